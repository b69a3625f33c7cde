package org.introducer.programs.applicant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WholeYearsTest {

    private static int years(String from, String end) {
        return WholeYears.between(LocalDate.parse(from), LocalDate.parse(end));
    }

    @Test
    @Tag("P09")
    void a_year_is_over_on_the_same_day_of_the_next() {
        assertEquals(0, years("2027-07-01", "2028-06-30"));
        assertEquals(1, years("2027-07-01", "2028-07-01"));
        assertEquals(-1, years("2028-07-01", "2028-06-30"));
    }

    @Test
    @Tag("P09")
    void a_year_from_29_february_is_over_on_28_february() {
        assertEquals(0, years("2028-02-29", "2029-02-27"));
        assertEquals(1, years("2028-02-29", "2029-02-28"));
        assertEquals(4, years("2028-02-29", "2032-02-29"));
        assertEquals(3, years("2028-02-29", "2032-02-28"));
    }

    @Test
    @Tag("P07")
    void training_from_29_february_to_27_february_is_a_year_of_it() {
        PriorTraining training = new PriorTraining(
                "US",
                PriorTraining.Specialty.GENERAL_SURGERY,
                PriorTraining.Level.RESIDENCY,
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2025, 2, 27),
                null,
                true);
        assertEquals(1, training.yearsBefore(LocalDate.of(2026, 7, 1)).getAsInt());
    }
}
