package org.introducer.programs.ranklist.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.introducer.programs.ranklist.order.RankOrder.Criterion;
import org.introducer.programs.ranklist.order.RankOrder.Entry;
import org.introducer.programs.ranklist.order.RankOrder.Key;
import org.introducer.programs.ranklist.order.RankOrder.Move;
import org.introducer.programs.ranklist.order.RankOrder.Part;
import org.introducer.programs.ranklist.order.RankOrder.Placed;
import org.introducer.programs.track.TrackType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P22")
@net.jqwik.api.Tag("P22")
class RankOrderTest {

    private static final List<Criterion> CRITERIA = List.of(new Criterion("Cases", 3), new Criterion("City", 1));

    private static Key key(int number) {
        return new Key(new UUID(9, number), TrackType.ADVANCED);
    }

    private static Entry entry(int number, Integer cases, Integer city) {
        Map<String, Integer> scores = new HashMap<>();
        if (cases != null) {
            scores.put("Cases", cases);
        }
        if (city != null) {
            scores.put("City", city);
        }
        return new Entry(key(number), scores);
    }

    private static List<Key> keys(List<Placed> order) {
        return order.stream().map(Placed::key).toList();
    }

    @Test
    void the_weights_decide_and_the_parts_sum_to_the_points() {
        List<Placed> order = RankOrder.of(CRITERIA, List.of(entry(1, 5, 10), entry(2, 8, 2)), List.of());
        assertEquals(List.of(key(2), key(1)), keys(order));
        assertEquals(26, order.getFirst().points());
        assertEquals(40, order.getFirst().maximum());
        assertEquals(
                List.of(24, 2),
                order.getFirst().parts().stream().map(Part::points).toList());
    }

    @Test
    void what_is_not_scored_counts_neither_for_nor_against() {
        List<Placed> order =
                RankOrder.of(CRITERIA, List.of(entry(1, null, null), entry(2, 6, 6), entry(3, 7, null)), List.of());
        assertEquals(List.of(key(3), key(2), key(1)), keys(order));
        assertFalse(order.getFirst().complete());
        assertTrue(order.get(1).complete());
    }

    @Test
    void a_move_takes_its_entry_and_keeps_the_order_of_the_others() {
        List<Entry> entries = List.of(entry(1, 9, 9), entry(2, 8, 8), entry(3, 7, 7), entry(4, 6, 6));
        List<Placed> order =
                RankOrder.of(CRITERIA, entries, List.of(new Move(key(4), 1, "Family."), new Move(key(1), 3, "Far.")));
        assertEquals(List.of(key(4), key(2), key(1), key(3)), keys(order));
        assertEquals("Family.", order.getFirst().movedBecause());
        assertEquals(4, order.getFirst().byWeights());
        assertNull(order.get(1).movedBecause());
    }

    @Property(tries = 200)
    void every_entry_is_ranked_once_and_moves_lose_none(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 10) Integer> scores,
            @ForAll @Size(max = 10) List<@IntRange(min = 1, max = 15) Integer> places) {
        List<Entry> entries = entries(scores);
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            moves.add(new Move(key(i), places.get(i), "So."));
        }
        List<Placed> order = RankOrder.of(CRITERIA, entries, moves);
        assertEquals(entries.size(), order.size());
        assertEquals(entries.size(), new HashSet<>(keys(order)).size());
        for (int i = 0; i < order.size(); i++) {
            assertEquals(i + 1, order.get(i).rank());
        }
    }

    @Property(tries = 200)
    void a_better_score_never_takes_an_entry_down(
            @ForAll @Size(min = 2, max = 10) List<@IntRange(max = 9) Integer> scores,
            @ForAll @IntRange(max = 9) int which) {
        int chosen = which % scores.size();
        List<Integer> better = new ArrayList<>(scores);
        better.set(chosen, scores.get(chosen) + 1);
        assertTrue(place(entries(better), chosen) <= place(entries(scores), chosen));
    }

    private static int place(List<Entry> entries, int number) {
        return keys(RankOrder.of(CRITERIA, entries, List.of())).indexOf(key(number));
    }

    private static List<Entry> entries(List<Integer> scores) {
        List<Entry> entries = new ArrayList<>();
        for (Integer score : scores) {
            entries.add(entry(entries.size(), score, entries.size() % 3 == 0 ? null : 5));
        }
        return entries;
    }
}
