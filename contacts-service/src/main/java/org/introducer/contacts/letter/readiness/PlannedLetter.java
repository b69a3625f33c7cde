package org.introducer.contacts.letter.readiness;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A letter that an applicant wants of an author for a season; null is what is not recorded.
 *
 * @param specialty the author's, where the contact's role does not tell
 * @param done on which day each step was done
 * @param declinedOn the day on which the author said no
 * @param neededBy the day by which it has to be uploaded
 */
public record PlannedLetter(
        UUID id,
        int season,
        Set<LetterTrack> tracks,
        Specialty specialty,
        Waiver waiver,
        Map<LetterItem, LocalDate> done,
        LocalDate declinedOn,
        LocalDate neededBy) {

    /** How far a letter is. */
    public LetterProgress progress() {
        if (done.containsKey(LetterItem.UPLOADED)) {
            return LetterProgress.UPLOADED;
        }
        if (declinedOn != null) {
            return LetterProgress.DECLINED;
        }
        return done.containsKey(LetterItem.REQUESTED) ? LetterProgress.REQUESTED : LetterProgress.PLANNED;
    }
}
