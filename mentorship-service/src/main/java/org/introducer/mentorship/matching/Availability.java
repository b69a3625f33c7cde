package org.introducer.mentorship.matching;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** Hours of one weekday in the person's own zone; {@code to} at 00:00 is the end of that day. */
public record Availability(DayOfWeek day, LocalTime from, LocalTime to) {

    public static final int QUARTERS_A_WEEK = 7 * 24 * 4;

    public Availability {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("A window ends after it begins: " + from + " to " + to + ".");
        }
    }

    public int fromMinute() {
        return from.toSecondOfDay() / 60;
    }

    public int toMinute() {
        return to.equals(LocalTime.MIDNIGHT) ? 24 * 60 : to.toSecondOfDay() / 60;
    }
}
