package org.introducer.mentorship.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.list.Page;
import org.introducer.platform.list.Paged;
import org.jspecify.annotations.Nullable;

/** What a run changed against the run before it: first who was moved, added or removed, then who was kept. */
@Schema(name = "RunDiff")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DiffView(
        @Schema(description = "absent: the run had no previous one") @Nullable
        UUID previousRunId,

        RunView.@Nullable Churn churn,

        @Schema(description = "what moved, was added or removed first, then what was kept")
        List<RunChange.View> items,

        @Schema(description = "cursor of the next page of `items`; absent on the last") @Nullable
        String next,

        @Schema(description = "number of all items; only with total=true")
        Long total)
        implements Paged {

    static DiffView of(Run run, Page<RunChange.View> page) {
        return new DiffView(run.previousRunId(), run.churn(), page.items(), page.next(), page.total());
    }
}
