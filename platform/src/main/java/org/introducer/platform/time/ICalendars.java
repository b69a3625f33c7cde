package org.introducer.platform.time;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/** What every iCalendar (RFC 5545) of ours has in common: who made it, ids of events, days without a zone. */
public final class ICalendars {

    public static final String MEDIA_TYPE = "text/calendar";

    private ICalendars() {}

    /** A calendar without events. @param product which part of Introducer makes it */
    public static ICalendar named(String product, String name) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Introducer//%s//EN".formatted(product));
        calendar.setName(name);
        return calendar;
    }

    /** An event. @param id the same in every calendar that has it @param stamp when it was last changed */
    public static VEvent event(String id, Instant stamp) {
        VEvent event = new VEvent();
        event.setUid(id + "@introducer");
        event.setDateTimeStamp(Date.from(stamp));
        return event;
    }

    /** The first moment of a day, for events that know only the day of their change. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Lets an event last whole days. @param to the last of them */
    public static void setDays(VEvent event, LocalDate from, LocalDate to) {
        event.setDateStart(new DateStart(day(from)));
        event.setDateEnd(new DateEnd(day(to.plusDays(1))));
    }

    /** The calendar as it is sent. */
    public static String text(ICalendar calendar) {
        return Biweekly.write(calendar).go();
    }

    /** A day has no zone; its parts are written as they are. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
