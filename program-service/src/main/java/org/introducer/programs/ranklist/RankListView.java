package org.introducer.programs.ranklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.calendar.StepDates.Basis;
import org.introducer.programs.ranklist.order.RankChecks;
import org.introducer.programs.ranklist.order.RankOrder;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Citation;
import org.jspecify.annotations.Nullable;

/** A rank order list in its order, with its checks. */
@Schema(name = "RankList")
record RankListView(
        UUID id,
        UUID applicantId,
        int season,
        List<RankListDraft.Criterion> criteria,
        @Schema(description = "best first") List<Ranked> entries,
        @Schema(description = "oldest first") List<Moved> moves,

        @Schema(description = "what to look at before it is certified at NRMP; nothing is sent there from here")
        List<Checked> checks,

        Deadline deadline,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** A rank order list without its positions. */
    @Schema(name = "RankListInShort")
    record Short(
            UUID id,
            UUID applicantId,
            int season,
            @Schema(description = "positions on the list") int positions,
            @Schema(description = "moves by hand") int moves,
            Instant createdAt) {

        static Short of(RankList list) {
            return new Short(
                    list.id(),
                    list.applicantId(),
                    list.season(),
                    list.content().entries().size(),
                    list.content().moves().size(),
                    list.createdAt());
        }
    }

    /** A position at its place in the list, with the points behind it. */
    @Schema(name = "RankedPosition")
    record Ranked(
            @Schema(description = "the place on the list, from 1")
            int rank,

            @Schema(description = "the place that the weights alone give")
            int byWeights,

            UUID applicationId,
            TrackType track,
            @Nullable UUID programId,
            @Nullable String program,

            @Schema(description = "state of the application; absent: deleted") @Nullable
            ApplicationState state,

            @Schema(description = "sum of the parts") int points,

            @Schema(description = "most points that the scored criteria could give")
            int maximum,

            @Schema(description = "what each criterion adds")
            List<Part> parts,

            @Schema(description = "reason of the last move; absent: not moved") @Nullable
            String movedBecause,

            @Schema(description = "the PGY-1 applications that are tried with it, best first")
            List<UUID> supplemental) {}

    /** The points that a criterion adds. */
    @Schema(name = "RankPart")
    record Part(
            @Schema(description = "name of the criterion") String criterion,
            @Schema(description = "weight of the criterion") int weight,

            @Schema(description = "absent: not scored, does not count") @Nullable
            Integer score,

            @Schema(description = "what the criterion adds to the sum")
            int points) {

        static Part of(RankOrder.Part part) {
            return new Part(part.criterion(), part.weight(), part.score(), part.points());
        }
    }

    /** A position that was moved, with the place that the weights gave it. */
    @Schema(name = "RankMoveMade")
    record Moved(
            UUID applicationId,
            TrackType track,

            @Schema(description = "the place to which it was moved, from 1")
            int to,

            @Schema(description = "why it stands elsewhere than the weights say")
            String reason,

            @Schema(description = "when it was moved") Instant at,
            @Schema(description = "the person who moved it") UUID by) {

        static Moved of(RankList.Moved move) {
            return new Moved(move.applicationId(), move.track(), move.to(), move.reason(), move.at(), move.by());
        }
    }

    /** Something in a rank order list that is wrong, or should be looked at. */
    @Schema(name = "RankCheck")
    record Checked(
            RankChecks.Code code,
            RankChecks.Severity severity,

            @Schema(description = "absent: about the whole list") @Nullable
            UUID applicationId,

            @Nullable TrackType track,

            @Schema(description = "the finding in a sentence")
            String text,

            @Schema(description = "who says the number or day that is checked; absent: nobody is on record") @Nullable
            Citation citation) {

        static Checked of(RankChecks.Check check, @Nullable Citation citation) {
            return new Checked(
                    check.code(),
                    check.code().severity(),
                    check.key() == null ? null : check.key().applicationId(),
                    check.key() == null ? null : check.key().track(),
                    check.text(),
                    citation);
        }
    }

    /** The last day to certify the list. */
    @Schema(name = "RankListDeadline", description = "the last day to certify the list at NRMP")
    record Deadline(
            @Schema(description = "absent: not known") @Nullable
            LocalDate on,

            Basis basis,

            @Schema(description = "who says the day, or what assumes it") @Nullable
            String source) {}
}
