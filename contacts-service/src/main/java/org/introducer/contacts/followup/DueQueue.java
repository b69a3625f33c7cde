package org.introducer.contacts.followup;

import static org.introducer.platform.problem.PlatformProblem.INVALID_CURSOR;
import static org.introducer.platform.problem.PlatformProblem.INVALID_FILTER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.etiquette.Due;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Cursors;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.QueueQuery;
import org.introducer.platform.problem.InputError;

/**
 * Reads the due queue page by page. The first page fixes the moment that all its pages are about, so that no contact is lost or
 * doubled while the clock moves.
 */
@ApplicationScoped
class DueQueue {

    private static final Pattern FILTER = Pattern.compile("reason(?:==([A-Z_]+)|=in=\\(([A-Z_]+(?:,[A-Z_]+)*)\\))");

    private final Session session;
    private final Caller caller;
    private final Cursors cursors;
    private final Lists lists;
    private final Clock clock;

    DueQueue(Session session, Caller caller, Cursors cursors, Lists lists, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.cursors = cursors;
        this.lists = lists;
        this.clock = clock;
    }

    /** One line of the queue: why, for whom, and until when. */
    record Line(Due.Urgency urgency, Instant closesAt, UUID contactId, String fingerprint) {}

    record Lines(Instant asOf, List<Line> lines, String next) {}

    /** Where the page before ended; before the first page, before everything. */
    private record Place(Instant asOf, int urgency, OffsetDateTime closesAt, UUID contactId, String fingerprint) {}

    Lines page(Readable owner, QueueQuery query, String filter) {
        int limit = query.limit();
        Set<Due.Reason> reasons = reasons(filter);
        String scope = lists.scope("due", filter);
        Place place = query.cursor() == null ? start() : place(cursors.read(scope, query.cursor()));
        List<Line> lines =
                session.doReturningWork(connection -> read(connection, owner.id(), reasons, place, limit + 1));
        if (lines.size() <= limit) {
            return new Lines(place.asOf(), lines, null);
        }
        Line last = lines.get(limit - 1);
        List<String> values = List.of(
                place.asOf().toString(),
                String.valueOf(last.urgency().ordinal()),
                last.closesAt().toString(),
                last.contactId().toString(),
                last.fingerprint());
        return new Lines(place.asOf(), lines.subList(0, limit), cursors.write(scope, values));
    }

    /** The first lines of the queue as it is now, with every reason of each contact. */
    List<Line> first(Readable owner, int most) {
        return session.doReturningWork(
                connection -> read(connection, owner.id(), EnumSet.allOf(Due.Reason.class), start(), most));
    }

    /** A reason that will be in the queue from a moment on, if nothing happens until then. */
    record Coming(Due.Urgency urgency, Instant opensAt, UUID contactId, String fingerprint) {}

    /** The reasons that open after now and until a moment, the earliest first. */
    List<Coming> coming(Readable owner, Instant until, int most) {
        return session.createNativeQuery("""
                        select urgency, opens_at, contact_id, fingerprint from due_spans
                        where tenant_id = :tenant and owner_id = :owner and opens_at > :now and opens_at <= :until
                        order by opens_at, urgency, contact_id, fingerprint limit :most""", Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", owner.id())
                .setParameter("now", Instant.now(clock))
                .setParameter("until", until)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Coming(
                        Due.Urgency.values()[row.get(0, Short.class)],
                        row.get(1, Instant.class),
                        row.get(2, UUID.class),
                        row.get(3, String.class)))
                .toList();
    }

    private Place start() {
        return new Place(
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                -1,
                Instant.EPOCH.atOffset(ZoneOffset.UTC),
                new UUID(0, 0),
                "");
    }

    private Place place(List<String> values) {
        Instant asOf = Instant.parse(values.get(0));
        if (asOf.isBefore(Instant.now(clock).minus(FollowUps.PINNED))) {
            throw INVALID_CURSOR.because("The queue that this cursor belongs to is more than a day old.");
        }
        return new Place(
                asOf,
                Integer.parseInt(values.get(1)),
                Instant.parse(values.get(2)).atOffset(ZoneOffset.UTC),
                UUID.fromString(values.get(3)),
                values.get(4));
    }

    static String sql(boolean leadingOnly) {
        return """
                select urgency, closes_at, contact_id, fingerprint from due_spans
                where tenant_id = ? and owner_id = ? and urgency = any(?) and closes_at > ? and opens_at <= ?
                  and (urgency, closes_at, contact_id, fingerprint) > (?, ?, ?, ?) %s
                order by urgency, closes_at, contact_id, fingerprint limit ?""".formatted(leadingOnly ? "and leads" : "");
    }

    /** Without a filter each contact once, by its leading reason; with one, each reason of that kind. */
    private List<Line> read(Connection connection, UUID ownerId, Set<Due.Reason> reasons, Place place, int most)
            throws SQLException {
        Object[] urgencies = Arrays.stream(Due.Urgency.values())
                .filter(urgency -> reasons.isEmpty() || reasons.contains(urgency.reason()))
                .filter(urgency -> urgency.ordinal() >= place.urgency())
                .map(urgency -> (short) urgency.ordinal())
                .toArray();
        OffsetDateTime asOf = place.asOf().atOffset(ZoneOffset.UTC);
        try (PreparedStatement statement = connection.prepareStatement(sql(reasons.isEmpty()))) {
            statement.setObject(1, caller.tenant());
            statement.setObject(2, ownerId);
            statement.setArray(3, connection.createArrayOf("int2", urgencies));
            statement.setObject(4, asOf);
            statement.setObject(5, asOf);
            statement.setShort(6, (short) place.urgency());
            statement.setObject(7, place.closesAt());
            statement.setObject(8, place.contactId());
            statement.setString(9, place.fingerprint());
            statement.setInt(10, most);
            List<Line> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new Line(
                            Due.Urgency.values()[row.getInt(1)],
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getObject(3, UUID.class),
                            row.getString(4)));
                }
            }
            return lines;
        }
    }

    /** The queue has one field to filter by; empty: all. */
    private static Set<Due.Reason> reasons(String filter) {
        if (filter == null || filter.isBlank()) {
            return Set.of();
        }
        Matcher matcher = FILTER.matcher(filter.strip());
        Set<String> known = Arrays.stream(Due.Reason.values()).map(Enum::name).collect(Collectors.toSet());
        if (matcher.matches()) {
            List<String> named = List.of((matcher.group(1) == null ? matcher.group(2) : matcher.group(1)).split(","));
            if (known.containsAll(named)) {
                return named.stream()
                        .map(Due.Reason::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Due.Reason.class)));
            }
        }
        throw INVALID_FILTER.at(List.of(InputError.parameter(
                "filter",
                "only reason==X or reason=in=(X,Y), with X of "
                        + known.stream().sorted().collect(Collectors.joining(", ")))));
    }
}
