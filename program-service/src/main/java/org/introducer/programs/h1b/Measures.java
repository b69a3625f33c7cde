package org.introducer.programs.h1b;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The twelve counts of the later exports of the USCIS H-1B Employer Data Hub; one that the file leaves blank is absent, which is not 0. */
@Schema(name = "H1bMeasures")
public record Measures(
        @Schema(
                description =
                        "the measure that the Data Hub names \"New Employment\"; absent: the file leaves it blank")
        @Nullable
        Count newEmployment,

        @Schema(
                description =
                        "the measure that the Data Hub names \"New Concurrent\"; absent: the file leaves it blank")
        @Nullable
        Count newConcurrent,

        @Schema(description = "the measure that the Data Hub names \"Continuation\"; absent: the file leaves it blank")
        @Nullable
        Count continuation,

        @Schema(
                description =
                        "the measure that the Data Hub names \"Change with Same Employer\"; absent: the file leaves it blank")
        @Nullable
        Count changeWithSameEmployer,

        @Schema(
                description =
                        "the measure that the Data Hub names \"Change of Employer\"; absent: the file leaves it blank")
        @Nullable
        Count changeOfEmployer,

        @Schema(description = "the measure that the Data Hub names \"Amended\"; absent: the file leaves it blank")
        @Nullable
        Count amended,

        @Schema(description = "how the decisions are computed from them, and by whose interpretation") @Nullable
        String reading) {

    static final String READING =
            "Initial is new employment and new concurrent; continuing is continuation, change with same employer, change of"
                    + " employer and amended. This is our reading of the measures' names (an assumption), not a definition found"
                    + " with the data: https://www.uscis.gov/tools/reports-and-studies/h-1b-employer-data-hub.";

    /** Approvals and denials of one measure. */
    @Schema(name = "H1bMeasure", description = "approvals and denials of one measure")
    public record Count(
            @Schema(description = "petitions approved; absent: the file leaves it blank, which is not 0")
            Integer approved,

            @Schema(description = "petitions denied; absent: the file leaves it blank, which is not 0")
            Integer denied) {}

    /** @param parts the twelve numbers, blank where unknown, or null where a file has the sums */
    static Measures of(String parts) {
        if (parts == null) {
            return null;
        }
        String[] numbers = parts.split(",", -1);
        return new Measures(
                count(numbers, 0),
                count(numbers, 2),
                count(numbers, 4),
                count(numbers, 6),
                count(numbers, 8),
                count(numbers, 10),
                READING);
    }

    private static Count count(String[] numbers, int first) {
        return new Count(number(numbers[first]), number(numbers[first + 1]));
    }

    private static Integer number(String digits) {
        return digits.isEmpty() ? null : Integer.valueOf(digits);
    }
}
