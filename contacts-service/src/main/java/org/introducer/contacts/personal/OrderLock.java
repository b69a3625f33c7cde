package org.introducer.contacts.personal;

import org.hibernate.Session;
import org.introducer.platform.personal.Person;
import org.introducer.platform.sql.NamedLock;

/** One order about a person is given at a time: what is being erased is not moved, and the other way round. */
public final class OrderLock {

    private OrderLock() {}

    /** To be called before anything is read; held until the transaction ends. */
    public static void take(Session session, Person person) {
        NamedLock.take(session, "order/" + person.tenant() + "/" + person.id());
    }
}
