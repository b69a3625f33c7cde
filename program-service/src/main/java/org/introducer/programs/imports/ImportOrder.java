package org.introducer.programs.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.introducer.programs.imports.file.Source;

/**
 * What a curator asked to be imported, as the job keeps it.
 *
 * @param reference where the file is from, for people
 * @param observedOn the day on which the file said so
 * @param columns the columns of the staged rows, so that a newer version reads what an older one staged
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ImportOrder(
        Source source,
        boolean dryRun,
        String reference,
        LocalDate observedOn,
        String digest,
        int rows,
        int refused,
        List<String> columns) {}
