package org.introducer.platform.personal;

import static org.introducer.platform.problem.PlatformProblem.PERSON_MOVED;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.platform.identity.Identity;

/** Who left a tenant. An answer is remembered for as long as a consent, so that requests seldom ask the database. */
@ApplicationScoped
public class Departures {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 100_000;

    private record Member(UUID tenant, UUID person) {}

    private final Session session;
    private final TransactionSynchronizationRegistry transactions;
    private final Cache<Member, Boolean> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    Departures(Session session, TransactionSynchronizationRegistry transactions) {
        this.session = session;
        this.transactions = transactions;
    }

    /** 403 for somebody whose data is in another tenant. */
    public void requireThere(Identity caller) {
        if (known.get(new Member(caller.tenant(), caller.applicantId()), this::left)) {
            throw PERSON_MOVED.because("Use a token of the tenant that you moved to.");
        }
    }

    /** This replica knows it at once, when the transaction has ended; others within the time that answers are remembered. */
    void changed(Person... people) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    for (Person person : people) {
                        known.invalidate(new Member(person.tenant(), person.id()));
                    }
                }
            }
        });
    }

    private boolean left(Member member) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("""
                                select exists (select from departures where tenant_id = :tenant and person_id = :person)""", Tuple.class)
                        .setParameter("tenant", member.tenant())
                        .setParameter("person", member.person())
                        .getSingleResult()
                        .get(0, Boolean.class));
    }
}
