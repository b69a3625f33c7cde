package org.introducer.contacts.letter;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import org.introducer.contacts.contact.PlainContactRows;

/** Letters and supervisions are of the contact that is left. */
@Singleton
class LetterRows extends PlainContactRows {

    LetterRows(Session session) {
        super(session, "letters", "supervisions");
    }
}
