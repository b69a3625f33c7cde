package org.introducer.programs.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Facts as tests need them. */
final class FactsForTest {

    static final Seasons SEASONS = new Seasons(List.of(
            new Season(2026, Instant.parse("2025-06-04T13:00:00Z"), "test"),
            new Season(2027, Instant.parse("2026-06-03T13:00:00Z"), "test")));
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final FactResolution RESOLUTION = new FactResolution(FreshnessPolicy.CURRENT, SEASONS);

    private FactsForTest() {}

    static Fact fact(FactField field, FactValue value, SourceType source, String day, Integer season) {
        return fact(field, value, source, day, season, Confidence.HIGH, Fact.State.ACCEPTED);
    }

    static Fact fact(
            FactField field,
            FactValue value,
            SourceType source,
            String day,
            Integer season,
            Confidence confidence,
            Fact.State state) {
        return new Fact(
                UUID.randomUUID(),
                field,
                value,
                new Evidence(source, "https://example.org/visa", LocalDate.parse(day), season, "curator", confidence),
                state);
    }
}
