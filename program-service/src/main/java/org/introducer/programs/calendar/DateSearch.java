package org.introducer.programs.calendar;

import java.time.LocalDate;
import org.introducer.programs.verdict.Citation;
import org.jspecify.annotations.Nullable;

/**
 * That somebody looked for the date of an event.
 *
 * @param on the day on which it was looked for last
 * @param statement who sets the date and where it is to be looked for, in words
 * @param where the page to look at; null where none is on record
 * @param rule the code of the policy rule that has it
 */
public record DateSearch(
        SeasonEvent event,
        int season,
        LocalDate on,
        String statement,
        @Nullable Citation where,
        String rule) {}
