package org.introducer.mentorship.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M21")
class SmallCellsTest {

    @Test
    void a_small_group_takes_another_with_it_so_that_it_does_not_follow_from_the_whole() {
        assertEquals(Set.of("c", "b"), SmallCells.hidden(Map.of("a", 9, "b", 6, "c", 1), Set.of()));
        assertEquals(Set.of("b", "c"), SmallCells.hidden(Map.of("a", 9, "b", 2, "c", 3), Set.of()));
        assertEquals(Set.of(), SmallCells.hidden(Map.of("a", 5, "b", 5), Set.of()));
        assertEquals(Set.of("a"), SmallCells.hidden(Map.of("a", 6, "b", 5), Set.of("a")));
        assertEquals(Set.of("a"), SmallCells.hidden(Map.of("a", 4), Set.of()));
    }

    /** What a reader can compute is what is shown, and the whole less all that is shown. */
    @Property
    void nobody_can_compute_the_number_of_a_few(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 12) Integer> sizes) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < sizes.size(); i++) {
            counts.put(i, sizes.get(i));
        }
        Set<Integer> hidden = SmallCells.hidden(counts, Set.of());
        int together = hidden.stream().mapToInt(counts::get).sum();
        counts.forEach((group, count) -> assertTrue(hidden.contains(group) || count >= SmallCells.LEAST));
        assertTrue(together == 0 || together >= SmallCells.LEAST || hidden.size() == counts.size());
    }

    @Test
    void the_coefficient_of_gini_tells_an_even_load_from_an_uneven_one() {
        assertEquals(0, Gini.of(List.of(2, 2, 2)).orElseThrow(), 1e-9);
        assertEquals(0.75, Gini.of(List.of(0, 0, 0, 8)).orElseThrow(), 1e-9);
        assertEquals(0.25, Gini.of(List.of(4, 1, 3, 2)).orElseThrow(), 1e-9);
        assertTrue(Gini.of(List.of(0, 0)).isEmpty());
    }
}
