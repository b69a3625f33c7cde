package org.introducer.programs.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P19")
class LikenessTest {

    private static void is(Likeness likeness, String... values) {
        assertEquals(likeness, Likeness.of(Arrays.asList(values)));
    }

    @Test
    void what_is_not_known_is_neither_the_same_nor_different() {
        is(Likeness.SAME, "YES", "YES", "YES");
        is(Likeness.DIFFERENT, "YES", "NO");
        is(Likeness.UNKNOWN, "YES", null);
        is(Likeness.UNKNOWN, null, null);
        is(Likeness.DIFFERENT, "YES", null, "NO");
    }
}
