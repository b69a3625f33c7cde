package org.introducer.mentorship.coordination;

import static org.introducer.mentorship.MentorshipProblem.COORDINATOR_EXISTS;
import static org.introducer.mentorship.MentorshipProblem.COORDINATOR_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.FORBIDDEN;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Role;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;

/** The coordinators of a tenant: its org-admins, and the advisers whom they made coordinators. */
@ApplicationScoped
public class Coordination {

    private static final Listing<Coordinator> LISTING =
            Listing.of(Coordinator.class).filter("sub", UUID.class);

    private final Rows rows;
    private final Caller caller;
    private final Lists lists;
    private final Clock clock;

    Coordination(Rows rows, Caller caller, Lists lists, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.lists = lists;
        this.clock = clock;
    }

    /** Whether the caller is a coordinator of the tenant. */
    public boolean isMine() {
        return caller.has(Role.ORG_ADMIN) || (caller.has(Role.ADVISER) && isCoordinator(caller.sub()));
    }

    /** Answers 403 unless the caller is a coordinator. */
    public void require() {
        if (!isMine()) {
            throw FORBIDDEN.because("Only an org-admin or a coordinator may do this.");
        }
    }

    Coordinator add(UUID sub) {
        if (isCoordinator(sub)) {
            throw COORDINATOR_EXISTS.because(null);
        }
        Coordinator coordinator = new Coordinator(caller.tenant(), sub, Instant.now(clock));
        rows.persist(coordinator);
        return coordinator;
    }

    Coordinator require(UUID id) {
        return rows.find("id = ?1 and deletedAt is null", id)
                .firstResultOptional()
                .orElseThrow(() -> COORDINATOR_NOT_FOUND.because(null));
    }

    void revoke(Coordinator coordinator) {
        coordinator.delete(Instant.now(clock));
    }

    Page<Coordinator> all(ListQuery query) {
        return lists.page(LISTING, query, ListScope.live());
    }

    private boolean isCoordinator(UUID sub) {
        return rows.count("sub = ?1 and deletedAt is null", sub) > 0;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Coordinator, UUID> {}
}
