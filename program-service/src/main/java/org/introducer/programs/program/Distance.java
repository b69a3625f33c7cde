package org.introducer.programs.program;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Listing.Comparison;

/**
 * What a distance from a place means for the programs of a list: first the box around the circle, which has an index, then
 * the circle. A program of which no place is known is at no distance at all.
 */
record Distance(GeoPoint from) implements Listing.Meaning<Integer> {

    static final String FIELD = "distanceKm";
    static final Set<Comparison> COMPARISONS = EnumSet.complementOf(EnumSet.of(Comparison.EQUAL));
    static final String NO_PLACE = "(e.placeLatitude is null or e.placeLongitude is null)";

    /** Behind every known one. */
    private static final String NOWHERE = "99999.0";

    @Override
    public String hql(Comparison comparison, Integer km, Function<Object, String> bind) {
        String distance = from.distanceHql("e.placeLatitude", "e.placeLongitude");
        String limit = bind.apply(Double.valueOf(km));
        return switch (comparison) {
            case LESS -> "(%s and %s < %s)".formatted(box(km, bind), distance, limit);
            case LESS_OR_EQUAL -> "(%s and %s <= %s)".formatted(box(km, bind), distance, limit);
            case GREATER -> "(not %s and %s > %s)".formatted(NO_PLACE, distance, limit);
            case GREATER_OR_EQUAL -> "(not %s and %s >= %s)".formatted(NO_PLACE, distance, limit);
            case EQUAL -> throw new IllegalArgumentException("A distance is compared by its bounds");
        };
    }

    /** As a sort key: the directory is small enough to be put in order whole. */
    String sortHql() {
        return "coalesce(%s, %s)".formatted(from.distanceHql("e.placeLatitude", "e.placeLongitude"), NOWHERE);
    }

    private String box(int km, Function<Object, String> bind) {
        GeoPoint.Box box = from.around(Math.max(0, km));
        String tall =
                "e.placeLatitude is not null and e.placeLongitude is not null and e.placeLatitude between %s and %s"
                        .formatted(bind.apply(box.south()), bind.apply(box.north()));
        return box.west() == null
                ? tall
                : tall
                        + " and e.placeLongitude between %s and %s"
                                .formatted(bind.apply(box.west()), bind.apply(box.east()));
    }
}
