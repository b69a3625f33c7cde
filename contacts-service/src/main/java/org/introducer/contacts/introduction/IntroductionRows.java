package org.introducer.contacts.introduction;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import org.introducer.contacts.contact.PairContactRows;

/** Requests name the contact that is left, as introducer and as target. */
@Singleton
class IntroductionRows extends PairContactRows {

    IntroductionRows(Session session) {
        super(session, "introduction_requests", "introducer_contact_id", "target_contact_id");
    }
}
