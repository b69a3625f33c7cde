package org.introducer.contacts.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactRows;

/** A contact has one set of wishes: those of the contact that is left stay, else those of the other go over. */
@ApplicationScoped
class AttentionRows implements ContactRows {

    private static final String WHAT = "attentions";

    private final Session session;

    AttentionRows(Session session) {
        this.session = session;
    }

    @Override
    public Set<String> columns() {
        return Set.of("attentions.contact_id");
    }

    @Override
    public List<Moved> move(Move move) {
        return List.of(new Moved(
                WHAT,
                session.createNativeQuery("""
                                with moved as (
                                    update attentions set contact_id = :into, version = version + 1
                                    where tenant_id = :tenant and contact_id = :from
                                      and not exists (select 1 from attentions o where o.tenant_id = :tenant and o.contact_id = :into)
                                    returning id)
                                select id from moved""", Tuple.class)
                        .setParameter("tenant", move.tenantId())
                        .setParameter("from", move.from())
                        .setParameter("into", move.into())
                        .getResultStream()
                        .map(row -> row.get(0, UUID.class).toString())
                        .toList()));
    }

    @Override
    public void moveBack(Move move, List<Moved> moved) {
        session.createNativeMutationQuery("""
                        update attentions set contact_id = :from, version = version + 1
                        where tenant_id = :tenant and contact_id = :into and id = any(:ids)""")
                .setParameter("tenant", move.tenantId())
                .setParameter("from", move.from())
                .setParameter("into", move.into())
                .setParameter("ids", ContactRows.ids(moved, WHAT))
                .executeUpdate();
    }
}
