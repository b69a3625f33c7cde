package org.introducer.contacts.imports.row;

import java.util.UUID;
import org.hibernate.Session;
import org.introducer.platform.sql.NamedLock;

/** One import of an applicant is at work at a time, and none while a person whom the applicant entered as a contact is forgotten. */
public final class ImportLock {

    private ImportLock() {}

    /** Whether the caller's transaction has it now, until it ends. */
    public static boolean tryToTake(Session session, UUID ownerId) {
        return NamedLock.tryToTake(session, "import/" + ownerId);
    }
}
