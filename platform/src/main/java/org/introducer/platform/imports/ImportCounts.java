package org.introducer.platform.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows of the file come to what; the last two only after a revert. */
@Schema(name = "ImportCounts")
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportCounts(
        @Schema(description = "rows by which something new is created")
        int create,

        @Schema(description = "rows that change something that is there")
        int update,

        @Schema(description = "rows that say what is there already")
        int unchanged,

        @Schema(
                description =
                        "rows that repeat another row of the file, or may be something that is there and are not applied")
        int duplicate,

        @Schema(description = "rows that cannot be applied; the list of rows says why")
        int invalid,

        @Schema(description = "rows that are not meant to be imported, such as empty ones")
        int ignored,

        @Schema(description = "rows that a revert undid") Integer reverted,

        @Schema(description = "rows that a revert kept, as a whole or in part; the list of rows says why")
        Integer kept) {

    /** From how many rows have which action and which outcome, each by its name. */
    public static ImportCounts of(Map<String, Integer> rows) {
        return new ImportCounts(
                rows.getOrDefault("CREATE", 0),
                rows.getOrDefault("UPDATE", 0),
                rows.getOrDefault("UNCHANGED", 0),
                rows.getOrDefault("DUPLICATE", 0),
                rows.getOrDefault("INVALID", 0),
                rows.getOrDefault("IGNORED", 0),
                rows.get("REVERTED"),
                rows.get("KEPT"));
    }

    public ImportCounts reverted(int undone, int left) {
        return new ImportCounts(create, update, unchanged, duplicate, invalid, ignored, undone, left);
    }
}
