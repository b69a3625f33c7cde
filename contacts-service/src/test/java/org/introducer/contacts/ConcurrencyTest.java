package org.introducer.contacts;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class ConcurrencyTest {

    private static final Map<String, Object> PRIYA = Map.of("name", "Priya Placeholder", "role", "IR_ATTENDING");

    private final Actor amara = Actor.applicant();

    @Test
    @Tag("X05")
    void of_fifty_changes_to_one_version_exactly_one_wins() throws Exception {
        Response created = amara.sending(PRIYA).post("/v1/contacts");
        List<Integer> statuses = atOnce(
                50,
                () -> amara.patching(created.header("ETag"), Map.of("notes", "mine"))
                        .patch(created.header("Location"))
                        .statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(49, statuses.stream().filter(status -> status == 412).count(), statuses.toString());
    }

    @Test
    @Tag("X04")
    void of_twenty_posts_with_one_key_one_takes_effect() throws Exception {
        List<Integer> statuses = atOnce(
                20,
                () -> amara.sending(PRIYA)
                        .header("Idempotency-Key", "same")
                        .post("/v1/contacts")
                        .statusCode());
        assertTrue(statuses.stream().allMatch(status -> status == 201 || status == 409), statuses.toString());
        amara.asking().get("/v1/contacts").then().body("items", hasSize(1));
        assertEquals(
                "true",
                amara.sending(PRIYA)
                        .header("Idempotency-Key", "same")
                        .post("/v1/contacts")
                        .header("Idempotency-Replayed"));
    }

    @Test
    @Tag("X04")
    void a_key_means_nothing_to_anybody_else_and_a_refusal_does_not_burn_it() {
        amara.sending(Map.of("name", "", "role", "OTHER"))
                .header("Idempotency-Key", "mine")
                .post("/v1/contacts")
                .then()
                .statusCode(422);
        amara.sending(PRIYA)
                .header("Idempotency-Key", "mine")
                .post("/v1/contacts")
                .then()
                .statusCode(201);
        Actor other = Actor.applicant();
        Response theirs = other.sending(PRIYA).header("Idempotency-Key", "mine").post("/v1/contacts");
        theirs.then().statusCode(201);
        assertEquals(null, theirs.header("Idempotency-Replayed"));
    }

    private static List<Integer> atOnce(int times, Callable<Integer> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
