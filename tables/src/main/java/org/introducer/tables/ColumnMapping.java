package org.introducer.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What a caller says about the columns of a table: {@code Hospital:institution;No.:-}, a {@code ;} in a name written {@code \;}. */
public final class ColumnMapping {

    /** What a column that the caller does not want is mapped to. */
    public static final String NOTHING = "-";

    private ColumnMapping() {}

    /**
     * Fields by columns.
     *
     * @param known whether a column can be mapped to this field
     * @param fields the fields, for people
     * @throws IllegalArgumentException saying what is wrong, for people
     */
    public static Map<String, String> of(String given, Predicate<String> known, String fields) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String pair : Cells.values(given)) {
            int colon = pair.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("'" + pair + "' is not column:field");
            }
            String field = pair.substring(colon + 1).strip();
            if (!field.equals(NOTHING) && !known.test(field)) {
                throw new IllegalArgumentException(
                        "'" + field + "' is no field; the fields are " + fields + ", or - for none");
            }
            mapping.put(pair.substring(0, colon), field);
        }
        return mapping;
    }
}
