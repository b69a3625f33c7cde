package org.introducer.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.introducer.platform.settings.Settings;

/** Gives committed events their places in the feeds of their tenants, and takes old ones away; one replica at a time. */
@ApplicationScoped
class Feeds {

    /** In one transaction, so that none is long. */
    private static final int MOST = 5_000;

    private final EntityManager entities;
    private final Clock clock;
    private final Settings settings;

    Feeds(EntityManager entities, Clock clock, Settings settings) {
        this.entities = entities;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(every = "${introducer.event-poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void place() {
        int placed = MOST;
        while (placed == MOST) {
            placed = QuarkusTransaction.requiringNew().call(this::placeSome);
        }
    }

    private int placeSome() {
        Number placed = (Number) entities.createNativeQuery("select place_events(:now, :most)")
                .setParameter("now", Instant.now(clock))
                .setParameter("most", MOST)
                .getSingleResult();
        return placed.intValue();
    }

    @Scheduled(every = "10m", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void purge() {
        entities.createNativeQuery("select purge_events(:before, :most)")
                .setParameter("before", Instant.now(clock).minus(settings.eventRetention()))
                .setParameter("most", MOST)
                .getSingleResult();
    }
}
