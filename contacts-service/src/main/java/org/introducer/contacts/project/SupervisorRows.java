package org.introducer.contacts.project;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import org.introducer.contacts.contact.ListedContactRows;

/** Whoever supervises a project is the contact that is left, once. */
@Singleton
class SupervisorRows extends ListedContactRows {

    SupervisorRows(Session session) {
        super(session, "projects", "supervisor_contact_ids", "true", "supervisors of projects");
    }
}
