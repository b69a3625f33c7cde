package org.introducer.programs.imghistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.factbook.SourceEvidence;
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

    private static ImgYearView counted(int nonUsImg, SourceType source, Confidence confidence, String day) {
        return new ImgYearView(
                2025,
                6,
                0,
                nonUsImg,
                0,
                0,
                new SourceEvidence(source, "https://example.org/residents", LocalDate.parse(day), confidence));
    }

    /** As facts of one season: whose word it is, how sure it is, when it was read. */
    @Test
    @Tag("P11")
    void of_one_season_the_programs_own_count_is_shown_then_the_surer_one_then_the_later_one() {
        ImgYearView page = counted(1, SourceType.PROGRAM_PAGE, Confidence.LOW, "2025-08-01");
        ImgYearView later = counted(2, SourceType.GME_OFFICE_WRITTEN, Confidence.LOW, "2025-09-01");
        ImgYearView surer = counted(3, SourceType.FREIDA, Confidence.MEDIUM, "2025-07-01");
        ImgYearView resident = counted(4, SourceType.RESIDENT_REPORT, Confidence.MEDIUM, "2025-10-01");
        ImgYearView hint = counted(5, SourceType.OTHER, Confidence.LOW, "2025-11-01");
        ImgSeason season = ImgSeason.of(List.of(hint, resident, page, later, surer), 1);
        assertEquals(surer, season.shown());
        assertEquals(List.of(later, page, resident, hint), season.others());
        assertTrue(season.conflict());
        assertFalse(ImgSeason.of(List.of(page), 1).conflict());
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
