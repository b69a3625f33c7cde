package org.introducer.programs.applicant;

import java.time.LocalDate;

/** Whole years between two days. */
public final class WholeYears {

    private WholeYears() {}

    /**
     * The most years that added to the first day do not pass the second. {@code ChronoUnit.YEARS} says one less from 29 to 28
     * February, though a year added to that day is over then.
     */
    public static int between(LocalDate from, LocalDate end) {
        int years = end.getYear() - from.getYear();
        return from.plusYears(years).isAfter(end) ? years - 1 : years;
    }
}
