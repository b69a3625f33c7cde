package org.introducer.programs.factbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.platform.list.Listing;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactKind;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.FreshnessPolicy;
import org.introducer.programs.fact.Seasons;

/**
 * What a freshness comes down to in the table of facts: bounds on the day of observation for each kind of field, and on the
 * season where facts roll over. It says of each fact what {@code FactResolution.freshness} says when no season is asked.
 */
record FreshnessBounds(Instant now) implements Listing.Meaning<Freshness> {

    @Override
    public String hql(Listing.Comparison comparison, Freshness value, Function<Object, String> bind) {
        return Arrays.stream(FactKind.values())
                .map(kind -> "(e.field in %s and %s)".formatted(bind.apply(fields(kind)), of(kind, value, bind)))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String of(FactKind kind, Freshness value, Function<Object, String> bind) {
        FreshnessPolicy.Span span = FreshnessPolicy.CURRENT.of(kind);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate fresh = today.minusDays(span.freshDays());
        LocalDate usable = today.minusDays(span.usableDays());
        // What bears no date is stale: as if it were of the last day on which it could be.
        String day = "coalesce(e.observedOn, " + bind.apply(usable) + ")";
        OptionalInt begun = span.rollsOver() ? Seasons.CURRENT.at(now) : OptionalInt.empty();
        String over = begun.isEmpty() ? "1 = 0" : "coalesce(e.season, 9999) < " + bind.apply(begun.getAsInt());
        return switch (value) {
            case FRESH -> "%s >= %s and not %s".formatted(day, bind.apply(fresh), over);
            case STALE ->
                "%s < %s and %s >= %s and not %s".formatted(day, bind.apply(fresh), day, bind.apply(usable), over);
            case EXPIRED -> "(%s < %s or %s)".formatted(day, bind.apply(usable), over);
        };
    }

    private static List<FactField> fields(FactKind kind) {
        return Arrays.stream(FactField.values())
                .filter(field -> field.kind() == kind)
                .toList();
    }
}
