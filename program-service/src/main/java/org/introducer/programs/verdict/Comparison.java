package org.introducer.programs.verdict;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Visa;
import org.jspecify.annotations.Nullable;

/** J-1 beside H-1B for one applicant and one track, whichever of them the applicant would take. */
public record Comparison(Position position, VisaVerdict j1, VisaVerdict h1b, List<Aspect> aspects) {

    /** What is still unknown may yet be as good as what has only conditions. */
    private static final Set<Feasibility> OPEN = EnumSet.of(Feasibility.CONDITIONAL, Feasibility.UNKNOWN);

    /** What a sentence of the comparison rests on. */
    @Schema(
            name = "VisaAspectBasis",
            description =
                    "LAW: the laws and notices cited; FACTS: what is known of the program; DESCRIPTION: a general description, "
                            + "for which no source is on record; UNKNOWN: nothing is known")
    public enum Basis {
        LAW,
        FACTS,
        DESCRIPTION,
        UNKNOWN
    }

    /** How it is on one visa, and why it is said. */
    private record Side(String text, Basis basis, List<Citation> citations) {

        /** A sentence without a source, which says so itself. */
        static Side description(String text) {
            return new Side("General description, without a source on record: " + text, Basis.DESCRIPTION, List.of());
        }

        static Side law(VisaPolicy policy, RuleId rule) {
            return policy.citation(rule)
                    .map(citation -> new Side(policy.laws().get(rule).statement(), Basis.LAW, List.of(citation)))
                    .orElseGet(Side::unknown);
        }

        /** What a rule says of this applicant here. */
        static Side finding(VisaVerdict verdict, RuleId rule) {
            return verdict.trace().stream()
                    .filter(finding -> finding.rule() == rule)
                    .findFirst()
                    .map(finding -> new Side(
                            finding.outcome().because(),
                            finding.citation() == null ? Basis.FACTS : Basis.LAW,
                            Stream.ofNullable(finding.citation()).toList()))
                    .orElseGet(Side::unknown);
        }

        static Side notices(VisaVerdict verdict) {
            List<Finding> notices = verdict.trace().stream()
                    .filter(finding -> finding.rule() == RuleId.NOTICE)
                    .toList();
            if (notices.isEmpty()) {
                return unknown();
            }
            List<Finding> touching = notices.stream()
                    .filter(finding -> finding.standing() != Feasibility.FEASIBLE)
                    .toList();
            return touching.isEmpty()
                    ? new Side("None of those on record stands against it.", Basis.LAW, citations(notices))
                    : new Side(
                            touching.stream()
                                    .map(finding -> finding.outcome().because())
                                    .collect(Collectors.joining(" ")),
                            Basis.LAW,
                            citations(touching));
        }

        private static List<Citation> citations(List<Finding> findings) {
            return findings.stream()
                    .map(Finding::citation)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        private static Side unknown() {
            return new Side("n/a", Basis.UNKNOWN, List.of());
        }
    }

    /** One aspect in which two visas are compared. @param citation the source of both sides, where they rest on the same one; else null */
    @Schema(name = "VisaAspect")
    public record Aspect(
            @Schema(description = "what is compared, in words")
            String name,

            @Schema(description = "how it is on J-1") String j1,

            @Schema(description = "what `j1` rests on") Basis j1Basis,

            @Schema(description = "the sources of `j1`; empty: none is on record")
            List<Citation> j1Citations,

            @Schema(description = "how it is on H-1B") String h1b,

            @Schema(description = "what `h1b` rests on") Basis h1bBasis,

            @Schema(description = "the sources of `h1b`; empty: none is on record")
            List<Citation> h1bCitations,

            @Schema(description = "the source of both, where they rest on the same one alone; absent: see each")
            @Nullable
            Citation citation) {

        private static Aspect of(String name, Side j1, Side h1b) {
            return new Aspect(
                    name,
                    j1.text(),
                    j1.basis(),
                    j1.citations(),
                    h1b.text(),
                    h1b.basis(),
                    h1b.citations(),
                    j1.citations().size() == 1 && j1.citations().equals(h1b.citations())
                            ? j1.citations().getFirst()
                            : null);
        }
    }

    public static Comparison of(VisaPolicy policy, Position position, VisaVerdict j1, VisaVerdict h1b) {
        return new Comparison(
                position,
                j1,
                h1b,
                List.of(
                        Aspect.of(
                                "sponsorship",
                                Side.finding(j1, RuleId.J1_SPONSORED),
                                Side.finding(h1b, RuleId.H1B_SPONSORED)),
                        Aspect.of(
                                "two-year home rule",
                                Side.law(policy, RuleId.HOME_RULE_FOLLOWS),
                                Side.finding(h1b, RuleId.TWO_YEAR_HOME_RULE)),
                        Aspect.of(
                                "Step 3",
                                Side.description("not needed for the visa."),
                                Side.finding(h1b, RuleId.STEP3_BEFORE_FILING)),
                        Aspect.of("time", Side.finding(j1, RuleId.J1_TIME), Side.finding(h1b, RuleId.H1B_TIME)),
                        Aspect.of("yearly cap", Side.description("none."), Side.finding(h1b, RuleId.H1B_CAP)),
                        Aspect.of(
                                "cost borne by the program",
                                Side.description("the J-1 sponsor issues the papers; the program files no petition."),
                                Side.law(policy, RuleId.LABOR_CONDITION_FIRST)),
                        Aspect.of("notices", Side.notices(j1), Side.notices(h1b)),
                        Aspect.of(
                                "moonlighting",
                                Side.law(policy, RuleId.NO_MOONLIGHTING),
                                Side.description("only what the petition names.")),
                        Aspect.of(
                                "change of specialty",
                                Side.law(policy, RuleId.CHANGE_OF_SPECIALTY),
                                Side.description("a new petition."))));
    }

    /** The visa that the rules favour; null when they do not tell them apart, as an open question does not from a condition. */
    public Visa better() {
        int order = j1.verdict().compareTo(h1b.verdict());
        boolean open = EnumSet.of(j1.verdict(), h1b.verdict()).equals(OPEN);
        return order == 0 || open ? null : order < 0 ? Visa.J1 : Visa.H1B;
    }
}
