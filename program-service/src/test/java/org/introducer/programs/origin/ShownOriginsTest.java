package org.introducer.programs.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.introducer.programs.origin.OriginDraft.Origin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P12")
class ShownOriginsTest {

    private static final int LEAST = 5;
    private static final AnonymityPolicy POLICY = new AnonymityPolicy("test", "test", LEAST);
    private static final String[] COUNTRIES = {"NG", "IN", "PK", "EG", "BR"};
    private static final String[] SCHOOLS = {"North", "South", null};

    @Test
    void small_groups_are_hidden_and_counts_are_rounded_down() {
        assertEquals(Map.of("NG", 5, "IN", 10), POLICY.shown(Map.of("NG", 9, "IN", 10, "PK", 4, "EG", 1), 0));
        assertThrows(IllegalArgumentException.class, () -> new AnonymityPolicy("x", "x", 1));
    }

    @Test
    void a_hidden_group_that_would_follow_from_a_total_takes_the_smallest_other_with_it() {
        assertEquals(Map.of("IN", 10), POLICY.shown(Map.of("NG", 9, "IN", 10, "PK", 4), 0));
        assertEquals(Map.of(), POLICY.shown(Map.of("North", 9), 1));
        assertEquals(Map.of("North", 5), POLICY.shown(Map.of("North", 9), 5));
        assertEquals(Map.of("North", 5), POLICY.shown(Map.of("North", 9), 0));
    }

    /** What a reader can compute is what is shown, and any total less what is shown. */
    @Test
    void neither_a_group_shown_nor_those_hidden_together_are_ever_a_few() {
        Random random = new Random(12);
        for (int round = 0; round < 2_000; round++) {
            Map<String, Integer> counts = new TreeMap<>();
            for (String country : COUNTRIES) {
                counts.put(country, 1 + random.nextInt(12));
            }
            int nameless = random.nextInt(7);
            Map<String, Integer> shown = POLICY.shown(counts, nameless);
            int hidden = nameless;
            for (Map.Entry<String, Integer> group : counts.entrySet()) {
                Integer count = shown.get(group.getKey());
                if (count == null) {
                    hidden += group.getValue();
                } else {
                    assertTrue(count >= LEAST && count <= group.getValue() && count % LEAST == 0);
                }
            }
            assertTrue(hidden == 0 || hidden >= LEAST || shown.isEmpty());
        }
    }

    /** Whoever looks before and after each season that is entered sees a change only once enough residents have come together. */
    @Test
    void two_answers_differ_by_a_whole_block_of_residents_or_not_at_all() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            List<List<Origin>> seasons = new ArrayList<>();
            ShownOrigins before = ShownOrigins.of(POLICY, seasons);
            int sinceChange = 0;
            for (int season = 0; season < 12; season++) {
                List<Origin> entered = season(random);
                seasons.add(entered);
                sinceChange += entered.stream().mapToInt(Origin::residents).sum();
                ShownOrigins after = ShownOrigins.of(POLICY, seasons);
                if (!after.equals(before)) {
                    assertTrue(sinceChange >= LEAST, "changed after " + sinceChange);
                    sinceChange = 0;
                }
                before = after;
            }
        }
    }

    private static List<Origin> season(Random random) {
        List<Origin> origins = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            origins.add(new Origin(
                    COUNTRIES[random.nextInt(3)], SCHOOLS[random.nextInt(SCHOOLS.length)], 1 + random.nextInt(3)));
        }
        return origins;
    }

    @Test
    void schools_are_shown_by_the_same_rule_within_their_country() {
        Origin north = new Origin("NG", "University of the North", 4);
        Origin spelled = new Origin("NG", " UNIVERSITY  of the north", 3);
        Origin other = new Origin("NG", "South", 5);
        assertEquals(
                List.of(new ShownOrigins.Country(
                        "NG",
                        10,
                        List.of(
                                new ShownOrigins.School("South", 5),
                                new ShownOrigins.School("University of the North", 5)))),
                ShownOrigins.of(POLICY, List.of(List.of(north, spelled, other))).countries());
        assertEquals(
                List.of(new ShownOrigins.Country("NG", 5, List.of())),
                ShownOrigins.of(POLICY, List.of(List.of(north, spelled, new Origin("NG", "East", 1))))
                        .countries());
    }
}
