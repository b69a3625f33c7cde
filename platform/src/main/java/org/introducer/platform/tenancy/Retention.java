package org.introducer.platform.tenancy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.introducer.platform.settings.Settings;
import org.jboss.logging.Logger;

/** Purges deleted rows that can no longer be restored. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    /** Limit per table and run, so that no other transaction waits long. */
    private static final int MOST = 10_000;

    private final EntityManager entities;
    private final Clock clock;
    private final Duration restoreWindow;

    Retention(EntityManager entities, Clock clock, Settings settings) {
        this.entities = entities;
        this.clock = clock;
        this.restoreWindow = settings.restoreWindow();
    }

    @Scheduled(every = "10m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void purge() {
        Number gone = (Number) entities.createNativeQuery("select purge_deleted(:before, :most)")
                .setParameter("before", Instant.now(clock).minus(restoreWindow))
                .setParameter("most", MOST)
                .getSingleResult();
        if (gone.intValue() > 0) {
            LOG.infof("%d deleted rows went for good", gone.intValue());
        }
    }
}
