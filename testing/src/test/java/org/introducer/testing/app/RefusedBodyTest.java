package org.introducer.testing.app;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A body that comes with a token that does not hold. */
@PlatformTest
@Tag("X01")
class RefusedBodyTest {

    private static final Logger ROOT = Logger.getLogger("");

    @Test
    void is_answered_401_and_is_no_error_of_the_service() {
        List<String> errors = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                    errors.add(line.getLoggerName() + ": " + line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        ROOT.addHandler(handler);
        try {
            for (String token : List.of("no-token", "a.b.c", "..")) {
                given().header("Authorization", "Bearer " + token)
                        .contentType(ContentType.JSON)
                        .body("{\"name\": \"a\", \"size\": \"SMALL\"}")
                        .post("/v1/parcels")
                        .then()
                        .statusCode(401);
            }
        } finally {
            ROOT.removeHandler(handler);
        }
        assertEquals(List.of(), errors);
    }
}
