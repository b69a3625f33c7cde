package org.introducer.platform.access;

import io.quarkus.arc.DefaultBean;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import io.quarkus.cache.CompositeCacheKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.Neighbours;

/**
 * Asks contacts-service, and remembers a consent for at most 30 seconds. A refusal is never kept, so that what is given holds at once
 * and whoever has no consent costs one question, whether the applicant is there or not. When contacts-service is away, nobody's
 * consent is assumed.
 */
@DefaultBean
@ApplicationScoped
class RemoteConsents implements Consents {

    private final ConsentsApi contacts;
    private final Neighbour neighbour;
    private final Cache heard;
    private final Caller caller;

    RemoteConsents(
            @RestClient ConsentsApi contacts,
            Neighbours neighbours,
            @CacheName("consents") Cache heard,
            Caller caller) {
        this.neighbour = neighbours.named("contacts-service");
        this.contacts = contacts;
        this.heard = heard;
        this.caller = caller;
    }

    @Override
    public Optional<Scope> given(UUID applicantId, UUID grantee, Scope needed) {
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
