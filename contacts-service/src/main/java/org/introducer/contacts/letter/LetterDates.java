package org.introducer.contacts.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.platform.access.Readable;

/** The days by which letters are needed, for other features. */
@ApplicationScoped
public class LetterDates {

    private final Letters letters;

    LetterDates(Letters letters) {
        this.letters = letters;
    }

    /** A letter that is not uploaded. */
    public record Needed(UUID id, UUID contactId, LocalDate by, boolean requested) {}

    /** Those that are needed in these days, by the day; a letter that was declined is not awaited. */
    public List<Needed> needed(Readable owner, LocalDate first, LocalDate last, int most) {
        return letters
                .find(
                        "ownerId = :owner and draft.neededBy between :first and :last and draft.uploadedOn is null"
                                + " and draft.declinedOn is null and deletedAt is null order by draft.neededBy, id",
                        Map.of("owner", owner.id(), "first", first, "last", last))
                .range(0, most - 1)
                .list()
                .stream()
                .map(letter -> new Needed(
                        letter.id(),
                        letter.draft().contactId(),
                        letter.draft().neededBy(),
                        letter.draft().requestedOn() != null))
                .toList();
    }
}
