package org.introducer.contacts.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.introducer.contacts.letter.readiness.Author;
import org.introducer.contacts.letter.readiness.LetterPolicy;
import org.introducer.contacts.letter.readiness.PlannedLetter;
import org.introducer.contacts.letter.readiness.Readiness;

/** How ready the letter of a contact is. */
@ApplicationScoped
public class LetterReadinesses {

    private final Letters letters;
    private final Supervisions supervisions;
    private final Authors authors;

    LetterReadinesses(Letters letters, Supervisions supervisions, Authors authors) {
        this.letters = letters;
        this.supervisions = supervisions;
        this.authors = authors;
    }

    /** @param ownerId the applicant whose contact it is @param season null: of the latest season with a letter of the contact */
    public ReadinessView of(UUID ownerId, UUID contactId, Integer season) {
        Author author = authors.of(ownerId, List.of(contactId), supervisions.by(List.of(contactId)))
                .get(contactId);
        PlannedLetter letter =
                letters.of(contactId, season).map(Letter::planned).orElse(null);
        return ReadinessView.of(
                author, letter, Readiness.of(author, letter, LetterPolicy.CURRENT, authors.today(ownerId)));
    }
}
