package org.introducer.programs.eligibility;

import static org.introducer.programs.fact.FactField.APPLICATION_DEADLINE;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.verdict.FactReading;

/** The last day of application to a program, as its facts say it. */
public final class ApplicationDeadline {

    /** Applications to the match of a year are sent from the June before it. */
    private static final Month FIRST_MONTH = Month.JUNE;

    private ApplicationDeadline() {}

    /** The deadline of this season; that of another one says nothing about it. */
    public static Optional<LocalDate> in(FactReading facts, int season) {
        return facts.value(APPLICATION_DEADLINE)
                .filter(FactValue.OfDate.class::isInstance)
                .map(value -> ((FactValue.OfDate) value).date())
                .filter(date -> facts.season(APPLICATION_DEADLINE).orElseGet(() -> seasonOf(date)) == season);
    }

    /** The match year that somebody applies for on a day. */
    private static int seasonOf(LocalDate day) {
        return day.getMonth().compareTo(FIRST_MONTH) < 0 ? day.getYear() : day.getYear() + 1;
    }
}
