package org.introducer.programs.application;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.programs.ProgramsProblem.APPLICATION_EXISTS;
import static org.introducer.programs.ProgramsProblem.APPLICATION_NOT_FOUND;
import static org.introducer.programs.ProgramsProblem.APPLICATION_STATE;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Listing;
import org.introducer.platform.problem.InputError;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.application.process.History;
import org.introducer.programs.program.Programs;

/** The applications of the caller's tenant. */
@Singleton
class Applications extends OwnedRows<Application> {

    private static final Listing<Application> LISTING = Listing.of(Application.class)
            .filter("season", Integer.class)
            .filter("state", ApplicationState.class)
            .filter("programId", UUID.class)
            .filter("appliedOn", LocalDate.class);

    private final Programs programs;
    private final Caller caller;
    private final Clock clock;

    Applications(Ownership ownership, Programs programs, Caller caller, Clock clock) {
        super(ownership, LISTING, Application::applicantId, "applicantId", _ -> APPLICATION_NOT_FOUND.because(null));
        this.programs = programs;
        this.caller = caller;
        this.clock = clock;
    }

    /** The latest day that is today anywhere. */
    private LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    Application add(UUID applicantId, ApplicationDraft draft) {
        programs.requireNamed(draft.programId(), "/programId");
        List<InputError> faults = draft.faults();
        if (draft.on() != null && draft.on().isAfter(tomorrow())) {
            faults.add(InputError.at("/on", "must not be in the future"));
        }
        INVALID_INPUT.throwIfAny(faults);
        requireFree(applicantId, draft.programId(), draft.season());
        Application application = new Application(
                caller.tenant(),
                applicantId,
                draft,
                History.begin(
                        step(draft.state() == null ? ApplicationState.RESEARCHING : draft.state(), draft.on(), null)),
                Instant.now(clock));
        persist(application);
        return application;
    }

    @Override
    public Application restore(UUID id) {
        return restore(
                id,
                application -> requireFree(application.applicantId(), application.programId(), application.season()));
    }

    private void requireFree(UUID applicantId, UUID programId, int season) {
        if (count(
                        "applicantId = ?1 and programId = ?2 and season = ?3 and deletedAt is null",
                        applicantId,
                        programId,
                        season)
                > 0) {
            throw APPLICATION_EXISTS.because("It can be changed by its transitions.");
        }
    }

    private History.Step step(ApplicationState state, LocalDate on, String note) {
        return new History.Step(state, on == null ? today() : on, note, Instant.now(clock), caller.sub(), null);
    }

    Application change(Application application, ApplicationDraft draft) {
        ApplicationDraft before = application.draft();
        List<InputError> faults = draft.faults();
        if (!before.programId().equals(draft.programId())) {
            faults.add(InputError.at("/programId", "cannot be changed"));
        }
        if (!before.season().equals(draft.season())) {
            faults.add(InputError.at("/season", "cannot be changed"));
        }
        if (draft.state() != null) {
            faults.add(InputError.at("/state", "is changed by a transition"));
        }
        if (draft.on() != null) {
            faults.add(InputError.at("/on", "is changed by a transition"));
        }
        INVALID_INPUT.throwIfAny(faults);
        application.describe(draft);
        return application;
    }

    Application move(UUID id, ApplicationDraft.Transition to) {
        Application application = requireLocked(id);
        History.Step step = step(to.to(), to.on(), to.note());
        return proceed(application, application.history().move(step, tomorrow()), to.to());
    }

    Application revert(UUID id, String reason) {
        Application application = requireLocked(id);
        return proceed(
                application,
                application.history().revert(new History.Reverted(reason, Instant.now(clock), caller.sub())),
                null);
    }

    private static Application proceed(Application application, History.Outcome outcome, ApplicationState to) {
        if (outcome.refusal() != null) {
            throw switch (outcome.refusal()) {
                case NOT_A_NEXT_STATE ->
                    APPLICATION_STATE.because(
                            "After %s comes one of %s, not %s.",
                            application.state(), application.state().next(), to);
                case NOTHING_TO_REVERT -> APPLICATION_STATE.because("Only its first state is recorded.");
                case IN_THE_FUTURE -> INVALID_INPUT.at("/on", "must not be in the future");
                case BEFORE_THE_LAST_STEP -> INVALID_INPUT.at("/on", "must not be before the state that came last");
            };
        }
        application.proceed(outcome.history());
        return application;
    }
}
