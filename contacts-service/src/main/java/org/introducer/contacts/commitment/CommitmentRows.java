package org.introducer.contacts.commitment;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import org.introducer.contacts.contact.ListedContactRows;

/** Promises name whom they were made to or by: the contact that is left, once. They are found by the interactions of the two. */
@Singleton
class CommitmentRows extends ListedContactRows {

    CommitmentRows(Session session) {
        super(session, "commitments", "contact_ids", """
                r.interaction_id in (
                    select p.interaction_id from participations p
                    where p.tenant_id = :tenant and p.contact_id in (:from, :into))""");
    }
}
