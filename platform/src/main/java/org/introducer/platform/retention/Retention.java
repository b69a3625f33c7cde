package org.introducer.platform.retention;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.introducer.platform.time.RecurringWork;
import org.introducer.platform.time.SharedClock;
import org.jboss.logging.Logger;

/** Deletes what is older than it is kept: one job for everything, each kind in transactions of its own. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration DELAY = Duration.ofMinutes(5);

    /** Of one kind at one time; what is left goes the next time. */
    private static final int MOST_ROUNDS = 20;

    private final List<Purge> purges;
    private final RetentionPeriods periods;
    private final SharedClock clock;

    Retention(@All List<Purge> purges, RetentionPeriods periods, SharedClock clock) {
        this.purges = purges;
        this.periods = periods;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start, RecurringWork recurring) {
        recurring.every(EVERY, DELAY, "Deleting what is old", this::purge);
    }

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
