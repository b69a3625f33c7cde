package org.introducer.mentorship.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.platform.list.Page;
import org.introducer.platform.list.Paged;
import org.jspecify.annotations.Nullable;

/**
 * The proof of a run. STABLE: no pair blocks, and for every pair that could the reason why it does not; the others are counted. The other modes:
 * prices of mentees and of seats (those at {@code /seats}) under which no pair is worth more than its two. A run that the check refused has no
 * result.
 */
@Schema(name = "Certificate")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CertificateView(
        @Schema(description = "true in STABLE; absent in the other modes")
        Boolean stable,

        @Schema(description = "true in MAX_SCORE and MAX_PARTICIPATION; absent in STABLE")
        Boolean optimal,

        @Schema(
                description =
                        "for an optimum: worth = perMatch + perPoint x score; in a re-run 1 more for a pair of the "
                                + "previous run, 1 less for a mentee who was unmatched in it")
        Long perMatch,

        @Schema(description = "for an optimum: worth of one point of the score, see `perMatch`")
        Long perPoint,

        @Schema(
                description =
                        "STABLE: blocking pairs, that is pairs whose two people both prefer each other to their match: none")
        @Nullable
        List<BlockingPair> blocking,

        @Schema(description = "acceptable pairs that were checked, listed or counted")
        int checked,

        @Schema(description = "one per mentee and type") List<RunJudgement.View> items,

        @Schema(description = "cursor of the next page of `items`; absent on the last") @Nullable
        String next,

        @Schema(description = "number of all items; only with total=true")
        Long total)
        implements Paged {

    /** A mentee and a mentor who both prefer each other to their match. */
    @Schema(name = "BlockingPair")
    record BlockingPair(UUID menteeId, UUID mentorId, MentorType type) {}

    static CertificateView of(Run run, Page<RunJudgement.View> page) {
        boolean stable = run.mode() == RunMode.STABLE;
        return new CertificateView(
                stable ? true : null,
                stable ? null : true,
                run.perMatch(),
                run.perPoint(),
                stable ? List.of() : null,
                run.counts().options(),
                page.items(),
                page.next(),
                page.total());
    }
}
