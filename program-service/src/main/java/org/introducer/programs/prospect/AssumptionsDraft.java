package org.introducer.programs.prospect;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;
import org.introducer.programs.verdict.Assumption;
import org.introducer.programs.verdict.Assumption.Assumed;
import org.introducer.programs.verdict.VisaPolicy;

/** Numbers of planning that the request sets otherwise; what is absent stays as the policy has it. */
@StoredForm
@Schema(name = "PlanningAssumptions")
public record AssumptionsDraft(
        @Min(0)
        @Max(365)
        @Schema(description = "days before the start by which the H-1B petition is filed", examples = "90")
        Integer h1bFilingDays,

        @Min(0)
        @Max(365)
        @Schema(
                description =
                        "days before the start by which the J-1 sponsor needs the certificate; default: as the certification path counts them, with the days of entry asked for")
        Integer j1PapersDays,

        @Min(0)
        @Max(365)
        @Schema(description = "days before the start at which the applicant applies for the visa at a consulate")
        Integer consularDays,

        @Min(0) @Max(365) @Schema(description = "days before the start at which the applicant enters the United States")
        Integer entryDays,

        @Min(1) @Max(30) @Schema(description = "days that the Step 3 exam takes")
        Integer step3TestDays,

        @Min(0) @Max(365) @Schema(description = "days from Step 3 to its result")
        Integer step3ResultDays) {

    /** A number that the answer rests on, and whether the request set it. */
    @Schema(name = "PlanningAssumption")
    public record Used(
            @Schema(description = "stable name, by which the request can set another number")
            String name,

            @Schema(description = "number of days that was used")
            int days,

            @Schema(description = "what the number is for, in words")
            String meaning,

            @Schema(description = "true: from the request; false: from the policy")
            boolean fromRequest) {}

    /** What differs from the policy. */
    public static Map<Assumption, Integer> of(AssumptionsDraft draft) {
        Map<Assumption, Integer> days = new EnumMap<>(Assumption.class);
        if (draft != null) {
            put(days, Assumption.H1B_FILING_DAYS, draft.h1bFilingDays);
            put(days, Assumption.J1_PAPERS_DAYS, draft.j1PapersDays);
            put(days, Assumption.CONSULAR_DAYS, draft.consularDays);
            put(days, Assumption.ENTRY_DAYS, draft.entryDays);
            put(days, Assumption.STEP3_TEST_DAYS, draft.step3TestDays);
            put(days, Assumption.STEP3_RESULT_DAYS, draft.step3ResultDays);
        }
        return days;
    }

    private static void put(Map<Assumption, Integer> days, Assumption assumption, Integer value) {
        if (value != null) {
            days.put(assumption, value);
        }
    }

    /** Every assumption with the value used. */
    public static List<Used> used(VisaPolicy policy, Map<Assumption, Integer> given) {
        return Stream.of(Assumption.values())
                .map(one -> {
                    Assumed assumed = one.in(policy.planning().with(given));
                    Integer asked = given.get(one);
                    return new Used(assumed.name(), assumed.days(), assumed.meaning(), asked != null);
                })
                .toList();
    }
}
