package org.introducer.programs.shortlist;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.time.OrdinaryDay;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.prospect.AssumptionsDraft;
import org.introducer.programs.ranking.Ranked;
import org.introducer.programs.verdict.Feasibility;
import org.jspecify.annotations.Nullable;

/** What a change of the profile or the preferences would do to verdicts and ranks. Nothing is stored. */
@Schema(name = "WhatIf")
record WhatIfView(
        @Nullable UUID applicantId,
        int season,
        boolean profileKnown,

        @Schema(description = "services that were unavailable; their data is missing before and after")
        List<String> unavailable,

        @Schema(description = "the shortlist as it is") Summary before,

        @Schema(description = "the shortlist with the change")
        Summary after,

        @Schema(description = "number of programs that differ")
        long changed,

        @Schema(description = "number of programs that do not differ")
        long unchanged,

        @Schema(
                description =
                        "the programs that differ, in their order after the change; at most the limit of the shortlist")
        List<Difference> differences,

        @Schema(description = "version of laws, notices and planning numbers", examples = "visa-104")
        String policy,

        @Nullable LocalDate policyReviewedOn,

        @Schema(description = "warning when the last review is too long ago") @Nullable
        String policyWarning,

        String disclaimer) {

    /** The change that is assumed, and the shortlist that it is compared with. */
    @Schema(name = "WhatIfQuestion")
    record Question(
            @Valid @Schema(description = "the shortlist that is compared; absent: equal weights, no filter") @Nullable
            ShortlistDraft shortlist,

            @NotNull @Valid Change change) {}

    /** What would be different; at least one thing. */
    @Schema(name = "WhatIfChange", description = "what is assumed to be different")
    record Change(
            @OrdinaryDay @Schema(description = "planned date of Step 3")
            LocalDate step3On,

            @OrdinaryDay @Schema(description = "expected date of the ECFMG certificate")
            LocalDate ecfmgOn,

            @Size(min = 1) @Schema(description = "the visas that the applicant would take")
            Set<@NotNull Visa> visaAcceptable,

            Visa visaPreferred,

            @Schema(description = "where the applicant would be when the petition is filed")
            Profile.Location locationAtFiling,

            @Valid
            @Schema(
                    description =
                            "planning assumptions used instead of the shortlist's; none makes a verdict INFEASIBLE")
            AssumptionsDraft assumptions,

            @Valid
            @Schema(description = "location preference used instead of the shortlist's, for the criterion LOCATION")
            ShortlistDraft.Wish location,

            @Min(1)
            @Max(20_000)
            @Schema(description = "radius used instead of the one in the shortlist's filter and location preference")
            Integer withinKm) {

        @AssertTrue(message = "has to change something")
        @Schema(hidden = true)
        @JsonIgnore
        boolean isChanging() {
            return Stream.of(
                            step3On,
                            ecfmgOn,
                            visaAcceptable,
                            visaPreferred,
                            locationAtFiling,
                            assumptions,
                            location,
                            withinKm)
                    .anyMatch(Objects::nonNull);
        }

        /** The shortlist as it would be made. */
        ShortlistDraft of(ShortlistDraft draft) {
            ShortlistDraft planned = assumptions == null ? draft : draft.assuming(assumptions);
            ShortlistDraft moved = location == null ? planned : planned.wishing(location);
            if (withinKm == null) {
                return moved;
            }
            if (!moved.hasRadius()) {
                throw INVALID_INPUT.at("/change/withinKm", "the shortlist has no radius to change");
            }
            return moved.within(withinKm);
        }

        Profile of(Profile profile) {
            Profile changed = profile;
            if (step3On != null) {
                changed = changed.planning(Profile.ExamName.USMLE_STEP_3, step3On);
            }
            if (ecfmgOn != null) {
                changed = changed.expecting(ecfmgOn);
            }
            if (visaAcceptable != null || visaPreferred != null) {
                changed = changed.wishing(
                        visaAcceptable == null ? changed.visaAcceptable() : visaAcceptable,
                        visaPreferred == null ? changed.visaPreferred() : visaPreferred);
            }
            return locationAtFiling == null ? changed : changed.filingFrom(locationAtFiling);
        }
    }

    /** The list as a whole. */
    @Schema(name = "WhatIfSummary", description = "the list as a whole")
    record Summary(
            @Schema(description = "programs that match the filters")
            int matching,

            @Schema(description = "how many of these are in each tier. " + Ranked.Tier.MEANING)
            Map<Ranked.Tier, Long> tiers,

            @Schema(description = "the planning assumptions used")
            List<AssumptionsDraft.Used> assumptions) {

        static Summary of(Selection.Selected selected, List<AssumptionsDraft.Used> assumptions) {
            return new Summary(selected.making().matching(), selected.making().tiers(), assumptions);
        }
    }

    /** One program of the shortlist, before and after the change. */
    @Schema(name = "WhatIfDifference")
    record Difference(
            UUID programId,
            String name,

            @Schema(description = "absent: not on the list before") @Nullable
            Side before,

            @Schema(description = "absent: no longer on the list") @Nullable
            Side after) {}

    /** The rank and the verdict of a program, before or after the change. */
    @Schema(name = "WhatIfSide")
    record Side(
            @Schema(description = "its place by the total, from 1")
            int rank,

            @Schema(description = "the sum of its parts") long total,
            @Schema(description = Ranked.Tier.MEANING) Ranked.@Nullable Tier tier,

            @Schema(description = "strictly by the facts of the season") @Nullable
            Feasibility verdict,

            @Schema(description = "the same rules on the last known facts, to be confirmed") @Nullable
            Feasibility outlook,

            @Schema(description = "the best acceptable visa; absent: no visa") @Nullable
            Visa visa,

            @Schema(description = "what the requirements come to, by the last known facts")
            Eligibility.@Nullable Overall eligibility) {

        static Side of(ShortlistEntryView entry) {
            return entry == null
                    ? null
                    : new Side(
                            entry.rank(),
                            entry.total(),
                            entry.tier(),
                            entry.verdict(),
                            entry.outlook(),
                            entry.visa(),
                            entry.eligibility());
        }
    }
}
