package org.introducer.testing.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.ForgedToken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens that were verified lately are not verified again, and nobody notices. */
@PlatformTest
@Tag("X01")
class TokensTest {

    /** What the service grants clocks that differ. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Actor actor = Actor.applicant();

    @Test
    void a_token_that_was_remembered_is_refused_once_it_has_expired() {
        String token = actor.token(Duration.ofSeconds(3));
        status(token, 200);
        status(token, 200);
        LockSupport.parkNanos(GRACE.plusSeconds(4).toNanos());
        status(token, 401);
    }

    @Test
    void a_refusal_is_not_remembered() {
        Instant soon = Clock.systemUTC().instant().plus(GRACE).plusSeconds(2);
        String token = ForgedToken.of(actor).with("nbf", soon.getEpochSecond()).signed();
        status(token, 401);
        LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
        status(token, 200);
    }

    @Test
    void a_signature_is_looked_at_whatever_was_remembered_of_the_same_words() {
        String token = actor.token();
        status(token, 200);
        int signature = token.lastIndexOf('.') + 1;
        char other = token.charAt(signature + 9) == 'A' ? 'B' : 'A';
        status(token.substring(0, signature + 9) + other + token.substring(signature + 10), 401);
        status(token, 200);
    }

    @Test
    void two_tenants_of_one_person_stay_apart() {
        Actor elsewhere = new Actor(actor.sub(), UUID.randomUUID(), actor.roles(), null);
        for (Actor each : List.of(actor, elsewhere, actor, elsewhere)) {
            given().auth()
                    .oauth2(each.token())
                    .get("/v1/me")
                    .then()
                    .statusCode(200)
                    .body("tenant", equalTo(each.tenant().toString()));
        }
    }

    @Test
    void what_a_token_allows_is_remembered_with_it() {
        String token = actor.token();
        String admin = actor.colleague(Role.ORG_ADMIN).token();
        for (int call = 0; call < 3; call++) {
            assertEquals(403, audit(token));
            assertEquals(200, audit(admin));
        }
    }

    private static int audit(String token) {
        return given().auth().oauth2(token).get("/v1/audit").statusCode();
    }

    private static void status(String token, int expected) {
        given().auth().oauth2(token).get("/v1/me").then().statusCode(expected);
    }
}
