package org.introducer.programs.signal;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.programs.ProgramsProblem.PROGRAM_UNKNOWN;
import static org.introducer.programs.ProgramsProblem.SIGNALS_SPENT;
import static org.introducer.programs.ProgramsProblem.SIGNAL_PLAN_EXISTS;
import static org.introducer.programs.ProgramsProblem.SIGNAL_PLAN_NOT_FOUND;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Listing;
import org.introducer.platform.problem.InputError;
import org.introducer.programs.calendar.SignalBudget;
import org.introducer.programs.calendar.SignalPool;
import org.introducer.programs.calendar.SignalTier;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;

/** The signal plans of the caller's tenant, one for each applicant and season. */
@Singleton
class SignalPlans extends OwnedRows<SignalPlan> {

    private static final Listing<SignalPlan> LISTING =
            Listing.of(SignalPlan.class).filter("season", Integer.class);

    private final Prospects prospects;
    private final VisaPolicies policies;
    private final Caller caller;
    private final Clock clock;

    SignalPlans(Ownership ownership, Prospects prospects, VisaPolicies policies, Caller caller, Clock clock) {
        super(ownership, LISTING, SignalPlan::applicantId, "applicantId", _ -> SIGNAL_PLAN_NOT_FOUND.because(null));
        this.prospects = prospects;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    SignalPlan add(UUID applicantId, SignalPlanDraft draft) {
        requireSound(draft, List.of());
        requireFree(applicantId, draft.season());
        SignalPlan plan = new SignalPlan(caller.tenant(), applicantId, draft, Instant.now(clock));
        persist(plan);
        return plan;
    }

    private void requireFree(UUID applicantId, int season) {
        if (count("applicantId = ?1 and season = ?2 and deletedAt is null", applicantId, season) > 0) {
            throw SIGNAL_PLAN_EXISTS.because("Update it, or delete it first.");
        }
    }

    SignalPlan change(SignalPlan plan, SignalPlanDraft draft) {
        requireSound(
                draft,
                draft.season() == plan.season() ? List.of() : List.of(InputError.at("/season", "cannot be changed")));
        plan.describe(draft);
        return plan;
    }

    private void requireSound(SignalPlanDraft draft, List<InputError> known) {
        List<InputError> faults = new ArrayList<>(known);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < draft.signals().size(); i++) {
            if (!seen.add(draft.signals().get(i).programId())) {
                faults.add(InputError.at("/signals/%d/programId".formatted(i), "has a signal already"));
            }
        }
        faults.addAll(pools(draft));
        INVALID_INPUT.throwIfAny(faults);
        requireBudget(draft);
    }

    /** Radiology has a pool of its own; of a program whose pathway is not known the applicant is believed. */
    private List<InputError> pools(SignalPlanDraft draft) {
        Map<UUID, Prospect> programs = prospects
                .of(draft.signals().stream()
                        .map(SignalPlanDraft.Signal::programId)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Prospect::id, Function.identity()));
        List<InputError> faults = new ArrayList<>();
        for (int i = 0; i < draft.signals().size(); i++) {
            SignalPlanDraft.Signal signal = draft.signals().get(i);
            Prospect program = programs.get(signal.programId());
            if (program == null) {
                throw PROGRAM_UNKNOWN.at("/signals/%d/programId".formatted(i), "is not a program of the directory");
            }
            boolean radiology = signal.pool() == SignalPool.RADIOLOGY;
            if (program.pathway() != Pathway.UNKNOWN && radiology == (program.pathway() == Pathway.PGY1)) {
                faults.add(InputError.at(
                        "/signals/%d/pool".formatted(i), "does not fit a program of the pathway " + program.pathway()));
            }
        }
        return faults;
    }

    /** A season of which no source says the budget is not limited here, and the answer says so. */
    private void requireBudget(SignalPlanDraft draft) {
        for (SignalPool pool : SignalPool.values()) {
            Optional<SignalBudget> budget = policies.seasons().budget(pool, draft.season());
            for (SignalTier tier : SignalTier.values()) {
                long spent = spent(draft.signals(), pool, tier);
                budget.filter(known -> spent > known.signals().getOrDefault(tier, 0))
                        .ifPresent(known -> {
                            throw SIGNALS_SPENT.because(
                                    "%s has %d signals of the kind %s in the season %d; these are %d.",
                                    pool, known.signals().getOrDefault(tier, 0), tier, draft.season(), spent);
                        });
            }
        }
    }

    static long spent(List<SignalPlanDraft.Signal> signals, SignalPool pool, SignalTier tier) {
        return signals.stream()
                .filter(signal -> signal.pool() == pool && signal.tier() == tier)
                .count();
    }

    @Override
    public SignalPlan restore(UUID id) {
        return restore(id, plan -> requireFree(plan.applicantId(), plan.season()));
    }
}
