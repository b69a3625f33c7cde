package org.introducer.programs.verdict;

import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.verdict.VisaPolicy.Planning;

/** A number of the plan, no law: whoever asks may set another, and by itself it closes nothing. */
public enum Assumption {
    H1B_FILING_DAYS(
            "h1bFilingDays",
            "days before the start by which the employer files the H-1B petition, but not before Match Day",
            Planning::h1bFilingDays),
    J1_PAPERS_DAYS(
            "j1PapersDays",
            "days before the start by which the J-1 sponsor needs the ECFMG certificate",
            Planning::j1PapersDays),
    CONSULAR_DAYS(
            "consularDays",
            "days before the start at which the applicant applies for the visa at a consulate",
            Planning::consularDays),
    ENTRY_DAYS(
            "entryDays", "days before the start at which the applicant enters the United States", Planning::entryDays),
    STEP3_TEST_DAYS("step3TestDays", "days that the Step 3 exam takes", Planning::step3TestDays),
    STEP3_RESULT_DAYS("step3ResultDays", "days from Step 3 to its result", Planning::step3ResultDays);

    private final String text;
    private final String meaning;
    private final ToIntFunction<Planning> days;

    Assumption(String text, String meaning, ToIntFunction<Planning> days) {
        this.text = text;
        this.meaning = meaning;
        this.days = days;
    }

    /** An assumption with the value that an answer rests on. */
    @Schema(name = "AssumedDays")
    public record Assumed(
            @Schema(description = "stable name of the assumption")
            String name,

            @Schema(description = "number of days that was used")
            int days,

            @Schema(description = "what the number is for, in words")
            String meaning) {}

    public Assumed in(Planning planning) {
        return new Assumed(text, days.applyAsInt(planning), meaning);
    }
}
