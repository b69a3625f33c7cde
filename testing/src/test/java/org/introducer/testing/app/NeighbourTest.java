package org.introducer.testing.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.introducer.platform.problem.PlatformProblem;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.NeighbourCall;
import org.introducer.platform.remote.Neighbours;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@PlatformTest
class NeighbourTest {

    @Inject
    Neighbours neighbours;

    private final String name = "service-" + UUID.randomUUID();
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void whoever_asks_a_service_and_however_stands_behind_one_breaker() {
        for (int i = 0; i < 10; i++) {
            assertAway(() -> neighbours.named(name).tell(this::away));
        }
        assertEquals(10, calls.get());
        assertAway(() -> neighbours.named(name).tell(this::away));
        assertAway(() -> neighbours.named(name).ask(this::away));
        assertEquals(10, calls.get(), "the breaker is open, and still the service was called");
        assertEquals(11, neighbours.named("another-" + name).<Integer>ask(calls::incrementAndGet));
    }

    @Test
    void a_safe_call_is_tried_twice_and_one_that_changes_something_once() {
        Neighbour neighbour = neighbours.named(name);
        assertSame(neighbour, neighbours.named(name));
        assertAway(() -> neighbour.ask(this::away));
        assertEquals(2, calls.get());
        assertAway(() -> neighbour.tell(this::away));
        assertEquals(3, calls.get());
    }

    /** Or one client could make a service unavailable to all others. */
    @Test
    @Tag("X14")
    void who_is_over_quota_there_is_told_so_and_opens_no_breaker() {
        Neighbour neighbour = neighbours.named(name);
        for (int i = 0; i < 20; i++) {
            ProblemException problem = assertThrows(ProblemException.class, () -> neighbour.ask(this::overQuota));
            assertEquals(PlatformProblem.QUOTA_EXCEEDED, problem.problem());
            assertEquals("17", problem.retryAfter());
        }
        assertEquals(20, calls.get(), "it is not tried again");
        assertEquals(21, neighbour.<Integer>ask(calls::incrementAndGet));
    }

    /** Some body that is JSON, such as {@code null}, or none at all. */
    @Test
    void an_answer_of_nothing_is_an_outage() {
        Neighbour neighbour = neighbours.named(name);
        assertAway(() -> neighbour.ask(this::nothing));
        assertEquals(2, calls.get());
        for (int i = 0; i < 10; i++) {
            assertAway(() -> neighbour.tell(this::nothing));
        }
        assertEquals(10, calls.get(), "the breaker is open");
    }

    private Object nothing() {
        calls.incrementAndGet();
        return null;
    }

    private Object overQuota() {
        calls.incrementAndGet();
        try (Response answer = Response.status(429).header("Retry-After", "17").build()) {
            throw new NeighbourCall().toThrowable(answer);
        }
    }

    private Object away() {
        calls.incrementAndGet();
        throw new ProcessingException("nobody there");
    }

    private void assertAway(Runnable call) {
        ProblemException problem = assertThrows(ProblemException.class, call::run);
        assertEquals(PlatformProblem.NEIGHBOUR_UNAVAILABLE, problem.problem());
    }
}
