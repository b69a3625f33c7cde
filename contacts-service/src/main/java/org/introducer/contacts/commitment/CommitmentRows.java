package org.introducer.contacts.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactRows;

/** Promises name whom they were made to or by: the contact that is left, once. */
@ApplicationScoped
class CommitmentRows implements ContactRows {

    private static final String REPLACED = "commitments";
    /** They named both contacts. */
    private static final String REMOVED = "commitments of both";

    private static final String OF_CONTACT = """
            where m.tenant_id = :tenant and :from = any(m.contact_ids) and m.interaction_id in (
                select p.interaction_id from participations p where p.tenant_id = :tenant and p.contact_id in (:from, :into))""";

    private final Session session;

    CommitmentRows(Session session) {
        this.session = session;
    }

    @Override
    public Set<String> columns() {
        return Set.of("commitments.contact_ids");
    }

    @Override
    public List<Moved> move(Move move) {
        return List.of(
                new Moved(REMOVED, change("array_remove(m.contact_ids, :from)", ":into = any(m.contact_ids)", move)),
                new Moved(
                        REPLACED,
                        change(
                                "array_replace(m.contact_ids, :from, :into)",
                                "not (:into = any(m.contact_ids))",
                                move)));
    }

    private List<String> change(String contacts, String condition, Move move) {
        return session.createNativeQuery(
                        "with moved as (update commitments m set contact_ids = " + contacts
                                + ", version = m.version + 1 " + OF_CONTACT + " and " + condition
                                + " returning m.id) select id from moved order by id",
                        Tuple.class)
                .setParameter("tenant", move.tenantId())
                .setParameter("from", move.from())
                .setParameter("into", move.into())
                .getResultStream()
                .map(row -> row.get(0, UUID.class).toString())
                .toList();
    }

    @Override
    public void moveBack(Move move, List<Moved> moved) {
        changeBack("array_replace(m.contact_ids, :into, :from)", ContactRows.ids(moved, REPLACED), move);
        changeBack("array_append(m.contact_ids, :from)", ContactRows.ids(moved, REMOVED), move);
    }

    private void changeBack(String contacts, UUID[] ids, Move move) {
        session.createNativeMutationQuery(
                        "update commitments m set contact_ids = " + contacts + ", version = m.version + 1"
                                + " where m.tenant_id = :tenant and m.id = any(:ids) and :into = any(m.contact_ids)"
                                + " and not (:from = any(m.contact_ids))")
                .setParameter("tenant", move.tenantId())
                .setParameter("from", move.from())
                .setParameter("into", move.into())
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
