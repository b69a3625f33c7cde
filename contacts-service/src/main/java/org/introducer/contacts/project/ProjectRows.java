package org.introducer.contacts.project;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import org.introducer.contacts.contact.ListedContactRows;

/** Whoever works on a project is the contact that is left, once. */
@Singleton
class ProjectRows extends ListedContactRows {

    ProjectRows(Session session) {
        super(session, "projects", "collaborator_contact_ids", "true");
    }
}
