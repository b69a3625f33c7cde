package org.introducer.programs.calendar;

import static org.introducer.programs.calendar.SeasonEvent.MATCH_DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.introducer.programs.calendar.UndatedEvent.Earlier;
import org.introducer.programs.verdict.Citation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P20")
class UndatedEventTest {

    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 1);
    private static final LocalDate LOOKED = LocalDate.of(2026, 11, 28);
    private static final Citation PAGE = new Citation("NRMP", "https://example.org/match-week", REVIEWED);

    private static DatedEvent on(String day) {
        return new DatedEvent(MATCH_DAY, EventTime.parse(day), "Match Day.", PAGE, "match-day", REVIEWED);
    }

    private static DateSearch search(int season) {
        return new DateSearch(MATCH_DAY, season, LOOKED, "NRMP sets it.", PAGE, "search-match-day-" + season);
    }

    private static UndatedEvent undated(int season, Map<Integer, List<DatedEvent>> said, DateSearch... searches) {
        return new SeasonDates(said, Map.of(), List.of(), List.of(searches))
                .undated(season).stream()
                        .filter(event -> event.event() == MATCH_DAY)
                        .findFirst()
                        .orElse(null);
    }

    private static final Map<Integer, List<DatedEvent>> SAID =
            Map.of(2024, List.of(on("2024-03-15")), 2026, List.of(on("2026-03-20")), 2029, List.of(on("2029-03-16")));

    @Test
    void it_says_what_earlier_seasons_had_where_to_look_and_when_that_was_last_done() {
        UndatedEvent match = undated(2027, SAID, search(2027));
        assertEquals(
                List.of(2026, 2024),
                match.earlier().stream().map(Earlier::season).toList());
        assertEquals(LOOKED, match.lastLookedOn());
        assertEquals(
                "Match Day: the date for the season 2027 is not known; no source on record says it. In the season 2026 it was"
                        + " 20 March 2026; that is no promise for 2027. Where to look: NRMP sets it. It was last looked for on"
                        + " 28 November 2026.",
                match.statement());
    }

    @Test
    void what_is_entered_is_unknown_no_more() {
        assertNull(undated(2026, SAID, search(2026)));
    }

    @Test
    void a_search_for_another_season_says_where_to_look_but_not_that_somebody_did() {
        UndatedEvent match = undated(2028, SAID, search(2025), search(2027));
        assertEquals("search-match-day-2027", match.where().rule());
        assertNull(match.lastLookedOn());
        assertTrue(match.statement().endsWith("Where to look: NRMP sets it. No search for it is on record."));
    }

    @Test
    void nothing_on_record_is_said_to_be_so() {
        assertEquals(
                "Match Day: the date for the season 2027 is not known; no source on record says it. No day of an"
                        + " earlier season is on record either. Where it will be published is not on record. No search for it is on record.",
                undated(2027, Map.of()).statement());
    }
}
