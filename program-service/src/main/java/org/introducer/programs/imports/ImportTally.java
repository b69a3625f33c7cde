package org.introducer.programs.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * How many rows came to what, as the job keeps it.
 *
 * @param appliedAt null for a preview
 * @param reverting true while a worker is to take the import back
 * @param undone rows that a reversal took back, null before
 * @param blocked rows that a reversal left, because something else depends on them
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ImportTally(
        int created,
        int updated,
        int unchanged,
        int rejected,
        Instant appliedAt,
        boolean reverting,
        Integer undone,
        Integer blocked) {

    ImportTally toRevert() {
        return new ImportTally(created, updated, unchanged, rejected, appliedAt, true, null, null);
    }

    ImportTally reverted(int undoneRows, int blockedRows) {
        return new ImportTally(created, updated, unchanged, rejected, appliedAt, false, undoneRows, blockedRows);
    }

    ImportTally standing() {
        return new ImportTally(created, updated, unchanged, rejected, appliedAt, false, null, null);
    }
}
