package org.introducer.contacts.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.platform.access.OwnedRows;

/** The days by which letters are needed, for other features. */
@ApplicationScoped
public class LetterDates {

    private final Letters letters;

    LetterDates(Letters letters) {
        this.letters = letters;
    }

    /** A letter that is not uploaded. */
    public record Needed(UUID id, UUID contactId, LocalDate by, boolean requested) {}

    /** Those of each applicant that are needed in these days, by the day; a letter that was declined is not awaited. */
    public Map<UUID, List<Needed>> needed(Collection<OwnedRows.Days> owners, int most) {
        Map<UUID, List<Needed>> needed = new HashMap<>();
        letters.needed(owners, most)
                .forEach((owner, theirs) -> needed.put(
                        owner, theirs.stream().map(LetterDates::asNeeded).toList()));
        return needed;
    }

    private static Needed asNeeded(Letter letter) {
        LetterDraft draft = letter.draft();
        return new Needed(letter.id(), draft.contactId(), draft.neededBy(), draft.requestedOn() != null);
    }
}
