package org.introducer.programs.verdict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Visa;
import org.jspecify.annotations.Nullable;

/** J-1 beside H-1B for one applicant and one track, whichever of them the applicant would take. */
public record Comparison(Position position, VisaVerdict j1, VisaVerdict h1b, List<Aspect> aspects) {

    /** What is still unknown may yet be as good as what has only conditions. */
    private static final Set<Feasibility> OPEN = EnumSet.of(Feasibility.CONDITIONAL, Feasibility.UNKNOWN);

    /** One aspect in which two visas are compared. */
    @Schema(name = "VisaAspect")
    public record Aspect(
            @Schema(description = "what is compared, in words")
            String name,

            @Schema(description = "how it is on J-1") String j1,
            @Schema(description = "how it is on H-1B") String h1b,
            @Nullable Citation citation) {}

    public static Comparison of(VisaPolicy policy, Position position, VisaVerdict j1, VisaVerdict h1b) {
        List<Aspect> aspects = new ArrayList<>();
        aspects.add(
                new Aspect("sponsorship", because(j1, RuleId.J1_SPONSORED), because(h1b, RuleId.H1B_SPONSORED), null));
        aspects.add(aspect(
                policy,
                "two-year home rule",
                RuleId.HOME_RULE_FOLLOWS,
                statement(policy, RuleId.HOME_RULE_FOLLOWS),
                because(h1b, RuleId.TWO_YEAR_HOME_RULE)));
        aspects.add(aspect(
                policy,
                "Step 3",
                RuleId.STEP3_BEFORE_FILING,
                "Not needed for the visa.",
                because(h1b, RuleId.STEP3_BEFORE_FILING)));
        aspects.add(aspect(policy, "time", RuleId.J1_TIME, because(j1, RuleId.J1_TIME), because(h1b, RuleId.H1B_TIME)));
        aspects.add(aspect(policy, "yearly cap", RuleId.H1B_CAP, "None.", because(h1b, RuleId.H1B_CAP)));
        aspects.add(aspect(
                policy,
                "cost borne by the program",
                RuleId.LABOR_CONDITION_FIRST,
                "The J-1 sponsor issues the papers; the program files no petition.",
                statement(policy, RuleId.LABOR_CONDITION_FIRST) + notices(h1b)));
        aspects.add(aspect(
                policy,
                "moonlighting",
                RuleId.NO_MOONLIGHTING,
                statement(policy, RuleId.NO_MOONLIGHTING),
                "Only what the petition names."));
        aspects.add(aspect(
                policy,
                "change of specialty",
                RuleId.CHANGE_OF_SPECIALTY,
                statement(policy, RuleId.CHANGE_OF_SPECIALTY),
                "A new petition."));
        return new Comparison(position, j1, h1b, List.copyOf(aspects));
    }

    private static Aspect aspect(VisaPolicy policy, String name, RuleId rule, String j1, String h1b) {
        return new Aspect(name, j1, h1b, policy.citation(rule).orElse(null));
    }

    private static String statement(VisaPolicy policy, RuleId rule) {
        return policy.citation(rule).isEmpty() ? "n/a" : policy.laws().get(rule).statement();
    }

    private static String because(VisaVerdict verdict, RuleId rule) {
        return verdict.trace().stream()
                .filter(finding -> finding.rule() == rule)
                .map(finding -> finding.outcome().because())
                .findFirst()
                .orElse("n/a");
    }

    private static String notices(VisaVerdict verdict) {
        StringBuilder text = new StringBuilder();
        verdict.trace().stream()
                .filter(finding -> finding.rule() == RuleId.NOTICE && finding.standing() != Feasibility.FEASIBLE)
                .forEach(finding -> text.append(' ').append(finding.outcome().because()));
        return text.toString();
    }

    /** The visa that the rules favour; null when they do not tell them apart, as an open question does not from a condition. */
    public Visa better() {
        int order = j1.verdict().compareTo(h1b.verdict());
        boolean open = EnumSet.of(j1.verdict(), h1b.verdict()).equals(OPEN);
        return order == 0 || open ? null : order < 0 ? Visa.J1 : Visa.H1B;
    }
}
