package org.introducer.contacts.plan.milestone;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The days of a plan: its 24 months end on the day before applications are sent.
 *
 * @param submission the first day on which applications can be sent
 */
public record Course(LocalDate submission) {

    private LocalDate month(int month) {
        return submission.minusMonths(Phase.MONTHS - month);
    }

    public LocalDate firstDay(Phase phase) {
        return month(phase.from());
    }

    public LocalDate lastDay(Phase phase) {
        return month(phase.to()).minusDays(1);
    }

    /** The phase in which the day lies; empty before and after the plan. */
    public Optional<Phase> phaseOn(LocalDate day) {
        return Arrays.stream(Phase.values())
                .filter(phase -> !day.isBefore(firstDay(phase)) && !day.isAfter(lastDay(phase)))
                .findFirst();
    }
}
