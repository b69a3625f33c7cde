package org.introducer.platform.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Metrics count calls by path template; text of a caller never becomes a label. */
class MetricPaths {

    private static final String PATH = "uri";

    @Produces
    @Singleton
    MeterFilter plain() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String path = id.getTag(PATH);
                return path == null
                        ? id
                        : id.replaceTags(id.getTags().stream()
                                .map(tag -> tag.getKey().equals(PATH) ? Tag.of(PATH, PlainPath.template(path)) : tag)
                                .toList());
            }
        };
    }
}
