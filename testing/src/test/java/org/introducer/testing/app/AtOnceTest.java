package org.introducer.testing.app;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One client does not take the places of all others, however quickly it asks within its quota. */
@PlatformTest
@Tag("X14")
class AtOnceTest {

    /** As application.properties says. */
    private static final int MOST = 12;

    @Inject
    Gate gate;

    private final Actor actor = Actor.applicant();

    @Test
    void who_has_too_many_requests_at_work_is_refused_one_more_and_nobody_else() throws Exception {
        List<String> names =
                IntStream.range(0, MOST).mapToObj(i -> "at-once-" + i).toList();
        List<Future<Integer>> atWork = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(MOST)) {
            for (String name : names) {
                gate.close(name);
                atWork.add(threads.submit(() -> post(actor, name)));
                gate.awaitReached(name);
            }
            actor.asking()
                    .get("/v1/parcels")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "1")
                    .body("type", equalTo("urn:introducer:problem:too-many-requests"));
            assertEquals(201, post(actor.colleague(Role.APPLICANT), "of somebody else"));

            names.forEach(gate::open);
            for (Future<Integer> each : atWork) {
                assertEquals(201, each.get());
            }
        }
        actor.asking().get("/v1/parcels").then().statusCode(200);
    }

    private static int post(Actor who, String name) {
        return who.sending(Map.of("name", name, "size", "SMALL"))
                .post("/v1/parcels")
                .statusCode();
    }
}
