package org.introducer.contacts.guidance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.applicant.ApplicantSeason;
import org.introducer.contacts.applicant.TargetSeason;
import org.introducer.contacts.consent.Caseload.LeftOut;
import org.introducer.contacts.guidance.ReadinessView.Unavailable;
import org.introducer.contacts.guidance.readiness.Item;
import org.introducer.contacts.guidance.readiness.Part;
import org.introducer.contacts.guidance.readiness.PartReadiness;
import org.introducer.platform.list.Paged;
import org.jspecify.annotations.Nullable;

/** One page of how ready the applicants of a caseload are. */
@Schema(name = "CaseloadReadinessPage")
record CaseloadReadinessView(
        @Schema(required = true) List<Summary> items,

        @Schema(
                description =
                        "applicants who were asked for, are assigned to the caller or were provisioned by the caller, and of whom"
                                + " nothing is read; only on the first page")
        List<LeftOut> leftOut,

        @Schema(description = "cursor of the next page; absent on the last") @Nullable
        String next,

        @Schema(
                description =
                        "parts that miss, of one or more of the applicants, what a service knows; these are not READY; empty: none")
        List<Unavailable> unavailable,

        @Schema(description = "the time of this page") Instant asOf,

        @Schema(description = "version of the numbers of the readiness", examples = "2026-1")
        String policyVersion,

        @Schema(
                description =
                        "warning of program-service when the last review of the policy of the visa verdicts is too long ago; absent:"
                                + " none, or it could not be asked")
        @Nullable
        String policyWarning,

        @Schema(
                description = "what program-service says of its visa verdicts; absent: it could not be asked",
                examples = "This is not legal advice.")
        @Nullable
        String disclaimer)
        implements Paged {

    /** How ready one applicant of a caseload is, in short. */
    @Schema(name = "CaseloadReadiness")
    record Summary(
            @Schema(description = "the whole is at `getApplicantReadiness` with this id and season")
            UUID applicantId,

            @Schema(description = "match year", examples = "2027")
            int season,

            @Schema(description = "ASSUMPTION: neither the request nor the profile names a season")
            TargetSeason.Basis seasonBasis,

            @Schema(description = "network, letters, visa, mentors, programs")
            List<PartSummary> parts) {

        static Summary of(ApplicantSeason asked, List<PartReadiness> parts) {
            return new Summary(
                    asked.applicantId(),
                    asked.year(),
                    asked.season().basis(),
                    parts.stream().map(PartSummary::of).toList());
        }
    }

    /** One part of an applicant's readiness, in short. */
    @Schema(name = "CaseloadReadinessPart")
    record PartSummary(
            Part part,

            @Schema(
                    description =
                            "READY: nothing is missing and everything is known; UNKNOWN: nothing is known to be missing, but not"
                                    + " all is known")
            PartReadiness.State state,

            @Schema(description = "how many items are still to be done", examples = "0")
            int missing,

            @Schema(
                    description = "how many items nothing recorded, or nobody who could be asked, can say",
                    examples = "0")
            int unknown,

            @Schema(description = "what is missing first, or else what is not known first; absent: the part is READY")
            @Nullable
            First first) {

        static PartSummary of(PartReadiness part) {
            return new PartSummary(
                    part.part(),
                    part.state(),
                    part.missing().size(),
                    part.unknown().size(),
                    Stream.concat(part.missing().stream(), part.unknown().stream())
                            .findFirst()
                            .map(item -> new First(item.code(), item.text()))
                            .orElse(null));
        }
    }

    /** One item of an applicant's readiness, without the resources that it is about. */
    @Schema(name = "CaseloadReadinessItem")
    record First(
            Item.Code code,
            @Schema(description = "the item in a sentence") String text) {}
}
