package org.introducer.mentorship.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.enrolment.CountedGroup;
import org.jspecify.annotations.Nullable;

/** How fair a run is, in numbers from which nobody can be told. */
@Schema(name = "Fairness")
record FairnessView(
        @Schema(description = "id of the run") UUID runId,

        @Schema(
                description =
                        "number of people below which nothing is shown; what all hidden groups have together is not below it either")
        int leastCount,

        @Schema(description = "absent: the run has too few mentees") @Nullable
        Cell mentees,

        Load load,

        @Schema(description = "one for each property by which mentees wish to be counted")
        List<Group> groups) {

    /** A group of mentees, or all of them, in numbers. */
    @Schema(name = "FairnessCell")
    record Cell(
            @Schema(description = "absent: all mentees, or those who did not state a group") @Nullable
            String value,

            @Schema(description = "mentees in it") int count,

            @Schema(
                    description =
                            "share of the mentees who have at least one mentor; absent: it would tell of a few, from the group itself or with others",
                    examples = "0.85")
            @Nullable
            BigDecimal matchRate,

            @Schema(
                    description =
                            "mean place of the mentors given in the mentees' own rankings, the best 1; absent: too few have a mentor whom they ranked, or it would tell of a few")
            @Nullable
            BigDecimal meanRank) {}

    /** How the mentees are spread over the mentors. */
    @Schema(name = "FairnessLoad", description = "how the mentees are spread over the mentors")
    record Load(
            @Schema(description = "mentors with at least one seat")
            int mentors,

            @Schema(description = "pairs that the run made") int pairs,

            @Schema(
                    description =
                            "Gini coefficient of the pairs per mentor: 0 when all have the same; absent: nobody has any")
            @Nullable
            BigDecimal gini) {}

    /** The mentees by one property by which they wish to be counted. */
    @Schema(name = "FairnessGroup")
    record Group(
            CountedGroup group,

            @Schema(description = "the values that enough mentees share")
            List<Cell> cells,

            @Schema(
                    description =
                            "whether there are groups that are not shown: all of them before the run is published, small ones, and those of which the "
                                    + "numbers of a few would follow, from the others or from the report of a run published before")
            boolean suppressed) {}
}
