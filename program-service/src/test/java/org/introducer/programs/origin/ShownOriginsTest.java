package org.introducer.programs.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

    /** Whoever looks before and after each season that is entered or deleted sees a whole block come or go, or nothing. */
    @Test
    void each_entry_and_each_deletion_moves_a_whole_block_of_residents_or_nobody() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            List<EnteredSeason> seasons = new ArrayList<>();
            List<Origin> before = List.of();
            for (int step = 0; step < 30; step++) {
                List<Integer> live = IntStream.range(0, seasons.size())
                        .filter(i -> seasons.get(i).deletedAt() == null)
                        .boxed()
                        .toList();
                boolean deletion = !live.isEmpty() && random.nextInt(3) == 0;
                if (deletion) {
                    int deleted = live.get(random.nextInt(live.size()));
                    seasons.set(
                            deleted,
                            new EnteredSeason(
                                    seasons.get(deleted).origins(),
                                    seasons.get(deleted).enteredAt(),
                                    Instant.ofEpochSecond(step)));
                } else {
                    seasons.add(new EnteredSeason(season(random), Instant.ofEpochSecond(step), null));
                }
                List<Origin> after = EnteredSeason.inWholeBlocks(LEAST, seasons);
                int moved = people(after) - people(before);
                assertTrue(moved == 0 || (deletion ? moved <= -LEAST : moved >= LEAST), "moved " + moved);
                assertEquals(moved == 0, sorted(after).equals(sorted(before)));
                assertTrue(sorted(deletion ? before : after).containsAll(deletion ? after : before));
                assertTrue(people(after)
                        <= seasons.stream()
                                .filter(season -> season.deletedAt() == null)
                                .mapToInt(season -> people(season.origins()))
                                .sum());
                before = after;
            }
        }
    }

    @Test
    void the_other_seasons_of_a_block_that_lost_one_count_in_a_later_block() {
        EnteredSeason stays = entered(1, null, 4);
        assertEquals(5, people(EnteredSeason.inWholeBlocks(LEAST, List.of(stays, entered(2, null, 1)))));
        assertEquals(
                0, people(EnteredSeason.inWholeBlocks(LEAST, List.of(stays, entered(2, 4, 1), entered(3, null, 4)))));
        assertEquals(
                9,
                people(EnteredSeason.inWholeBlocks(
                        LEAST, List.of(stays, entered(2, 4, 1), entered(3, null, 4), entered(5, null, 1)))));
    }

    private static EnteredSeason entered(int at, Integer deletedAt, int residents) {
        return new EnteredSeason(
                List.of(new Origin("NG", null, residents)),
                Instant.ofEpochSecond(at),
                deletedAt == null ? null : Instant.ofEpochSecond(deletedAt));
    }

    private static int people(List<Origin> origins) {
        return origins.stream().mapToInt(Origin::residents).sum();
    }

    private static List<Origin> sorted(List<Origin> origins) {
        return origins.stream().sorted(Comparator.comparing(Origin::toString)).toList();
    }

    private static ShownOrigins shown(Origin... origins) {
        return ShownOrigins.of(POLICY, List.of(new EnteredSeason(List.of(origins), Instant.EPOCH, null)));
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
                shown(north, spelled, other).countries());
        assertEquals(
                List.of(new ShownOrigins.Country("NG", 5, List.of())),
                shown(north, spelled, new Origin("NG", "East", 1)).countries());
    }
}
