package org.introducer.contacts.letter.readiness;

import static org.introducer.contacts.letter.readiness.LetterItem.*;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How ready a letter of one author is.
 *
 * @param times how long they supervised the applicant, by kind
 * @param usIr whether it is a letter by an IR attending in the US
 * @param specialty the author's; null: not recorded
 */
public record Readiness(
        State state,
        LetterProgress progress,
        List<Finding> findings,
        List<SupervisedTime> times,
        Testimony testimony,
        Known usIr,
        Specialty specialty,
        Prompt prompt) {

    /** NOT_READY: something is not recorded. THIN: only the time of supervision is short. Short time alone never makes NOT_READY. */
    @Schema(
            name = "LetterReadinessState",
            description =
                    "READY: all is met; THIN: only the time of supervision is short; NOT_READY: something is missing or "
                            + "not recorded")
    public enum State {
        READY,
        THIN,
        NOT_READY
    }

    /** What the author of a letter can state from their own knowledge. */
    @Schema(name = "LetterTestimony")
    public enum Testimony {
        SUPERVISED_WORK,
        OBSERVATION_ONLY,
        UNKNOWN
    }

    private static final Map<LetterItem, String> MATERIALS = Map.of(
            VISA_STATUS_DISCLOSED, "Tell the author your visa status.",
            CV_SENT, "Send the author your CV.",
            STATEMENT_DRAFT_SENT, "Send the author the draft of your personal statement.",
            ACTIVITY_SUMMARY_SENT, "Send the author a summary of what you did together.",
            REQUESTED, "Ask the author for the letter, then request it in ERAS.",
            UPLOADED, "The letter is not uploaded yet.");

    /**
     * Judges the letter.
     *
     * @param letter null: none is planned with this author
     */
    public static Readiness of(Author author, PlannedLetter letter, LetterPolicy policy, LocalDate today) {
        LetterProgress progress = letter == null ? LetterProgress.NOT_PLANNED : letter.progress();
        List<SupervisedTime> times = times(author.supervised(), policy, today);
        Specialty specialty =
                letter != null && letter.specialty() != null ? letter.specialty() : Specialty.of(author.role());
        Known ir = specialty == null ? Known.UNKNOWN : Known.of(specialty == Specialty.INTERVENTIONAL_RADIOLOGY);
        Known irAttending = ir.and(author.attending());
        List<Finding> findings = findings(author, letter, irAttending, times, policy, today);
        return new Readiness(
                state(findings),
                progress,
                findings,
                times,
                testimony(author.supervised(), today),
                irAttending.and(author.inTheUs()),
                specialty,
                Prompt.of(author, progress, policy, today));
    }

    private static List<Finding> findings(
            Author author,
            PlannedLetter letter,
            Known irAttending,
            List<SupervisedTime> times,
            LetterPolicy policy,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(
                irAttending,
                AUTHOR_ROLE,
                "An IR attending.",
                "Not an IR attending: the strongest letters for IR are by IR attendings.",
                "Record whether the author is an attending, and in which specialty."));
        findings.add(Finding.of(
                author.inTheUs(),
                AUTHOR_COUNTRY,
                "Works in the US.",
                "Works outside of the US: the strongest letters are by authors in the US.",
                "Record the country in which the author works."));
        findings.add(supervision(author.supervised(), today));
        findings.add(duration(times, countedUntil(author.supervised(), policy, today)));
        findings.add(lastTouch(author, policy, today));
        Stream.of(VISA_STATUS_DISCLOSED, CV_SENT, STATEMENT_DRAFT_SENT, ACTIVITY_SUMMARY_SENT)
                .forEach(item -> findings.add(done(author, letter, item)));
        findings.add(waiver(letter));
        Stream.of(REQUESTED, UPLOADED).forEach(item -> findings.add(done(author, letter, item)));
        return List.copyOf(findings);
    }

    private static Finding supervision(List<Supervised> supervised, LocalDate today) {
        List<String> begun = supervised.stream()
                .filter(one -> one.hasBegun(today))
                .map(one -> one.kind().name())
                .distinct()
                .sorted()
                .toList();
        return begun.isEmpty()
                ? Finding.missing(SUPERVISION, "Record when and in what the author supervised you.")
                : Finding.met(SUPERVISION, null, String.join(", ", begun));
    }

    private static Finding duration(List<SupervisedTime> times, LocalDate until) {
        if (times.isEmpty()) {
            return Finding.missing(DURATION, "No supervision that has begun is recorded.");
        }
        return times.stream()
                .filter(time -> time.isEnough(until))
                .findFirst()
                .map(time -> Finding.met(DURATION, time.reachedOn(), said(time)))
                .orElseGet(() -> Finding.weak(
                        DURATION,
                        times.stream()
                                .map(SupervisedTime::reachedOn)
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder())
                                .orElse(null),
                        said(times.getFirst())));
    }

    private static String said(SupervisedTime time) {
        return "%s: %d of at least %d %s so far."
                .formatted(
                        time.kind(),
                        time.amount(),
                        time.minimum().amount(),
                        time.minimum().unit().name().toLowerCase(Locale.ROOT));
    }

    /** From the day on which to ask, a supervision that is going on counts to its end, which is near. */
    private static LocalDate countedUntil(List<Supervised> supervised, LetterPolicy policy, LocalDate today) {
        return supervised.stream()
                .filter(one -> one.hasBegun(today) && one.to() != null)
                .map(Supervised::to)
                .filter(end -> !end.minusDays(policy.promptLead()).isAfter(today))
                .filter(today::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    private static Finding lastTouch(Author author, LetterPolicy policy, LocalDate today) {
        LocalDate last = author.lastTouch();
        if (last == null) {
            return Finding.missing(LAST_TOUCH, "No message or meeting with the author is recorded.");
        }
        return ChronoUnit.DAYS.between(last, today) <= policy.freshTouch()
                ? Finding.met(LAST_TOUCH, last, "Last in touch on " + last + ".")
                : Finding.weak(
                        LAST_TOUCH,
                        last,
                        author.mustNotBeAsked()
                                ? "Last in touch on " + last + "."
                                : "Last in touch on " + last + ": send an update before you ask.");
    }

    private static Finding done(Author author, PlannedLetter letter, LetterItem item) {
        LocalDate on = letter == null ? null : letter.done().get(item);
        String next = author.mustNotBeAsked() && item != UPLOADED
                ? "Not recorded. The follow-up state of the contact is " + author.state() + ": do not write now."
                : MATERIALS.get(item);
        return on == null ? Finding.missing(item, next) : Finding.met(item, on, "Done on " + on + ".");
    }

    private static Finding waiver(PlannedLetter letter) {
        return Finding.of(
                letter == null || letter.waiver() == null ? Known.UNKNOWN : Known.of(letter.waiver() == Waiver.WAIVED),
                WAIVER,
                "The right to see the letter is waived.",
                "The right to see the letter is kept, which programs can see.",
                "Record whether you waive the right to see the letter.");
    }

    private static State state(List<Finding> findings) {
        boolean missing = findings.stream()
                .anyMatch(finding -> finding.state() == Finding.State.MISSING
                        && !finding.item().isStep());
        boolean thin = findings.stream()
                .anyMatch(finding -> finding.item() == DURATION && finding.state() != Finding.State.MET);
        return missing ? State.NOT_READY : thin ? State.THIN : State.READY;
    }

    /** Of kinds that have begun; the one that is nearest to its minimum first. */
    private static List<SupervisedTime> times(List<Supervised> supervised, LetterPolicy policy, LocalDate today) {
        return supervised.stream()
                .filter(one -> one.hasBegun(today))
                .map(Supervised::kind)
                .distinct()
                .map(kind -> SupervisedTime.of(kind, supervised, policy.minimum(kind), today))
                .sorted(Comparator.comparingDouble((SupervisedTime time) ->
                                -(double) time.amount() / time.minimum().amount())
                        .thenComparing(SupervisedTime::kind))
                .toList();
    }

    private static Testimony testimony(List<Supervised> supervised, LocalDate today) {
        Set<Boolean> kinds = supervised.stream()
                .filter(one -> one.hasBegun(today))
                .map(one -> one.kind().isObservation())
                .collect(Collectors.toSet());
        if (kinds.isEmpty()) {
            return Testimony.UNKNOWN;
        }
        return kinds.contains(false) ? Testimony.SUPERVISED_WORK : Testimony.OBSERVATION_ONLY;
    }

    /** How many of the items are there. */
    public int met() {
        return (int) findings.stream()
                .filter(finding -> finding.state() == Finding.State.MET)
                .count();
    }
}
