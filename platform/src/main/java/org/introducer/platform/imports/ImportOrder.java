package org.introducer.platform.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/**
 * What was asked to be imported, as the job keeps it.
 *
 * @param source name of the kind of file
 * @param reference where the file is from, for people
 * @param observedOn the day on which the file said so
 * @param digest SHA-256 of the file
 * @param rows how many it has
 * @param autoConfirm whether it is applied without waiting for a confirmation
 * @param mapping what becomes of the file's columns
 * @param own what the service keeps besides
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportOrder(
        String source,
        String reference,
        LocalDate observedOn,
        String digest,
        int rows,
        boolean autoConfirm,
        List<ImportColumn> mapping,
        List<ImportRemark> remarks,
        JsonNode own) {

    public ImportOrder {
        mapping = mapping == null ? List.of() : List.copyOf(mapping);
        remarks = remarks == null ? List.of() : List.copyOf(remarks);
    }
}
