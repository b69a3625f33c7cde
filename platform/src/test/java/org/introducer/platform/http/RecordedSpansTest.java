package org.introducer.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.quarkus.opentelemetry.runtime.exporter.otlp.tracing.RemoveableLateBoundSpanProcessor;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X12")
class RecordedSpansTest {

    @Test
    void a_span_is_recorded_where_something_takes_it() {
        assertEquals(
                SamplingDecision.RECORD_AND_SAMPLE, decision(List.of(new PlainSpans(), SpanProcessor.composite())));
    }

    @Test
    void a_span_that_nothing_takes_is_not_recorded() {
        assertEquals(
                SamplingDecision.DROP, decision(List.of(new PlainSpans(), RemoveableLateBoundSpanProcessor.INSTANCE)));
    }

    private static SamplingDecision decision(List<SpanProcessor> processors) {
        return new RecordedSpans()
                .sampler(processors)
                .shouldSample(
                        Context.root(), "0".repeat(31) + "1", "GET", SpanKind.SERVER, Attributes.empty(), List.of())
                .getDecision();
    }
}
