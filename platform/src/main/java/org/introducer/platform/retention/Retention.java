package org.introducer.platform.retention;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Deletes what is older than it is kept: one job for everything, each kind in transactions of its own. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    /** Of one kind at one time; what is left goes the next time. */
    private static final int MOST_ROUNDS = 20;

    private final List<Purge> purges;
    private final RetentionPeriods periods;
    private final Clock clock;

    Retention(@All List<Purge> purges, RetentionPeriods periods, Clock clock) {
        this.purges = purges;
        this.periods = periods;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void purge() {
        Instant now = Instant.now(clock);
        purges.forEach(purge -> purge(purge, now));
    }

    /** One kind that cannot be deleted now, because of a lock for example, keeps no other. */
    private void purge(Purge purge, Instant now) {
        try {
            int total = 0;
            int gone = Purge.MOST;
            for (int round = 0; gone >= Purge.MOST && round < MOST_ROUNDS; round++) {
                gone = QuarkusTransaction.requiringNew().call(() -> purge.before(now, periods));
                total += gone;
            }
            if (total > 0) {
                LOG.infof("%d %s went for good", total, purge.what());
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Old %s could not be deleted", purge.what());
        }
    }
}
