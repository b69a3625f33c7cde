package org.introducer.testing.conventions;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.RawCall;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client is told of its quota, and what happens when other replicas have served all of it. */
public interface FairUseConventions {

    Sample sample();

    @Test
    @Tag("X14")
    default void each_answer_says_what_is_left_of_reads_or_of_writes() {
        Actor actor = colleague();
        for (int left = 19_999; left > 19_997; left--) {
            actor.asking()
                    .get(sample().collection())
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"reads\";q=20000;w=60")
                    .header("RateLimit", matchesPattern("\"reads\";r=%d;t=[1-6]?[0-9]".formatted(left)));
        }
        broken(actor)
                .then()
                .statusCode(400)
                .header("RateLimit-Policy", "\"writes\";q=20000;w=60")
                .header("RateLimit", matchesPattern("\"writes\";r=19999;t=[1-6]?[0-9]"));
        RestAssured.get(sample().collection()).then().statusCode(401).header("RateLimit", nullValue());
    }

    /** An operation is found by the path without needless escapes, slashes, steps and parameters. */
    @ParameterizedTest
    @ValueSource(strings = {"/%761", "//v1", "/./v1", "/a/../v1", "/a/%2E%2e/v1", "/v1;a=b", "/;a/v1;b", "/v1/..;/v1"})
    @Tag("X14")
    default void an_address_counts_however_it_is_spelled(String version) {
        String answer = RawCall.send(
                "GET " + sample().collection().replaceFirst("/v1", version) + " HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + colleague().token());
        assertTrue(answer.contains("\"reads\";r=19999;"), answer);
        assertTrue(answer.startsWith(version.contains(";") ? "HTTP/1.1 4" : "HTTP/1.1 200 "), answer);
    }

    @Test
    @Tag("X14")
    default void who_has_used_up_the_quota_of_writes_is_refused_them_and_nobody_else() throws SQLException {
        Actor actor = colleague();
        othersHaveLeasedAll(actor, true);
        Response last = broken(actor);
        int served = 0;
        while (last.statusCode() == 400 && served++ < 1000) {
            last = broken(actor);
        }
        last.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit", matchesPattern("\"writes\";r=0;t=[1-6]?[0-9]"))
                .header("Retry-After", Integer::parseInt, allOf(greaterThan(0), lessThanOrEqualTo(60)))
                .body("type", equalTo("urn:introducer:problem:quota-exceeded"))
                .body("status", equalTo(429));
        assertTrue(served <= 1000, "a replica alone served " + served);

        actor.asking().get(sample().collection()).then().statusCode(200);
        broken(colleague()).then().statusCode(400);
        String unread = RawCall.send(
                "POST " + sample().collection() + " HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + actor.token(),
                "Content-Type: application/json",
                "Content-Length: 1000000");
        assertTrue(unread.startsWith("HTTP/1.1 429 "), unread);
    }

    private Actor colleague() {
        return sample().actor().colleague(sample().actor().roles().toArray(Role[]::new));
    }

    private Response broken(Actor actor) {
        return actor.sending("{").post(sample().collection());
    }

    /** As though replicas elsewhere had served the client in this window and in the next. */
    private static void othersHaveLeasedAll(Actor actor, boolean writes) throws SQLException {
        int shift = Math.floorMod(actor.sub().hashCode(), 60);
        long now = Instant.now().getEpochSecond();
        long start = Math.floorDiv(now + shift, 60L) * 60 - shift;
        try (Connection superuser = TestDatabase.asSuperuser();
                PreparedStatement insert =
                        superuser.prepareStatement("insert into quota_leases values (?, ?, ?, ?, 20000)")) {
            for (long window : new long[] {start, start + 60}) {
                insert.setObject(1, actor.tenant());
                insert.setObject(2, actor.sub());
                insert.setBoolean(3, writes);
                insert.setObject(4, Instant.ofEpochSecond(window).atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        }
    }
}
