package org.introducer.platform.privacy;

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
@Tag("P12")
class SmallGroupsTest {

    private static final int LEAST = 5;

    @Test
    void a_small_group_takes_another_with_it_so_that_it_does_not_follow_from_the_whole() {
        assertEquals(Set.of("c", "b"), SmallGroups.hidden(Map.of("a", 9, "b", 6, "c", 1), 0, LEAST));
        assertEquals(Set.of("b", "c"), SmallGroups.hidden(Map.of("a", 9, "b", 2, "c", 3), 0, LEAST));
        assertEquals(Set.of(), SmallGroups.hidden(Map.of("a", 5, "b", 5), 0, LEAST));
        assertEquals(Set.of("a"), SmallGroups.hidden(Map.of("a", 4), 0, LEAST));
    }

    @Test
    void whoever_is_in_no_group_counts_as_hidden() {
        assertEquals(Set.of("b"), SmallGroups.hidden(Map.of("a", 6, "b", 5), 1, LEAST));
        assertEquals(Set.of(), SmallGroups.hidden(Map.of("a", 6, "b", 5), 5, LEAST));
        assertEquals(Set.of("b"), SmallGroups.hidden(Map.of("a", 6, "b", 1), 4, LEAST));
    }

    /** What a reader can compute is what is shown, and the whole less all that is shown. */
    @Property
    void nobody_can_compute_the_number_of_a_few(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 12) Integer> sizes,
            @ForAll @IntRange(max = 12) int others) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < sizes.size(); i++) {
            counts.put(i, sizes.get(i));
        }
        Set<Integer> hidden = SmallGroups.hidden(counts, others, LEAST);
        int together = others + hidden.stream().mapToInt(counts::get).sum();
        counts.forEach((group, count) -> assertTrue(hidden.contains(group) || count >= LEAST));
        assertTrue(together == 0 || together >= LEAST || hidden.size() == counts.size());
    }
}
