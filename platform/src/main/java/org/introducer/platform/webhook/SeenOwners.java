package org.introducer.platform.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.identity.TokenVerified;
import org.introducer.platform.outbox.ChangeReaders;

/**
 * What tokens say of the owners of webhooks. A worker has no token that could tell it who lost a role, so what the last one said
 * counts, as long as it is not too old.
 */
@ApplicationScoped
class SeenOwners {

    private record Person(UUID tenant, UUID sub) {}

    private final Map<Person, Identity> seen = new ConcurrentHashMap<>();
    private final EntityManager entities;
    private final Clock clock;

    SeenOwners(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Those of the roles that may read the feed of changes. */
    static String counting(Identity who) {
        return ChangeReaders.ROLES.stream().filter(who::has).sorted().collect(Collectors.joining(","));
    }

    void saw(@Observes TokenVerified token) {
        seen.put(new Person(token.who().tenant(), token.who().sub()), token.who());
    }

    @Scheduled(every = "${introducer.event-poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        List<Identity> owners = List.copyOf(seen.values());
        if (owners.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "select 1 from see_owners(:tenants, :subs, :owners, :roles, :now)")
                        .setParameter("tenants", ids(owners, Identity::tenant))
                        .setParameter("subs", ids(owners, Identity::sub))
                        .setParameter("owners", ids(owners, Identity::applicantId))
                        .setParameter(
                                "roles",
                                owners.stream().map(SeenOwners::counting).toArray(String[]::new))
                        .setParameter("now", Instant.now(clock))
                        .getResultList());
        // Those that were seen again meanwhile stay, and those that could not be written too.
        owners.forEach(written -> seen.remove(new Person(written.tenant(), written.sub()), written));
    }

    private static UUID[] ids(List<Identity> of, Function<Identity, UUID> id) {
        return of.stream().map(id).toArray(UUID[]::new);
    }
}
