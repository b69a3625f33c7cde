package org.introducer.programs.shortlist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.introducer.programs.prospect.AssumptionsDraft;
import org.introducer.programs.ranking.Criterion;
import org.introducer.programs.ranking.Ranked;
import org.introducer.programs.ranking.RankingPolicy;
import org.introducer.programs.verdict.VisaPolicy;
import org.jspecify.annotations.Nullable;

/** A list of programs that are ranked for an applicant, with the filters and weights that made it. */
@Schema(name = "Shortlist")
record ShortlistView(
        UUID id,
        UUID applicantId,
        @Nullable String name,
        int season,

        @Schema(description = "by criterion, 0 to 100; a criterion that is left out does not count") @Nullable
        Map<Criterion, Integer> weights,

        ShortlistDraft.@Nullable Filters filters,
        ShortlistDraft.@Nullable Wish location,

        @Schema(description = "planning assumptions that differed from the policy's; absent: none") @Nullable
        AssumptionsDraft assumptions,

        @Schema(description = "most entries that it has") int limit,
        @Schema(description = "programs in the directory") int programs,

        @Schema(description = "programs that match the filters")
        int matching,

        @Schema(description = "how many of these are in each tier. " + Ranked.Tier.MEANING) @Nullable
        Map<Ranked.Tier, Long> tiers,

        @Schema(
                description =
                        "whether contacts-service has a profile of the applicant; also false while it is unavailable")
        boolean profileKnown,

        @Schema(description = "services that were unavailable; their data is missing and filters on it are not applied")
        List<String> unavailable,

        @Schema(description = "how the rank is computed") @Nullable
        Method method,

        @Schema(description = "absent in lists of shortlists") @Nullable
        List<ShortlistEntryView> entries,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** The policy by which programs are ranked. */
    @Schema(name = "RankingMethod")
    record Method(
            @Schema(description = "version of the policy that ranks", examples = "2026-1")
            String policy,

            @Schema(description = "where its numbers come from") @Nullable
            String source,

            @Schema(description = "points, of 1000, for a value that is not available")
            int notAvailableCounts,

            @Schema(description = "how programs are ordered, in words") @Nullable
            String order,

            @Schema(
                    description = "version of laws, notices and planning numbers that the verdicts were made with",
                    examples = "visa-104")
            @Nullable
            String visaPolicy,

            @Nullable LocalDate policyReviewedOn,

            @Schema(description = "warning when the last review is too long ago") @Nullable
            String policyWarning,

            String disclaimer) {

        static final String ORDER =
                "What something known excludes comes last; then the total, then the name. VISA ranks by the facts of the season"
                        + " where they exist, else by the last known ones, to be confirmed.";

        static Method of(Shortlist.Making making, RankingPolicy policy, VisaPolicy visas, LocalDate today) {
            LocalDate reviewedOn = making.visaPolicyReviewedOn();
            return new Method(
                    making.policy(),
                    policy.source(),
                    policy.missing(),
                    ORDER,
                    making.visaPolicy(),
                    reviewedOn,
                    reviewedOn == null || visas.review() == null
                            ? null
                            : new VisaPolicy.Review(reviewedOn, visas.review().withinDays()).warning(today),
                    visas.disclaimer());
        }
    }

    static ShortlistView of(
            Shortlist shortlist,
            List<ShortlistEntryView> entries,
            RankingPolicy policy,
            VisaPolicy visas,
            LocalDate today) {
        Shortlist.Making making = shortlist.making();
        return new ShortlistView(
                shortlist.id(),
                shortlist.applicantId(),
                shortlist.name(),
                shortlist.season(),
                making.weights(),
                making.filters(),
                making.location(),
                making.assumptions(),
                making.limit(),
                making.programs(),
                making.matching(),
                making.tiers(),
                making.profileKnown(),
                making.unavailable(),
                Method.of(making, policy, visas, today),
                entries,
                shortlist.createdAt(),
                shortlist.version());
    }
}
