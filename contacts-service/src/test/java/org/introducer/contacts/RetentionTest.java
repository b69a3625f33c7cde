package org.introducer.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.imports.Importing;
import org.introducer.platform.retention.Retention;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class RetentionTest {

    private final Actor amara = Actor.applicant();
    private final Importing files = new Importing(amara);

    @Inject
    Retention retention;

    @Test
    @Tag("X20")
    void what_can_no_longer_be_restored_goes_for_good_and_nothing_else_does() throws SQLException {
        delete("long ago");
        delete("just now");
        amara.sending(Map.of("name", "kept", "role", "OTHER")).post("/v1/contacts");
        execute("update contacts set deleted_at = deleted_at - interval '31 days' where name = 'long ago' and "
                + mine());
        retention.purge();
        assertEquals(
                "just now, kept", one("select string_agg(name, ', ' order by name) from contacts where " + mine()));
    }

    @Test
    @Tag("X12")
    void answers_go_when_no_repetition_is_promised_any_more() throws SQLException {
        repeatable("old");
        repeatable("new");
        execute("update idempotent_answers set created_at = created_at - interval '25 hours' where key = 'old' and "
                + mine());
        retention.purge();
        assertEquals("new", one("select string_agg(key, ', ') from idempotent_answers where " + mine()));
    }

    @Test
    @Tag("X12")
    void events_go_from_the_beginning_of_the_feed() throws SQLException {
        repeatable("first");
        repeatable("second");
        execute("select place_events(now(), 100000)");
        execute("update outbox_events set occurred_at = occurred_at - interval '31 days' where position = 1 and "
                + mine());
        retention.purge();
        assertEquals("2", one("select string_agg(position::text, ', ') from outbox_events where " + mine()));
    }

    @Test
    @Tag("X12")
    void rows_of_imports_go_before_the_import_and_work_that_goes_on_stays() throws SQLException {
        String old = id(files.take("CSV", "name\nOld Oliver\n"));
        String older = id(files.take("CSV", "name\nOlder Olga\n"));
        String waiting = id(files.preview("CSV", "name\nWaiting Walt\n"));
        age(old, 91);
        age(older, 181);
        execute("update jobs set created_at = created_at - interval '181 days' where id = '" + waiting + "'");
        retention.purge();
        assertEquals(
                "Waiting Walt", one("select string_agg(name, ', ' order by name) from import_rows where " + mine()));
        amara.asking().get("/v1/imports/" + old).then().statusCode(200);
        amara.asking().get("/v1/imports/" + older).then().statusCode(404);
        amara.asking().get("/v1/imports/" + waiting).then().statusCode(200);
    }

    @Test
    @Tag("X12")
    void an_erasure_that_waits_and_the_audit_trail_are_never_too_old() throws SQLException {
        amara.sending(Map.of()).post("/v1/erasures").then().statusCode(202);
        execute("update jobs set created_at = created_at - interval '1000 days', state = 'FAILED' where " + mine());
        String before = one("select count(*) from audit_entries where " + mine());
        retention.purge();
        assertEquals("1", one("select count(*) from jobs where kind = 'erasure' and " + mine()));
        assertEquals(before, one("select count(*) from audit_entries where " + mine()));
    }

    private void age(String job, int days) throws SQLException {
        execute("update import_files set staged_at = staged_at - interval '" + days
                + " days' where id = (select (input #>> '{own,file}')::uuid from jobs where id = '" + job + "')");
        execute("update jobs set created_at = created_at - interval '" + days + " days' where id = '" + job + "'");
    }

    private void repeatable(String key) {
        amara.sending(Map.of("name", "Sam " + UUID.randomUUID(), "role", "OTHER"))
                .header("Idempotency-Key", key)
                .post("/v1/contacts")
                .then()
                .statusCode(201);
    }

    private void delete(String name) {
        Response created = amara.sending(Map.of("name", name, "role", "OTHER")).post("/v1/contacts");
        amara.asking()
                .header("If-Match", created.header("ETag"))
                .delete(created.header("Location"))
                .then()
                .statusCode(204);
    }

    private String mine() {
        return "tenant_id = '" + amara.tenant() + "'";
    }

    private static String id(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(String query) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
