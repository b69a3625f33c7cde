package org.introducer.contacts.imports;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.introducer.contacts.ContactsTest;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of an import whose worker died, as the database shows it then. */
@ContactsTest
@Tag("C17")
class ImportJobTest {

    private static final String FILE = "name,role,emails\nA,OTHER,a@example.org\nB,OTHER,b@example.org\n";

    private final Importing amara = new Importing(Actor.applicant());

    private static String id(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static void inDatabase(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void orphan(String place, String state, int attempts) throws SQLException {
        inDatabase(
                "update jobs set state = '%s', attempts = %d, lease_until = now() - interval '1 minute' where id = '%s'"
                        .formatted(state, attempts, id(place)));
    }

    private void becomes(String place, String state) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> amara.owner().asking().get(place).then().body("state", equalTo(state)));
    }

    @Test
    void a_confirmed_import_whose_worker_died_is_taken_by_the_next() throws SQLException {
        String place = amara.preview("CSV", FILE);
        orphan(place, "APPLYING", 2);
        becomes(place, "DONE");
        assertEquals(2, amara.contacts().size());
    }

    @Test
    void a_preview_whose_worker_died_is_made_by_the_next() throws SQLException {
        String place = amara.preview("CSV", FILE);
        orphan(place, "RUNNING", 1);
        becomes(place, "PREVIEWED");
        assertEquals(2, amara.rows(place).size());
        amara.confirm(place);
        assertEquals(2, amara.contacts().size());
    }

    @Test
    void an_import_that_kills_its_workers_fails_and_nothing_of_it_is_applied() throws SQLException {
        String place = amara.preview("CSV", FILE);
        orphan(place, "APPLYING", 9);
        becomes(place, "FAILED");
        amara.owner().asking().get(place).then().body("errors", hasSize(1));
        assertTrue(amara.contacts().isEmpty());
    }

    @Test
    @Tag("S22")
    void the_rows_are_kept_for_a_time_and_without_them_nothing_is_confirmed_or_reverted() throws SQLException {
        String done = amara.take("CSV", FILE);
        String cancelled = amara.preview("CSV", FILE);
        String waiting = amara.preview("CSV", FILE);
        amara.owner().asking().post(cancelled + "/cancel");
        String purge = "select purge_imports(now() - interval '%s', now() - interval '%s')";

        inDatabase(purge.formatted("1 hour", "1 hour"));
        assertEquals(2, amara.rows(cancelled).size());
        inDatabase(purge.formatted("1 hour", "-1 hour"));
        assertEquals(0, amara.rows(cancelled).size());
        assertEquals(2, amara.rows(done).size());
        assertEquals(2, amara.rows(waiting).size());

        inDatabase(purge.formatted("-1 hour", "-1 hour"));
        amara.revert(done).then().statusCode(409).body("type", equalTo("urn:introducer:problem:import-expired"));
        amara.owner().asking().post(waiting + "/confirm").then().statusCode(409);
        assertEquals(2, amara.contacts().size());
    }
}
