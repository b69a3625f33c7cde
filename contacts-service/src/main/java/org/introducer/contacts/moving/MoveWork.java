package org.introducer.contacts.moving;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.introducer.contacts.ContactsSettings;
import org.introducer.contacts.personal.PersonalServices;
import org.introducer.contacts.personal.PersonalServices.PersonalService;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobPostponed;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.job.PersistentJob;
import org.introducer.platform.personal.MoveCheck;
import org.introducer.platform.personal.MoveOrder;
import org.introducer.platform.personal.PersonalMove;
import org.introducer.platform.write.Writes;
import org.jboss.logging.Logger;

/**
 * Carries out a move: it asks every service whether it could, then moves in the other services and here last, then, when no service
 * remembers a consent any more, all of it once more for what came meanwhile. It is never given up; each step can be repeated.
 */
@ApplicationScoped
class MoveWork extends PersistentJob {

    /** The member of the job's input that names the order. */
    static final String MOVE = "moveId";

    private static final Logger LOG = Logger.getLogger(MoveWork.class);
    private static final Duration MOST = Duration.ofMinutes(5);

    private final Moves moves;
    private final PersonalServices others;
    private final PersonalMove here;
    private final Jobs jobs;
    private final Writes writes;
    private final Clock clock;
    private final Duration settlesAfter;

    MoveWork(
            Moves moves,
            PersonalServices others,
            PersonalMove here,
            Jobs jobs,
            Writes writes,
            Clock clock,
            ContactsSettings settings) {
        this.moves = moves;
        this.others = others;
        this.here = here;
        this.jobs = jobs;
        this.writes = writes;
        this.clock = clock;
        this.settlesAfter = settings.moveSettlesAfter();
    }

    @Override
    public String kind() {
        return MoveOrder.JOB;
    }

    @Override
    protected Duration pauseAfterFailure(Job job) {
        return pause(job.createdAt(), now());
    }

    @Override
    protected void carryOut(Job job) {
        UUID id = UUID.fromString(job.input().get(MOVE).asText());
        Move move = read(id);
        if (move.finishedAt() != null) {
            end(id, job, _ -> {});
            return;
        }
        MoveOrder order = move.order();
        if (!move.begun()) {
            Optional<String> occupied = occupied(order, job);
            if (occupied.isPresent()) {
                end(id, job, refused -> refused.refuse(occupied.get(), now()));
                return;
            }
            change(id, each -> each.check(now()));
        }
        if (move.settlesAt() == null) {
            round(1, id, job);
            change(id, each -> each.settle(now().plus(settlesAfter)));
            move = read(id);
        }
        if (move.settlesAt().isAfter(now())) {
            throw new JobPostponed("Move " + id + " settles", Duration.between(now(), move.settlesAt()));
        }
        round(Move.ROUNDS, id, job);
        Move done = read(id);
        Instant at = now();
        here.as(order.arrived(), () -> {
            moves.leaveReceipt(done, order.arrived(), at);
            return id;
        });
        end(id, job, each -> each.finish(at));
        LOG.infof("Move %s is done", id);
    }

    /** The service that has something of the person in the other tenant; all have to answer, and none may be at work for the person. */
    private Optional<String> occupied(MoveOrder order, Job job) {
        Map<String, MoveCheck> checks = new LinkedHashMap<>();
        others.all().forEach(service -> checks.put(service.name(), service.check(order)));
        checks.put(Moves.OWN, here.check(order));
        Optional<String> occupied = checks.entrySet().stream()
                .filter(check -> check.getValue().occupied())
                .map(Map.Entry::getKey)
                .findFirst();
        if (occupied.isEmpty() && checks.values().stream().anyMatch(MoveCheck::busy)) {
            throw postponed(order.id(), job);
        }
        return occupied;
    }

    private void round(int round, UUID id, Job job) {
        Move move = read(id);
        MoveOrder order = move.order();
        boolean allDone = true;
        for (PersonalService service : others.all()) {
            if (missing(move, service.name(), round)) {
                allDone &= carriedOut(service, order, round);
            }
        }
        if (!allDone) {
            throw postponed(id, job);
        }
        if (missing(move, Moves.OWN, round)) {
            writes.byWorker(kind(), MOST, () -> {
                var report = here.carryOut(order);
                moves.recorded(id).change(Moves.OWN, own -> own.done(now(), round, report));
                return id;
            });
        }
    }

    private static boolean missing(Move move, String service, int round) {
        return move.services().stream().anyMatch(each -> each.service().equals(service) && each.rounds() < round);
    }

    /** Whatever is wrong may be right later: a service that is away, one of the version before, another key. */
    private boolean carriedOut(PersonalService service, MoveOrder order, int round) {
        try {
            var report = service.move(order);
            change(order.id(), each -> each.change(service.name(), part -> part.done(now(), round, report)));
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("Move %s waits for %s: %s", order.id(), service.name(), e.getMessage());
            change(order.id(), each -> each.change(service.name(), part -> part.failed(now())));
            return false;
        }
    }

    /** The last step, with which the job itself goes. */
    private void end(UUID id, Job job, Consumer<Move> how) {
        writes.byWorker(kind(), MOST, () -> {
            jobs.forget(job);
            how.accept(moves.recorded(id));
            return id;
        });
    }

    private Move read(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> moves.recorded(id));
    }

    private void change(UUID id, Consumer<Move> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(moves.recorded(id)));
    }

    private JobPostponed postponed(UUID id, Job job) {
        return new JobPostponed("Move " + id + " waits", pauseAfterFailure(job));
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
