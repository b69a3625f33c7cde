package org.introducer.contacts.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;
import org.introducer.platform.retention.Purge;
import org.introducer.platform.retention.RetentionPeriods;

/** The rows of old imports: they are personal data and are kept for looking at and reverting only. */
@ApplicationScoped
class ImportRetention implements Purge {

    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Session session;

    ImportRetention(Session session) {
        this.session = session;
    }

    @Override
    public String what() {
        return "imported files";
    }

    @Override
    public int before(Instant now, RetentionPeriods periods) {
        return session.createNativeQuery("select purge_imports(:before, :abandoned)", Tuple.class)
                .setParameter("before", now.minus(periods.importRows()))
                .setParameter("abandoned", now.minus(ABANDONED))
                .getSingleResult()
                .get(0, Integer.class);
    }
}
