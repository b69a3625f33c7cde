package org.introducer.mentorship.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.introducer.platform.identity.Caller;

/** The plans of events, one each. */
@ApplicationScoped
class SpeedPlans {

    private final Rows rows;
    private final Caller caller;
    private final Clock clock;

    SpeedPlans(Rows rows, Caller caller, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
    }

    Optional<SpeedPlan> of(UUID eventId) {
        return rows.find("eventId = ?1", eventId).firstResultOptional();
    }

    /** Takes the place of the plan before, if there was one. */
    SpeedPlan store(UUID eventId, PlanResult result) {
        Instant now = Instant.now(clock);
        Optional<SpeedPlan> before = of(eventId);
        if (before.isPresent()) {
            before.get().replace(now, result);
            rows.flush();
            return before.get();
        }
        SpeedPlan plan = new SpeedPlan(caller.tenant(), eventId, now, result);
        rows.persist(plan);
        return plan;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<SpeedPlan, UUID> {}
}
