package org.introducer.contacts;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose clock is wrong by how much, between the issuer of a token and a service: five seconds are allowed, of the end alone. */
@ContactsTest
@Tag("X02")
class TokenClockTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMinutes(30);

    private final Actor amara = Actor.applicant();

    @Test
    void a_token_that_ended_just_now_is_taken_for_five_seconds() {
        // Each with a new token, because a busy machine may take longer than what is left.
        await().atMost(Duration.ofSeconds(30)).until(() -> status(endedFor(Duration.ofSeconds(2))) == 200);
        assertEquals(401, status(endedFor(Duration.ofSeconds(7))));
    }

    private String endedFor(Duration time) {
        return amara.token(
                SHORT, Clock.offset(Clock.systemUTC(), SHORT.plus(time).negated()));
    }

    @Test
    void an_issuer_an_hour_behind_gives_tokens_that_have_ended() {
        Clock behind = Clock.offset(Clock.systemUTC(), HOUR.negated());
        assertEquals(401, status(amara.token(SHORT, behind)));
        assertEquals(200, status(amara.token(HOUR.plus(SHORT), behind)));
    }

    @Test
    void an_issuer_an_hour_ahead_gives_tokens_that_last_longer() {
        Clock ahead = Clock.offset(Clock.systemUTC(), HOUR);
        assertEquals(200, status(amara.token(SHORT, ahead)));
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/v1/contacts").statusCode();
    }
}
