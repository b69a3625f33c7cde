package org.introducer.mentorship.run;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.group.OpenGroups;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched.Cause;
import org.jspecify.annotations.Nullable;

/** A mentee whom a run left over: why, and the smallest change found that would match the mentee. */
@Schema(name = "Unmatched")
record UnmatchedView(
        MentorType type,
        UUID menteeId,
        @Nullable Cause cause,

        @Schema(
                description =
                        "NO_ELIGIBLE_MENTOR: the hard rules that would have to change for the nearest mentor, that is "
                                + "the one with the fewest such rules")
        List<RuleId> rules,

        @Schema(
                description =
                        "changes that together match the mentee, confirmed by matching again with them; empty: none was found")
        List<ChangeView> changes,

        @Schema(description = "mentoring groups and office hours of the cycle for this mentor type, as they are now")
        OpenGroups.Counts groups) {

    /**
     * As the mentee sees it: that somebody is excluded would tell of a do-not-match, unless the mentee's own consent would
     * change it.
     */
    UnmatchedView open() {
        return cause == Cause.EXCLUDED && changes.isEmpty() || rules.contains(RuleId.DO_NOT_MATCH)
                ? new UnmatchedView(type, menteeId, Cause.NO_ELIGIBLE_MENTOR, List.of(), List.of(), groups)
                : this;
    }
}
