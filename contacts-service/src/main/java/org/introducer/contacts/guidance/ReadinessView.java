package org.introducer.contacts.guidance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.applicant.TargetSeason;
import org.introducer.contacts.guidance.action.Candidate.Call;
import org.introducer.contacts.guidance.readiness.Item;
import org.introducer.contacts.guidance.readiness.Part;
import org.introducer.contacts.guidance.readiness.PartReadiness;
import org.jspecify.annotations.Nullable;

/** How ready an applicant is to apply, part by part, over all services. */
@Schema(name = "ApplicantReadiness")
record ReadinessView(
        UUID applicantId,

        @Schema(description = "match year", examples = "2027")
        int season,

        @Schema(description = "ASSUMPTION: neither the request nor the profile names a season")
        TargetSeason.Basis seasonBasis,

        @Schema(description = "network, letters, visa, mentors, programs")
        List<PartView> parts,

        @Schema(description = "parts that miss what a service knows, because it could not be asked; empty: none")
        List<Unavailable> unavailable,

        @Schema(description = "the time of this answer") Instant asOf,

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
        String disclaimer) {

    /** One part of an applicant's readiness, such as letters or visa, and where to read more. */
    @Schema(name = "ApplicantReadinessPart")
    record PartView(
            Part part,

            @Schema(
                    description =
                            "READY: nothing is missing and everything is known; UNKNOWN: nothing is known to be missing, but not"
                                    + " all is known")
            PartReadiness.State state,

            @Schema(description = "what is there and known to be enough")
            List<Item> ready,

            @Schema(description = "what is still to be done")
            List<Item> missing,

            @Schema(
                    description =
                            "what nothing recorded, or nobody who could be asked, can say; never counted as ready")
            List<Item> unknown,

            @Schema(description = "the calls that show what this rests on")
            List<Call> evidence) {

        static PartView of(PartReadiness part, UUID applicantId, int season) {
            return new PartView(
                    part.part(),
                    part.state(),
                    part.ready(),
                    part.missing(),
                    part.unknown(),
                    evidence(part.part(), "?applicantId=" + applicantId, season));
        }

        private static List<Call> evidence(Part part, String whose, int season) {
            String ofSeason = whose + "&season=" + season;
            return switch (part) {
                case NETWORK ->
                    List.of(
                            new Call("contacts-service", "POST", "/v1/network/coverage" + whose),
                            new Call("contacts-service", "POST", "/v1/contacts/network-strength" + whose));
                case LETTERS -> List.of(new Call("contacts-service", "GET", "/v1/letter-portfolio" + ofSeason));
                case VISA -> List.of(new Call("program-service", "GET", "/v1/season-overview" + ofSeason));
                case MENTORS -> List.of(new Call("mentorship-service", "GET", "/v1/mentee-overview" + whose));
                case PROGRAMS ->
                    List.of(
                            new Call("program-service", "GET", "/v1/shortlists" + whose),
                            new Call("program-service", "GET", "/v1/applications" + whose));
            };
        }
    }

    /** A part for which a service could not be asked. */
    @Schema(name = "UnavailablePart")
    record Unavailable(
            Part part,

            @Schema(
                    description = "the service that could not be asked, or did not answer in time",
                    examples = "program-service")
            String service) {}
}
