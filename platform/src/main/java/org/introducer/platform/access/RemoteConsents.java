package org.introducer.platform.access;

import io.quarkus.arc.DefaultBean;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import io.quarkus.cache.CompositeCacheKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.Neighbours;

/**
 * Asks contacts-service before the transaction, once for each request, and believes a consent for 30 seconds at most. A refusal is
 * never kept, so that what is given holds at once and whoever has no consent costs one question, whether the applicant is there or
 * not. When contacts-service is away, nobody's consent is assumed.
 */
@DefaultBean
@ApplicationScoped
class RemoteConsents implements Consents {

    private final ConsentsApi contacts;
    private final Neighbour neighbour;
    private final Cache heard;
    private final AskedConsents asked;
    private final Caller caller;

    RemoteConsents(
            @RestClient ConsentsApi contacts,
            Neighbours neighbours,
            @CacheName("consents") Cache heard,
            AskedConsents asked,
            Caller caller) {
        this.neighbour = neighbours.named("contacts-service");
        this.contacts = contacts;
        this.heard = heard;
        this.asked = asked;
        this.caller = caller;
    }

    @Override
    public Optional<Scope> given(UUID applicantId, UUID grantee, Scope needed) {
        return asked.once(applicantId, needed, () -> found(applicantId, grantee, needed));
    }

    private Optional<Scope> found(UUID applicantId, UUID grantee, Scope needed) {
        assert QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION
                : "consent is asked for inside a transaction, and not before it";
        CaffeineCache believed = heard.as(CaffeineCache.class);
        Object key = new CompositeCacheKey(caller.tenant(), applicantId, grantee);
        CompletableFuture<Scope> earlier = believed.getIfPresent(key);
        if (earlier != null && earlier.join().covers(needed)) {
            return Optional.of(earlier.join());
        }
        Scope now = neighbour.ask(() -> contacts.granted(applicantId)).scope();
        if (now == null) {
            believed.invalidate(key).await().indefinitely();
        } else {
            believed.put(key, CompletableFuture.completedFuture(now));
        }
        return Optional.ofNullable(now);
    }
}
