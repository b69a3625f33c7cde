package org.introducer.programs.application;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.programs.ProgramsProblem.APPLICATION_EXISTS;
import static org.introducer.programs.ProgramsProblem.APPLICATION_NOT_FOUND;
import static org.introducer.programs.ProgramsProblem.APPLICATION_STATE;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.tenancy.RestoreWindow;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.application.process.History;
import org.introducer.programs.program.Programs;
import org.jspecify.annotations.Nullable;

/** The applications of the caller's tenant. */
@ApplicationScoped
public class Applications {

    private static final Listing<Application> LISTING = Listing.of(Application.class)
            .filter("season", Integer.class)
            .filter("state", ApplicationState.class)
            .filter("programId", UUID.class)
            .filter("appliedOn", LocalDate.class);

    private final Rows rows;
    private final Programs programs;
    private final Caller caller;
    private final Access access;
    private final RestoreWindow restoreWindow;
    private final Lists lists;
    private final Clock clock;

    Applications(
            Rows rows,
            Programs programs,
            Caller caller,
            Access access,
            RestoreWindow restoreWindow,
            Lists lists,
            Clock clock) {
        this.rows = rows;
        this.programs = programs;
        this.caller = caller;
        this.access = access;
        this.restoreWindow = restoreWindow;
        this.lists = lists;
        this.clock = clock;
    }

    /** The latest day that is today anywhere. */
    private LocalDate tomorrow() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC).plusDays(1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }

    Application add(UUID applicantId, ApplicationDraft draft) {
        programs.requireNamed(draft.programId(), "/programId");
        List<InputError> faults = draft.faults();
        if (draft.on() != null && draft.on().isAfter(tomorrow())) {
            faults.add(InputError.at("/on", "must not be in the future"));
        }
        if (!faults.isEmpty()) {
            throw INVALID_INPUT.at(faults);
        }
        requireFree(applicantId, draft.programId(), draft.season());
        Application application = new Application(
                caller.tenant(),
                applicantId,
                draft,
                History.begin(
                        step(draft.state() == null ? ApplicationState.RESEARCHING : draft.state(), draft.on(), null)),
                Instant.now(clock));
        rows.persist(application);
        return application;
    }

    private void requireFree(UUID applicantId, UUID programId, int season) {
        if (rows.count(
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
        if (!faults.isEmpty()) {
            throw INVALID_INPUT.at(faults);
        }
        application.describe(draft);
        return application;
    }

    Application move(UUID id, ApplicationDraft.Transition to) {
        Application application = locked(id);
        History.Step step = step(to.to(), to.on(), to.note());
        return proceed(application, application.history().move(step, tomorrow()), to.to());
    }

    Application revert(UUID id, String reason) {
        Application application = locked(id);
        return proceed(
                application,
                application.history().revert(new History.Reverted(reason, Instant.now(clock), caller.sub())),
                null);
    }

    /** Nobody else records a state meanwhile. */
    private Application locked(UUID id) {
        Application application = requireWrite(id);
        rows.getEntityManager().refresh(application, LockModeType.PESSIMISTIC_WRITE);
        return application;
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

    Application require(UUID id) {
        return access.readable(known(id), Application::applicantId, () -> APPLICATION_NOT_FOUND.because(null));
    }

    /** One that is to be changed; 404 when the caller may not see it, 403 when they may only see it. */
    Application requireWrite(UUID id) {
        return writable(known(id));
    }

    /** One that is to be restored, deleted or not. */
    Application requireRestorable(UUID id) {
        return writable(rows.find("id = ?1", id).firstResultOptional());
    }

    private Application writable(Optional<Application> application) {
        return access.writable(application, Application::applicantId, () -> APPLICATION_NOT_FOUND.because(null));
    }

    private Optional<Application> known(UUID id) {
        return rows.find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    void delete(Application application) {
        application.delete(Instant.now(clock));
    }

    Application restore(UUID id) {
        Application application = requireRestorable(id);
        if (application.deleted()) {
            requireFree(application.applicantId(), application.programId(), application.season());
        }
        restoreWindow.restore(application);
        return application;
    }

    Page<Application> of(Readable applicant, ListQuery query) {
        return lists.page(
                LISTING, query, ListScope.live().and("e.applicantId = :applicant", "applicant", applicant.id()));
    }

    /** An application as other features see it. @param programId of the program as it is now. @param program null for one that is gone */
    public record Brief(UUID id, UUID programId, @Nullable String program, ApplicationState state) {}

    /** An applicant's applications of a season. */
    public List<Brief> of(UUID applicantId, int season) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<Application> all = rows.list(
                    "applicantId = ?1 and season = ?2 and deletedAt is null order by createdAt, id",
                    applicantId,
                    season);
            Map<UUID, Programs.Current> now =
                    programs.current(all.stream().map(Application::programId).toList());
            return all.stream().map(application -> brief(application, now)).toList();
        });
    }

    private static Brief brief(Application application, Map<UUID, Programs.Current> now) {
        Programs.Current program = now.get(application.programId());
        return new Brief(
                application.id(),
                program == null ? application.programId() : program.id(),
                program == null ? null : program.name(),
                application.state());
    }

    /** The applications that were sent, for whoever judges what an applicant can still reach. */
    public List<Profile.Application> sent(UUID applicantId) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<Application> sent = rows.list("applicantId = ?1 and deletedAt is null", applicantId).stream()
                    .filter(application -> application.state().sent())
                    .toList();
            Map<UUID, Programs.Current> now =
                    programs.current(sent.stream().map(Application::programId).toList());
            return sent.stream()
                    .map(application -> new Profile.Application(
                            now.containsKey(application.programId())
                                    ? now.get(application.programId()).id()
                                    : application.programId(),
                            application.season(),
                            application.appliedOn()))
                    .toList();
        });
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Application, UUID> {}
}
