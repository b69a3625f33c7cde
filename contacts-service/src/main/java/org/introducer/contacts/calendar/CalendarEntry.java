package org.introducer.contacts.calendar;

import java.time.LocalDate;

/**
 * One entry of the calendar, of whole days.
 *
 * @param uid the same while what it is about stands
 * @param to last day
 */
record CalendarEntry(String uid, Kind kind, String title, String description, LocalDate from, LocalDate to) {

    enum Kind {
        FOLLOW_UP,
        PROMISE,
        EVENT,
        LETTER,
        OPPORTUNITY,
        PROJECT,
        PLAN
    }
}
