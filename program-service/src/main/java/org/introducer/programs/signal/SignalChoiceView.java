package org.introducer.programs.signal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.calendar.SignalPool;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.verdict.Feasibility;
import org.jspecify.annotations.Nullable;

/** Which programs to signal, with what speaks for each. */
@Schema(name = "SignalChoice")
record SignalChoiceView(
        @Nullable UUID applicantId,
        int season,
        SignalPool pool,

        @Schema(description = "how many signals there are to give; absent: neither the request nor a source says it")
        @Nullable
        Integer size,

        Method method,

        @Schema(
                description =
                        "with the applicant's own chances: the set of that size that is worth most, in the order in which each gains most")
        List<Chosen> best,

        @Schema(
                description =
                        "what speaks for each program; those that nothing is known to exclude first, no order of merit")
        List<Explained> programs,

        @Schema(description = "how the best set was computed, or why none was")
        String note,

        @Schema(description = "services that could not be asked")
        List<String> unavailable) {

    @Schema(
            name = "SignalChoiceMethod",
            description =
                    "CHADE_SMITH: the best set by the chances and values of the request; NONE: a chance, a value or the "
                            + "size is missing, nothing is computed")
    enum Method {
        /** The best set by the chances and values of the request. */
        CHADE_SMITH,
        /** A chance, a value or the size is missing: nothing is computed. */
        NONE
    }

    /** The programs to choose from, with the applicant's own chances and values, and how many signals there are. */
    @Schema(name = "SignalChoiceQuestion")
    record Asked(
            @NotNull SignalPool pool,

            @Min(1) @Max(30) @Schema(description = "how many signals; default: the budget of the pool in the season")
            Integer size,

            @Schema(description = "the programs to choose among, with the applicant's own chances where given")
            @NotEmpty
            @Size(max = 100)
            List<@Valid @NotNull Option> options) {}

    /** A program that could be signalled, with the applicant's own chance and value. */
    @Schema(name = "SignalOption")
    record Option(
            @NotNull UUID programId,

            @DecimalMin("0")
            @DecimalMax("1")
            @Digits(integer = 1, fraction = 4)
            @Schema(description = "the applicant's own chance of a place there with a signal; Introducer has none")
            BigDecimal chance,

            @DecimalMin("0")
            @DecimalMax("1000")
            @Digits(integer = 4, fraction = 2)
            @Schema(description = "what a place there is worth to the applicant, in any unit")
            BigDecimal value) {}

    /** A program of the best set, in the order in which it was chosen. */
    @Schema(name = "SignalChosen")
    record Chosen(
            UUID programId,
            String program,
            @Schema(description = "what it adds") BigDecimal gain,

            @Schema(description = "what the set is worth with it")
            BigDecimal worth) {}

    /** What speaks for a signal to a program. */
    @Schema(name = "SignalExplanation")
    record Explained(
            UUID programId,
            String program,

            @Schema(
                    description =
                            "visa by the facts of the season; absent: contacts-service, which has the profile, is unavailable")
            @Nullable
            Feasibility verdict,

            @Schema(description = "visa as last known") @Nullable
            Feasibility outlook,

            @Nullable Visa visa,
            Eligibility.@Nullable Overall eligibility,

            @Schema(description = "contacts of the applicant there; absent: unknown") @Nullable
            Integer contacts,

            @Schema(
                    description = "what is known for or against it, one sentence each",
                    examples = "[\"INFEASIBLE on J-1, as last known.\"]")
            List<String> because) {}
}
