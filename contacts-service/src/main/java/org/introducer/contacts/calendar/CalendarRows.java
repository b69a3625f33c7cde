package org.introducer.contacts.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.introducer.contacts.calendar.CalendarEntry.Kind;
import org.introducer.contacts.etiquette.Due.Reason;
import org.introducer.contacts.etiquette.Due.Urgency;
import org.introducer.contacts.etiquette.Promise.Promisor;
import org.introducer.contacts.followup.Suggestible;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.sql.SqlResource;

/** Reads what has a day from the rows of other features, one query for each kind. */
@ApplicationScoped
class CalendarRows {

    private static final int MOST = 1000;
    /** A reason without an end, or with one farther away, stands on its first day only. */
    private static final int LONGEST = 60;

    private static final String CHECK =
            "Ask the outreach check before you write: what the program of the person says about messages is not looked at here.";
    private static final SqlResource SQL = SqlResource.named(CalendarRows.class, "entries");

    private final Session session;
    private final Caller caller;
    private final Suggestible suggestible;

    CalendarRows(Session session, Caller caller, Suggestible suggestible) {
        this.session = session;
        this.suggestible = suggestible;
        this.caller = caller;
    }

    /**
     * The days that are asked for.
     *
     * @param zone in which moments become days
     * @param names whether names, and what the applicant wrote, are shown
     */
    record Span(LocalDate first, LocalDate last, Instant now, ZoneId zone, boolean names) {

        /** The day as it begins, or now where it has begun. */
        private Instant on(LocalDate day) {
            Instant begins = day.atStartOfDay(zone).toInstant();
            return begins.isBefore(now) ? now : begins;
        }

        private Instant from() {
            return first.atStartOfDay(zone).toInstant();
        }

        private Instant until() {
            return last.plusDays(1).atStartOfDay(zone).toInstant();
        }

        String title(String kind, String written) {
            return names && written != null ? kind + ": " + written : kind;
        }
    }

    List<CalendarEntry> followUps(UUID ownerId, Span span) {
        Short[] urgencies = Arrays.stream(Urgency.values())
                .filter(urgency -> urgency.reason() != Reason.PROMISE)
                .map(urgency -> (short) urgency.ordinal())
                .toArray(Short[]::new);
        return session.createNativeQuery(SQL.get("follow-ups"), Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("urgencies", urgencies)
                .setParameter("from", span.from())
                .setParameter("until", span.until())
                .setParameter("most", MOST)
                .getResultStream()
                .map(row -> followUp(row, span))
                .toList();
    }

    private static CalendarEntry followUp(Tuple row, Span span) {
        LocalDate opens = day(row.get(3, Instant.class), span.zone());
        LocalDate closes = day(row.get(4, Instant.class).minusMillis(1), span.zone());
        Reason reason = Urgency.values()[row.get(2, Short.class)].reason();
        return new CalendarEntry(
                "follow-up-%s-%s"
                        .formatted(
                                row.get(0, UUID.class), row.get(1, String.class).replace(':', '-')),
                Kind.FOLLOW_UP,
                span.title(title(reason), row.get(5, String.class)),
                CHECK,
                opens,
                closes.isAfter(opens.plusDays(LONGEST)) ? opens : closes);
    }

    private static String title(Reason reason) {
        return switch (reason) {
            case EVENT -> "Write after the event";
            case FOLLOW_UP -> "Follow up";
            case NOT_BEFORE -> "Write again";
            case CADENCE -> "Stay in touch";
            case PROMISE -> "Promise";
        };
    }

    List<CalendarEntry> promises(UUID ownerId, Span span) {
        return suggestible(ownerId, span, days("promises", ownerId, span).toList(), 3)
                .map(row -> {
                    LocalDate due = day(row.get(3));
                    boolean mine = Promisor.valueOf(row.get(1, String.class)) == Promisor.ME;
                    String title = span.title(mine ? "Promised by me" : "Promised to me", row.get(2, String.class));
                    return new CalendarEntry("promise-" + row.get(0, UUID.class), Kind.PROMISE, title, null, due, due);
                })
                .toList();
    }

    List<CalendarEntry> events(UUID ownerId, Span span) {
        return days("events", ownerId, span)
                .map(row -> new CalendarEntry(
                        "event-" + row.get(0, UUID.class),
                        Kind.EVENT,
                        span.title("Event", row.get(1, String.class)),
                        span.names() ? row.get(2, String.class) : null,
                        day(row.get(3)),
                        day(row.get(4))))
                .toList();
    }

    List<CalendarEntry> letters(UUID ownerId, Span span) {
        return suggestible(ownerId, span, days("letters", ownerId, span).toList(), 2)
                .map(row -> {
                    LocalDate day = day(row.get(2));
                    String title = span.title("Letter needed", row.get(1, String.class));
                    return new CalendarEntry("letter-" + row.get(0, UUID.class), Kind.LETTER, title, null, day, day);
                })
                .toList();
    }

    /**
     * Without what would suggest writing to somebody who must not be written to.
     *
     * @param rows the last column names the contacts
     * @param day the column of the day
     */
    private Stream<Tuple> suggestible(UUID ownerId, Span span, List<Tuple> rows, int day) {
        Set<UUID> all = rows.stream().flatMap(CalendarRows::contacts).collect(Collectors.toSet());
        Suggestible.People people = suggestible.among(List.of(ownerId), all);
        return rows.stream().filter(row -> people.hasOneOf(contacts(row).toList(), span.on(day(row.get(day)))));
    }

    private static Stream<UUID> contacts(Tuple row) {
        String ids = (String) row.toArray()[row.toArray().length - 1];
        return Stream.of(ids.split(",")).filter(id -> !id.isEmpty()).map(UUID::fromString);
    }

    private Stream<Tuple> days(String statement, UUID ownerId, Span span) {
        return session.createNativeQuery(SQL.get(statement), Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("first", span.first())
                .setParameter("last", span.last())
                .setParameter("most", MOST)
                .getResultStream();
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }
}
