package org.introducer.contacts.person;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** These contacts of one applicant are grouped anew, each group one person; fired inside the transaction of the change. */
public record PersonsChanged(UUID ownerId, Collection<Set<UUID>> persons) {

    /** The order of the observers: flags first, then what is derived from them. */
    public static final int FLAGS = 1;

    public static final int FOLLOW_UPS = 2;
}
