package org.introducer.programs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.introducer.testing.TestDatabase;

/** Large caseloads, made at once. */
public final class ShortlistCopies {

    private ShortlistCopies() {}

    /** The ids of so many applicants, each with copies of this one's shortlists. */
    public static List<UUID> of(UUID applicant, int count) throws SQLException {
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement()) {
            statement.execute("create temporary table copy as select uuidv7() as applicant, uuidv7() as list"
                    + " from generate_series(1, " + count + ")");
            statement.execute("""
                    insert into shortlists select r.* from copy, shortlists t, lateral jsonb_populate_record(
                        null::shortlists, to_jsonb(t) || jsonb_build_object('id', list, 'applicant_id', applicant)) r
                    where t.applicant_id = '%s'""".formatted(applicant));
            statement.execute("""
                    insert into shortlist_entries
                    select e.tenant_id, list, e.rank, e.program_id, e.content
                    from copy, shortlist_entries e join shortlists t on t.tenant_id = e.tenant_id and t.id = e.shortlist_id
                    where t.applicant_id = '%s'""".formatted(applicant));
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select applicant from copy")) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}
