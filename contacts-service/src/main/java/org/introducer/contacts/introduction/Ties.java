package org.introducer.contacts.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.relationship.Closeness;
import org.introducer.contacts.relationship.EvidenceSource;
import org.introducer.contacts.relationship.RelationshipType;
import org.introducer.platform.identity.Caller;

/**
 * Reads the relationships of thousands of contacts, from two indexes that hold all that is read. The statements are written so that the
 * plan that PostgreSQL keeps, which knows nothing of how many contacts there are nor how large this network is beside others, has no other
 * way to choose.
 */
@ApplicationScoped
class Ties {

    /**
     * The contact first, then who stands at the other end. Each contact is looked up by itself ({@code offset 0}). An array behind a
     * subselect is not counted, which would have the plan made anew each time.
     */
    private static final String OF_EACH = """
            select n.id, r.other, r.relationship_id, r.type, r.closeness, r.source, r.observed_on
            from unnest((select cast(? as uuid[]))) as n (id)
            cross join (select cast(? as uuid) as tenant, cast(? as uuid) as owner offset 0) t
            cross join lateral (
                select r.%2$s as other, r.id as relationship_id, r.type, r.closeness, r.source, r.observed_on
                from relationships r
                where r.tenant_id = t.tenant and r.owner_id = t.owner and r.deleted_at is null and r.%1$s = n.id
                union all
                select r.%1$s, r.id, r.type, r.closeness, r.source, r.observed_on
                from relationships r
                where r.tenant_id = t.tenant and r.owner_id = t.owner and r.deleted_at is null and r.direction = 'MUTUAL' and r.%2$s = n.id
                offset 0) r
            """;

    /** A relationship of one direction leads from whom it names first. */
    private static final String INTO = OF_EACH.formatted("to_contact_id", "from_contact_id");

    private static final String OUT_OF = OF_EACH.formatted("from_contact_id", "to_contact_id");

    /**
     * With somebody of a second array at the other end. "Is true" keeps it from becoming a join: so the array is hashed in every plan, and never
     * looked through for each relationship.
     */
    private static final String AMONG =
            "where (r.other in (select w.id from unnest((select cast(? as uuid[]))) as w (id))) is true\n";

    /** Only where there are too many to read all: which of them are is the same each time. */
    private static final String IN_ORDER = "order by r.relationship_id, %s\n";

    private static final String MOST = "limit ?";

    private final Session session;
    private final Caller caller;

    Ties(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** A relationship by which one contact could introduce the applicant to another. */
    record Tie(
            UUID from,
            UUID to,
            UUID relationshipId,
            RelationshipType type,
            Closeness closeness,
            EvidenceSource source,
            LocalDate observedOn) {}

    /**
     * Those that lead to the contacts, at most so many.
     *
     * @param from the people who may be at the other end; null: anybody
     */
    List<Tie> into(UUID ownerId, Collection<UUID> contacts, Collection<UUID> from, int most) {
        return read(INTO, "r.other", ownerId, contacts, from, most).stream()
                .map(row -> row.tie(row.other(), row.contact()))
                .toList();
    }

    /** Those that lead from the contacts to some others, at most so many. */
    List<Tie> outOf(UUID ownerId, Collection<UUID> contacts, Collection<UUID> to, int most) {
        return read(OUT_OF, "n.id", ownerId, contacts, to, most).stream()
                .map(row -> row.tie(row.contact(), row.other()))
                .toList();
    }

    private record Row(
            UUID contact,
            UUID other,
            UUID relationshipId,
            RelationshipType type,
            Closeness closeness,
            EvidenceSource source,
            LocalDate observedOn) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    RelationshipType.valueOf(row.getString(4)),
                    Closeness.valueOf(row.getString(5)),
                    EvidenceSource.valueOf(row.getString(6)),
                    row.getObject(7, LocalDate.class));
        }

        Tie tie(UUID from, UUID to) {
            return new Tie(from, to, relationshipId, type, closeness, source, observedOn);
        }
    }

    private List<Row> read(
            String sql, String order, UUID ownerId, Collection<UUID> contacts, Collection<UUID> others, int most) {
        String whole = sql + (others == null ? "" : AMONG);
        List<Row> found = rows(whole + MOST, ownerId, contacts, others, most);
        return found.size() < most
                ? found
                : rows(whole + IN_ORDER.formatted(order) + MOST, ownerId, contacts, others, most);
    }

    /** Over the connection itself: of thousands of rows, Hibernate's part costs more than PostgreSQL's. */
    private List<Row> rows(String sql, UUID ownerId, Collection<UUID> contacts, Collection<UUID> others, int most) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int next = 0;
                statement.setArray(++next, uuids(connection, contacts));
                statement.setObject(++next, caller.tenant());
                statement.setObject(++next, ownerId);
                if (others != null) {
                    statement.setArray(++next, uuids(connection, others));
                }
                statement.setInt(++next, most);
                List<Row> found = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(Row.of(row));
                    }
                }
                return found;
            }
        });
    }

    private static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
