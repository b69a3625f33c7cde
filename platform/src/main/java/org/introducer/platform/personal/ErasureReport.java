package org.introducer.platform.personal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.introducer.platform.json.StoredForm;

/**
 * What an erasure did in one service.
 *
 * @param at when it was last carried out
 * @param deleted rows that are gone, by table
 * @param changed rows that stay without what was personal in them
 * @param kept rows that stay as they are
 */
@StoredForm
@JsonIgnoreProperties(ignoreUnknown = true)
public record ErasureReport(Instant at, Map<String, Long> deleted, List<Remainder> changed, List<Remainder> kept) {

    /** Rows that stay, and why. */
    @StoredForm
    public record Remainder(String table, long rows, String why) {}

    /**
     * This report of a repetition, together with what was done before. What was kept is kept once; it stays kept where the first time
     * took away what led to it.
     */
    ErasureReport after(ErasureReport earlier) {
        Map<String, Long> rows = new TreeMap<>(earlier.deleted);
        deleted.forEach((table, more) -> rows.merge(table, more, Long::sum));
        return new ErasureReport(at, rows, with(earlier.changed, changed), with(kept, earlier.kept));
    }

    /** The first, and of the others those of tables that are not among them. */
    private static List<Remainder> with(List<Remainder> first, List<Remainder> others) {
        List<Remainder> all = new ArrayList<>(first);
        others.stream()
                .filter(other -> first.stream().noneMatch(one -> one.table.equals(other.table)))
                .forEach(all::add);
        return all;
    }
}
