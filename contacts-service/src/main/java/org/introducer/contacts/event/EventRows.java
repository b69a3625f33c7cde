package org.introducer.contacts.event;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import org.introducer.contacts.contact.ListedContactRows;

/** Whom the applicant wants to meet is the contact that is left, once. */
@Singleton
class EventRows extends ListedContactRows {

    EventRows(Session session) {
        super(session, "events", "target_contact_ids", "true");
    }
}
