package org.introducer.tables;

import java.util.List;
import java.util.Map;

/** One row of a table. */
public sealed interface Row {

    /** Where it begins in the file, counted from 1. */
    long line();

    /** A row with as many cells as the header has columns. */
    record Read(long line, List<String> cells, Map<String, Integer> places) implements Row {

        /** The cell in this column, as it stands there; empty where the file has no such column. */
        public String get(String column) {
            Integer place = places.get(column);
            return place == null ? "" : cells.get(place);
        }
    }

    /**
     * A row that cannot be read without guessing.
     *
     * @param detail a sentence for people
     */
    record Refused(long line, Damage damage, String detail) implements Row {}
}
