package org.introducer.programs.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.introducer.programs.eligibility.Eligibility.Overall;
import org.introducer.programs.imghistory.ImgHistory;
import org.introducer.programs.imghistory.ImgYear;
import org.introducer.programs.policy.PolicyFile;
import org.introducer.programs.verdict.Feasibility;
import org.introducer.programs.verdict.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P15")
class RankingTest {

    private static final Ranking RANKING = new Ranking(PolicyFile.read("ranking-2026-2", RankingPolicy.class));
    private static final Place TAMPA = new Place(null, "FL", 27.95, -82.46);
    private static final Place MIAMI = new Place(null, "FL", 25.76, -80.19);
    private static final Place NOWHERE = Place.UNKNOWN;

    private static Part.Value history(int entered, int nonUsImg) {
        return RANKING.imgHistory(ImgHistory.of(IntStream.rangeClosed(2023, 2025)
                .mapToObj(year -> new ImgYear(year, entered, 0, nonUsImg, 0, 0))
                .toList()));
    }

    @Test
    void a_history_counts_by_its_band_and_of_too_few_nothing_is_said() {
        assertNull(RANKING.imgHistory(ImgHistory.of(List.of())).value());
        assertNull(history(1, 1).value());
        assertTrue(history(1, 1).because().contains("too few"));
        assertTrue(history(10, 0).value() < history(10, 1).value());
        assertTrue(history(10, 1).value() < history(10, 5).value());
        assertTrue(history(10, 5).because().contains("15 of 30"));
    }

    @Test
    void a_wish_for_a_place_falls_with_the_distance_and_a_state_wished_is_worth_all() {
        LocationWish near = new LocationWish(Set.of(), TAMPA, 600);
        assertEquals(1000, near.value(TAMPA).value());
        assertTrue(near.value(MIAMI).value() > 400 && near.value(MIAMI).value() < 600);
        assertEquals(0, new LocationWish(Set.of(), TAMPA, 100).value(MIAMI).value());
        assertEquals(
                1000, new LocationWish(Set.of("FL"), TAMPA, 100).value(MIAMI).value());
        assertEquals(0, new LocationWish(Set.of("WA"), null, 0).value(MIAMI).value());
    }

    @Test
    void without_a_wish_or_a_known_place_the_location_is_not_available() {
        assertNull(LocationWish.NONE.value(TAMPA).value());
        assertNull(new LocationWish(Set.of("FL"), null, 0).value(NOWHERE).value());
        assertNull(new LocationWish(Set.of(), TAMPA, 100).value(NOWHERE).value());
    }

    private static Ranked.Tier tier(Feasibility visa, Overall requirements) {
        return RANKING.rank(
                        List.of(new Entry(new UUID(0, 1), "A", visa, requirements, Map.of())), RANKING.equalWeights())
                .getFirst()
                .tier();
    }

    @Test
    void a_tier_says_what_is_known_of_visa_and_requirements_whatever_the_score() {
        assertEquals(Ranked.Tier.OPEN, tier(Feasibility.FEASIBLE, Overall.ELIGIBLE));
        assertEquals(Ranked.Tier.CONDITIONAL, tier(Feasibility.CONDITIONAL, Overall.ELIGIBLE));
        assertEquals(Ranked.Tier.UNCLEAR, tier(Feasibility.FEASIBLE, Overall.UNKNOWN));
        assertEquals(Ranked.Tier.UNCLEAR, tier(Feasibility.CONDITIONAL, Overall.UNKNOWN));
        assertEquals(Ranked.Tier.UNCLEAR, tier(Feasibility.UNKNOWN, Overall.ELIGIBLE));
        for (Overall requirements : Overall.values()) {
            assertEquals(Ranked.Tier.CLOSED, tier(Feasibility.INFEASIBLE, requirements));
        }
        for (Feasibility visa : Feasibility.values()) {
            assertEquals(Ranked.Tier.CLOSED, tier(visa, Overall.INELIGIBLE));
        }
    }

    @Test
    void no_tier_and_no_text_of_it_speaks_of_chances() {
        String words = Arrays.toString(Ranked.Tier.values()) + Ranked.Tier.MEANING.replace("no chance", "");
        for (String word : List.of("likely", "probab", "chance", "reach", "target", "safe")) {
            assertFalse(words.toLowerCase(Locale.ROOT).contains(word), word);
        }
    }
}
