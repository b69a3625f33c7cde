package org.introducer.contacts.letter.readiness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.etiquette.FollowUpState;

/** Authors and letters to judge. */
final class Cases {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final LetterPolicy POLICY = LetterPolicy.CURRENT;

    private Cases() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Supervised supervised(SupervisionKind kind, String from, String to) {
        return new Supervised(kind, day(from), to == null ? null : day(to));
    }

    static Author author(Supervised... supervised) {
        return author("Example University Hospital", ContactRole.IR_ATTENDING, "US", supervised);
    }

    static Author author(String institution, ContactRole role, String country, Supervised... supervised) {
        UUID id = UUID.randomUUID();
        return new Author(
                id,
                id,
                "Priya Placeholder",
                role,
                country,
                institution,
                TODAY.minusDays(3),
                FollowUpState.ENGAGED,
                Arrays.asList(supervised));
    }

    /** One of which everything is done but to request and to upload it. */
    static PlannedLetter prepared(LetterTrack... tracks) {
        Map<LetterItem, LocalDate> done = new EnumMap<>(LetterItem.class);
        for (LetterItem item : List.of(
                LetterItem.VISA_STATUS_DISCLOSED,
                LetterItem.CV_SENT,
                LetterItem.STATEMENT_DRAFT_SENT,
                LetterItem.ACTIVITY_SUMMARY_SENT)) {
            done.put(item, TODAY.minusDays(2));
        }
        return letter(done, null, TODAY.plusDays(100), tracks);
    }

    static PlannedLetter letter(
            Map<LetterItem, LocalDate> done, Specialty specialty, LocalDate neededBy, LetterTrack... tracks) {
        return new PlannedLetter(
                UUID.randomUUID(), 2027, Set.of(tracks), specialty, Waiver.WAIVED, done, null, neededBy);
    }

    static Readiness readiness(Author author, PlannedLetter letter) {
        return Readiness.of(author, letter, POLICY, TODAY);
    }

    static Portfolio.Entry entry(Author author, PlannedLetter letter) {
        return new Portfolio.Entry(letter, author, readiness(author, letter));
    }
}
