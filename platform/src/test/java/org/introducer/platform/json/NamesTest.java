package org.introducer.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X09")
class NamesTest {

    @Test
    void a_name_is_proposed_when_two_letters_or_a_third_of_it_differ_and_not_when_more_do() {
        List<String> known = List.of("role", "name", "graduationYear");
        assertEquals(Optional.of("name"), Names.nearest("NMAE", known));
        assertEquals(Optional.empty(), Names.nearest("nxyz", known));
        assertEquals(Optional.of("graduationYear"), Names.nearest("xxxxuationYear", known));
        assertEquals(Optional.empty(), Names.nearest("xxxxxationYear", known));
    }

    @Test
    void the_nearest_comes_first_and_of_two_as_near_the_first_by_name() {
        assertEquals(Optional.of("cats"), Names.nearest("cats", List.of("coats", "cats")));
        assertEquals(Optional.of("bat"), Names.nearest("at", List.of("cat", "bat")));
        assertEquals(Optional.of("coat"), Names.nearest("coa", List.of("cup", "coat")));
    }

    @Test
    void what_is_longer_than_a_hundred_letters_is_like_no_name() {
        assertEquals(Optional.of("a".repeat(99)), Names.nearest("a".repeat(100), List.of("a".repeat(99))));
        assertEquals(Optional.empty(), Names.nearest("a".repeat(101), List.of("a".repeat(100))));
    }

    @Test
    void text_can_be_stored_without_nul_and_with_whole_characters() {
        for (String good : List.of("", "Zürich", "\uD83D\uDE00", "a\uD83D\uDE00b")) {
            assertTrue(StrictJson.storable(good), good);
        }
        for (String bad : List.of("a\u0000", "\uD83D", "\uD83Da", "a\uDE00", "\uDE00\uD83D")) {
            assertFalse(StrictJson.storable(bad), bad);
        }
    }
}
