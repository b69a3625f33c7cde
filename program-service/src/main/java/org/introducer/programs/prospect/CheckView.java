package org.introducer.programs.prospect;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.eligibility.Check;
import org.introducer.programs.eligibility.Requirement;
import org.introducer.programs.verdict.Question;

/** What one requirement comes to. */
@Schema(name = "RequirementCheck")
record CheckView(
        Requirement requirement,

        @Schema(description = "STRICT excludes, PREFERENCE lowers, UNKNOWN asks")
        Check.Kind kind,

        Check.Result result,

        @Schema(description = "what the program asks; absent when that is not known")
        String required,

        @Schema(description = "what the applicant has; absent when that is not said")
        String actual,

        @Schema(
                description =
                        "by how much it is met, in its own unit; negative: what is missing; absent where nothing is counted")
        Integer margin,

        List<EvidenceShown> evidence,

        @Schema(description = "what to ask, and whom; only where it is unknown")
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
