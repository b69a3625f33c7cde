package org.introducer.contacts.personal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.personal.PersonalServices.PersonalService;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobPostponed;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.job.PersistentJob;
import org.introducer.platform.personal.ErasureOrder;
import org.introducer.platform.personal.ErasureReport;
import org.introducer.platform.personal.PersonalErasure;
import org.introducer.platform.write.Writes;
import org.jboss.logging.Logger;

/**
 * Carries out an erasure: first the consents go, so that nobody writes any more where it is done already; then what the other services
 * have, each as soon as it answers; then all that is here, where the receipt is closed and the job itself goes. It is never given up; each
 * step can be repeated.
 */
@ApplicationScoped
class ErasureWork extends PersistentJob {

    /** The member of the job's input that names the order. */
    static final String ERASURE = "erasureId";

    private static final Logger LOG = Logger.getLogger(ErasureWork.class);

    /** The tables by which others are let in. */
    private static final Set<String> CONSENTS = Set.of("consents", "organisation_consents");

    private final Erasures erasures;
    private final PersonalServices others;
    private final PersonalErasure here;
    private final Jobs jobs;
    private final Writes writes;
    private final Clock clock;

    ErasureWork(
            Erasures erasures, PersonalServices others, PersonalErasure here, Jobs jobs, Writes writes, Clock clock) {
        this.erasures = erasures;
        this.others = others;
        this.here = here;
        this.jobs = jobs;
        this.writes = writes;
        this.clock = clock;
    }

    /** What is left to do. @param order null: nothing, another job of the same order has done it */
    private record Left(ErasureOrder order, List<String> services, Instant since) {}

    @Override
    public String kind() {
        return ErasureOrder.JOB;
    }

    @Override
    protected Duration pauseAfterFailure(Job job) {
        return pause(job.createdAt(), clock.instant());
    }

    @Override
    protected void carryOut(Job job) {
        UUID id = UUID.fromString(job.input().get(ERASURE).asText());
        Left left = QuarkusTransaction.requiringNew().call(() -> left(erasures.recorded(id)));
        if (left.order() == null) {
            writes.byWorker(kind(), PersonalErasure.MOST, () -> {
                jobs.forget(job);
                return id;
            });
            return;
        }
        writes.byWorker(kind(), PersonalErasure.MOST, () -> here.carryOut(left.order(), CONSENTS));
        boolean allDone = true;
        for (PersonalService service : others.all()) {
            if (left.services().contains(service.name())) {
                ErasureReport report = carriedOut(service, left.order());
                QuarkusTransaction.requiringNew().run(() -> erasures.tried(id, service.name(), report));
                allDone &= report != null;
            }
        }
        if (!allDone) {
            throw new JobPostponed("A service has not carried out erasure " + id, pause(left.since(), clock.instant()));
        }
        writes.byWorker(kind(), PersonalErasure.MOST, () -> {
            jobs.forget(job);
            erasures.tried(id, Erasures.OWN, here.carryOut(left.order()));
            erasures.finish(id);
            return id;
        });
        LOG.infof("Erasure %s is done", id);
    }

    private static Left left(Erasure erasure) {
        return new Left(
                erasure.finishedAt() == null ? erasure.order() : null,
                erasure.services().stream()
                        .filter(service -> !service.done())
                        .map(ErasedService::service)
                        .toList(),
                erasure.createdAt());
    }

    /** What it did, or null. Whatever is wrong may be right later: a service that is away, one of the version before, another key. */
    private static ErasureReport carriedOut(PersonalService service, ErasureOrder order) {
        try {
            return service.carryOut(order);
        } catch (RuntimeException e) {
            LOG.warnf("Erasure %s waits for %s: %s", order.id(), service.name(), e.getMessage());
            return null;
        }
    }
}
