package org.introducer.contacts.personal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.personal.ErasureReport;

/** Records of one kind that were not erased, or not moved, and why. */
@Schema(name = "RemainingRows")
public record RemainingRows(
        @Schema(description = "name of the table") String table,
        @Schema(description = "how many rows") long rows,

        @Schema(description = "why they stay, or what became of them")
        String why) {

    /** As a receipt shows them. */
    public static List<RemainingRows> of(List<ErasureReport.Remainder> stored) {
        return stored.stream()
                .map(each -> new RemainingRows(each.table(), each.rows(), each.why()))
                .toList();
    }
}
