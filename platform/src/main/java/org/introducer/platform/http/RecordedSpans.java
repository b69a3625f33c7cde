package org.introducer.platform.http;

import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.arc.All;
import io.quarkus.opentelemetry.runtime.exporter.otlp.tracing.RemoveableLateBoundSpanProcessor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Records spans only where something takes them, such as an exporter. Elsewhere only their ids are made and passed on, for problems and logs.
 */
class RecordedSpans {

    @Produces
    @Singleton
    Sampler sampler(@All List<SpanProcessor> processors) {
        boolean taken = processors.stream()
                .anyMatch(each -> !(each instanceof PlainSpans) && !(each instanceof RemoveableLateBoundSpanProcessor));
        return taken ? Sampler.parentBased(Sampler.alwaysOn()) : Sampler.alwaysOff();
    }
}
