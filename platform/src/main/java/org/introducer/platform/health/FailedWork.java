package org.introducer.platform.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.FailedExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * One log line for scheduled work that failed: it is repeated by the schedule, so an unavailable database is not logged in
 * full each time.
 */
@Singleton
class FailedWork {

    private static final Logger LOG = Logger.getLogger(FailedWork.class);

    private volatile boolean stopped;

    void stopped(@Observes ShutdownEvent event) {
        stopped = true;
    }

    void note(@Observes FailedExecution failed) {
        String work = failed.getExecution().getTrigger().getMethodDescription();
        if (stopped) {
            LOG.debugf(failed.getException(), "%s was cut by the stop of the service", work);
            return;
        }
        for (Throwable cause = failed.getException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                LOG.warnf("%s was not done: database away or busy (SQL state %s)", work, sql.getSQLState());
                return;
            }
        }
        LOG.errorf(failed.getException(), "%s failed", work);
    }
}
