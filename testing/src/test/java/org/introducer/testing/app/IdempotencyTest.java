package org.introducer.testing.app;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@PlatformTest
@Tag("X04")
class IdempotencyTest {

    @Inject
    Gate gate;

    private final Actor actor = Actor.applicant();

    @Test
    void while_the_first_is_at_work_the_second_is_told_so_and_after_it_gets_the_same_answer() {
        String name = "slow " + UUID.randomUUID();
        gate.close(name);
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> keyed(actor, "k", parcel(name)));
        gate.awaitReached(name);
        keyed(actor, "k", parcel(name))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:request-in-flight"));
        gate.open(name);
        first.join().then().statusCode(201);
        Response again = keyed(actor, "k", parcel(name));
        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(first.join().asString(), again.asString());
        assertEquals(List.of(name), names(actor));
    }

    @Test
    void the_key_holds_for_one_body_and_one_query() {
        keyed(actor, "k", parcel("a")).then().statusCode(201);
        for (Response other : List.of(
                keyed(actor, "k", parcel("b")),
                keyed(actor, "k", parcel("a") + " "),
                keyed(actor, "k?sender=b", parcel("a")))) {
            other.then().statusCode(422).body("type", equalTo("urn:introducer:problem:idempotency-key-reused"));
        }
        assertEquals(List.of("a"), names(actor));
    }

    @Test
    void after_a_day_the_key_is_free_and_until_then_it_is_not() throws SQLException {
        keyed(actor, "k", parcel("a")).then().statusCode(201);
        age("23 hours 59 minutes");
        keyed(actor, "k", parcel("a")).then().header("Idempotency-Replayed", equalTo("true"));
        age("2 minutes");
        keyed(actor, "k", parcel("b")).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        keyed(actor, "k", parcel("b")).then().header("Idempotency-Replayed", equalTo("true"));
        assertEquals(List.of("a", "b"), names(actor));
    }

    @Test
    void another_person_and_another_tenant_have_keys_of_their_own() {
        keyed(actor, "k", parcel("mine")).then().statusCode(201);
        Actor colleague = actor.colleague(Role.APPLICANT);
        Actor elsewhere = new Actor(actor.sub(), UUID.randomUUID(), actor.roles(), null);
        for (Actor other : List.of(colleague, elsewhere)) {
            keyed(other, "k", parcel("theirs")).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        }
        assertEquals(List.of("mine", "theirs"), names(actor));
        assertEquals(List.of("theirs"), names(elsewhere));
    }

    @Test
    void what_was_refused_leaves_the_key_free_whoever_refused_it() {
        keyed(actor, "before", parcel("before", "taken")).then().statusCode(201);
        keyed(actor, "k", parcel("")).then().statusCode(422);
        keyed(actor, "k", "{").then().statusCode(400);
        keyed(actor, "k", parcel("a", "taken")).then().statusCode(409);
        keyed(actor, "k", parcel("a", "free")).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertEquals(List.of("a", "before"), names(actor));
    }

    private static Response keyed(Actor actor, String key, String body) {
        String[] parts = key.split("\\?");
        return actor.sending(body)
                .header("Idempotency-Key", parts[0])
                .post("/v1/parcels" + (parts.length > 1 ? "?" + parts[1] : ""));
    }

    private static String parcel(String name) {
        return "{\"name\": \"" + name + "\", \"size\": \"SMALL\"}";
    }

    private static String parcel(String name, String code) {
        return "{\"name\": \"" + name + "\", \"size\": \"SMALL\", \"code\": \"" + code + "\"}";
    }

    private static List<String> names(Actor actor) {
        return actor.asking().get("/v1/parcels").jsonPath().getList("$");
    }

    private void age(String interval) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            assertEquals(
                    1,
                    statement.executeUpdate("update idempotent_answers set created_at = created_at - interval '"
                            + interval + "' where sub = '" + actor.sub() + "'"));
        }
    }
}
