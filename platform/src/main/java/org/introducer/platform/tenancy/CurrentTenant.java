package org.introducer.platform.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;

/** The tenant whose rows the current request or job may see, for Hibernate's filter and for PostgreSQL. */
@Singleton
@Unremovable
public class CurrentTenant implements Supplier<UUID> {

    /** No tenant has this id, so that nothing is visible where nobody calls. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Caller caller;

    CurrentTenant(Caller caller) {
        this.caller = caller;
    }

    /** The tenant, or an id that no tenant has. */
    @Override
    public UUID get() {
        return find().orElse(NOBODY);
    }

    Optional<UUID> find() {
        return Arc.container().requestContext().isActive() ? caller.find().map(Identity::tenant) : Optional.empty();
    }
}
