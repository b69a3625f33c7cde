package org.introducer.programs.eligibility;

import static org.introducer.programs.fact.FactField.IMG_CONSIDERED;
import static org.introducer.programs.fact.FactField.NON_US_IMG_CONSIDERED;
import static org.introducer.programs.fact.FactField.POSITIONS_OFFERED;
import static org.introducer.programs.fact.FactField.PROGRAM_CLOSING;

import java.util.List;
import java.util.stream.Stream;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.verdict.FactReading;

/** Whether the program takes anybody in the season, and graduates like the applicant. */
record Admission(Profile profile, Opening opening, FactReading facts, int season) {

    List<Check> checks(Checks checks) {
        return Stream.concat(open(checks).stream(), Stream.of(graduatesFromAbroad(checks), considered(checks)))
                .toList();
    }

    /** That the program has ended, is said to be closing, or says that it offers no position in this season. */
    private List<Check> open(Checks checks) {
        if (opening.closed() != null) {
            return List.of(new Check(
                    Requirement.PROGRAM_OPEN,
                    Check.Kind.STRICT,
                    Check.Result.FAIL,
                    "takes no residents from %s on; see %s"
                            .formatted(opening.closed().on(), opening.closed().reference()),
                    null,
                    null,
                    List.of(),
                    null));
        }
        boolean none = facts.number(POSITIONS_OFFERED).orElse(1) == 0
                && facts.season(POSITIONS_OFFERED)
                        .filter(said -> said == season)
                        .isPresent();
        if (!none && facts.chosen(PROGRAM_CLOSING).isPresent() && facts.stance(PROGRAM_CLOSING) != Stance.NO) {
            return List.of(checks.open(Requirement.PROGRAM_OPEN, PROGRAM_CLOSING, Check.Kind.STRICT, Checks.PROGRAM));
        }
        return none
                ? List.of(checks.settled(
                        Requirement.PROGRAM_OPEN,
                        POSITIONS_OFFERED,
                        Check.Kind.STRICT,
                        false,
                        "offers no position in this season",
                        null))
                : List.of();
    }

    /** Whoever considers non-US IMGs considers IMGs; beside a word that none is considered, the program is asked. */
    private Check graduatesFromAbroad(Checks checks) {
        Requirement requirement = Requirement.IMG_CONSIDERED;
        Stance stance = facts.stance(IMG_CONSIDERED);
        boolean nonUs = facts.stance(NON_US_IMG_CONSIDERED) == Stance.YES;
        String actual = studiedAbroad();
        if (stance == Stance.YES || stance == Stance.UNKNOWN && nonUs) {
            FactField said = stance == Stance.YES ? IMG_CONSIDERED : NON_US_IMG_CONSIDERED;
            return checks.settled(requirement, said, Check.Kind.STRICT, true, "considered", actual);
        }
        if (stance == Stance.NO && actual != null) {
            Check check =
                    checks.settled(requirement, IMG_CONSIDERED, Check.Kind.STRICT, false, "not considered", actual);
            return nonUs ? checks.contradicted(check, NON_US_IMG_CONSIDERED) : check;
        }
        return open(checks, requirement, IMG_CONSIDERED, stance);
    }

    /** ECFMG certifies graduates from abroad only, and whoever is no US citizen is read as one; of others it is not said. */
    private String studiedAbroad() {
        Profile.Ecfmg ecfmg = profile.certificate();
        if (ecfmg != null && ecfmg.state() != Profile.EcfmgState.NOT_STARTED) {
            return "graduate of a medical school abroad, by ECFMG";
        }
        return profile.citizenships().isEmpty() || profile.citizenships().contains("US") ? null : "not a US citizen";
    }

    /** Whoever is a US citizen is no non-US IMG; whose citizenship is not said may be one. */
    private Check considered(Checks checks) {
        boolean citizen = profile.citizenships().contains("US");
        Stance stance = facts.stance(NON_US_IMG_CONSIDERED);
        Requirement requirement = Requirement.NON_US_IMG_CONSIDERED;
        String actual = citizen ? "US citizen" : profile.citizenships().isEmpty() ? null : "not a US citizen";
        if (citizen || stance == Stance.YES) {
            return checks.settled(requirement, NON_US_IMG_CONSIDERED, Check.Kind.STRICT, true, "considered", actual);
        }
        if (stance == Stance.NO && actual != null) {
            return checks.settled(
                    requirement, NON_US_IMG_CONSIDERED, Check.Kind.STRICT, false, "not considered", actual);
        }
        return open(checks, requirement, NON_US_IMG_CONSIDERED, stance);
    }

    /** A no leaves open whom it is about, which the applicant is asked; all else is for the program to say. */
    private static Check open(Checks checks, Requirement requirement, FactField field, Stance stance) {
        return checks.open(
                requirement,
                field,
                stance == Stance.UNKNOWN ? Check.Kind.UNKNOWN : Check.Kind.STRICT,
                stance == Stance.NO ? Checks.APPLICANT : Checks.PROGRAM);
    }
}
