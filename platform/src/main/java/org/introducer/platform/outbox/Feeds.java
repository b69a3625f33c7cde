package org.introducer.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.introducer.platform.retention.Purge;
import org.introducer.platform.retention.RetentionPeriods;
import org.introducer.platform.settings.Settings;
import org.introducer.platform.time.RecurringWork;
import org.introducer.platform.time.SharedClock;

/** Gives committed events their places in the feeds of their tenants, and takes old ones away; one replica at a time. */
@ApplicationScoped
class Feeds implements Purge {

    /** In one transaction, so that none is long. */
    private static final int AT_ONCE = 5_000;

    private final EntityManager entities;
    private final SharedClock clock;

    Feeds(EntityManager entities, SharedClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start, RecurringWork recurring, Settings settings) {
        recurring.every(settings.eventPoll(), "Giving events their places", this::place);
    }

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
