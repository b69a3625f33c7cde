package org.introducer.testing.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.introducer.testing.Actor;
import org.introducer.testing.ForgedToken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Metrics name the operation of a request whose token is refused, and other requests pay nothing for that. */
@PlatformTest
@Tag("X12")
class AuthenticationFailuresTest {

    private final Actor actor = Actor.applicant();

    @Inject
    MeterRegistry metrics;

    @Inject
    SeenHandlers handlers;

    @Test
    void a_refused_token_is_counted_at_the_operation_that_was_called() {
        long before = refused();
        RestAssured.given()
                .auth()
                .oauth2(ForgedToken.of(actor).with("aud", "somebody else").signed())
                .get("/v1/parcels/" + UUID.randomUUID())
                .then()
                .statusCode(401)
                .body("type", endsWith("unauthenticated"));
        await().atMost(10, SECONDS).until(() -> refused() == before + 1);
    }

    @Test
    void a_refusal_leaves_nothing_behind_for_the_next_token() {
        String forged = ForgedToken.of(actor).with("aud", "somebody else").signed();
        for (String token : List.of(forged, actor.token(), forged, actor.token())) {
            RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .get("/v1/parcels")
                    .then()
                    .statusCode(token.equals(forged) ? 401 : 200);
        }
    }

    /** Quarkus makes a map of all paths for each request in which it finds its own. */
    @Test
    void what_answers_a_refusal_is_not_what_quarkus_prepares_names_for() {
        actor.asking().get("/v1/parcels").then().statusCode(200);
        assertTrue(
                handlers.last().getClass().getName().startsWith("org.introducer."),
                handlers.last().getClass().getName());
    }

    private long refused() {
        Timer timer = metrics.find("http.server.requests")
                .tag("uri", "/v1/parcels/{id}")
                .tag("status", "401")
                .timer();
        return timer == null ? 0 : timer.count();
    }
}
