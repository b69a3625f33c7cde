package org.introducer.contacts.outreach.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("C32")
class ShareProperties {

    @Example
    void the_interval_is_the_one_of_the_literature() {
        Share.Interval interval = Share.of(10, 3).interval();
        assertEquals(new Share.Interval(30.0, 10.8, 60.3), interval);
        assertEquals(new Share.Interval(0.0, 0.0, 43.4), Share.of(5, 0).interval());
        assertEquals(new Share.Interval(100.0, 56.6, 100.0), Share.of(5, 5).interval());
    }

    @Property
    void below_five_nothing_is_said_as_a_percentage(
            @ForAll @IntRange(max = 4) int n, @ForAll @IntRange(max = 4) int hits) {
        assertNull(Share.of(n, Math.min(n, hits)).interval());
    }

    @Property
    void the_share_lies_in_its_interval_and_more_cases_narrow_it(
            @ForAll @IntRange(min = 5, max = 2000) int n, @ForAll @IntRange(max = 2000) int any) {
        int hits = any % (n + 1);
        Share.Interval one = Share.of(n, hits).interval();
        assertTrue(0 <= one.low() && one.low() <= one.percent());
        assertTrue(one.percent() <= one.high() && one.high() <= 100);
        Share.Interval more = Share.of(n * 4, hits * 4).interval();
        assertTrue(more.high() - more.low() <= one.high() - one.low());
    }

    @Property
    void what_is_not_answered_is_the_other_side_of_what_is(
            @ForAll @IntRange(min = 5, max = 500) int n, @ForAll @IntRange(max = 500) int any) {
        int hits = any % (n + 1);
        Share.Interval answered = Share.of(n, hits).interval();
        Share.Interval silent = Share.of(n, n - hits).interval();
        assertEquals(100 - answered.low(), silent.high(), 0.11);
        assertEquals(100 - answered.high(), silent.low(), 0.11);
    }
}
