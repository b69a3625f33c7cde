package org.introducer.platform.tenancy;

import static org.introducer.platform.problem.PlatformProblem.NOT_DELETED;
import static org.introducer.platform.problem.PlatformProblem.RESTORE_WINDOW_OVER;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.introducer.platform.settings.Settings;

/** The time in which a deletion can be undone. */
@ApplicationScoped
public class RestoreWindow {

    private final Clock clock;
    private final Duration window;

    RestoreWindow(Clock clock, Settings settings) {
        this.clock = clock;
        this.window = settings.restoreWindow();
    }

    /** What was deleted before this moment cannot be restored. */
    public Instant start() {
        return Instant.now(clock).minus(window);
    }

    /** Undoes a deletion, or answers 409. */
    public void restore(TenantEntity entity) {
        if (!entity.deleted()) {
            throw NOT_DELETED.because(null);
        }
        if (entity.deletedAt().plus(window).isBefore(Instant.now(clock))) {
            throw RESTORE_WINDOW_OVER.because("A deletion can be undone for %d days.", window.toDays());
        }
        entity.restore();
    }
}
