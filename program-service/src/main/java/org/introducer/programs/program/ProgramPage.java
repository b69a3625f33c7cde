package org.introducer.programs.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.list.Paged;
import org.jspecify.annotations.Nullable;

/** One page of the programs found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProgramPage")
record ProgramPage(
        @Schema(required = true) List<ProgramView> items,

        @Schema(description = "cursor of the next page; absent on the last") @Nullable
        String next,

        @Schema(description = "number of all items; only with total=true")
        Long total,

        @Schema(
                description =
                        "number of programs that a filter on `distanceKm` left out only because their place is unknown; "
                                + "absent without such a filter")
        Long withoutPlace)
        implements Paged {}
