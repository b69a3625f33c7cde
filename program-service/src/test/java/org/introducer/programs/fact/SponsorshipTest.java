package org.introducer.programs.fact;

import static org.introducer.programs.fact.FactField.H1B_SPONSORSHIP;
import static org.introducer.programs.fact.FactField.J1_SPONSORSHIP;
import static org.introducer.programs.fact.FactsForTest.NOW;
import static org.introducer.programs.fact.FactsForTest.RESOLUTION;
import static org.introducer.programs.fact.FactsForTest.fact;
import static org.introducer.programs.fact.SourceType.FREIDA;
import static org.introducer.programs.fact.SourceType.PROGRAM_PAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P29")
class SponsorshipTest {

    private static final int SEASON = 2027;

    private static ResolvedFact known(FactField field, Fact... facts) {
        return RESOLUTION.resolve(field, List.of(facts), SEASON, NOW);
    }

    /** @param stance null: nothing is on record */
    private static ResolvedFact known(FactField field, Stance stance, String observedOn, Integer season) {
        return stance == null
                ? known(field)
                : known(field, fact(field, FactValue.of(stance), PROGRAM_PAGE, observedOn, season));
    }

    private static Sponsorship of(Stance j1, Stance h1b) {
        return Sponsorship.of(
                known(J1_SPONSORSHIP, j1, "2026-10-01", SEASON), known(H1B_SPONSORSHIP, h1b, "2026-10-01", SEASON));
    }

    @ParameterizedTest
    @CsvSource({
        "YES, NO, J1_ONLY",
        "NO, YES, H1B_ONLY",
        "YES, YES, J1_AND_H1B",
        "NO, NO, NONE",
        "CASE_BY_CASE, NO, CASE_BY_CASE",
        "YES, CASE_BY_CASE, CASE_BY_CASE",
        "YES, , PARTLY_KNOWN",
        ", NO, PARTLY_KNOWN",
        "YES, UNKNOWN, PARTLY_KNOWN",
        "UNKNOWN, , UNKNOWN",
        ", , UNKNOWN"
    })
    void who_says_nothing_on_a_visa_is_not_counted_as_saying_no(Stance j1, Stance h1b, Sponsorship expected) {
        assertEquals(expected, of(j1, h1b));
    }

    @Test
    void what_is_old_or_of_another_season_or_of_none_counts_as_stale_and_says_what_was_last_known() {
        ResolvedFact fresh = known(J1_SPONSORSHIP, Stance.YES, "2026-10-01", SEASON);
        for (ResolvedFact old : List.of(
                known(H1B_SPONSORSHIP, Stance.NO, "2026-10-01", SEASON - 1),
                known(H1B_SPONSORSHIP, Stance.NO, "2026-10-01", null),
                known(H1B_SPONSORSHIP, Stance.NO, "2025-01-01", SEASON))) {
            assertEquals(Sponsorship.STALE, Sponsorship.of(fresh, old));
            assertEquals(Sponsorship.J1_ONLY, Sponsorship.lastKnown(fresh, old));
        }
    }

    @Test
    void who_is_contradicted_on_one_visa_is_contested_whatever_is_known_on_the_other() {
        ResolvedFact contested = known(
                J1_SPONSORSHIP,
                fact(J1_SPONSORSHIP, FactValue.of(Stance.YES), PROGRAM_PAGE, "2026-10-01", SEASON),
                fact(J1_SPONSORSHIP, FactValue.of(Stance.NO), FREIDA, "2026-10-01", SEASON));
        assertEquals(Sponsorship.CONTESTED, Sponsorship.of(contested, known(H1B_SPONSORSHIP)));
        assertEquals(
                Sponsorship.CONTESTED,
                Sponsorship.lastKnown(contested, known(H1B_SPONSORSHIP, Stance.YES, "2025-01-01", 2026)));
    }

    @Test
    void what_only_a_resident_or_a_third_party_says_is_not_known() {
        for (SourceType source : List.of(SourceType.RESIDENT_REPORT, SourceType.OTHER)) {
            ResolvedFact heard = known(
                    J1_SPONSORSHIP,
                    fact(
                            J1_SPONSORSHIP,
                            FactValue.of(Stance.YES),
                            source,
                            "2026-10-01",
                            SEASON,
                            Confidence.LOW,
                            Fact.State.ACCEPTED));
            assertEquals(Sponsorship.UNKNOWN, Sponsorship.of(heard, known(H1B_SPONSORSHIP)));
            assertEquals(
                    Sponsorship.PARTLY_KNOWN,
                    Sponsorship.lastKnown(heard, known(H1B_SPONSORSHIP, Stance.NO, "2026-10-01", SEASON)));
        }
    }
}
