package org.introducer.programs.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.verdict.Question;
import org.jspecify.annotations.Nullable;

/** An applicant's wish for a rotation on certain days, held against what the offer says. */
@Schema(name = "RotationPlan")
record RotationPlanView(
        UUID applicantId,

        @Schema(description = "whether contacts-service has a profile")
        boolean profileKnown,

        @Schema(description = "first day that the applicant wishes")
        LocalDate from,

        @Schema(description = "last day that the applicant wishes")
        LocalDate to,

        @Schema(
                description =
                        "the weakest of the checks; FAILS only by what the offer itself says, HOLDS never by expired evidence")
        RotationPlan.Says says,

        @Schema(description = "the latest day to apply, back from the first day; absent: no lead time is said")
        @Nullable
        LocalDate latestApplyBy,

        @Schema(description = "each part of the wish against the offer")
        List<Checked> checks,

        @Schema(description = "absent: not said") @Nullable List<RotationView.Document> documents,

        @Schema(
                description = "what the whole answer rests on",
                examples = "On record from a page without a date: confirm it.")
        String confirm,

        RotationView rotation) {

    /** One point of the applicant's wish, held against the offer. */
    @Schema(name = "RotationCheck")
    record Checked(
            RotationPlan.Name check,
            RotationPlan.Says says,
            String because,

            @Schema(description = "only when it is unknown") @Nullable
            Question question) {

        static Checked of(RotationPlan.Check check) {
            return new Checked(check.name(), check.says(), check.because(), check.question());
        }
    }

    static String confirm(RotationDraft.Evidence evidence, Freshness freshness) {
        String year = evidence.statedFor() == null ? "" : ", stated for " + evidence.statedFor();
        return evidence.observedOn() == null
                ? "On record from a page without a date%s: confirm it before you rely on it.".formatted(year)
                : "Read on %s (%s)%s%s."
                        .formatted(
                                evidence.observedOn(),
                                freshness,
                                year,
                                freshness == Freshness.FRESH && year.isEmpty()
                                        ? ""
                                        : ": confirm it before you rely on it");
    }
}
