package org.introducer.platform.access;

import io.quarkus.arc.DefaultBean;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.Neighbours;

/**
 * Asks contacts-service, and believes a consent for 30 seconds at most; a refusal is never believed, so that what is given holds at
 * once. When contacts-service is away, nobody's consent is assumed.
 */
@DefaultBean
@ApplicationScoped
class RemoteConsents implements Consents {

    private final ConsentLookup lookup;
    private final Caller caller;

    RemoteConsents(ConsentLookup lookup, Caller caller) {
        this.lookup = lookup;
        this.caller = caller;
    }

    @Override
    public Optional<Scope> given(UUID applicantId, UUID grantee) {
        return lookup.given(caller.tenant(), applicantId, grantee);
    }

    @Override
    public Optional<Scope> givenNow(UUID applicantId, UUID grantee) {
        lookup.forget(caller.tenant(), applicantId, grantee);
        return given(applicantId, grantee);
    }

    /** Its own bean, so that the cache stands in front of it. */
    @ApplicationScoped
    static class ConsentLookup {

        private final ConsentsApi contacts;
        private final Neighbour neighbour;

        ConsentLookup(@RestClient ConsentsApi contacts, Neighbours neighbours) {
            this.neighbour = neighbours.named("contacts-service");
            this.contacts = contacts;
        }

        /** The tenant is part of the key only: the call itself carries the caller's token. */
        @CacheResult(cacheName = "consents")
        Optional<Scope> given(UUID tenant, UUID applicantId, UUID grantee) {
            return Optional.ofNullable(
                    neighbour.ask(() -> contacts.granted(applicantId)).scope());
        }

        @CacheInvalidate(cacheName = "consents")
        void forget(UUID tenant, UUID applicantId, UUID grantee) {}
    }
}
