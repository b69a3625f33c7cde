package org.introducer.testing.conventions;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.introducer.testing.RawCall;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How every resource is created, read one by one, and changed. */
public interface WriteConventions {

    Sample sample();

    @Test
    @Tag("X05")
    default void what_is_created_is_found_at_its_location_with_the_same_etag_and_body() {
        Sample sample = sample();
        Response created = sample.create("Amara " + UUID.randomUUID());
        Response read = sample.actor().asking().get(created.header("Location"));
        read.then().statusCode(200).header("ETag", equalTo(created.header("ETag")));
        assertEquals(created.asString(), read.asString());
        assertEquals(created.contentType(), read.contentType());
    }

    @Test
    @Tag("X05")
    default void head_says_what_get_says_and_a_known_etag_is_304() {
        Sample sample = sample();
        String place = sample.create("Amara " + UUID.randomUUID()).header("Location");
        for (String address : List.of(place, sample.collection() + "?limit=1")) {
            Response get = RawCall.plainly(sample.actor().asking()).get(address);
            Response head = RawCall.plainly(sample.actor().asking()).head(address);
            assertEquals(0, head.asByteArray().length);
            // What is left of the quota is one less with each call.
            get.headers().asList().stream()
                    .filter(header -> !header.getName().equals("RateLimit"))
                    .forEach(header -> assertEquals(header.getValue(), head.header(header.getName()), address));
            Response known = sample.actor()
                    .asking()
                    .header("If-None-Match", "\"other\", " + get.header("ETag"))
                    .get(address);
            known.then().statusCode(304).header("ETag", equalTo(get.header("ETag")));
            assertEquals(0, known.asByteArray().length);
        }
    }

    @Test
    @Tag("X05")
    default void a_change_needs_the_version_that_was_read() {
        Sample sample = sample();
        assumeTrue(sample.can("PATCH"), "nothing of " + sample.collection() + " can be changed");
        Response created = sample.create("Amara " + UUID.randomUUID());
        String place = created.header("Location");
        Map<String, String> patch = Map.of("name", "Beata " + UUID.randomUUID());
        sample.actor()
                .asking()
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(place)
                .then()
                .statusCode(428);
        for (String stale : List.of("\"77\"", "W/" + created.header("ETag"), "0")) {
            sample.actor().patching(stale, patch).patch(place).then().statusCode(412);
        }
        sample.actor()
                .patching(created.header("ETag"), patch)
                .header("If-None-Match", "*")
                .patch(place)
                .then()
                .statusCode(412);
        sample.actor().asking().get(place).then().header("ETag", equalTo(created.header("ETag")));
        sample.actor()
                .patching(created.header("ETag"), patch)
                .contentType("application/json")
                .patch(place)
                .then()
                .statusCode(415);
        String untyped = RawCall.send(
                "PATCH " + place + " HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + sample.actor().token(),
                "If-Match: " + created.header("ETag"),
                "Content-Length: 2",
                "",
                "{}");
        assertTrue(untyped.startsWith("HTTP/1.1 415 "), untyped);
        sample.actor()
                .patching(created.header("ETag"), "{\"nmae\": null}")
                .patch(place)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/nmae")));
        sample.actor()
                .patching(created.header("ETag"), patch)
                .patch(place)
                .then()
                .statusCode(200)
                .body("name", equalTo(patch.get("name")));
    }

    @Test
    @Tag("X05")
    default void of_changes_to_one_version_at_once_exactly_one_wins() throws Exception {
        Sample sample = sample();
        assumeTrue(sample.can("PATCH"), "nothing of " + sample.collection() + " can be changed");
        Response created = sample.create("Amara " + UUID.randomUUID());
        List<Response> answers = atOnce(
                30,
                () -> sample.actor()
                        .patching(created.header("ETag"), Map.of("name", "Beata " + UUID.randomUUID()))
                        .patch(created.header("Location")));
        List<Integer> statuses =
                answers.stream().map(Response::statusCode).sorted().toList();
        assertEquals(200, statuses.getFirst(), statuses.toString());
        assertEquals(29, Collections.frequency(statuses, 412), statuses.toString());
    }

    @Test
    @Tag("X04")
    default void a_repeat_with_the_same_key_is_answered_as_the_first_time() {
        Sample sample = sample();
        Map<String, Object> body = sample.named("Amara " + UUID.randomUUID());
        Response first = keyed(sample, "k", body);
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        Response again = keyed(sample, "k", body);
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("Location", equalTo(first.header("Location")))
                .header("ETag", equalTo(first.header("ETag")))
                .contentType(first.contentType());
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        keyed(sample, "k", sample.named("Beata"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:idempotency-key-reused"));
    }

    @Test
    @Tag("X04")
    default void of_posts_at_once_with_one_key_one_takes_effect() throws Exception {
        Sample sample = sample();
        String name = "Amara " + UUID.randomUUID();
        List<Response> answers = atOnce(20, () -> keyed(sample, "same", sample.named(name)));
        for (Response answer : answers) {
            assertTrue(answer.statusCode() == 201 || answer.statusCode() == 409, answer.asString());
            if (answer.statusCode() == 409) {
                assertEquals(
                        "urn:introducer:problem:request-in-flight",
                        answer.jsonPath().getString("type"));
            }
        }
        assertEquals(
                1,
                sample.actor()
                        .asking()
                        .queryParam("filter", "name==\"" + name + "\"")
                        .get(sample.collection())
                        .jsonPath()
                        .getList("items")
                        .size());
        assertEquals("true", keyed(sample, "same", sample.named(name)).header("Idempotency-Replayed"));
    }

    @Test
    @Tag("X04")
    default void a_key_means_nothing_to_anybody_else_and_a_refusal_does_not_burn_it() {
        Sample sample = sample();
        keyed(sample, "mine", sample.named("")).then().statusCode(422);
        Map<String, Object> body = sample.named("Amara " + UUID.randomUUID());
        Response mine = keyed(sample, "mine", body);
        mine.then().statusCode(201);
        Response theirs = sample.stranger()
                .sending(body)
                .header("Idempotency-Key", "mine")
                .post(sample.collection());
        theirs.then().statusCode(201);
        assertNull(theirs.header("Idempotency-Replayed"));
        assertTrue(!theirs.header("Location").equals(mine.header("Location")));
        for (String unfit : List.of("a b", "x".repeat(256))) {
            keyed(sample, unfit, body).then().statusCode(400);
        }
    }

    private static Response keyed(Sample sample, String key, Object body) {
        return sample.actor().sending(body).header("Idempotency-Key", key).post(sample.collection());
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
