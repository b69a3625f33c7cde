package org.introducer.testing.app;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.introducer.testing.Actor;
import org.introducer.testing.RawCall;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@PlatformTest
@Tag("X08")
class BatchesTest {

    /** Good, of no known size, with an empty label, none at all, with a code that is taken, and good. */
    private static final String MIXED = """
        {"name": "first", "size": "SMALL"},
        {"name": "second", "size": "HUGE"},
        {"name": "third", "size": "SMALL", "labels": ["fragile", ""]},
        null,
        {"name": "fifth", "size": "SMALL", "code": "taken"},
        {"name": "sixth", "size": "LARGE", "code": "free"}\
        """;

    private final Actor actor = Actor.applicant();

    @Test
    void each_bad_item_is_refused_by_itself_whoever_refuses_it() {
        taken();
        Response answer = batch("{\"items\": [" + MIXED + "]}");
        answer.then()
                .statusCode(207)
                .body("items.index", contains(0, 1, 2, 3, 4, 5))
                .body("items.status", contains(201, 400, 422, 422, 409, 201))
                .body("items[1].problem.errors.pointer", contains("/size"))
                .body("items[1].problem.errors[0].detail", equalTo("must be one of [SMALL, LARGE]"))
                .body("items[2].problem.errors.pointer", contains("/labels/1"))
                .body("items[4].problem.type", equalTo("urn:introducer:problem:conflict"));
        assertEquals(List.of("before", "first", "sixth"), names());
    }

    /** As many as a body of a megabyte holds, in a list without a bound of its own. */
    @Test
    @Tag("X09")
    void of_a_list_of_which_everything_is_wrong_a_hundred_places_are_named() {
        String labels = "\"\",".repeat(300_000) + "\"\"";
        Response answer = RawCall.quietly(actor.asking())
                .contentType("application/json")
                .body("{\"name\": \"first\", \"size\": \"SMALL\", \"labels\": [" + labels + "]}")
                .post("/v1/parcels");
        answer.then()
                .statusCode(422)
                .body("errors.size()", equalTo(100))
                .body("errors[0].code", equalTo("REQUIRED"))
                .body("errors[0].pointer", startsWith("/labels/"))
                .body("moreErrors", equalTo(1));
        assertTrue(answer.time() < 5_000, answer.time() + " ms");
        String item = "{\"name\": \"first\", \"size\": \"SMALL\", \"labels\": [" + "\"\",".repeat(200) + "\"\"]},";
        batch("{\"items\": [" + item.repeat(900) + "null]}")
                .then()
                .statusCode(207)
                .body("items[0].problem.errors.size()", equalTo(10))
                .body("items[0].problem.moreErrors", equalTo(91));
    }

    @Test
    @Tag("X09")
    void text_of_which_nothing_can_be_seen_is_blank_wherever_text_is_required() {
        batch("""
                {"items": [{"name": "\\u200b\\u2060", "size": "SMALL"},
                {"name": "seen", "size": "SMALL", "labels": ["\\u200e", "\\ufeff ", "\\u200bseen"]},
                {"name": "\\u200bseen", "size": "SMALL"}]}""")
                .then()
                .statusCode(207)
                .body("items.status", contains(422, 422, 201))
                .body("items[0].problem.errors.pointer", contains("/name"))
                .body("items[0].problem.errors.detail", contains("must not be blank"))
                .body("items[1].problem.errors.pointer", contains("/labels/0", "/labels/1"));
        assertEquals(List.of("\u200bseen"), names());
    }

    @Test
    void an_atomic_batch_names_every_bad_item_with_its_place_and_stores_none() {
        taken();
        batch("{\"atomic\": true, \"items\": [" + MIXED + "]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/1/size", "/items/2/labels/1", "/items/3", "/items/4"));
        assertEquals(List.of("before"), names());
        batch("{\"atomic\": true, \"items\": [{\"name\": \"a\", \"size\": \"SMALL\"}, {\"name\": \"b\","
                        + " \"size\": \"LARGE\"}]}")
                .then()
                .statusCode(207)
                .body("items.status", contains(201, 201));
        assertEquals(List.of("a", "b", "before"), names());
    }

    @Test
    void a_body_that_is_no_batch_is_refused_whole() {
        for (String body :
                List.of("{\"items\": {}}", "{\"items\": \"x\"}", "{\"items\": [{\"name\": 1,}]}", "{\"items\": [}")) {
            batch(body).then().statusCode(400);
        }
        for (String body : List.of("{\"items\": []}", "{\"items\": null}", "{}")) {
            batch(body).then().statusCode(422).body("errors.pointer", contains("/items"));
        }
        assertEquals(List.of(), names());
    }

    @Test
    void of_batches_at_once_that_want_the_same_codes_each_code_is_given_once_and_nothing_else_is_lost()
            throws Exception {
        String body = "{\"items\": [%s]}"
                .formatted(String.join(
                        ",",
                        Collections.nCopies(3, "{\"name\": \"plain\", \"size\": \"SMALL\"}").stream()
                                .map(plain -> plain + ",{\"name\": \"coded\", \"size\": \"SMALL\", \"code\": \"one\"}")
                                .toList()));
        List<Response> answers = atOnce(4, () -> batch(body));
        int created = 0;
        for (Response answer : answers) {
            answer.then().statusCode(207);
            List<Integer> statuses = answer.jsonPath().getList("items.status");
            assertEquals(List.of(201, 201, 201), List.of(statuses.get(0), statuses.get(2), statuses.get(4)));
            assertTrue(statuses.stream().allMatch(status -> status == 201 || status == 409), statuses.toString());
            created += Collections.frequency(statuses, 201);
        }
        assertEquals(4 * 3 + 1, created);
        assertEquals(4 * 3 + 1, names().size());
    }

    private void taken() {
        actor.sending("{\"name\": \"before\", \"size\": \"SMALL\", \"code\": \"taken\"}")
                .post("/v1/parcels")
                .then()
                .statusCode(201);
    }

    private Response batch(String body) {
        return actor.sending(body).post("/v1/parcels/batch");
    }

    private List<String> names() {
        return actor.asking().get("/v1/parcels").jsonPath().getList("$");
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
