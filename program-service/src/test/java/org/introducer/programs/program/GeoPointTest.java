package org.introducer.programs.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;

@Tag("P02")
class GeoPointTest {

    @Property
    void whatever_is_within_the_circle_is_within_its_box(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = -90, max = 90) double otherLatitude,
            @ForAll @DoubleRange(min = -180, max = 180) double otherLongitude,
            @ForAll @DoubleRange(min = 1, max = 20_000) double km) {
        GeoPoint center = new GeoPoint(latitude, longitude);
        GeoPoint other = new GeoPoint(otherLatitude, otherLongitude);
        GeoPoint.Box box = center.around(km);
        boolean inside = otherLatitude >= box.south()
                && otherLatitude <= box.north()
                && (box.west() == null || otherLongitude >= box.west() && otherLongitude <= box.east());
        assertTrue(inside || center.distanceKm(other) > km - 1e-6);
    }

    @Property
    void a_distance_is_the_same_both_ways_and_nothing_to_itself(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude) {
        GeoPoint here = new GeoPoint(latitude, longitude);
        GeoPoint tampa = new GeoPoint(27.95, -82.46);
        assertEquals(0, here.distanceKm(here), 1e-9);
        assertEquals(here.distanceKm(tampa), tampa.distanceKm(here), 1e-9);
        assertEquals(here, GeoPoint.parse(here.toString()));
    }

    @Example
    void tampa_is_330_km_from_miami_and_nowhere_is_no_place() {
        assertEquals(330, new GeoPoint(27.95, -82.46).distanceKm(GeoPoint.parse("25.76, -80.19")), 3);
        for (String nowhere : new String[] {"", "1", "1,2,3", "91,0", "0,181", "NaN,0", "1e400,0", "north,west"}) {
            assertThrows(IllegalArgumentException.class, () -> GeoPoint.parse(nowhere), nowhere);
        }
    }
}
