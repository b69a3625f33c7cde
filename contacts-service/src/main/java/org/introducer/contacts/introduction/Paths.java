package org.introducer.contacts.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.contacts.introduction.PathsView.Alternative;
import org.introducer.contacts.introduction.PathsView.AlternativeKind;
import org.introducer.contacts.introduction.PathsView.PathItem;
import org.introducer.contacts.introduction.PathsView.PathStep;
import org.introducer.contacts.network.Acquaintance;
import org.introducer.contacts.network.Acquaintances;
import org.introducer.contacts.network.path.Cost;
import org.introducer.contacts.network.path.Path;
import org.introducer.contacts.network.path.PathPolicy;
import org.introducer.contacts.relationship.RelationshipType;

/** Introduction paths as they are answered, with what there is instead when there is none. */
@ApplicationScoped
class Paths {

    private static final int MOST_ALTERNATIVES = 5;
    private static final int MOST_CANDIDATES = 50;
    /** Of so many candidates is asked in one round: mostly all of the first may be asked. */
    private static final int AT_ONCE = 10;

    private final PathFinder finder;
    private final Surroundings surroundings;
    private final Acquaintances acquaintances;
    private final Askability askability;

    Paths(PathFinder finder, Surroundings surroundings, Acquaintances acquaintances, Askability askability) {
        this.finder = finder;
        this.surroundings = surroundings;
        this.acquaintances = acquaintances;
        this.askability = askability;
    }

    PathsView toProgram(UUID ownerId, UUID programId, int maxHops, int limit) {
        return to(ownerId, surroundings.atProgram(ownerId, programId), maxHops, limit);
    }

    PathsView toContact(UUID ownerId, UUID contactId, int maxHops, int limit) {
        return to(ownerId, surroundings.of(ownerId, List.of(contactId)), maxHops, limit);
    }

    private PathsView to(UUID ownerId, List<Person> targets, int maxHops, int limit) {
        PathFinder.Question question = finder.question(ownerId, targets);
        PathFinder.Found found = finder.find(question, maxHops, limit);
        List<Alternative> alternatives = found.paths().isEmpty() ? alternatives(question, maxHops, found) : List.of();
        Map<UUID, Step> steps = steps(found);
        Map<UUID, String> evidence = surroundings.evidence(ownerId, steps.keySet());
        return new PathsView(
                found.paths().stream()
                        .map(path -> item(path, question, found, steps, evidence))
                        .toList(),
                List.copyOf(found.skipped().values()),
                alternatives,
                found.complete(),
                List.copyOf(found.unavailable()),
                PathPolicy.CURRENT.version());
    }

    /** Those of the paths, by relationship. */
    private static Map<UUID, Step> steps(PathFinder.Found found) {
        Set<UUID> used = new HashSet<>();
        for (Path path : found.paths()) {
            for (int i = 1; i < path.hops(); i++) {
                used.add(relationship(path, i, found));
            }
        }
        return found.part().steps().stream()
                .filter(step -> used.contains(step.relationshipId()))
                .collect(Collectors.toMap(Step::relationshipId, Function.identity(), (one, _) -> one));
    }

    private static UUID relationship(Path path, int step, PathFinder.Found found) {
        return found.search()
                .link(path.people().get(step - 1), path.people().get(step))
                .orElseThrow()
                .relationship();
    }

    private static PathItem item(
            Path path,
            PathFinder.Question question,
            PathFinder.Found found,
            Map<UUID, Step> used,
            Map<UUID, String> evidence) {
        People people = found.part().people();
        Askability.Verdict asked = found.verdicts().get(people.get(path.asked()).contactId());
        Askability.Verdict target =
                found.verdicts().get(people.get(path.target()).contactId());
        List<PathStep> steps = new ArrayList<>();
        steps.add(first(people.get(path.asked()), found.known().get(path.asked()), question));
        for (int i = 1; i < path.hops(); i++) {
            Step step = used.get(relationship(path, i, found));
            steps.add(next(
                    people.get(path.people().get(i - 1)),
                    people.get(path.people().get(i)),
                    step,
                    evidence.get(step.relationshipId()),
                    question.today()));
        }
        return new PathItem(
                path.hops(),
                Cost.strength(path.cost()),
                steps,
                asked.from(),
                asked.from() == null ? null : asked.asking().rule(),
                target.state());
    }

    private static PathStep first(Person person, Acquaintance known, PathFinder.Question question) {
        String reason = known.reactedAt() == null
                ? "You share work with " + person.name() + "."
                : "%s knows you: the last answer or meeting was on %s."
                        .formatted(person.name(), LocalDate.ofInstant(known.reactedAt(), question.zone()));
        return new PathStep(
                person.contactId(),
                person.name(),
                person.role(),
                person.institution(),
                person.programId(),
                rounded(Acquaintances.strength(known, question.now())),
                reason,
                null,
                null,
                null,
                null,
                null,
                known.reactedAt());
    }

    private static PathStep next(Person before, Person person, Step step, String evidence, LocalDate today) {
        return new PathStep(
                person.contactId(),
                person.name(),
                person.role(),
                person.institution(),
                person.programId(),
                rounded(step.strength(today)),
                Reasons.of(step.type(), before.name(), person.name()),
                step.relationshipId(),
                step.type(),
                step.source(),
                evidence,
                step.observedOn(),
                null);
    }

    private static double rounded(double strength) {
        return Math.round(strength * 1000) / 1000.0;
    }

    private List<Alternative> alternatives(PathFinder.Question question, int maxHops, PathFinder.Found found) {
        List<Alternative> nearest = new ArrayList<>();
        PathFinder.Found wider = found;
        if (maxHops < PathPolicy.CURRENT.maxHops() && !question.targets().isEmpty()) {
            wider = finder.find(question, PathPolicy.CURRENT.maxHops(), 1);
            for (Path path : wider.paths()) {
                Person asked = wider.part().people().get(path.asked());
                nearest.add(new Alternative(
                        AlternativeKind.LONGER_PATH,
                        asked.contactId(),
                        asked.name(),
                        path.hops(),
                        "There is a path of %d hops, beginning with %s.".formatted(path.hops(), asked.name())));
            }
        }
        nearest.addAll(connectors(question, wider, MOST_ALTERNATIVES - nearest.size()));
        if (nearest.size() < MOST_ALTERNATIVES) {
            nearest.addAll(warm(question, found));
        }
        return nearest.stream().limit(MOST_ALTERNATIVES).toList();
    }

    /** People one step away from a target whom the applicant does not know yet, the best connected first; of few more than are named is asked. */
    private List<Alternative> connectors(PathFinder.Question question, PathFinder.Found found, int most) {
        People people = found.part().people();
        List<Step> steps = found.part().steps().stream()
                .filter(step -> found.part().targets().contains(step.to())
                        && found.part().near().contains(step.from())
                        && !found.known().containsKey(step.from())
                        && !found.skipped().containsKey(step.from()))
                .sorted(Comparator.comparingDouble((Step step) -> -step.strength(question.today()))
                        .thenComparing(Step::from)
                        .thenComparing(Step::relationshipId))
                .toList();
        Set<Alternative> connectors = new LinkedHashSet<>();
        int candidates = 0;
        for (int at = 0; at < steps.size() && candidates < MOST_CANDIDATES && connectors.size() < most; at += AT_ONCE) {
            List<Step> next = steps.subList(at, Math.min(at + AT_ONCE, steps.size()));
            people.read(next.stream().map(Step::from).distinct().toList());
            List<Step> there = next.stream()
                    .filter(step -> people.get(step.from()) != null)
                    .limit(MOST_CANDIDATES - candidates)
                    .toList();
            candidates += there.size();
            Set<UUID> askable = askable(
                    question.ownerId(),
                    there.stream()
                            .map(step -> people.get(step.from()).contactId())
                            .toList());
            there.stream()
                    .filter(step -> askable.contains(people.get(step.from()).contactId()))
                    .map(step -> connector(step.type(), people.get(step.from()), people.get(step.to())))
                    .forEach(connectors::add);
        }
        return List.copyOf(connectors);
    }

    private static Alternative connector(RelationshipType type, Person one, Person target) {
        return new Alternative(
                AlternativeKind.CONNECTOR,
                one.contactId(),
                one.name(),
                null,
                Reasons.of(type, one.name(), target.name()) + " You do not know " + one.name() + " yet.");
    }

    /** Who knows the applicant best: they may know somebody there of whom nothing is recorded. */
    private List<Alternative> warm(PathFinder.Question question, PathFinder.Found found) {
        UUID ownerId = question.ownerId();
        Instant now = question.now();
        Map<UUID, Acquaintance> known = acquaintances.of(ownerId, acquaintances.candidates(ownerId, MOST_CANDIDATES));
        Set<UUID> askable = askable(ownerId, known.keySet());
        return surroundings.of(ownerId, askable).stream()
                .filter(person -> !found.part().targets().contains(person.id())
                        && !found.skipped().containsKey(person.id()))
                .sorted(Comparator.comparingDouble(
                                (Person person) -> -Acquaintances.strength(known.get(person.contactId()), now))
                        .thenComparing(Person::contactId))
                .map(
                        person -> new Alternative(
                                AlternativeKind.WARM_CONTACT,
                                person.contactId(),
                                person.name(),
                                null,
                                person.name()
                                        + " knows you. Nothing is recorded of whom they know there: ask, and record the answer."))
                .toList();
    }

    /** Those to whom etiquette allows a request. */
    private Set<UUID> askable(UUID ownerId, Collection<UUID> contactIds) {
        return askability.of(ownerId, contactIds, Set.of()).byContact().entrySet().stream()
                .filter(verdict -> verdict.getValue().mayBeAsked())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
