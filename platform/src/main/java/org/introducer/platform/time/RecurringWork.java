package org.introducer.platform.time;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Work that a service does again and again, each time a while after it has ended. Whiles are measured by the monotonic clock: the
 * scheduler of Quarkus compares times of day, so it does nothing for an hour when the system's clock is set back by one (ADR 169).
 */
@Singleton
public class RecurringWork {

    private static final Logger LOG = Logger.getLogger(RecurringWork.class);

    private final ScheduledExecutorService workers;
    private final Queue<Future<?>> planned = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    RecurringWork(ScheduledExecutorService workers) {
        this.workers = workers;
    }

    /** Begins at once. @param what is done, as the beginning of a line of the log */
    public void every(Duration pause, String what, Runnable work) {
        every(pause, Duration.ZERO, what, work);
    }

    /** @param delay until the first time */
    public void every(Duration pause, Duration delay, String what, Runnable work) {
        planned.add(workers.scheduleWithFixedDelay(
                () -> run(what, work), delay.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        planned.forEach(work -> work.cancel(false));
    }

    private void run(String what, Runnable work) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            // What is thrown to the executor ends the repetition.
            tell(what, failure);
        } finally {
            context.terminate();
        }
    }

    /** In one line: it is repeated, so an unavailable database is not logged in full each time. */
    private void tell(String what, Throwable failure) {
        if (stopped) {
            LOG.debugf(failure, "%s was cut by the stop of the service", what);
            return;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                LOG.warnf("%s was not done: database away or busy (SQL state %s)", what, sql.getSQLState());
                return;
            }
        }
        LOG.errorf(failure, "%s failed", what);
    }
}
