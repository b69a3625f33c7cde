package org.introducer.programs.prospect;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.eligibility.Exclusion;
import org.introducer.programs.track.TrackType;
import org.jspecify.annotations.Nullable;

/** The requirements of a program, held against an applicant: strictly for the season, and as last known. */
@Schema(name = "Eligibility")
record EligibilityView(
        UUID programId,
        String program,

        @Schema(description = "absent when the request had a profile") @Nullable
        UUID applicantId,

        int season,
        boolean profileKnown,

        @Schema(description = "strictly by the facts of the season")
        Read verdict,

        @Schema(description = "by the last known facts, to be confirmed")
        Read outlook,

        @Schema(examples = VerdictView.OUTLOOK_NOTE) @Nullable
        String outlookNote,

        @Schema(description = "version of laws, notices and planning numbers", examples = "visa-104")
        String policy,

        @Nullable LocalDate policyReviewedOn,

        @Schema(description = "what to know when that is too long ago; absent otherwise") @Nullable
        String policyWarning,

        String disclaimer) {

    /** The applicant: one whom contacts-service knows, or one described here. */
    @Schema(name = "EligibilityQuestion")
    record Asked(
            @Valid @Schema(description = "used instead of the profile stored in contacts-service; excludes applicantId")
            Profile profile,

            @Schema(description = "months of clinical experience in the United States; absent: not said")
            @Min(0)
            @Max(240)
            Integer usClinicalExperienceMonths,

            @Min(0) @Max(20) @Schema(description = "number of letters of recommendation available")
            Integer letters) {

        static final Asked NOTHING = new Asked(null, null, null);
    }

    /** One reading. */
    @Schema(name = "EligibilityReading", description = "the requirements in one reading, with what they come to")
    record Read(
            Eligibility.Overall overall,

            @Schema(description = "preferences of the program that are not met; they exclude nobody")
            long unmetPreferences,

            @Schema(description = "requirements of which something has to be asked")
            long openQuestions,

            @Schema(description = "each requirement with what it came to")
            List<CheckView> checks) {

        static Read of(Eligibility eligibility, LocalDate today) {
            return new Read(
                    eligibility.overall(),
                    eligibility.unmetPreferences(),
                    eligibility.openQuestions(),
                    CheckView.of(eligibility.checks(), today));
        }
    }

    /** Why a program excludes the applicant: the fewest hard rules that would all have to change, strictly for the season and as last known. */
    @Schema(name = "Exclusion")
    record Why(
            UUID programId,
            String program,
            @Nullable UUID applicantId,
            int season,
            boolean profileKnown,

            @Schema(description = "strictly by the facts of the season")
            Excluded verdict,

            @Schema(description = "by the last known facts, to be confirmed")
            Excluded outlook,

            @Schema(examples = VerdictView.OUTLOOK_NOTE) @Nullable
            String outlookNote,

            @Schema(description = "the assumptions of planning used; none excludes, and each can be changed with POST")
            List<AssumptionsDraft.Used> assumptions,

            @Schema(description = "version of laws, notices and planning numbers", examples = "visa-104")
            String policy,

            @Nullable LocalDate policyReviewedOn,

            @Schema(description = "warning when the last review is too long ago") @Nullable
            String policyWarning,

            String disclaimer) {}

    /** One reading of why not. */
    @Schema(name = "ExclusionReading", description = "what excludes, in one reading")
    record Excluded(
            @Schema(description = "whether anything excludes; false where something only has to be asked")
            boolean excluded,

            @Schema(description = "every requirement that excludes")
            List<CheckView> requirements,

            @Schema(
                    description =
                            "the visa rules that exclude, for the combination of track and visa with the fewest of them; "
                                    + "empty when one combination is possible")
            List<FindingView> rules,

            @Schema(description = "the track of that combination") @Nullable
            TrackType track,

            @Schema(description = "the visa of that combination; absent: no visa needed") @Nullable
            Visa visa) {

        static Excluded of(Exclusion exclusion, LocalDate today) {
            Exclusion.Way way = exclusion.way();
            return new Excluded(
                    exclusion.excluded(),
                    CheckView.of(exclusion.requirements(), today),
                    way == null
                            ? List.of()
                            : way.rules().stream()
                                    .map(rule -> FindingView.of(rule, today))
                                    .toList(),
                    way == null ? null : way.track(),
                    way == null ? null : way.visa());
        }
    }
}
