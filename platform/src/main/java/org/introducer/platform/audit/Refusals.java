package org.introducer.platform.audit;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.problem.Problem;
import org.jboss.logging.Logger;

/** Records every failed authorization of an authenticated caller. */
@Singleton
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final AuditTrail trail;
    private final Caller caller;

    Refusals(AuditTrail trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    /** Never lets a failing audit hide the refusal itself: the caller is refused all the same. */
    public void note(Problem problem) {
        caller.find().ifPresent(who -> {
            String action = trail.action();
            if (BlockingOperationControl.isBlockingAllowed()) {
                write(action, problem);
            } else {
                // Roles are checked on the I/O thread, which must not wait for the database.
                Infrastructure.getDefaultWorkerPool().execute(() -> writeAs(who, action, problem));
            }
        });
    }

    private void writeAs(Identity who, String action, Problem problem) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            caller.actAs(who);
            write(action, problem);
        } finally {
            context.terminate();
        }
    }

    private void write(String action, Problem problem) {
        try {
            trail.recordRefused(action, problem.slug());
        } catch (RuntimeException e) {
            LOG.warn("A refusal could not be written to the audit", e);
        }
    }
}
