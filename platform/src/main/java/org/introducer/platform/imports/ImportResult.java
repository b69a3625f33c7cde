package org.introducer.platform.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * What came of an import so far, as the job keeps it.
 *
 * @param appliedAt null until it was applied
 * @param reverting true while a worker is to revert it, and after it failed to
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportResult(ImportCounts counts, Instant appliedAt, boolean reverting) {

    static ImportResult previewed(ImportCounts counts) {
        return new ImportResult(counts, null, false);
    }

    static ImportResult applied(ImportCounts applied, Instant at) {
        return new ImportResult(applied, at, false);
    }

    ImportResult toRevert() {
        return new ImportResult(counts, appliedAt, true);
    }

    ImportResult reverted(ImportCounts reverted) {
        return new ImportResult(reverted, appliedAt, false);
    }
}
