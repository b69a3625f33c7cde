package org.introducer.mentorship.enrolment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is asked of each enrolment is found by an index, also in an organisation of which PostgreSQL has no statistics yet. */
@MentorshipTest
@Tag("M03")
class EnrolmentPlanTest {

    private static final String ANOTHER = """
            insert into mentees (tenant_id, id, version, applicant_id, name, created_at)
            select '%1$s', gen_random_uuid(), 0, gen_random_uuid(), 'Another', now() from generate_series(1, 2000);
            insert into mentee_enrolments (tenant_id, id, version, cycle_id, mentee_id, applicant_id, created_at)
            select '%1$s', gen_random_uuid(), 0, '%1$s', id, applicant_id, now() from mentees where tenant_id = '%1$s';
            insert into mentor_enrolments (tenant_id, id, version, cycle_id, mentor_id, created_at)
            select '%1$s', gen_random_uuid(), 0, '%1$s', gen_random_uuid(), now() from generate_series(1, 2000);
            insert into mentor_requests (tenant_id, id, version, cycle_id, mentee_id, mentor_id, type, state, created_at)
            select '%1$s', gen_random_uuid(), 0, '%1$s', gen_random_uuid(), mentor_id, 'CAREER', 'DECLINED', now()
            from mentor_enrolments where tenant_id = '%1$s';
            analyze mentees, mentee_enrolments, mentor_enrolments, mentor_requests;""";

    @Test
    void mentees_are_counted_by_their_ids() throws SQLException {
        assertFound(MenteeEnrolments.COUNT, "id = e.mentee_id");
    }

    @Test
    void requests_are_found_by_their_mentor() throws SQLException {
        assertFound(Activity.INACTIVE, "mentor_id = e.mentor_id");
    }

    private static void assertFound(String sql, String condition) throws SQLException {
        String plan = plan(sql);
        assertTrue(plan.lines().anyMatch(line -> line.contains("Index Cond") && line.contains(condition)), plan);
    }

    private static String plan(String sql) throws SQLException {
        UUID tenant = UUID.randomUUID();
        try (Connection connection = TestDatabase.asSuperuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute(ANOTHER.formatted(UUID.randomUUID()));
            statement.execute("set local role " + TestDatabase.service());
            statement.execute("set local app.tenant = '" + tenant + "'");
            StringBuilder plan = new StringBuilder();
            try (ResultSet line = statement.executeQuery("explain "
                    + sql.replace(":tenant", "'" + tenant + "'")
                            .replace(":cycle", "'" + tenant + "'")
                            .replace(":now", "now()")
                            .replace(":after", "1"))) {
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
            } finally {
                connection.rollback();
            }
            return plan.toString();
        }
    }
}
