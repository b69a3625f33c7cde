package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.util.Map;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.J1Category;

/** The two-year home rule stands between an earlier J-1 and an H-1B, until it is waived or fulfilled. */
record HomeRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.TWO_YEAR_HOME_RULE;
    }

    @Override
    public Finding check(Situation situation) {
        Profile profile = situation.profile();
        return situation.finding(
                id(),
                outcome(situation, profile, situation.filing()),
                Map.of(
                        "subjectTo212e", profile.subjectTo212e().name(),
                        "waivedOrFulfilledOn",
                                profile.waivedOrFulfilledOn() == null
                                        ? "not said"
                                        : profile.waivedOrFulfilledOn().toString(),
                        "priorJ1Stays", Integer.toString(profile.priorJ1().size()),
                        "filing", situation.filing().toString()));
    }

    /** Whoever trained on J-1 is subject without exception, so a plain no is asked about unless it was waived or fulfilled. */
    private static Outcome notSubject(Profile profile, LocalDate filing) {
        LocalDate over = profile.waivedOrFulfilledOn();
        boolean trained = profile.priorJ1().stream().anyMatch(stay -> stay.category() == J1Category.ALIEN_PHYSICIAN);
        return trained && (over == null || over.isAfter(filing))
                ? Outcome.unknown(
                        "There was clinical training on J-1, which makes subject to the two-year home rule.",
                        Question.Whom.APPLICANT,
                        "When was the two-year home rule waived or fulfilled?")
                : Outcome.holds("The applicant is not subject to the two-year home rule.");
    }

    private static Outcome outcome(Situation situation, Profile profile, LocalDate filing) {
        return switch (profile.subjectTo212e()) {
            case NO -> notSubject(profile, filing);
            case UNKNOWN ->
                profile.priorJ1().isEmpty()
                        ? Outcome.holds("No earlier J-1 is reported, so the two-year home rule does not arise.")
                        : Outcome.unknown(
                                "There was an earlier J-1; whether the two-year home rule holds is not known.",
                                Question.Whom.APPLICANT,
                                "Does your earlier visa or DS-2019 say that you are subject to section 212(e)?");
            case YES -> {
                LocalDate over = profile.waivedOrFulfilledOn();
                if (over == null) {
                    yield new Outcome.Fails(
                            "The two-year home rule holds and is neither waived nor fulfilled.",
                            "A waiver, or two years at home.");
                }
                if (over.isAfter(situation.today()) && !over.isAfter(filing)) {
                    yield new Outcome.Due(
                            "The two-year home rule holds until %s.".formatted(over),
                            "Waiver or end of the two-year home rule",
                            filing);
                }
                yield over.isAfter(filing)
                        ? new Outcome.Fails(
                                "The two-year home rule holds until %s, after the filing of %s."
                                        .formatted(over, filing),
                                "A waiver by %s.".formatted(filing))
                        : Outcome.holds("The two-year home rule is waived or fulfilled on %s.", over);
            }
        };
    }
}
