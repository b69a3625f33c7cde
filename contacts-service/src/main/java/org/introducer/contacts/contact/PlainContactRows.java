package org.introducer.contacts.contact;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Rows with an id, a version and {@code contact_id}, of which a contact may have any number: they only change whom they name. */
public abstract class PlainContactRows implements ContactRows {

    private final Session session;
    private final List<String> tables;

    protected PlainContactRows(Session session, String... tables) {
        this.session = session;
        this.tables = List.of(tables);
    }

    @Override
    public Set<String> columns() {
        return tables.stream().map(table -> table + ".contact_id").collect(Collectors.toSet());
    }

    @Override
    public List<Moved> move(Move move) {
        return tables.stream()
                .map(table -> new Moved(
                        table,
                        session.createNativeQuery("""
                                        with moved as (
                                            update %s set contact_id = :into, version = version + 1
                                            where tenant_id = :tenant and contact_id = :from returning id)
                                        select id from moved order by id""".formatted(table), Tuple.class)
                                .setParameter("tenant", move.tenantId())
                                .setParameter("from", move.from())
                                .setParameter("into", move.into())
                                .getResultStream()
                                .map(row -> row.get(0, UUID.class).toString())
                                .toList()))
                .toList();
    }

    @Override
    public void moveBack(Move move, List<Moved> moved) {
        moved.stream()
                .filter(one -> tables.contains(one.what()) && !one.rows().isEmpty())
                .forEach(one -> session.createNativeMutationQuery("""
                                update %s set contact_id = :from, version = version + 1
                                where tenant_id = :tenant and contact_id = :into and id = any(:ids)""".formatted(one.what()))
                        .setParameter("tenant", move.tenantId())
                        .setParameter("from", move.from())
                        .setParameter("into", move.into())
                        .setParameter("ids", ContactRows.ids(List.of(one), one.what()))
                        .executeUpdate());
    }
}
