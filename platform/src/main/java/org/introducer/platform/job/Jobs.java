package org.introducer.platform.job;

import static org.introducer.platform.problem.PlatformProblem.NOT_FOUND;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.platform.identity.Caller;

/** The jobs of the caller. */
@ApplicationScoped
public class Jobs {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;
    private final Event<JobChanged> moves;

    Jobs(EntityManager entities, ObjectMapper json, Caller caller, Clock clock, Event<JobChanged> moves) {
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
        this.moves = moves;
    }

    /** Queues work in the caller's transaction, so that it exists exactly when its cause does. */
    public Job submit(String kind, UUID ownerId, Object input) {
        Job job = new Job(
                caller.tenant(),
                Instant.now(clock),
                kind,
                caller.sub(),
                ownerId,
                json.valueToTree(input),
                json.createArrayNode());
        entities.persist(job);
        moves.fire(new JobChanged(job.id()));
        return job;
    }

    /** Queues work in the caller's transaction that is taken up at this moment, unless it is {@link #request requested} before. */
    public Job submitAt(Instant moment, String kind, UUID ownerId, Object input) {
        Job job = submit(kind, ownerId, input);
        job.begins(moment);
        return job;
    }

    /**
     * Has a worker look soon at what has changed: a job of this kind on somebody's data that is queued is taken up now, one that runs goes on,
     * and where there is none one is queued. The caller holds a lock that the job takes before it ends, to see whether something has changed
     * since it looked: so no change is passed over, and there is one job however many changes there are.
     */
    public void request(String kind, UUID ownerId, Object input) {
        List<Job> working = entities.createQuery(
                        "select j from Job j where j.kind = :kind and j.ownerId = :owner", Job.class)
                .setParameter("kind", kind)
                .setParameter("owner", ownerId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(job -> job.state().working())
                .toList();
        if (working.isEmpty()) {
            submit(kind, ownerId, input);
        }
        working.stream().filter(job -> job.state() == JobState.QUEUED).forEach(job -> {
            job.begins(null);
            moves.fire(new JobChanged(job.id()));
        });
    }

    /** A job of this kind in the caller's tenant, or 404; whose it is, is for the service to check. */
    public Job require(String kind, UUID id) {
        return find(kind, id).orElseThrow(() -> NOT_FOUND.because(null));
    }

    /** As {@link #require}, empty when there is none. */
    public Optional<Job> find(String kind, UUID id) {
        return Optional.ofNullable(entities.find(Job.class, id))
                .filter(job -> job.kind().equals(kind) && job.tenantId().equals(caller.tenant()));
    }

    /** The jobs of this kind in the caller's tenant with these ids, in one query; whose they are, is for the service to check. */
    public Map<UUID, Job> all(String kind, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select j from Job j where j.kind = :kind and j.id in :ids", Job.class)
                        .setParameter("kind", kind)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Job::id, Function.identity()));
    }

    /** Whether a worker runs a job of this kind on somebody's data in the caller's tenant, or will. */
    public boolean isWorking(String kind, UUID ownerId) {
        return entities.createQuery("select j from Job j where j.kind = :kind and j.ownerId = :owner", Job.class)
                .setParameter("kind", kind)
                .setParameter("owner", ownerId)
                .getResultStream()
                .anyMatch(job -> job.state().working());
    }

    /** Changes a job in a transaction of its own, seen at once by whoever asks how far it is. */
    public void change(UUID id, Consumer<Job> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(locked(id)));
    }

    /** A job of the caller as {@link #require} finds it, held until the caller's transaction ends, so that its state stays true. */
    public Job hold(String kind, UUID id) {
        require(kind, id);
        moves.fire(new JobChanged(id));
        return locked(id);
    }

    /** Says how far a worker is, at once. @throws ClaimLost when the job is no longer this worker's */
    public void progress(Job claimed, int done, Integer total) {
        change(claimed.id(), job -> {
            requireClaim(claimed, job);
            job.progress(done, total);
        });
    }

    /**
     * Moves a job on in the worker's own transaction, so that the work counts exactly when the job says so.
     *
     * @throws ClaimLost when the job was cancelled, or claimed by another worker, meanwhile: the transaction must not commit
     */
    public void settle(Job claimed, Consumer<Job> change) {
        Job job = locked(claimed.id());
        requireClaim(claimed, job);
        change.accept(job);
    }

    /**
     * Takes a job out in the worker's own transaction, so that nothing tells any more for whom it was.
     *
     * @throws ClaimLost as {@link #settle}
     */
    public void forget(Job claimed) {
        Job job = locked(claimed.id());
        requireClaim(claimed, job);
        entities.remove(job);
    }

    private Job locked(UUID id) {
        Job job = entities.find(Job.class, id);
        entities.refresh(job, LockModeType.PESSIMISTIC_WRITE);
        return job;
    }

    private static void requireClaim(Job claimed, Job now) {
        if (!now.state().working() || now.attempts() != claimed.attempts()) {
            throw new ClaimLost(now.id());
        }
    }
}
