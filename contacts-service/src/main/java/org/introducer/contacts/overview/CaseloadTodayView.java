package org.introducer.contacts.overview;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.consent.Caseload;
import org.introducer.platform.list.Paged;
import org.jspecify.annotations.Nullable;

/** One page of what the applicants of a caseload have to do today. */
@Schema(name = "CaseloadTodayPage")
record CaseloadTodayView(
        @Schema(
                required = true,
                description = "by the id of the applicant; who has nothing to do has a day with empty lists")
        List<TodayView.Day> items,

        @Schema(
                description =
                        "applicants who were asked for, are assigned to the caller or were provisioned by the caller, and of whom"
                                + " nothing is read; only on the first page")
        List<Caseload.LeftOut> leftOut,

        @Schema(description = "cursor of the next page; absent on the last") @Nullable
        String next,

        @Schema(
                description =
                        "services that were unavailable: `program` is absent for that reason, and what programs say about messages"
                                + " was not considered")
        List<String> unavailable,

        @Schema(description = "the time of this page") Instant asOf,

        @Schema(description = "version of the policy that says how far ahead is looked", examples = "2026-1")
        String policyVersion)
        implements Paged {}
