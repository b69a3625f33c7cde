package org.introducer.contacts.contact;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Rows with an id and a version that name contacts in a list: the one that is left is named once. */
public abstract class ListedContactRows implements ContactRows {

    private final Session session;
    private final String table;
    private final String column;
    private final String among;
    private final String what;

    /** @param among by which the rows {@code r} are found before they are looked at, of {@code :from} and {@code :into} */
    protected ListedContactRows(Session session, String table, String column, String among) {
        this(session, table, column, among, table);
    }

    /** @param what under which name is kept what was moved: its own for each list of a table that has several */
    protected ListedContactRows(Session session, String table, String column, String among, String what) {
        this.session = session;
        this.table = table;
        this.column = column;
        this.among = among;
        this.what = what;
    }

    @Override
    public Set<String> columns() {
        return Set.of(table + "." + column);
    }

    @Override
    public List<Moved> move(Move move) {
        return List.of(
                new Moved(both(), change("array_remove(r.%s, :from)", ":into = any(r.%s)", move)),
                new Moved(what, change("array_replace(r.%s, :from, :into)", "not (:into = any(r.%s))", move)));
    }

    /** They named both contacts. */
    private String both() {
        return what + " of both";
    }

    private List<String> change(String list, String condition, Move move) {
        return session.createNativeQuery(
                        "with moved as (update " + table + " r set " + column + " = " + list.formatted(column)
                                + ", version = r.version + 1 where r.tenant_id = :tenant and r.owner_id = :owner"
                                + " and :from = any(r." + column + ") and " + condition.formatted(column) + " and "
                                + among
                                + " returning r.id) select id from moved order by id",
                        Tuple.class)
                .setParameter("tenant", move.tenantId())
                .setParameter("owner", move.ownerId())
                .setParameter("from", move.from())
                .setParameter("into", move.into())
                .getResultStream()
                .map(row -> row.get(0, UUID.class).toString())
                .toList();
    }

    @Override
    public void moveBack(Move move, List<Moved> moved) {
        changeBack("array_replace(r.%s, :into, :from)", ContactRows.ids(moved, what), move);
        changeBack("array_append(r.%s, :from)", ContactRows.ids(moved, both()), move);
    }

    private void changeBack(String list, UUID[] ids, Move move) {
        session.createNativeMutationQuery("update " + table + " r set " + column + " = " + list.formatted(column)
                        + ", version = r.version + 1 where r.tenant_id = :tenant and r.id = any(:ids)"
                        + " and :into = any(r." + column + ") and not (:from = any(r." + column + "))")
                .setParameter("tenant", move.tenantId())
                .setParameter("from", move.from())
                .setParameter("into", move.into())
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
