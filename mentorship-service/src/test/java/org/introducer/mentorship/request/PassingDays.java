package org.introducer.mentorship.request;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.introducer.mentorship.Round;
import org.introducer.testing.TestDatabase;

/** Lets days pass for the requests of a round: what was stored happened so much earlier. */
final class PassingDays {

    private PassingDays() {}

    static void pass(Round round, int days) throws SQLException {
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement()) {
            statement.executeUpdate("""
                    update mentor_requests set created_at = created_at - d, opened_at = opened_at - d, answered_at = answered_at - d,
                        first_reaction_at = first_reaction_at - d, remind_at = remind_at - d,
                        expires_at = case state when 'WAITING' then expires_at else expires_at - d end
                    from (select make_interval(days => %d) d) x where tenant_id = '%s'""".formatted(days, round.admin.tenant()));
            statement.executeUpdate("""
                    update mentor_enrolments set created_at = created_at - d, last_active_at = last_active_at - d
                    from (select make_interval(days => %d) d) x where tenant_id = '%s'""".formatted(days, round.admin.tenant()));
        }
    }
}
