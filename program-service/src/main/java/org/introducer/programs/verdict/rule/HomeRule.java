package org.introducer.programs.verdict.rule;

import java.time.LocalDate;
import java.util.Map;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.J1Category;
import org.introducer.programs.verdict.Assumption;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;
import org.introducer.programs.verdict.VisaPolicy;

/** The two-year home rule stands between an earlier J-1 and an H-1B, until it is waived or fulfilled. */
record HomeRule() implements Rule {

    private static final String WHAT = "Waiver or end of the two-year home rule";

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

    /** Law bars only what lasts beyond the start; the day of filing is an assumption. */
    private static Outcome ending(Situation situation, LocalDate over, LocalDate filing) {
        LocalDate start = situation.start();
        if (!over.isAfter(situation.today())) {
            return Outcome.holds("The two-year home rule is waived or fulfilled on %s.", over);
        }
        if (over.isAfter(start)) {
            return new Outcome.Fails(
                    "The two-year home rule holds until %s, after training starts on %s.".formatted(over, start),
                    "A waiver before %s, or a later season.".formatted(start));
        }
        String until = "The two-year home rule holds until %s.".formatted(over);
        VisaPolicy.Planning planning = situation.policy().planning();
        return over.isAfter(filing)
                ? Outcome.tight(
                        "%s The petition is planned for %s, and training starts on %s; ask the program's GME office by when it files."
                                .formatted(until, filing, start),
                        WHAT,
                        start,
                        planning,
                        Assumption.H1B_FILING_DAYS)
                : Outcome.due(until, WHAT, filing, planning, Assumption.H1B_FILING_DAYS);
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
                yield ending(situation, over, filing);
            }
        };
    }
}
