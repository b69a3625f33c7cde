package org.introducer.testing.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Another worker, such as one of a second process, is played by the statement with which it would claim. */
@PlatformTest
class JobWorkerTest {

    private static final String PAST = "timestamptz '2020-01-01Z'";

    @Inject
    Gate gate;

    @Inject
    ParcelJob work;

    private final Actor actor = Actor.applicant();
    private final String name = "work " + UUID.randomUUID();

    @Test
    void work_is_done_once_as_the_person_who_asked() throws SQLException {
        UUID job = submit("");
        awaitState(job, "DONE");
        assertEquals(List.of(1), work.attempts(job));
        assertEquals(List.of(name), names());
        assertEquals(
                actor.sub().toString(),
                one("select sub from audit_entries where action = 'parcel' and tenant_id = '" + actor.tenant() + "'"));
    }

    @Test
    void what_one_worker_holds_no_other_gets_until_the_lease_has_ended() throws SQLException {
        gate.close(name);
        UUID job = submit("");
        gate.awaitReached(name);
        assertEquals("0", claimed(job, "now()"), "held");
        execute("update jobs set lease_until = " + PAST + " where id = '" + job + "'");
        assertEquals("1", claimed(job, "now()"), "free again");
        assertEquals("0", claimed(job, "now()"), "held by the other");
        gate.open(name);
        // The first worker finds its claim lost, and the other is dead: the third time it is done.
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertEquals(
                        "0", one("select count(*) from pg_stat_activity where state = 'idle in transaction'")));
        assertEquals(List.of(), names(), "what was done without a claim counts");
        execute("update jobs set lease_until = " + PAST + " where id = '" + job + "'");
        awaitState(job, "DONE");
        assertEquals(List.of(1, 3), work.attempts(job));
        assertEquals(List.of(name), names());
    }

    @Test
    void what_a_dead_worker_left_is_taken_up_again() throws SQLException {
        UUID job = left(1);
        awaitState(job, "DONE");
        assertEquals(List.of(2), work.attempts(job));
        assertEquals(List.of(name), names());
    }

    @Test
    void work_that_killed_its_worker_three_times_is_not_tried_again() throws SQLException {
        UUID job = left(3);
        awaitState(job, "FAILED");
        assertEquals(List.of(), work.attempts(job));
        assertEquals(List.of(), names());
    }

    @Test
    void work_that_fails_says_why_where_the_reason_is_for_the_caller_and_does_not_hold_up_the_next()
            throws SQLException {
        UUID broken = submit("break");
        UUID refused = submit("refuse");
        UUID good = submit("");
        awaitState(broken, "FAILED");
        awaitState(refused, "FAILED");
        awaitState(good, "DONE");
        assertEquals(List.of(1), work.attempts(broken));
        assertTrue(errors(refused).contains("The shelf is full."), errors(refused));
        assertTrue(errors(broken).contains("nothing was changed"), errors(broken));
        assertTrue(!errors(broken).contains("secret"), errors(broken));
    }

    @Test
    void what_was_cancelled_while_it_was_done_does_not_count() throws SQLException {
        gate.close(name);
        UUID job = submit("");
        gate.awaitReached(name);
        execute("update jobs set state = 'CANCELLED', lease_until = null where id = '" + job + "'");
        gate.open(name);
        UUID next = submit("");
        awaitState(next, "DONE");
        assertEquals("CANCELLED", state(job));
        assertEquals(List.of(name), names(), "only the parcel of the second");
    }

    private UUID submit(String then) {
        Response accepted = actor.sending(Map.of("name", name, "then", then)).post("/v1/parcels/jobs");
        accepted.then().statusCode(202);
        return UUID.fromString(accepted.jsonPath().getString("id"));
    }

    /** A job whose worker died in this attempt. */
    private UUID left(int attempt) throws SQLException {
        UUID job = UUID.randomUUID();
        execute("insert into jobs (tenant_id, id, version, kind, sub, applicant_id, state, input, attempts,"
                + " lease_until, created_at)"
                + " values"
                + " ('" + actor.tenant() + "', '" + job + "', 1, 'parcel', '" + actor.sub()
                + "', '"
                + actor.sub() + "', 'RUNNING', '{\"name\": \"" + name + "\"}', " + attempt + ", " + PAST
                + ", now())");
        return job;
    }

    private static String claimed(UUID job, String now) throws SQLException {
        try (Connection other = TestDatabase.asService()) {
            return one(
                    other,
                    "select count(*) from claim_job(array['parcel'], " + now + ", interval '1 hour') where id = '" + job
                            + "'");
        }
    }

    private static void awaitState(UUID job, String state) {
        await().atMost(20, SECONDS).untilAsserted(() -> assertEquals(state, state(job)));
    }

    private static String state(UUID job) throws SQLException {
        return one("select state from jobs where id = '" + job + "'");
    }

    private static String errors(UUID job) throws SQLException {
        return one("select errors from jobs where id = '" + job + "'");
    }

    private List<String> names() {
        return actor.asking().get("/v1/parcels").jsonPath().getList("$");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    private static String one(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            return one(owner, sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next(), sql);
            return row.getString(1);
        }
    }
}
