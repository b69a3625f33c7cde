package org.introducer.contacts.merge;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import org.introducer.contacts.contact.PairContactRows;

/** Who is another person than the one that was merged is another than the one that is left; a pair that is said twice stays where it is. */
@Singleton
class DistinctPairRows extends PairContactRows {

    DistinctPairRows(Session session) {
        super(session, "distinct_pairs", "contact_id", "other_contact_id", """
                and r.deleted_at is null and not exists (
                    select 1 from distinct_pairs o
                    where o.tenant_id = r.tenant_id and o.deleted_at is null and :new in (o.contact_id, o.other_contact_id)
                      and case when r.contact_id = :old then r.other_contact_id else r.contact_id end
                          in (o.contact_id, o.other_contact_id))""");
    }
}
