package org.introducer.programs.ranking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The part of one criterion in a score.
 *
 * @param value 0 to 1000, null: not available
 * @param counted the value that counts: the value itself, or what the policy counts for one that is not available
 * @param points weight times counted, exactly
 */
@Schema(name = "RankingPart")
public record Part(
        Criterion criterion,

        @Schema(description = "weight of the criterion, 0 to 100")
        int weight,

        @Schema(description = "0 to 1000; absent: not available")
        Integer value,

        @Schema(description = "what counts: the value, or what the policy sets for one that is not available")
        int counted,

        @Schema(description = "weight times counted, exactly")
        long points,

        @Nullable String because) {

    static Part of(Criterion criterion, int weight, Value value, int missing) {
        int counted = value.value() == null ? missing : value.value();
        return new Part(criterion, weight, value.value(), counted, (long) weight * counted, value.because());
    }

    /** What is known of one criterion for one program. @param value 0 to 1000, null: not available */
    public record Value(Integer value, String because) {

        public static final int MOST = 1000;

        public Value {
            if (value != null && (value < 0 || value > MOST)) {
                throw new IllegalArgumentException("A value is from 0 to " + MOST + ", not " + value);
            }
        }

        public static Value notAvailable(String because) {
            return new Value(null, because);
        }
    }
}
