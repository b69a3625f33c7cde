package org.introducer.platform.sql;

import java.time.Duration;
import org.hibernate.Session;

/** A statement of a request must end sooner than one of a worker that looks through all that a tenant has. */
public final class LongStatements {

    private LongStatements() {}

    /** Each statement of the present transaction may take as long as this. */
    public static void allow(Session session, Duration most) {
        session.createNativeMutationQuery("set local statement_timeout = '" + most.toSeconds() + "s'")
                .executeUpdate();
    }
}
