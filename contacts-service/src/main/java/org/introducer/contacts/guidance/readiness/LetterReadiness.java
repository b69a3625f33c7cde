package org.introducer.contacts.guidance.readiness;

import java.util.List;
import java.util.UUID;
import org.introducer.contacts.guidance.readiness.Item.Code;
import org.introducer.contacts.guidance.readiness.PartReadiness.Review;
import org.introducer.contacts.letter.readiness.LetterTrack;
import org.introducer.contacts.letter.readiness.Portfolio;

/** Whether the letters for the track IR are there, and those for each other track for which one is planned. */
public final class LetterReadiness {

    private LetterReadiness() {}

    /** @param wanted letters for a track */
    public static PartReadiness of(Portfolio portfolio, int wanted) {
        Review review = new Review(Part.LETTERS);
        for (Portfolio.Track track : portfolio.tracks()) {
            Code code = Code.valueOf("LETTERS_" + track.track().name());
            if (track.letters() == 0 && track.track() != LetterTrack.IR) {
                review.unknown(Item.of(
                        code,
                        "No letter is planned for the track %s; whether one is needed is not recorded."
                                .formatted(track.track())));
                continue;
            }
            review.when(
                    track.uploaded() >= wanted,
                    Item.counted(
                            code,
                            "%d of %d letters for the track " + track.track() + " are uploaded.",
                            track.uploaded(),
                            wanted,
                            track.parts().stream()
                                    .map(part -> part.entry().letter().id())
                                    .toList()));
            track.warnings()
                    .forEach(warning -> review.missing(new Item(
                            Code.LETTER_WARNING,
                            track.track() + ": " + warning.text(),
                            null,
                            null,
                            warning.letters())));
            List<UUID> letters = track.missing().stream()
                    .map(Portfolio.Missing::letterId)
                    .distinct()
                    .toList();
            review.unknown(
                    Code.LETTER_FACTS,
                    "%d of %d letters for the track " + track.track()
                            + " lack facts that would tell how strong they are.",
                    letters,
                    track.letters());
        }
        return review.result();
    }
}
