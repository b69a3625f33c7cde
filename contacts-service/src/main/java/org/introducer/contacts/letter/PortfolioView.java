package org.introducer.contacts.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.letter.readiness.Known;
import org.introducer.contacts.letter.readiness.LetterPolicy;
import org.introducer.contacts.letter.readiness.LetterProgress;
import org.introducer.contacts.letter.readiness.LetterTrack;
import org.introducer.contacts.letter.readiness.Portfolio;
import org.introducer.contacts.letter.readiness.Portfolio.Missing;
import org.introducer.contacts.letter.readiness.Portfolio.Warning;
import org.introducer.contacts.letter.readiness.Readiness;
import org.introducer.contacts.letter.readiness.Specialty;
import org.jspecify.annotations.Nullable;

/** The letters of a season, by the tracks for which they are sent. */
@Schema(name = "LetterPortfolio")
record PortfolioView(
        @Schema(description = "the applicant whose letters these are")
        UUID applicantId,

        @Schema(examples = "2027") int season,

        @Schema(description = "one entry for each track, with its letters")
        List<TrackView> tracks,

        @Schema(description = "version of the policy about letters", examples = "2026-1")
        String policyVersion,

        @Schema(description = "where its numbers come from, and which of them are assumptions")
        List<String> sources) {

    /** The letters for one track, with what is weak in them. */
    @Schema(name = "LetterPortfolioTrack")
    record TrackView(
            LetterTrack track,

            @Schema(description = "letters that are wanted for a track", examples = "3")
            int wanted,

            @Schema(description = "letters that are planned, requested or uploaded")
            int planned,

            @Schema(description = "letters that are uploaded; they are among those planned")
            int uploaded,

            @Schema(description = "letters by IR attendings in the US")
            int usIr,

            @Schema(description = "letters of which it is not recorded whether they are such")
            int usIrUnknown,

            @Schema(description = "those planned, requested or uploaded for the track")
            List<PartView> letters,

            @Schema(description = "what is weak in these letters together; empty: nothing that is known")
            List<WarningView> warnings,

            @Schema(description = "what is not recorded, so that a warning could not be decided")
            List<MissingView> missing) {

        static TrackView of(Portfolio.Track track) {
            return new TrackView(
                    track.track(),
                    LetterPolicy.CURRENT.letters(),
                    track.letters(),
                    track.uploaded(),
                    track.usIr(),
                    track.usIrUnknown(),
                    track.parts().stream().map(PartView::of).toList(),
                    track.warnings().stream().map(WarningView::of).toList(),
                    track.missing().stream().map(MissingView::of).toList());
        }
    }

    /** One letter of a track, with its author. */
    @Schema(name = "LetterPortfolioItem")
    record PartView(
            @Schema(description = "id of the letter") UUID letterId,
            UUID contactId,
            String name,
            ContactRole role,

            @Schema(description = "absent: not recorded") @Nullable
            Specialty specialty,

            @Schema(description = "absent: not recorded") @Nullable
            String country,

            @Schema(description = "absent: not recorded") @Nullable
            String institution,

            @Schema(description = "whether the author's specialty is one that is wanted for the track")
            Known fits,

            Readiness.State readiness,
            LetterProgress progress,

            @Schema(description = "absent: not known") @Nullable
            LocalDate neededBy) {

        static PartView of(Portfolio.Part part) {
            Portfolio.Entry entry = part.entry();
            return new PartView(
                    entry.letter().id(),
                    entry.author().contactId(),
                    entry.author().name(),
                    entry.author().role(),
                    entry.readiness().specialty(),
                    entry.author().country(),
                    entry.author().institution(),
                    part.fits(),
                    entry.readiness().state(),
                    entry.readiness().progress(),
                    entry.letter().neededBy());
        }
    }

    /** A weakness in the letters of a track. */
    @Schema(name = "LetterWarning")
    record WarningView(
            Warning.Code code,

            @Schema(description = "the warning in a sentence")
            String text,

            @Schema(description = "the letters it is about") List<UUID> letterIds) {

        static WarningView of(Warning warning) {
            return new WarningView(warning.code(), warning.text(), warning.letters());
        }
    }

    /** A fact to record, because it would decide a warning. */
    @Schema(name = "LetterMissing")
    record MissingView(
            @Schema(description = "the letter that lacks it")
            UUID letterId,

            Missing.What what) {

        static MissingView of(Missing missing) {
            return new MissingView(missing.letterId(), missing.what());
        }
    }

    static PortfolioView of(UUID applicantId, int season, Portfolio portfolio) {
        return new PortfolioView(
                applicantId,
                season,
                portfolio.tracks().stream().map(TrackView::of).toList(),
                LetterPolicy.CURRENT.version(),
                LetterPolicy.CURRENT.sources());
    }
}
