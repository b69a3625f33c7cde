package org.introducer.programs.verdict;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every rule of the verdict; the name stands in traces and in the policy file. */
@Schema(
        name = "VisaRuleId",
        description = "rule of the verdict; the name is stable, and stands in traces and in the policy")
public enum RuleId {
    /** Shown only of a program that takes no residents any more, or that is said to be closing. */
    PROGRAM_OPEN(false),
    VISA_NEED(false),
    TRACK_TYPE(false),
    PRIOR_TRAINING(true),
    DIAGNOSTIC_FIRST(true),
    ECFMG_CERTIFIED(true),
    NRMP_VERIFICATION(true),
    J1_SPONSORED(false),
    H1B_SPONSORED(false),
    J1_TIME(true),
    H1B_TIME(true),
    TWO_YEAR_HOME_RULE(true),
    H1B_CAP(true),
    STEP3_BEFORE_FILING(true),
    /** Whether the applicant can travel to Step 3; a notice that bars it carries its own citation. */
    STEP3_TRAVEL(false),
    /** Public notices carry their own citation. */
    NOTICE(false),
    PGY1_OPTION(true),
    PGY1_TRANSITION(true),
    /** Consequences that an applicant should know; they decide nothing. */
    STATEMENT_OF_NEED(true),
    NO_MOONLIGHTING(true),
    CHANGE_OF_SPECIALTY(true),
    LABOR_CONDITION_FIRST(true),
    /** That the petition cannot be filed as early as planning wants. */
    H1B_FILING_DAY(false),
    HOME_RULE_FOLLOWS(true),
    MATCH_COMMITMENT(true);

    private final boolean law;

    RuleId(boolean law) {
        this.law = law;
    }

    /** The names of the rules that come from outside, in their order. */
    public static Set<String> lawNames() {
        return Arrays.stream(values())
                .filter(RuleId::law)
                .map(Enum::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** True for a rule that comes from outside: applied only with a citation in the policy. */
    public boolean law() {
        return law;
    }
}
