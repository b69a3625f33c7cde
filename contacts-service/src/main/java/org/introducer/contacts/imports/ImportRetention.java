package org.introducer.contacts.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;
import org.introducer.contacts.ContactsSettings;

/** Forgets the rows of old imports: they are personal data and are kept for looking at and reverting only. */
@ApplicationScoped
class ImportRetention {

    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Session session;
    private final Clock clock;
    private final Duration kept;

    ImportRetention(Session session, Clock clock, ContactsSettings settings) {
        this.session = session;
        this.clock = clock;
        this.kept = settings.importRowsKept();
    }

    @Scheduled(every = "1h", delayed = "15m")
    @Transactional
    void purge() {
        Instant now = Instant.now(clock);
        session.createNativeQuery("select purge_imports(:before, :abandoned)", Tuple.class)
                .setParameter("before", now.minus(kept))
                .setParameter("abandoned", now.minus(ABANDONED))
                .getSingleResult();
    }
}
