package org.introducer.programs.prospect;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.eligibility.Check;
import org.introducer.programs.eligibility.Requirement;
import org.introducer.programs.verdict.Question;
import org.jspecify.annotations.Nullable;

/** One requirement of a program, held against an applicant. */
@Schema(name = "RequirementCheck")
record CheckView(
        Requirement requirement,

        @Schema(description = "STRICT excludes, PREFERENCE lowers, UNKNOWN asks")
        Check.Kind kind,

        Check.Result result,

        @Schema(description = "requirement of the program; absent: unknown") @Nullable
        String required,

        @Schema(description = "value of the applicant; absent: unknown") @Nullable
        String actual,

        @Schema(
                description =
                        "difference to the requirement in its unit; negative: missing; absent when it is not a number")
        Integer margin,

        @Schema(description = "the facts that the requirement was read from; empty: nothing is known")
        List<EvidenceShown> evidence,

        @Schema(description = "what to ask, and whom; only when the result is unknown") @Nullable
        Question question) {

    static CheckView of(Check check, LocalDate today) {
        return new CheckView(
                check.requirement(),
                check.kind(),
                check.result(),
                check.required(),
                check.actual(),
                check.margin(),
                check.evidence().stream()
                        .map(fact -> EvidenceShown.of(fact, today))
                        .toList(),
                check.question());
    }

    static List<CheckView> of(List<Check> checks, LocalDate today) {
        return checks.stream().map(check -> of(check, today)).toList();
    }
}
