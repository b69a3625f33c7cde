package org.introducer.mentorship.enrolment;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a mentor takes to react to a request, in the middle of what was measured. */
@Schema(
        description =
                "how long the mentor takes to react, in the median of what was measured. UNKNOWN: too few requests; "
                        + "OFTEN_NO_ANSWER: half or more were left unanswered")
enum ResponseBand {
    /** Too few requests were measured to say. */
    UNKNOWN,
    WITHIN_TWO_DAYS,
    WITHIN_A_WEEK,
    LATER,
    /** Half of the requests or more were left unanswered. */
    OFTEN_NO_ANSWER;

    /** Requests below which nothing is said. */
    static final int FEWEST = 3;

    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration WEEK = Duration.ofDays(7);

    /** @param median the time to the first reaction, the middle one; empty: no answer */
    static ResponseBand of(long requests, Optional<Duration> median) {
        if (requests < FEWEST) {
            return UNKNOWN;
        }
        return median.map(ResponseBand::of).orElse(OFTEN_NO_ANSWER);
    }

    private static ResponseBand of(Duration median) {
        if (median.compareTo(TWO_DAYS) <= 0) {
            return WITHIN_TWO_DAYS;
        }
        return median.compareTo(WEEK) <= 0 ? WITHIN_A_WEEK : LATER;
    }
}
