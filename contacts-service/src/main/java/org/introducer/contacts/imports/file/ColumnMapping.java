package org.introducer.contacts.imports.file;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a caller says about the columns of a table: {@code Klinik:institution;Nr:-}, a {@code ;} in a name written {@code \;}. */
public final class ColumnMapping {

    private ColumnMapping() {}

    /** Fields by columns. @throws IllegalArgumentException saying what is wrong, for people */
    public static Map<String, String> of(String given) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String pair : ContactTable.values(given)) {
            int colon = pair.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("'" + pair + "' is not column:field");
            }
            String field = pair.substring(colon + 1).strip();
            if (!ContactColumnNames.isField(field)) {
                throw new IllegalArgumentException("'" + field + "' is no field; the fields are "
                        + String.join(", ", ContactTable.HEADER) + ", firstName, lastName, or - for none");
            }
            mapping.put(pair.substring(0, colon), field);
        }
        return mapping;
    }
}
