package org.introducer.mentorship.enrolment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.testing.NewTenantPlan;
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
        String plan = NewTenantPlan.of(
                ANOTHER, sql, Map.of("cycle", "'" + UUID.randomUUID() + "'", "now", "now()", "after", "1"));
        assertTrue(plan.lines().anyMatch(line -> line.contains("Index Cond") && line.contains(condition)), plan);
    }
}
