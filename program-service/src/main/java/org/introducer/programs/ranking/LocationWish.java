package org.introducer.programs.ranking;

import java.util.Set;
import org.introducer.programs.ranking.Part.Value;
import org.introducer.programs.verdict.Place;

/**
 * Where an applicant would like to be: in one of some states, or near a place; the better of the two counts.
 *
 * @param near null when no place was named
 * @param withinKm the distance at which the value has fallen to nothing
 */
public record LocationWish(Set<String> states, Place near, int withinKm) {

    public static final LocationWish NONE = new LocationWish(Set.of(), null, 0);

    public LocationWish {
        states = Set.copyOf(states);
    }

    /** The value of a place; not available without a wish, or when it is not known where the program is. */
    public Value value(Place place) {
        if (states.isEmpty() && near == null) {
            return Value.notAvailable("No wish was said.");
        }
        if (place.state() != null && states.contains(place.state())) {
            return new Value(Value.MOST, "In %s, as wished.".formatted(place.state()));
        }
        Integer distance = near == null ? null : near.distanceKm(place);
        if (distance != null) {
            int value = (int) Math.max(0, Value.MOST - (long) Value.MOST * distance / withinKm);
            return new Value(value, "%d km away, of %d.".formatted(distance, withinKm));
        }
        return near != null || place.state() == null
                ? Value.notAvailable("Where it is, is not known.")
                : new Value(0, "In %s, not in a state wished.".formatted(place.state()));
    }
}
