package org.introducer.testing.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What would be sent to whoever collects traces. */
@PlatformTest
@Tag("X12")
class SpansTest {

    @Inject
    Spans spans;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final Actor amara = Actor.applicant();

    @Test
    void nothing_that_a_caller_wrote_is_in_a_trace() {
        amara.asking()
                .header("traceparent", parent())
                .header("User-Agent", mark)
                .header("X-Forwarded-For", mark)
                .queryParam("filter", "name==" + mark)
                .get("/v1/parcels");
        amara.asking().header("traceparent", parent()).get("/v1/parcels/" + mark + "@example.org");
        amara.asking().header("traceparent", parent()).get("/v1/" + mark + "?" + mark);
        amara.sending(Map.of("name", mark, "size", mark))
                .header("traceparent", parent())
                .header("Idempotency-Key", mark)
                .post("/v1/parcels");
        List<SpanData> mine = traced(4);
        for (SpanData span : mine) {
            String said = span.getName() + span.getAttributes() + span.getStatus();
            assertFalse(said.contains(mark), said);
            assertFalse(said.contains("client.address=\"127"), said);
        }
        assertTrue(
                mine.stream().anyMatch(span -> span.getAttributes().toString().contains("/v1/parcels/…")),
                "a path says what it can");
    }

    /** A database says in its refusal what was there twice. */
    @Test
    void what_an_exception_says_is_in_no_trace() {
        for (int times = 0; times < 2; times++) {
            amara.sending(Map.of("name", mark, "size", "SMALL", "code", mark))
                    .header("traceparent", parent())
                    .post("/v1/parcels");
        }
        for (SpanData span : traced(2)) {
            assertEquals(List.of(), span.getEvents());
            assertFalse((span.getAttributes() + " " + span.getStatus()).contains(mark));
        }
    }

    private List<SpanData> traced(int most) {
        return await().atMost(10, SECONDS)
                .until(
                        () -> spans.ended().stream()
                                .filter(span -> span.getTraceId().equals(trace))
                                .toList(),
                        found -> found.size() >= most);
    }

    private String parent() {
        return "00-" + trace + "-00f067aa0ba902b7-01";
    }
}
