package org.introducer.contacts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A busy service is ready: whoever asks does not wait in the line of the requests. */
@ContactsTest
@TestProfile(ReadinessTest.FewConnections.class)
@Tag("X21")
class ReadinessTest {

    public static class FewConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.max-size", "2", "quarkus.datasource.jdbc.min-size", "0");
        }
    }

    @Inject
    AgroalDataSource database;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @Test
    void a_service_whose_connections_are_all_taken_is_ready() throws SQLException {
        try (Connection first = database.getConnection();
                Connection second = database.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            given().get(ready)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"))
                    .time(lessThan(2000L));
        }
    }
}
