package org.introducer.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.introducer.platform.tenancy.Retention;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class RetentionTest {

    private final Actor amara = Actor.applicant();

    @Inject
    Retention retention;

    @Test
    @Tag("X20")
    void what_can_no_longer_be_restored_goes_for_good_and_nothing_else_does() throws Exception {
        delete("long ago");
        delete("just now");
        amara.sending(Map.of("name", "kept", "role", "OTHER")).post("/v1/contacts");
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(
                    "update contacts set deleted_at = deleted_at - interval '31 days' where name = 'long ago' and tenant_id = '"
                            + amara.tenant() + "'");
            retention.purge();
            try (ResultSet left = statement.executeQuery(
                    "select string_agg(name, ', ' order by name) from contacts where tenant_id = '" + amara.tenant()
                            + "'")) {
                left.next();
                assertEquals("just now, kept", left.getString(1));
            }
        }
    }

    private void delete(String name) {
        Response created = amara.sending(Map.of("name", name, "role", "OTHER")).post("/v1/contacts");
        amara.asking()
                .header("If-Match", created.header("ETag"))
                .delete(created.header("Location"))
                .then()
                .statusCode(204);
    }
}
