package org.introducer.contacts.imports;

import java.util.UUID;
import org.hibernate.Session;
import org.introducer.platform.sql.NamedLock;

/** One import of an applicant is at work at a time, and none while somebody whom the applicant noted is forgotten. */
public final class ImportLock {

    private ImportLock() {}

    /** Whether the caller's transaction has it now, until it ends. */
    public static boolean tryToTake(Session session, UUID ownerId) {
        return NamedLock.tryToTake(session, "import/" + ownerId);
    }
}
