package org.introducer.programs.fact;

import static org.introducer.programs.fact.FactKind.CONTACT;
import static org.introducer.programs.fact.FactKind.POSITIONS;
import static org.introducer.programs.fact.FactKind.REQUIREMENT;
import static org.introducer.programs.fact.FactKind.STANDING;
import static org.introducer.programs.fact.FactKind.VISA;
import static org.introducer.programs.fact.Freshness.EXPIRED;
import static org.introducer.programs.fact.Freshness.FRESH;
import static org.introducer.programs.fact.Freshness.STALE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * How long facts stay fresh, per kind of field.
 *
 * @param source why these numbers
 */
public record FreshnessPolicy(String version, String source, Map<FactKind, Span> spans) {

    /**
     * @param freshDays up to this age FRESH
     * @param usableDays up to this age STALE, then EXPIRED
     * @param rollsOver whether the next season's roll-over expires it, whatever its age
     */
    public record Span(int freshDays, int usableDays, boolean rollsOver) {}

    public static final FreshnessPolicy CURRENT = new FreshnessPolicy(
            "2026-1",
            "Introducer's own policy: a program publishes visa policy and requirements once per season, so a year is the"
                    + " longest any of them can stand unread; the standing of an employer changes rarely.",
            Map.of(
                    VISA, new Span(180, 365, true),
                    REQUIREMENT, new Span(180, 365, true),
                    POSITIONS, new Span(365, 730, true),
                    CONTACT, new Span(365, 730, false),
                    STANDING, new Span(365, 1095, false)));

    public FreshnessPolicy {
        spans = Map.copyOf(spans);
    }

    public Span of(FactKind kind) {
        return spans.get(kind);
    }

    /** Freshness by age alone; of what bears no date nobody can say more than that it has to be confirmed. */
    public Freshness byAge(FactKind kind, LocalDate observedOn, LocalDate today) {
        if (observedOn == null) {
            return STALE;
        }
        long age = ChronoUnit.DAYS.between(observedOn, today);
        Span span = of(kind);
        return age <= span.freshDays() ? FRESH : age <= span.usableDays() ? STALE : EXPIRED;
    }
}
