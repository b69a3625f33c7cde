package org.introducer.contacts.contact;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Rows with an id and a version that name two contacts: they name the one that is left where they named the other. A row that names both
 * stays as it is, for nobody is paired with themselves.
 */
public abstract class PairContactRows implements ContactRows {

    private final Session session;
    private final String table;
    private final String one;
    private final String other;
    private final String rename;

    protected PairContactRows(Session session, String table, String one, String other) {
        this(session, table, one, other, "");
    }

    /** @param condition which rows can be renamed besides, of the row {@code r} from {@code :old} to {@code :new} */
    protected PairContactRows(Session session, String table, String one, String other, String condition) {
        this.session = session;
        this.table = table;
        this.one = one;
        this.other = other;
        this.rename = """
                update %1$s r
                set %2$s = case when r.%2$s = :old then :new else r.%2$s end,
                    %3$s = case when r.%3$s = :old then :new else r.%3$s end,
                    version = r.version + 1
                where r.tenant_id = :tenant and (r.%2$s = :old or r.%3$s = :old) and r.%2$s <> :new and r.%3$s <> :new
                """.formatted(table, one, other) + condition;
    }

    @Override
    public Set<String> columns() {
        return Set.of(table + "." + one, table + "." + other);
    }

    @Override
    public List<Moved> move(Move move) {
        return List.of(new Moved(
                table,
                session.createNativeQuery(
                                "with moved as (" + rename + " returning r.id) select id from moved order by id",
                                Tuple.class)
                        .setParameter("tenant", move.tenantId())
                        .setParameter("old", move.from())
                        .setParameter("new", move.into())
                        .getResultStream()
                        .map(row -> row.get(0, UUID.class).toString())
                        .toList()));
    }

    @Override
    public void moveBack(Move move, List<Moved> moved) {
        session.createNativeMutationQuery(rename + " and r.id = any(:ids)")
                .setParameter("tenant", move.tenantId())
                .setParameter("old", move.into())
                .setParameter("new", move.from())
                .setParameter("ids", ContactRows.ids(moved, table))
                .executeUpdate();
    }
}
