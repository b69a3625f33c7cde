package org.introducer.contacts.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactRows;

/** Who is another person than the one that was merged is another than the one that is left; a pair that is said twice stays where it is. */
@ApplicationScoped
class DistinctPairRows implements ContactRows {

    private static final String WHAT = "distinct_pairs";

    private static final String RENAME = """
            set contact_id = case when d.contact_id = :old then :new else d.contact_id end,
                other_contact_id = case when d.other_contact_id = :old then :new else d.other_contact_id end,
                version = d.version + 1
            where d.tenant_id = :tenant and :old in (d.contact_id, d.other_contact_id) and d.deleted_at is null
              and not exists (
                  select 1 from distinct_pairs o
                  where o.tenant_id = d.tenant_id and o.deleted_at is null and :new in (o.contact_id, o.other_contact_id)
                    and case when d.contact_id = :old then d.other_contact_id else d.contact_id end
                        in (o.contact_id, o.other_contact_id))""";

    private final Session session;

    DistinctPairRows(Session session) {
        this.session = session;
    }

    @Override
    public Set<String> columns() {
        return Set.of("distinct_pairs.contact_id", "distinct_pairs.other_contact_id");
    }

    @Override
    public List<Moved> move(Move move) {
        return List.of(new Moved(
                WHAT,
                session.createNativeQuery(
                                "with moved as (update distinct_pairs d " + RENAME
                                        + " returning d.id) select id from moved order by id",
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
        session.createNativeMutationQuery("update distinct_pairs d " + RENAME + " and d.id = any(:ids)")
                .setParameter("tenant", move.tenantId())
                .setParameter("old", move.into())
                .setParameter("new", move.from())
                .setParameter("ids", ContactRows.ids(moved, WHAT))
                .executeUpdate();
    }
}
