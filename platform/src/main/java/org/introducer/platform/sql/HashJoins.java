package org.introducer.platform.sql;

import jakarta.persistence.Tuple;
import org.hibernate.Session;

/**
 * Lets the planner join by hashing only, where a statement is about many rows that were written a moment ago: it has no statistics of
 * them, takes them for a handful, and would compare each with each.
 */
public final class HashJoins {

    private HashJoins() {}

    /** In the present transaction, until it is called with false. */
    public static void only(Session session, boolean only) {
        session.createNativeQuery("select set_config('enable_nestloop', :value, true)", Tuple.class)
                .setParameter("value", only ? "off" : "on")
                .getSingleResult();
    }
}
