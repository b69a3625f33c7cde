package org.introducer.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void what_fits_stays_as_it_is() {
        assertNull(Excerpt.of(null, 3));
        assertEquals("abc", Excerpt.of("abc", 3));
    }

    @Test
    void what_is_longer_ends_in_an_ellipsis_within_the_bytes() {
        assertEquals("ab\u2026", Excerpt.of("abcdef", 5));
    }

    @Test
    void no_character_is_split() {
        String faces = "\uD83D\uDE00".repeat(10);
        String cut = Excerpt.of(faces, 12);
        assertEquals("\uD83D\uDE00\uD83D\uDE00\u2026", cut);
        assertTrue(cut.getBytes(StandardCharsets.UTF_8).length <= 12);
    }
}
