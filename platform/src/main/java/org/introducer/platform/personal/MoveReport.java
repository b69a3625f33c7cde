package org.introducer.platform.personal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.personal.ErasureReport.Remainder;

/**
 * What a move did in one service.
 *
 * @param at when it was last carried out
 * @param moved rows that are in the other tenant, by table
 * @param deleted rows that are in neither, and why
 * @param kept rows that stay in the tenant that the person left, and why
 */
@StoredForm
@JsonIgnoreProperties(ignoreUnknown = true)
public record MoveReport(Instant at, Map<String, Long> moved, List<Remainder> deleted, List<Remainder> kept) {

    /** This report of a repetition, together with what was done before. What stays is counted as of the last time. */
    MoveReport after(MoveReport earlier) {
        Map<String, Long> rows = new TreeMap<>(earlier.moved);
        moved.forEach((table, more) -> rows.merge(table, more, Long::sum));
        return new MoveReport(at, rows, sum(earlier.deleted, deleted), kept);
    }

    private static List<Remainder> sum(List<Remainder> first, List<Remainder> second) {
        Map<String, Remainder> all = new TreeMap<>();
        for (List<Remainder> part : List.of(first, second)) {
            part.forEach(each -> all.merge(
                    each.table(),
                    each,
                    (one, more) -> new Remainder(one.table(), one.rows() + more.rows(), one.why())));
        }
        return new ArrayList<>(all.values());
    }
}
