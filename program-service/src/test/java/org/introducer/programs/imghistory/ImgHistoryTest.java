package org.introducer.programs.imghistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.introducer.programs.imghistory.ImgHistory.Band;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ImgHistoryTest {

    @Test
    @Tag("P11")
    void one_of_two_residents_is_a_count_and_no_percentage() {
        Share share = Share.of(1, 2);
        assertNull(share.percent());
        assertNull(share.low());
        assertEquals(1, share.count());
        assertEquals(2, share.of());
    }

    @Test
    @Tag("P11")
    void a_share_carries_the_wilson_interval() {
        Share share = Share.of(3, 10);
        assertEquals(30.0, share.percent());
        assertEquals(10.8, share.low());
        assertEquals(60.3, share.high());
    }

    @Test
    @Tag("P11")
    void years_that_nobody_counted_are_not_zeros() {
        ImgHistory history = ImgHistory.of(List.of(new ImgYear(2025, 4, 1, 1, 0, 0), new ImgYear(2021, 4, 0, 2, 0, 0)));
        assertEquals(1, history.windows().getFirst().yearsKnown());
        assertEquals(Band.TOO_FEW, history.windows().getFirst().band());
        assertEquals(2, history.windows().getLast().yearsKnown());
        assertEquals(3, history.windows().getLast().nonUsImg().count());
        assertEquals(8, history.windows().getLast().nonUsImg().of());
    }

    @Test
    @Tag("P11")
    void residents_whose_standing_is_unknown_leave_the_denominator() {
        ImgHistory history = ImgHistory.of(List.of(new ImgYear(2025, 10, 1, 1, 2, 1)));
        assertEquals(7, history.windows().getFirst().nonUsImg().of());
    }

    @Test
    @Tag("P11")
    void a_year_counted_twice_or_beyond_its_total_is_refused() {
        ImgYear year = new ImgYear(2025, 1, 0, 1, 0, 0);
        assertThrows(IllegalArgumentException.class, () -> ImgHistory.of(List.of(year, year)));
        assertThrows(IllegalArgumentException.class, () -> new ImgYear(2025, 1, 1, 1, 0, 0));
    }
}
