package org.introducer.programs.signal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.introducer.programs.calendar.SignalBudget;
import org.introducer.programs.calendar.SignalPool;
import org.introducer.programs.calendar.SignalTier;
import org.introducer.programs.policy.SeasonPlan;
import org.introducer.programs.verdict.Citation;
import org.jspecify.annotations.Nullable;

/** The signals that an applicant means to send in a season, held against the budgets. */
@Schema(name = "SignalPlan")
record SignalPlanView(
        UUID id,
        UUID applicantId,
        int season,

        @Schema(description = "the programs that get a signal, and of which kind")
        List<SignalPlanDraft.Signal> signals,

        @Schema(description = "of each pool that is used or has a known budget")
        List<Budget> budgets,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** How many signals of a pool are planned, and how many are left. */
    @Schema(name = "SignalBudget")
    record Budget(
            SignalPool pool,
            SignalTier tier,

            @Schema(description = "absent: no source says it for this season") @Nullable
            Integer budget,

            @Schema(description = "signals of this kind in the plan")
            long spent,

            @Schema(description = "absent: unknown") @Nullable
            Long left,

            @Nullable String statement,
            @Nullable Citation citation) {}

    static SignalPlanView of(SignalPlan plan, SeasonPlan seasons) {
        List<Budget> budgets = new ArrayList<>();
        for (SignalPool pool : SignalPool.values()) {
            Optional<SignalBudget> known = seasons.budget(pool, plan.season());
            for (SignalTier tier : SignalTier.values()) {
                long spent = SignalPlans.spent(plan.signals(), pool, tier);
                Integer most = known.map(budget -> budget.signals().get(tier)).orElse(null);
                if (spent > 0 || most != null) {
                    budgets.add(new Budget(
                            pool,
                            tier,
                            most,
                            spent,
                            most == null ? null : most - spent,
                            known.map(SignalBudget::statement).orElse(null),
                            known.map(SignalBudget::citation).orElse(null)));
                }
            }
        }
        return new SignalPlanView(
                plan.id(),
                plan.applicantId(),
                plan.season(),
                plan.signals(),
                budgets,
                plan.createdAt(),
                plan.version());
    }
}
