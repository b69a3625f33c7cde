package org.introducer.contacts.relationship;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import org.introducer.contacts.contact.PairContactRows;

/** Whom the merged contact knows, the one that is left knows; what the two had with each other joins nobody any more. */
@Singleton
class RelationshipRows extends PairContactRows {

    RelationshipRows(Session session) {
        super(session, "relationships", "from_contact_id", "to_contact_id");
    }
}
