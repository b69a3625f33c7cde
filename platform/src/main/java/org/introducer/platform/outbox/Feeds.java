package org.introducer.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.introducer.platform.retention.Purge;
import org.introducer.platform.retention.RetentionPeriods;

/** Gives committed events their places in the feeds of their tenants, and takes old ones away; one replica at a time. */
@ApplicationScoped
class Feeds implements Purge {

    /** In one transaction, so that none is long. */
    private static final int AT_ONCE = 5_000;

    private final EntityManager entities;
    private final Clock clock;

    Feeds(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(every = "${introducer.event-poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void place() {
        int placed = AT_ONCE;
        while (placed == AT_ONCE) {
            placed = QuarkusTransaction.requiringNew().call(this::placeSome);
        }
    }

    private int placeSome() {
        Number placed = (Number) entities.createNativeQuery("select place_events(:now, :most)")
                .setParameter("now", Instant.now(clock))
                .setParameter("most", AT_ONCE)
                .getSingleResult();
        return placed.intValue();
    }

    @Override
    public String what() {
        return "events";
    }

    @Override
    public int before(Instant now, RetentionPeriods periods) {
        Number gone = (Number) entities.createNativeQuery("select purge_events(:before, :most)")
                .setParameter("before", now.minus(periods.events()))
                .setParameter("most", Purge.MOST)
                .getSingleResult();
        return gone.intValue();
    }
}
