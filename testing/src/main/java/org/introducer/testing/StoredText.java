package org.introducer.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for a text in every column of every table of a database, in binary ones too. */
public final class StoredText {

    private StoredText() {}

    /** The tables that have it somewhere. @param owner connected as who sees all rows */
    public static Set<String> tablesWith(String text, Connection owner) throws SQLException {
        Set<String> found = new TreeSet<>();
        for (String table : tables(owner)) {
            try (PreparedStatement rows = owner.prepareStatement("select exists (select from \"" + table
                    + "\" r where position(? in cast(r as text)) > 0 or position(? in cast(r as text)) > 0)")) {
                rows.setString(1, text);
                rows.setString(2, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
                try (ResultSet answer = rows.executeQuery()) {
                    answer.next();
                    if (answer.getBoolean(1)) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection owner) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet all = owner.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (all.next()) {
                tables.add(all.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
