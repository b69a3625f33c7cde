package org.introducer.platform.sql;

import jakarta.persistence.Tuple;
import org.hibernate.Session;

/** A lock of the database by a name, for what no row stands for; it is held until the caller's transaction ends. */
public final class NamedLock {

    private NamedLock() {}

    /** Waits for it. What was read before may be old by then. */
    public static void take(Session session, String name) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Tuple.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** Takes it, unless somebody has it. */
    public static boolean tryToTake(Session session, String name) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))", Tuple.class)
                .setParameter("name", name)
                .getSingleResult()
                .get(0, Boolean.class);
    }
}
