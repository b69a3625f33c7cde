package org.introducer.contacts.applicant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.introducer.contacts.applicant.TargetSeason.Basis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C31")
class TargetSeasonTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-15,2027",
        "2026-04-01,2027",
        "2026-09-30,2027",
        "2026-10-01,2028",
        "2026-11-30,2028",
        "2026-12-31,2028"
    })
    void without_one_it_is_the_next_to_which_one_can_still_apply(LocalDate today, int year) {
        assertEquals(new TargetSeason(year, Basis.ASSUMPTION), TargetSeason.of(null, null, today));
    }
}
