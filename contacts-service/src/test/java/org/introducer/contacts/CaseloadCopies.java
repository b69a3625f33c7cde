package org.introducer.contacts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.introducer.testing.TestDatabase;

/** Large caseloads, made at once. */
public final class CaseloadCopies {

    private CaseloadCopies() {}

    /** So many copies of an applicant with contacts, letters, interactions and consents. */
    public static void of(String applicant, int count) throws SQLException {
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement()) {
            statement.execute("create temporary table copy as select n, uuidv7() as applicant, uuidv7() as contact,"
                    + " uuidv7() as interaction from generate_series(1, " + count + ") n");
            for (String[] table : new String[][] {
                {"consents", "applicant_id", "'id', uuidv7(), 'applicant_id', applicant"},
                {"contacts", "owner_id", "'id', contact, 'owner_id', applicant"},
                {"letters", "owner_id", "'id', uuidv7(), 'owner_id', applicant, 'contact_id', contact"},
                {"interactions", "owner_id", "'id', interaction, 'owner_id', applicant, 'contact_ids', array[contact]"},
                {
                    "participations",
                    "owner_id",
                    "'id', uuidv7(), 'owner_id', applicant, 'contact_id', contact, 'interaction_id', interaction"
                },
                {
                    "due_spans",
                    "owner_id",
                    "'owner_id', applicant, 'contact_id', contact, 'fingerprint', replace(t.fingerprint, (select interaction_id::text from participations where owner_id = t.owner_id limit 1), interaction::text)"
                }
            }) {
                String columns = columns(statement, table[0]);
                statement.execute("""
                        insert into %1$s (%2$s) select %2$s from (
                            select r.* from copy, %1$s t,
                                lateral jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object(%3$s)) r
                            where t.%4$s = '%5$s') copied""".formatted(table[0], columns, table[2], table[1], applicant));
            }
        }
    }

    /** Those that are not computed. */
    private static String columns(Statement statement, String table) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select string_agg(column_name, ', ') from information_schema.columns"
                        + " where table_schema = 'public' and is_generated = 'NEVER' and table_name = '" + table
                        + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
