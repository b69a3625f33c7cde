package org.introducer.mentorship.run;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.MatchingPolicy;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.Weights;
import org.introducer.mentorship.profile.Listed;

/** How a cycle is to be matched. */
@Schema(name = "RunDraft")
record RunDraft(
        @Schema(description = "default: STABLE") RunMode mode,

        @Min(-LARGEST_SEED)
        @Max(LARGEST_SEED)
        @Schema(description = "breaks ties, and is published; default: 0", examples = "20270901")
        Long seed,

        @Schema(description = "0 to 100 per criterion; default: those of the policy")
        Map<Criterion, @NotNull @Min(0) @Max(Weights.MAX) Integer> weights,

        @Schema(description = "a finished run of this cycle; its pairs are kept unless something forces a change")
        UUID previousRunId) {

    /** Whole numbers that every JSON reader holds exactly. */
    static final long LARGEST_SEED = (1L << 53) - 1;

    RunDraft {
        mode = mode == null ? RunMode.STABLE : mode;
        seed = seed == null ? 0L : seed;
        weights = Listed.byCode(
                weights == null || weights.isEmpty()
                        ? MatchingPolicy.CURRENT.defaultWeights().byCriterion()
                        : weights,
                Criterion.class);
    }
}
