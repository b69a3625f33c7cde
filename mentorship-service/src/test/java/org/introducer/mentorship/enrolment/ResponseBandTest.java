package org.introducer.mentorship.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M17")
class ResponseBandTest {

    @Test
    void of_two_requests_nothing_is_said() {
        assertEquals(ResponseBand.UNKNOWN, ResponseBand.of(2, Optional.of(Duration.ZERO)));
        assertEquals(ResponseBand.UNKNOWN, ResponseBand.of(2, Optional.empty()));
    }

    @Test
    void the_middle_time_decides() {
        assertEquals(ResponseBand.WITHIN_TWO_DAYS, band(Duration.ofDays(2)));
        assertEquals(ResponseBand.WITHIN_A_WEEK, band(Duration.ofDays(2).plusSeconds(1)));
        assertEquals(ResponseBand.WITHIN_A_WEEK, band(Duration.ofDays(7)));
        assertEquals(ResponseBand.LATER, band(Duration.ofDays(7).plusSeconds(1)));
        assertEquals(ResponseBand.OFTEN_NO_ANSWER, ResponseBand.of(3, Optional.empty()));
    }

    private static ResponseBand band(Duration median) {
        return ResponseBand.of(3, Optional.of(median));
    }
}
