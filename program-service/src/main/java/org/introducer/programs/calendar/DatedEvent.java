package org.introducer.programs.calendar;

import java.time.LocalDate;
import org.introducer.programs.verdict.Citation;
import org.jspecify.annotations.Nullable;

/**
 * An event with its time.
 *
 * @param statement what is said of it
 * @param citation who says it; null for an assumption
 * @param rule the code of the policy rule that has it; null for an expectation without one
 */
public record DatedEvent(
        SeasonEvent event,
        EventTime time,
        String statement,
        @Nullable Citation citation,
        @Nullable String rule,
        @Nullable LocalDate reviewedOn) {

    public DatedEvent {
        time = event.zone().map(time::in).orElse(time);
    }

    /** Whether a source says it; else it is an assumption of planning. */
    public boolean sourced() {
        return citation != null;
    }
}
