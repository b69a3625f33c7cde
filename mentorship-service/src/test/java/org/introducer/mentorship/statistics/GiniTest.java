package org.introducer.mentorship.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M21")
class GiniTest {

    @Test
    void the_coefficient_of_gini_tells_an_even_load_from_an_uneven_one() {
        assertEquals(0, Gini.of(List.of(2, 2, 2)).orElseThrow(), 1e-9);
        assertEquals(0.75, Gini.of(List.of(0, 0, 0, 8)).orElseThrow(), 1e-9);
        assertEquals(0.25, Gini.of(List.of(4, 1, 3, 2)).orElseThrow(), 1e-9);
        assertTrue(Gini.of(List.of(0, 0)).isEmpty());
    }
}
