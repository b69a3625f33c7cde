package org.introducer.platform.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.job.PersistentJob;
import org.introducer.platform.json.StoredJson;
import org.introducer.platform.write.Writes;
import org.jboss.logging.Logger;

/** Carries out the orders of another service, by a job: whoever gave one asks again until the report is there, however long it takes. */
@ApplicationScoped
class ErasureOrders extends PersistentJob {

    private static final Logger LOG = Logger.getLogger(ErasureOrders.class);
    private static final String ORDER = "orderId";
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final PersonalErasure erasure;
    private final Jobs jobs;
    private final Writes writes;
    private final Session session;
    private final Clock clock;

    ErasureOrders(PersonalErasure erasure, Jobs jobs, Writes writes, Session session, Clock clock) {
        this.erasure = erasure;
        this.jobs = jobs;
        this.writes = writes;
        this.session = session;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ErasureOrder.PART;
    }

    /** The report of an order; empty while there is none, and then a job is at work on it. To be called as the person, in a transaction. */
    Optional<ErasureReport> carriedOut(ErasureOrder order) {
        UUID person = order.person().id();
        Optional<ErasureReport> report = report(order);
        if (report.isEmpty() && !jobs.isWorking(kind(), person)) {
            jobs.submit(kind(), person, Map.of(ORDER, order.id()));
        }
        return report;
    }

    private Optional<ErasureReport> report(ErasureOrder order) {
        List<Tuple> stored = session.createNativeQuery(
                        "select cast(report as text) from erasure_reports where tenant_id = :tenant and id = :id",
                        Tuple.class)
                .setParameter("tenant", order.person().tenant())
                .setParameter("id", order.id())
                .getResultList();
        return stored.stream().findFirst().map(row -> StoredJson.read(row.get(0, String.class), ErasureReport.class));
    }

    @Override
    protected Duration pauseAfterFailure(Job job) {
        return PAUSE;
    }

    @Override
    protected void carryOut(Job job) {
        UUID id = UUID.fromString(job.input().get(ORDER).asText());
        ErasureOrder order = new ErasureOrder(id, new Person(job.tenantId(), job.ownerId(), job.sub()));
        writes.byWorker(kind(), PersonalErasure.MOST, () -> {
            jobs.forget(job);
            return erasure.carryOut(order);
        });
        LOG.infof("Erasure order %s was carried out in %s", id, Duration.between(job.createdAt(), Instant.now(clock)));
    }
}
