package org.introducer.contacts.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The rows of files by which a contact is recognised go with it, so that the next import finds the contact that is left; other keys follow
 * from what the contacts are known by. Contacts that were merged before name the one that is left now.
 */
@ApplicationScoped
class KeyRows implements ContactRows {

    private static final String KEYS = "contact_keys";
    private static final String MERGED = "contacts";

    private final Session session;

    KeyRows(Session session) {
        this.session = session;
    }

    @Override
    public Set<String> columns() {
        return Set.of("contact_keys.contact_id", "contacts.merged_into");
    }

    @Override
    public List<Moved> move(Move move) {
        return List.of(new Moved(KEYS, keys(move)), new Moved(MERGED, merged(move)));
    }

    private List<String> keys(Move move) {
        return session.createNativeQuery("""
                        with moved as (
                            update contact_keys k set contact_id = :into, twin = case when k.twin = :from then :into else k.twin end
                            where k.tenant_id = :tenant and k.contact_id = :from and k.kind = 'ROW'
                              and not exists (
                                  select 1 from contact_keys o
                                  where o.tenant_id = k.tenant_id and o.contact_id = :into and o.kind = 'ROW' and o.value = k.value)
                            returning k.value)
                        select value from moved order by value""", Tuple.class)
                .setParameter("tenant", move.tenantId())
                .setParameter("from", move.from())
                .setParameter("into", move.into())
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .toList();
    }

    private List<String> merged(Move move) {
        return session.createNativeQuery("""
                        with moved as (
                            update contacts set merged_into = :into, version = version + 1
                            where tenant_id = :tenant and merged_into = :from returning id)
                        select id from moved order by id""", Tuple.class)
                .setParameter("tenant", move.tenantId())
                .setParameter("from", move.from())
                .setParameter("into", move.into())
                .getResultStream()
                .map(row -> row.get(0, UUID.class).toString())
                .toList();
    }

    @Override
    public void moveBack(Move move, List<Moved> moved) {
        session.createNativeMutationQuery("""
                        update contact_keys k set contact_id = :from, twin = case when k.twin = :into then :from else k.twin end
                        where k.tenant_id = :tenant and k.contact_id = :into and k.kind = 'ROW' and k.value = any(:values)""")
                .setParameter("tenant", move.tenantId())
                .setParameter("from", move.from())
                .setParameter("into", move.into())
                .setParameter("values", ContactRows.of(moved, KEYS).toArray(String[]::new))
                .executeUpdate();
        session.createNativeMutationQuery("""
                        update contacts set merged_into = :from, version = version + 1
                        where tenant_id = :tenant and merged_into = :into and id = any(:ids)""")
                .setParameter("tenant", move.tenantId())
                .setParameter("from", move.from())
                .setParameter("into", move.into())
                .setParameter("ids", ContactRows.ids(moved, MERGED))
                .executeUpdate();
    }
}
