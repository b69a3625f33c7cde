package org.introducer.mentorship.request;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.write.Writes;
import org.jboss.logging.Logger;

/**
 * Marks the requests whose time is over, asks the next mentors, reminds whoever has to answer, and opens what waited for a seat that is free now.
 * Nothing that is read depends on it having run: an expired request reads as expired before.
 */
@ApplicationScoped
class RequestSweep {

    private static final Logger LOG = Logger.getLogger(RequestSweep.class);
    private static final int MOST = 1000;

    private final EntityManager entities;
    private final Caller caller;
    private final Writes writes;
    private final StoredRequests stored;
    private final Asking asking;
    private final WaitingLines lines;
    private final Departures departures;
    private final Clock clock;

    RequestSweep(
            EntityManager entities,
            Caller caller,
            Writes writes,
            StoredRequests stored,
            Asking asking,
            WaitingLines lines,
            Departures departures,
            Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.writes = writes;
        this.stored = stored;
        this.asking = asking;
        this.lines = lines;
        this.departures = departures;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        List<Tuple> due = found(manager -> manager.createNativeQuery(
                        "select tenant_id, id, author_sub from due_requests(:at, :most)", Tuple.class)
                .setParameter("at", Instant.now(clock)));
        for (Tuple row : due) {
            UUID id = row.get(1, UUID.class);
            as(row.get(0, UUID.class), row.get(2, UUID.class), () -> write("expireRequest", () -> over(id)));
        }
        List<Tuple> waiting = found(manager -> manager.createNativeQuery(
                "select tenant_id, cycle_id, mentor_id, type from waiting_lines(:most)", Tuple.class));
        for (Tuple row : waiting) {
            UUID mentor = row.get(2, UUID.class);
            MentorType type = MentorType.valueOf(row.get(3, String.class));
            UUID cycle = row.get(1, UUID.class);
            as(row.get(0, UUID.class), mentor, () -> {
                if (QuarkusTransaction.requiringNew().call(() -> departures.keepsWaiting(cycle, mentor))) {
                    write("closeWaitingRequests", () -> departures.release(cycle, mentor));
                } else if (QuarkusTransaction.requiringNew().call(() -> lines.canOpen(cycle, mentor, type))) {
                    write("openWaitingRequests", () -> lines.settle(cycle, mentor, type));
                }
            });
        }
    }

    private void over(UUID id) {
        Instant now = Instant.now(clock);
        stored.find(id).map(stored::lock).ifPresent(request -> {
            if (request.isDue(now)) {
                asking.expire(request);
                departures.release(request.cycleId(), request.pair().mentor());
                lines.settle(
                        request.cycleId(),
                        request.pair().mentor(),
                        request.pair().type());
            } else if (request.isToRemind(now)) {
                request.reminded();
                stored.tell("request.reminder", request);
            }
        });
    }

    private void write(String action, Runnable effect) {
        writes.byWorker(action, () -> {
            effect.run();
            return action;
        });
    }

    /** One that fails does not keep the others waiting. */
    private void as(UUID tenant, UUID sub, Runnable work) {
        ManagedContext context = Arc.container().requestContext();
        boolean outer = context.isActive();
        if (!outer) {
            context.activate();
        }
        try {
            caller.actAs(new Identity(sub, tenant, sub, Set.of()));
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf(e, "A request in tenant %s could not be brought up to date; it is tried again", tenant);
        } finally {
            if (!outer) {
                context.terminate();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> found(Function<EntityManager, Query> query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> query.apply(entities).setParameter("most", MOST).getResultList());
    }
}
