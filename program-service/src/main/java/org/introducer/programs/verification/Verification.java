package org.introducer.programs.verification;

import static org.introducer.programs.verification.VerificationReason.CONFLICT;
import static org.introducer.programs.verification.VerificationReason.EXPIRED;
import static org.introducer.programs.verification.VerificationReason.MISSING;
import static org.introducer.programs.verification.VerificationReason.REPORTED;
import static org.introducer.programs.verification.VerificationReason.STALE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactKind;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.FreshnessPolicy;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.Seasons;
import org.introducer.programs.prospect.Prospect;

/** Finds what has to be asked about programs for one season, at one moment; the same facts give the same tasks. */
record Verification(VerificationPolicy policy, FactResolution resolution, Seasons seasons, int season, Instant now) {

    /** A task with what is known of its field. */
    record Explained(FactTask task, ResolvedFact known, List<String> why) {}

    /** The tasks of one program, which nobody is said to wait for. */
    List<FactTask> of(Prospect program) {
        Prospect shown = program.withoutFacts();
        return policy.fields().keySet().stream()
                .sorted()
                .filter(field -> concerns(field, program))
                .flatMap(field -> task(shown, field, known(program, field)).stream())
                .toList();
    }

    /** The task as its program's facts make it; empty when there is nothing to ask any more. */
    Optional<Explained> explain(FactTask task, Prospect program) {
        ResolvedFact known = known(program, task.field());
        return task(task.program(), task.field(), known)
                .map(now -> now.wantedBy(task.applicants()))
                .map(now -> new Explained(now, known, why(now, known)));
    }

    private ResolvedFact known(Prospect program, FactField field) {
        return resolution.resolve(field, program.facts().getOrDefault(field, List.of()), season, now);
    }

    private boolean concerns(FactField field, Prospect program) {
        VerificationPolicy.Rule rule = policy.fields().get(field);
        return rule != null
                && (rule.track() == null
                        || program.tracks().stream().anyMatch(position -> position.track() == rule.track()));
    }

    private Optional<FactTask> task(Prospect program, FactField field, ResolvedFact known) {
        VerificationReason reason = reason(known);
        VerificationPolicy.Rule rule = policy.fields().get(field);
        if (reason == null || reason == MISSING && !rule.missing()) {
            return Optional.empty();
        }
        return Optional.of(new FactTask(program, field, season, rule.importance(), 0, reason, due(reason, known)));
    }

    /** Why a task is one: the reason in words, then what else makes it important. */
    private List<String> why(FactTask task, ResolvedFact known) {
        List<String> why = new ArrayList<>(List.of(because(task.reason(), known)));
        if (task.reason() != STALE && (task.field().kind() == FactKind.VISA || task.field() == FactField.CAP_STATUS)) {
            why.add("A visa verdict reads it as unknown.");
        }
        if (task.applicants() > 0) {
            why.add("Applicants who have the program on a shortlist: %d.".formatted(task.applicants()));
        }
        return List.copyOf(why);
    }

    /** Null when there is nothing to ask. */
    private static VerificationReason reason(ResolvedFact known) {
        return switch (known.standing()) {
            case UNKNOWN -> MISSING;
            case CONFLICT -> CONFLICT;
            case KNOWN ->
                known.freshness() == Freshness.EXPIRED || !known.namesSeason()
                        ? EXPIRED
                        : !known.decided() ? REPORTED : known.freshness() == Freshness.STALE ? STALE : null;
        };
    }

    private String because(VerificationReason reason, ResolvedFact known) {
        return switch (reason) {
            case MISSING ->
                known.setAside().stream()
                        .filter(other -> other.reason() == ResolvedFact.Reason.SAYS_NOTHING)
                        .map(other -> other.fact().evidence().takenOn())
                        .max(Comparator.naturalOrder())
                        .map("A source that was read on %s does not say."::formatted)
                        .orElse("No accepted fact says anything about it.");
            case REPORTED -> "Only %s says it, which is not the program's own word.".formatted(source(known.chosen()));
            case CONFLICT ->
                "%s says %s; another accepted fact, %s, says %s."
                        .formatted(
                                source(known.chosen()),
                                known.value().text(),
                                source(contrary(known)),
                                contrary(known).value().text());
            case EXPIRED ->
                !known.namesSeason()
                        ? "What is known names no season, and was %s: last known, to be confirmed."
                                .formatted(taken(known.chosen().evidence()))
                        : ofTheSeason(known)
                                ? "It was read on %s, more than %d days ago."
                                        .formatted(
                                                known.chosen().evidence().observedOn(),
                                                span(known).usableDays())
                                : "What is known is for the season %d, not for %d."
                                        .formatted(known.chosen().evidence().season(), season);
            case STALE ->
                known.chosen().evidence().observedOn() == null
                        ? "Nobody knows when it was said; it was %s."
                                .formatted(taken(known.chosen().evidence()))
                        : "It was read on %s and counts until %s."
                                .formatted(known.chosen().evidence().observedOn(), lastDay(known));
        };
    }

    private LocalDate due(VerificationReason reason, ResolvedFact known) {
        return switch (reason) {
            case MISSING, REPORTED -> beginning();
            case CONFLICT ->
                Stream.of(known.chosen(), contrary(known))
                        .map(fact -> fact.evidence().takenOn())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
            case EXPIRED -> known.namesSeason() && ofTheSeason(known) ? lastDay(known) : beginning();
            case STALE -> lastDay(known);
        };
    }

    private LocalDate beginning() {
        return seasons.beginning(season)
                .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC))
                .orElse(null);
    }

    private boolean ofTheSeason(ResolvedFact known) {
        Integer said = known.chosen().evidence().season();
        return said == null || !span(known).rollsOver() || Objects.equals(said, season) && !seasons.isOver(said, now);
    }

    private static Fact contrary(ResolvedFact known) {
        return known.setAside().stream()
                .filter(other -> other.reason() == ResolvedFact.Reason.CONTRADICTS)
                .map(ResolvedFact.SetAside::fact)
                .findFirst()
                .orElseThrow();
    }

    private static String source(Fact fact) {
        Evidence evidence = fact.evidence();
        return evidence.observedOn() == null
                ? "%s without a date".formatted(evidence.sourceType())
                : "%s of %s".formatted(evidence.sourceType(), evidence.observedOn());
    }

    private static String taken(Evidence evidence) {
        return evidence.observedOn() == null
                ? "collected on " + evidence.collectedOn()
                : "read on " + evidence.observedOn();
    }

    /** The last day on which the value counts by its age. */
    private static LocalDate lastDay(ResolvedFact known) {
        return known.chosen().evidence().takenOn().plusDays(span(known).usableDays());
    }

    private static FreshnessPolicy.Span span(ResolvedFact known) {
        return FreshnessPolicy.CURRENT.of(known.field().kind());
    }
}
