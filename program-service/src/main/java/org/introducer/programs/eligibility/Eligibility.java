package org.introducer.programs.eligibility;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every requirement of a program held against an applicant. */
public record Eligibility(Overall overall, List<Check> checks) {

    @Schema(
            name = "EligibilityResult",
            description =
                    "ELIGIBLE: everything asked is met; UNKNOWN: nothing excludes, but something has to be asked; "
                            + "INELIGIBLE: a strict requirement is not met")
    public enum Overall {
        ELIGIBLE,
        /** Nothing excludes, but something has to be asked. */
        UNKNOWN,
        INELIGIBLE
    }

    static Eligibility of(List<Check> checks) {
        Overall overall = checks.stream().anyMatch(Check::excludes)
                ? Overall.INELIGIBLE
                : checks.stream().anyMatch(Check::open) ? Overall.UNKNOWN : Overall.ELIGIBLE;
        return new Eligibility(overall, List.copyOf(checks));
    }

    /** The requirements that exclude, each by itself: all of them have to change, and none besides. */
    public List<Check> excluding() {
        return checks.stream().filter(Check::excludes).toList();
    }

    public long unmetPreferences() {
        return checks.stream()
                .filter(check -> check.kind() == Check.Kind.PREFERENCE && check.result() == Check.Result.FAIL)
                .count();
    }

    public long openQuestions() {
        return checks.stream().filter(Check::open).count();
    }
}
