package org.introducer.mentorship.run;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.explanation.ScoreView;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.jspecify.annotations.Nullable;

/** A mentee and a mentor whom a run matched, with the explanation. */
@Schema(name = "Pair")
record PairView(
        MentorType type,
        UUID menteeId,
        UUID mentorId,

        @Schema(description = "fixed by a coordinator before the run, and not chosen by it")
        boolean locked,

        @Schema(description = "rank of the mentor in the mentee's ranking, equal for ties; not shown to the mentor")
        Integer choice,

        @Schema(
                description =
                        "conflict of interest with the mentee's consent: the mentor takes part in selection for a "
                                + "program to which the mentee applied")
        boolean conflictDisclosed,

        @Nullable ScoreView score,

        @Schema(description = "hard rules that the pair meets, besides do-not-match and the type offered") @Nullable
        List<RuleId> rulesMet) {

    /** As one of the two people sees it. */
    PairView open(boolean toMentee) {
        return new PairView(
                type, menteeId, mentorId, locked, toMentee ? choice : null, conflictDisclosed, score.open(), rulesMet);
    }
}
