package org.introducer.contacts.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When to begin at the latest, counted back from the deadline, step by step. */
@Schema(name = "OpportunitySchedule", description = "when to begin at the latest, counted back from the deadline")
record Schedule(
        @Schema(description = "absent: no deadline is known") @Nullable
        LocalDate latestStart,

        Basis basis,

        @Schema(description = "last day on which each step can begin, in their order; empty without a deadline")
        List<Step> steps,

        @Schema(description = "the deadline, or the last day to begin, has passed and nothing was submitted")
        Lateness lateness) {

    /** Where the days of preparation are from. */
    @Schema(
            name = "OpportunityScheduleBasis",
            description =
                    "STEPS: the steps recorded with the opportunity; ASSUMPTION: none are recorded, and the days usual "
                            + "for its kind are assumed")
    enum Basis {
        STEPS,
        ASSUMPTION
    }

    /** Whether it is too late: NONE; START_PASSED: the last safe day to begin is over; DEADLINE_PASSED. */
    @Schema(name = "OpportunityLateness")
    enum Lateness {
        NONE,
        START_PASSED,
        DEADLINE_PASSED
    }

    /** A step of preparation with the last day on which it can begin. */
    @Schema(name = "OpportunityScheduleStep")
    record Step(
            @Schema(description = "what has to be done, in words")
            String what,

            @Schema(description = "days that it takes") int days,

            @Schema(
                    description =
                            "last day on which it can begin, so that the steps after it still fit before the deadline")
            LocalDate latestStart) {}

    static Schedule of(OpportunityEntry entry, OpportunityState state, LocalDate today) {
        boolean assumed = entry.steps() == null;
        List<Preparation> preparations =
                assumed ? List.of(new Preparation("Prepare", entry.kind().assumedDays())) : entry.steps();
        Basis basis = assumed ? Basis.ASSUMPTION : Basis.STEPS;
        if (entry.deadline() == null) {
            return new Schedule(null, basis, List.of(), Lateness.NONE);
        }
        List<Step> steps = new ArrayList<>();
        LocalDate start = entry.deadline();
        for (Preparation preparation : preparations.reversed()) {
            start = start.minusDays(preparation.days());
            steps.addFirst(new Step(preparation.what(), preparation.days(), start));
        }
        return new Schedule(start, basis, steps, lateness(entry.deadline(), start, state, today));
    }

    private static Lateness lateness(LocalDate deadline, LocalDate start, OpportunityState state, LocalDate today) {
        if (!state.isToDo()) {
            return Lateness.NONE;
        }
        if (today.isAfter(deadline)) {
            return Lateness.DEADLINE_PASSED;
        }
        return today.isAfter(start) ? Lateness.START_PASSED : Lateness.NONE;
    }
}
