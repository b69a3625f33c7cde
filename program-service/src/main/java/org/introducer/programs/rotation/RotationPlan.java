package org.introducer.programs.rotation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Stage;
import org.introducer.programs.applicant.Profile.VisaNeed;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.rotation.RotationDraft.Visa;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.Question.Whom;
import org.introducer.programs.verdict.VisaPolicy;
import org.introducer.programs.verdict.VisaPolicy.VisaClass;
import org.introducer.programs.verdict.rule.Barrier;
import org.jspecify.annotations.Nullable;

/**
 * What an offer says to a wish for certain days. Only what the offer itself says makes a wish impossible; what it does not say is a
 * question.
 *
 * @param latestApplyBy null when no lead time is said
 */
record RotationPlan(@Nullable LocalDate latestApplyBy, List<Check> checks) {

    @Schema(name = "RotationCheckName", description = "what of the wish is held against the offer")
    enum Name {
        STAGE,
        LEAD_TIME,
        LENGTH,
        MONTHS,
        VISA
    }

    @Schema(
            name = "RotationSays",
            description =
                    "HOLDS: the offer allows it; UNKNOWN: it does not say, ask; FAILS: the offer itself excludes it")
    enum Says {
        HOLDS,
        UNKNOWN,
        FAILS
    }

    /** One respect. @param question null unless it is unknown */
    record Check(
            Name name, Says says, String because, @Nullable Question question) {

        private static Check holds(Name name, String because, Object... values) {
            return new Check(name, Says.HOLDS, because.formatted(values), null);
        }

        private static Check fails(Name name, String because, Object... values) {
            return new Check(name, Says.FAILS, because.formatted(values), null);
        }

        private static Check asks(Name name, String because, Whom whom, String question) {
            return new Check(name, Says.UNKNOWN, because, new Question(whom, question));
        }
    }

    /**
     * @param policy whose notices may stand before the visa on the first day
     * @param from the first day wished
     * @param to the last one
     * @param today the earliest day that is today anywhere: what is past, is past everywhere
     */
    static RotationPlan of(
            RotationDraft offer, Profile who, VisaPolicy policy, LocalDate from, LocalDate to, LocalDate today) {
        LocalDate latest = offer.leadDays() == null ? null : from.minusDays(offer.leadDays());
        return new RotationPlan(
                latest,
                List.of(
                        stage(offer, who.stage()),
                        leadTime(offer, latest, from, today),
                        length(offer, ChronoUnit.DAYS.between(from, to) + 1),
                        months(offer, from, to),
                        visa(offer, who, policy, from)));
    }

    /** The weakest of its checks; evidence that is too old makes nothing hold. */
    Says says(Freshness evidence) {
        Says weakest = checks.stream().map(Check::says).max(Enum::compareTo).orElse(Says.UNKNOWN);
        return weakest == Says.HOLDS && evidence == Freshness.EXPIRED ? Says.UNKNOWN : weakest;
    }

    private static Check stage(RotationDraft offer, Stage stage) {
        if (stage == Stage.UNKNOWN) {
            return Check.asks(
                    Name.STAGE,
                    "The profile does not say the stage.",
                    Whom.APPLICANT,
                    "Are you a student, a graduate, or in training?");
        }
        Set<RotationVisitor> takes = offer.takes();
        boolean listed = takes != null && !takes.isEmpty();
        if (!listed && offer.kind() == RotationKind.ELECTIVE && stage != Stage.STUDENT) {
            return Check.asks(
                    Name.STAGE,
                    "An elective is for students; whether this one takes others is not said.",
                    Whom.PROGRAM,
                    "Do you take graduates for this elective, and on which visa?");
        }
        RotationVisitor own = RotationVisitor.valueOf(stage.name());
        if (offer.takesNote() != null && (!listed || takes.contains(own))) {
            return Check.asks(
                    Name.STAGE,
                    "Whom it takes: \"%s\".".formatted(offer.takesNote()),
                    Whom.APPLICANT,
                    "Are you one of these?");
        }
        if (!listed) {
            return Check.asks(
                    Name.STAGE, "Whom it takes is not said.", Whom.PROGRAM, "Do you take visitors of my stage?");
        }
        if (takes.contains(own)) {
            return Check.holds(Name.STAGE, "It takes %s.", new TreeSet<>(takes));
        }
        // A profile does not tell whether a graduate is in practice.
        return stage == Stage.GRADUATE && takes.contains(RotationVisitor.PRACTISING)
                ? Check.asks(
                        Name.STAGE,
                        "It takes physicians in practice; whether you are one, the profile does not say.",
                        Whom.APPLICANT,
                        "Have you completed training, and do you practise?")
                : Check.fails(Name.STAGE, "It takes %s, not %s.", new TreeSet<>(takes), own);
    }

    private static Check leadTime(RotationDraft offer, @Nullable LocalDate latest, LocalDate from, LocalDate today) {
        if (from.isBefore(today)) {
            return Check.fails(Name.LEAD_TIME, "The first day, %s, is past.", from);
        }
        if (latest == null) {
            return Check.asks(
                    Name.LEAD_TIME,
                    "How long before one applies is not said.",
                    Whom.PROGRAM,
                    "By when do I have to apply to begin on %s?".formatted(from));
        }
        return latest.isBefore(today)
                ? Check.fails(
                        Name.LEAD_TIME,
                        "One applies %d days before, which was %s; the earliest first day is %s.",
                        offer.leadDays(),
                        latest,
                        today.plusDays(offer.leadDays()))
                : Check.holds(Name.LEAD_TIME, "One applies %d days before, by %s.", offer.leadDays(), latest);
    }

    private static Check length(RotationDraft offer, long days) {
        if (offer.shortestDays() != null && days < offer.shortestDays()) {
            return Check.fails(Name.LENGTH, "It lasts %d days at least, not %d.", offer.shortestDays(), days);
        }
        if (offer.longestDays() != null && days > offer.longestDays()) {
            return Check.fails(Name.LENGTH, "It lasts %d days at most, not %d.", offer.longestDays(), days);
        }
        return offer.shortestDays() == null && offer.longestDays() == null
                ? Check.asks(
                        Name.LENGTH,
                        "How long it lasts is not said.",
                        Whom.PROGRAM,
                        "Can I stay for %d days?".formatted(days))
                : Check.holds(Name.LENGTH, "%d days fit.", days);
    }

    private static Check months(RotationDraft offer, LocalDate from, LocalDate to) {
        if (offer.closedMonths() == null) {
            return Check.asks(
                    Name.MONTHS,
                    "Whether there are months in which nobody is taken is not said.",
                    Whom.PROGRAM,
                    "Do you take visitors from %s to %s?".formatted(from, to));
        }
        for (LocalDate month = from.withDayOfMonth(1); !month.isAfter(to); month = month.plusMonths(1)) {
            if (offer.closedMonths().contains(month.getMonthValue())) {
                return Check.fails(Name.MONTHS, "Nobody is taken in month %d.", month.getMonthValue());
            }
        }
        return Check.holds(Name.MONTHS, "None of the months is closed.");
    }

    private static Check visa(RotationDraft offer, Profile who, VisaPolicy policy, LocalDate from) {
        if (who.visaNeed() == VisaNeed.NOT_REQUIRED) {
            return Check.holds(Name.VISA, "No visa is needed.");
        }
        if (offer.visas() == null || offer.visas().isEmpty()) {
            return Check.asks(
                    Name.VISA,
                    "With which visa visitors come is not said.",
                    Whom.PROGRAM,
                    offer.kind() == RotationKind.ELECTIVE
                            ? "Do students come on B-1, and do you write the letter for it?"
                            : "On which visa do your observers come, and do you write the letter for it?");
        }
        Set<Visa> visas = new TreeSet<>(offer.visas());
        if (offer.kind() == RotationKind.ELECTIVE
                && who.stage() != Stage.STUDENT
                && Set.of(Visa.B1, Visa.WAIVER).containsAll(visas)) {
            return Check.asks(
                    Name.VISA,
                    "Visitors come on %s, on which only students of schools abroad take electives.".formatted(visas),
                    Whom.PROGRAM,
                    "On which visa do visitors of my stage come?");
        }
        Optional<Barrier> barrier = barrier(visas, who, policy, from);
        if (barrier.isPresent()) {
            return suspended(visas, barrier.get());
        }
        return visas.equals(Set.of(Visa.WAIVER))
                ? Check.asks(
                        Name.VISA,
                        "Visitors come on the visa waiver program, which is for citizens of certain countries only.",
                        Whom.APPLICANT,
                        "Do you qualify for the visa waiver program?")
                : Check.holds(Name.VISA, "Visitors come on %s.", visas);
    }

    /** Empty as soon as one of the visas is open; the waiver program is no visa, and citizens of countries under a notice are not in it. */
    private static Optional<Barrier> barrier(Set<Visa> visas, Profile who, VisaPolicy policy, LocalDate from) {
        List<Optional<Barrier>> each = visas.stream()
                .filter(visa -> visa != Visa.WAIVER)
                .map(visa -> Barrier.before(
                        visa == Visa.J1 ? VisaClass.J1 : VisaClass.B,
                        who,
                        visa == Visa.J1 ? org.introducer.programs.applicant.Visa.J1 : null,
                        policy,
                        from))
                .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream().flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    private static Check suspended(Set<Visa> visas, Barrier barrier) {
        String because = "Visitors come on %s, which %s suspends"
                .formatted(visas, barrier.notice().title());
        return barrier.open() != null
                ? new Check(Name.VISA, Says.UNKNOWN, because + ". Whether it touches you is not known.", barrier.open())
                : Check.asks(
                        Name.VISA,
                        because + " for you, as far as is known.",
                        Whom.ATTORNEY,
                        "How could I come for this rotation while that visa is suspended for me?");
    }
}
