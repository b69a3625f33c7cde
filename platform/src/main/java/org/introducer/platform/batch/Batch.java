package org.introducer.platform.batch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.problem.ProblemBody;
import org.jspecify.annotations.Nullable;

/** A batch: the request and the result of each item. */
public final class Batch {

    public static final int MAX_ITEMS = 1000;

    private Batch() {}

    /** Up to 1000 ids to read in one call. */
    @Schema(name = "BatchGet", description = "ids to read in one call")
    public record Ids(
            @Schema(description = "up to 1000 ids; those that the caller may not see are left out of the answer")
            @NotNull
            @Size(min = 1, max = MAX_ITEMS)
            List<@NotNull UUID> ids) {}

    /** The result of one item of a batch. */
    @Schema(name = "BatchItem", description = "result of one item")
    public record Item<T>(
            @Schema(description = "index in the request, from 0", examples = "0")
            int index,

            @Schema(description = "HTTP status of this item", examples = "201")
            int status,

            @Schema(description = "what was written; absent: nothing was") @Nullable
            T value,

            @Schema(description = "why nothing was written; absent: it was") @Nullable
            ProblemBody problem) {}

    /** The answer: one item for each of the request, in its order. */
    public record Result<T>(List<Item<T>> items) {}
}
