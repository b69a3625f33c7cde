package org.introducer.programs.overview;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.overview.SeasonOverviewView.ApplicationItem;
import org.introducer.programs.verdict.Feasibility;
import org.jspecify.annotations.Nullable;

/** The seasons of several applicants in short: their programs with strict verdicts, applications and dates. */
@Schema(name = "SeasonSummaries")
record SeasonSummariesView(
        @Schema(description = "one for each applicant whose consent the caller has")
        List<Summary> items,

        @Schema(description = "version of laws, notices, dates and planning numbers", examples = "visa-104")
        String policy,

        @Schema(description = "warning when the last review of the policy is too long ago") @Nullable
        String policyWarning,

        String disclaimer) {

    /** The season of one applicant, in short. */
    @Schema(name = "SeasonSummary")
    record Summary(
            UUID applicantId,
            int season,

            @Schema(description = "true: the season is over, so that nothing is judged")
            boolean over,

            @Schema(description = "whether contacts-service has a profile of the applicant")
            boolean profileKnown,

            @Schema(description = "those with an application first, then those on shortlists by their best rank")
            List<Item> programs,

            @Schema(description = "programs beyond the first 200, which are not shown")
            int leftOut) {}

    /** One program of an applicant's season, in short. */
    @Schema(name = "SeasonSummaryProgram")
    record Item(
            UUID programId,

            @Schema(description = "whether it is on a shortlist of the season")
            boolean shortlisted,

            @Schema(description = "absent: none in this season") @Nullable
            ApplicationItem application,

            @Schema(description = "strict verdict for the season; absent: not judged") @Nullable
            Feasibility verdict) {}
}
