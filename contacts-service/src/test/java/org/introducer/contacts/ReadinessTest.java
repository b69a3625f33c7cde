package org.introducer.contacts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A busy service is ready: whoever asks does not wait in the line of the requests. */
@ContactsTest
@Tag("X21")
class ReadinessTest {

    @Inject
    AgroalDataSource database;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @Test
    void a_service_whose_connections_are_all_taken_is_ready() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            int all = database.getConfiguration().connectionPoolConfiguration().maxSize();
            while (taken.size() < all) {
                taken.add(database.getConnection());
                taken.getLast().setAutoCommit(false);
            }
            given().get(ready)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"))
                    .time(lessThan(2000L));
        } finally {
            for (Connection each : taken) {
                each.setAutoCommit(true);
                each.close();
            }
        }
    }
}
