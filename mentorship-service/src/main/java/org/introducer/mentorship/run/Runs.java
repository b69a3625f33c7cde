package org.introducer.mentorship.run;

import static org.introducer.mentorship.MentorshipProblem.REFERENCE_UNKNOWN;
import static org.introducer.mentorship.MentorshipProblem.RUN_NOT_FOUND;
import static org.introducer.mentorship.MentorshipProblem.RUN_STATE;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.mentorship.run.canonical.CanonicalInputs;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.ProblemException;

/** The runs of the tenant: all of them for a coordinator, the published ones for everybody else. */
@ApplicationScoped
class Runs {

    private static final Listing<Run> LISTING = Listing.of(Run.class)
            .filter("state", RunState.class)
            .filter("mode", RunMode.class)
            .filter("inputsDigest", String.class);

    private final Rows rows;
    private final Caller caller;
    private final Coordination coordination;
    private final Cycles cycles;
    private final Jobs jobs;
    private final Lists lists;
    private final Clock clock;

    Runs(Rows rows, Caller caller, Coordination coordination, Cycles cycles, Jobs jobs, Lists lists, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.coordination = coordination;
        this.cycles = cycles;
        this.jobs = jobs;
        this.lists = lists;
        this.clock = clock;
    }

    /** A run that the caller may see. */
    Run require(UUID id) {
        boolean all = coordination.isMine();
        Run run = find(id);
        if (!run.wasPublished() && !all) {
            throw unknown(id);
        }
        return run;
    }

    /** A run for a coordinator. */
    Run requireMine(UUID id) {
        coordination.require();
        return find(id);
    }

    /** A run whose result may be looked at. */
    Run requireResult(Run run) {
        if (!run.state().hasResult()) {
            throw RUN_STATE.because("There is no result yet.");
        }
        return run;
    }

    /** The pairs of a finished run of the cycle that a new run starts from. */
    List<Pair> previousPairs(UUID cycleId, UUID runId) {
        return previousPairs(cycleId, runId, "/previousRunId");
    }

    /** @param pointer where the caller named the run */
    List<Pair> previousPairs(UUID cycleId, UUID runId, String pointer) {
        if (runId == null) {
            return List.of();
        }
        Run previous = rows.find("id = ?1 and cycleId = ?2 and deletedAt is null", runId, cycleId)
                .firstResult();
        if (previous == null || !previous.state().hasResult()) {
            throw REFERENCE_UNKNOWN.at(pointer, "is not a finished run of this cycle");
        }
        return pairs(runId);
    }

    List<Pair> pairs(UUID runId) {
        return rows
                .find("select p from RunPair p where p.runId = ?1 order by p.place", runId)
                .project(RunPair.class)
                .stream()
                .map(RunPair::pair)
                .toList();
    }

    /** Stores a run with its inputs and queues its work, all in the caller's transaction. */
    Run add(UUID cycleId, RunDraft draft, MatchInputs inputs, String canonical) {
        UUID job = jobs.submit(RunWork.KIND, caller.applicantId(), Map.of("cycleId", cycleId))
                .id();
        Run run = new Run(
                caller.tenant(),
                cycleId,
                job,
                caller.sub(),
                Instant.now(clock),
                draft,
                inputs,
                CanonicalInputs.digest(canonical));
        rows.persist(run);
        rows.flush();
        rows.getEntityManager()
                .createNativeQuery("insert into run_inputs (tenant_id, run_id, inputs) values (:tenant, :run, :inputs)")
                .setParameter("tenant", caller.tenant())
                .setParameter("run", run.id())
                .setParameter("inputs", canonical)
                .executeUpdate();
        rows.getEntityManager()
                .createNativeQuery("insert into run_groups (tenant_id, run_id, mentee_id, counted_by)"
                        + " select tenant_id, :run, mentee_id, counted_by from mentee_enrolments"
                        + " where tenant_id = :tenant and cycle_id = :cycle and deleted_at is null"
                        + " and counted_by <> '{}'")
                .setParameter("tenant", caller.tenant())
                .setParameter("run", run.id())
                .setParameter("cycle", cycleId)
                .executeUpdate();
        return run;
    }

    /** The canonical JSON of what the run is made of. */
    String inputs(UUID runId) {
        return QuarkusTransaction.joiningExisting().call(() -> (String) rows.getEntityManager()
                .createNativeQuery("select inputs from run_inputs where tenant_id = :tenant and run_id = :run")
                .setParameter("tenant", caller.tenant())
                .setParameter("run", runId)
                .getSingleResult());
    }

    /** The run that this job has still to make; empty when it is made. */
    Optional<UUID> waitingFor(UUID jobId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.find("jobId = ?1 and state = ?2", jobId, RunState.QUEUED)
                        .firstResultOptional()
                        .map(Run::id));
    }

    Run finish(UUID runId, MatchResult result, int checked) {
        Run run = find(runId);
        run.finish(result, checked);
        return run;
    }

    Run fail(UUID runId, String why) {
        Run run = find(runId);
        run.fail(why);
        return run;
    }

    Page<Run> of(UUID cycleId, ListQuery query) {
        cycles.card(cycleId);
        ListScope all = ListScope.live().and("e.cycleId = :cycle", "cycle", cycleId);
        return lists.page(LISTING, query, coordination.isMine() ? all : all.and("e.state = PUBLISHED"));
    }

    Optional<Run> published(UUID cycleId) {
        return rows.find("cycleId = ?1 and state = ?2", cycleId, RunState.PUBLISHED)
                .firstResultOptional();
    }

    /** The runs of the cycle that were ever published, in that order. */
    List<Run> everPublished() {
        return rows.list("publishedAt is not null order by publishedAt, id");
    }

    RunView view(Run run) {
        RunView whole = RunView.of(run, jobs.find(RunWork.KIND, run.jobId()).orElse(null));
        return coordination.isMine() ? whole : whole.open();
    }

    /** How the caller sees these runs, with their jobs read at once. */
    Function<Run, RunView> listed(Collection<Run> shown) {
        Map<UUID, Job> work =
                jobs.all(RunWork.KIND, shown.stream().map(Run::jobId).toList());
        boolean all = coordination.isMine();
        return run -> {
            RunView whole = RunView.of(run, work.get(run.jobId()));
            return all ? whole : whole.open();
        };
    }

    void flush() {
        rows.flush();
    }

    void refresh(Run run) {
        rows.getEntityManager().refresh(run);
    }

    private Run find(UUID id) {
        return rows.find("id = ?1 and deletedAt is null", id)
                .firstResultOptional()
                .orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(UUID id) {
        return RUN_NOT_FOUND.because("There is no run %s.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Run, UUID> {}
}
