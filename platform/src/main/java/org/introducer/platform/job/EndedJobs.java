package org.introducer.platform.job;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.introducer.platform.retention.Purge;
import org.introducer.platform.retention.RetentionPeriods;

/** Jobs that ended and that nothing else refers to. */
@ApplicationScoped
class EndedJobs implements Purge {

    private final EntityManager entities;
    private final List<JobHandler> handlers;

    EndedJobs(EntityManager entities, @All List<JobHandler> handlers) {
        this.entities = entities;
        this.handlers = handlers;
    }

    @Override
    public String what() {
        return "jobs that ended";
    }

    @Override
    public int before(Instant now, RetentionPeriods periods) {
        Duration kept = periods.jobs().compareTo(periods.importRows()) < 0 ? periods.importRows() : periods.jobs();
        Number gone = (Number) entities.createNativeQuery("select purge_jobs(:kinds, :before, :most)")
                .setParameter(
                        "kinds",
                        handlers.stream()
                                .filter(JobHandler::passing)
                                .map(JobHandler::kind)
                                .toArray(String[]::new))
                .setParameter("before", now.minus(kept))
                .setParameter("most", MOST)
                .getSingleResult();
        return gone.intValue();
    }
}
