package org.introducer.contacts.followup.queue;

import static org.introducer.platform.problem.PlatformProblem.INVALID_CURSOR;

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
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.etiquette.Due;
import org.introducer.contacts.followup.FollowUps;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Criteria;
import org.introducer.platform.list.Cursors;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.QueueQuery;

/**
 * Reads the due queue page by page. The first page fixes the moment that all its pages are about, so that no contact is lost or
 * doubled while the clock moves.
 */
@ApplicationScoped
class DueQueue {

    private static final String APPLICANT = "applicantId";
    private static final String REASON = "reason";
    private static final String URGENCY = "urgency";

    private static final Criteria<Line> OWN = new Criteria<Line>()
            .field(REASON, Due.Reason.class, line -> line.urgency().reason());

    private static final Criteria<Line> CASELOAD = new Criteria<Line>()
            .field(APPLICANT, UUID.class, Line::ownerId)
            .field(REASON, Due.Reason.class, line -> line.urgency().reason())
            .field(URGENCY, Due.Urgency.class, Line::urgency);

    private static final String LEADING = """
            select s.urgency, s.closes_at, s.contact_id, s.fingerprint, s.owner_id
            from unnest(cast(:owners as uuid[])) as o (id)
            cross join lateral (
                select d.* from due_spans d
                where d.tenant_id = :tenant and d.owner_id = o.id and d.closes_at > :now and d.opens_at <= :now and d.leads
                order by d.urgency, d.closes_at, d.contact_id, d.fingerprint limit :most) s
            order by s.owner_id, s.urgency, s.closes_at, s.contact_id, s.fingerprint""";

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
    record Line(Due.Urgency urgency, Instant closesAt, UUID contactId, String fingerprint, UUID ownerId) {}

    record Lines(Instant asOf, List<Line> lines, String next) {}

    /** Where the page before ended; before the first page, before everything. */
    private record Place(Instant asOf, int urgency, OffsetDateTime closesAt, UUID contactId, String fingerprint) {}

    /** Whose spans: a condition in SQL and its values. */
    private record Whose(String condition, List<Object> values) {}

    /** The queue of one applicant. */
    Lines page(Readable owner, QueueQuery query, String filter) {
        return page(of(owner), query, filter, OWN.sets(filter));
    }

    /** One queue of all applicants who consented to the caller, or of those of them whom the filter names. */
    Lines caseload(QueueQuery query, String filter) {
        Map<String, Set<Object>> sets = CASELOAD.sets(filter);
        Set<Object> named = sets.get(APPLICANT);
        String consented = "owner_id in (select applicant_id from consents where tenant_id = ? and grantee = ?";
        Whose whose = named == null
                ? new Whose(consented + ")", List.of(caller.tenant(), caller.sub()))
                : new Whose(
                        consented + " and applicant_id = any(?))",
                        List.of(caller.tenant(), caller.sub(), named.toArray()));
        return page(whose, query, filter, sets);
    }

    /** The applicants whom a filter of the caseload names; null where it names none. */
    static Set<UUID> named(String filter) {
        Set<Object> named = CASELOAD.sets(filter).get(APPLICANT);
        return named == null ? null : named.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    private Lines page(Whose whose, QueueQuery query, String filter, Map<String, Set<Object>> sets) {
        int limit = query.limit();
        Set<Due.Urgency> urgencies = urgencies(sets);
        String scope = lists.scope("due", filter);
        Place place = query.cursor() == null ? start() : place(cursors.read(scope, query.cursor()));
        List<Line> lines = session.doReturningWork(connection -> read(connection, whose, urgencies, place, limit + 1));
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

    /** Those that the filter asks for; null: it does not say, and each contact is listed once. */
    private static Set<Due.Urgency> urgencies(Map<String, Set<Object>> sets) {
        Set<Object> reasons = sets.get(REASON);
        Set<Object> urgencies = sets.get(URGENCY);
        if (reasons == null && urgencies == null) {
            return null;
        }
        return Arrays.stream(Due.Urgency.values())
                .filter(urgency -> reasons == null || reasons.contains(urgency.reason()))
                .filter(urgency -> urgencies == null || urgencies.contains(urgency))
                .collect(Collectors.toSet());
    }

    /** The first lines of the queue as it is now, with every reason of each contact. */
    List<Line> first(Readable owner, int most) {
        return session.doReturningWork(
                connection -> read(connection, of(owner), EnumSet.allOf(Due.Urgency.class), start(), most));
    }

    /** The first lines of each applicant's queue as it is now, each contact once, in one query however many applicants they are. */
    Lines leading(Collection<Readable> owners, int most) {
        Instant now = start().asOf();
        List<Line> lines = session.createNativeQuery(LEADING, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owners", owners.stream().map(Readable::id).toArray(UUID[]::new))
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Line(
                        Due.Urgency.values()[row.get(0, Short.class)],
                        row.get(1, Instant.class),
                        row.get(2, UUID.class),
                        row.get(3, String.class),
                        row.get(4, UUID.class)))
                .toList();
        return new Lines(now, lines, null);
    }

    private static Whose of(Readable owner) {
        return new Whose("owner_id = ?", List.of(owner.id()));
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
        return sql("owner_id = ?", leadingOnly);
    }

    private static String sql(String whose, boolean leadingOnly) {
        return """
                select urgency, closes_at, contact_id, fingerprint, owner_id from due_spans
                where tenant_id = ? and %s and urgency = any(?) and closes_at > ? and opens_at <= ?
                  and (urgency, closes_at, contact_id, fingerprint) > (?, ?, ?, ?) %s
                order by urgency, closes_at, contact_id, fingerprint limit ?""".formatted(whose, leadingOnly ? "and leads" : "");
    }

    /** Without a filter by reason or urgency each contact once, by its leading reason; with one, each reason of that kind. */
    private List<Line> read(Connection connection, Whose whose, Set<Due.Urgency> wanted, Place place, int most)
            throws SQLException {
        Object[] urgencies = Arrays.stream(Due.Urgency.values())
                .filter(urgency -> wanted == null || wanted.contains(urgency))
                .filter(urgency -> urgency.ordinal() >= place.urgency())
                .map(urgency -> (short) urgency.ordinal())
                .toArray();
        OffsetDateTime asOf = place.asOf().atOffset(ZoneOffset.UTC);
        List<Object> values = new ArrayList<>(List.of(caller.tenant()));
        for (Object value : whose.values()) {
            values.add(value instanceof Object[] ids ? connection.createArrayOf("uuid", ids) : value);
        }
        values.addAll(List.of(
                connection.createArrayOf("int2", urgencies),
                asOf,
                asOf,
                (short) place.urgency(),
                place.closesAt(),
                place.contactId(),
                place.fingerprint(),
                most));
        try (PreparedStatement statement = connection.prepareStatement(sql(whose.condition(), wanted == null))) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<Line> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new Line(
                            Due.Urgency.values()[row.getInt(1)],
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getObject(5, UUID.class)));
                }
            }
            return lines;
        }
    }
}
