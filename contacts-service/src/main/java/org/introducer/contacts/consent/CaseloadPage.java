package org.introducer.contacts.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.list.Page;
import org.introducer.platform.list.Paged;
import org.jspecify.annotations.Nullable;

/** One page of a list over the applicants of a caseload, with those applicants of whom nothing is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseloadPage<T>(
        @Schema(required = true) List<T> items,

        @Schema(
                description =
                        "applicants who were asked for, are assigned to the caller or were provisioned by the caller, and of whom"
                                + " nothing is read; only on the first page")
        List<Caseload.LeftOut> leftOut,

        @Schema(description = "cursor of the next page; absent on the last") @Nullable
        String next,

        @Schema(description = "number of all items; only with total=true")
        Long total)
        implements Paged {

    public static <T> CaseloadPage<T> of(Page<T> page, List<Caseload.LeftOut> leftOut) {
        return new CaseloadPage<>(page.items(), leftOut, page.next(), page.total());
    }
}
