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
        String words = Arrays.toString(Ranked.Tier.values()) + Ranked.Tier.MEANING.replace("not a probability", "");
        for (String word : List.of("likely", "probab", "chance", "reach", "target", "safe")) {
            assertFalse(words.toLowerCase(Locale.ROOT).contains(word), word);
        }
    }

    @Test
    void the_value_of_an_eligibility_falls_with_what_is_unmet_or_open_and_is_nothing_when_something_excludes() {
        RankingPolicy policy = RANKING.policy();
        assertEquals(1000, RANKING.eligibility(false, 0, 0).value());
        assertEquals(
                1000 - 2 * policy.unmetPreference() - 3 * policy.openQuestion(),
                RANKING.eligibility(false, 2, 3).value());
        assertEquals(
                "2 preferences unmet, 3 requirements unknown.",
                RANKING.eligibility(false, 2, 3).because());
        assertEquals(0, RANKING.eligibility(false, 900, 900).value());
        assertEquals(0, RANKING.eligibility(true, 0, 0).value());
        assertTrue(RANKING.eligibility(true, 0, 0).because().contains("strict"));
    }

    @Test
    void a_network_is_worth_its_strength_and_a_visa_what_the_policy_says() {
        assertEquals(250, RANKING.network(0.25, 2).value());
        assertEquals("2 people are known there.", RANKING.network(0.25, 2).because());
        assertEquals("Nobody is known there.", RANKING.network(0, 0).because());
        assertEquals(1000, RANKING.network(1.7, 1).value());
        assertEquals(0, RANKING.network(-1, 1).value());
        for (Feasibility standing : Feasibility.values()) {
            Part.Value value = RANKING.visa(standing, "as said");
            assertEquals(RANKING.policy().visa().get(standing), value.value());
            assertEquals("as said", value.because());
        }
    }

    @Test
    void equal_weights_weigh_every_criterion_and_places_count_from_one() {
        Map<Criterion, Integer> weights = RANKING.equalWeights();
        assertEquals(Set.of(Criterion.values()), weights.keySet());
        assertEquals(Set.of(RANKING.policy().defaultWeight()), Set.copyOf(weights.values()));
        List<Ranked> ranked = RANKING.rank(
                IntStream.range(0, 3)
                        .mapToObj(n ->
                                new Entry(new UUID(0, n), "N" + n, Feasibility.CONDITIONAL, Overall.ELIGIBLE, Map.of()))
                        .toList(),
                weights);
        assertEquals(
                List.of("1 N0", "2 N1", "3 N2"),
                ranked.stream().map(one -> one.rank() + " " + one.name()).toList());
        assertEquals(
                "Visa: CONDITIONAL. Requirements: ELIGIBLE.", ranked.getFirst().tierBecause());
    }
}
