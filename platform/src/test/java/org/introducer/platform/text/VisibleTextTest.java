package org.introducer.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("X09")
class VisibleTextTest {

    /** Blanks, zero-width characters, joiners, soft hyphen, marks of direction, tags, fillers, marks without a letter, controls. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u00a0",
                "\u2003",
                "\u3000",
                "\u200b",
                "\u200c\u200d",
                "\u2060",
                "\ufeff",
                "\u00ad",
                "\u200e\u200f",
                "\u202a\u202e",
                "\u2066\u2069",
                "\u061c",
                "\u180e",
                "\u034f",
                "\ufe0f",
                "\u0301",
                "\u115f\u1160",
                "\u3164",
                "\uffa0",
                "\u2800",
                "\u0007",
                "\udb40\udc41",
                " \u200b \u2060 "
            })
    void what_cannot_be_seen_is_no_text(String text) {
        assertFalse(VisibleText.in(text));
        assertNull(VisibleText.orNull(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "\u200bA",
                "Nguy\u1ec5n",
                "N\u0303",
                "\u0645\u06cc\u200c\u0646",
                "\ud83d\ude00",
                "\u2764\ufe0f",
                "7",
                "-",
                "\u4eac",
                "\ud83c\uddf3\ud83c\uddec"
            })
    void what_can_be_seen_is_text_as_it_is(String text) {
        assertTrue(VisibleText.in(text));
        assertEquals(text, VisibleText.orNull(text));
    }

    @Test
    void nothing_at_all_is_no_text() {
        assertFalse(VisibleText.in(null));
    }
}
