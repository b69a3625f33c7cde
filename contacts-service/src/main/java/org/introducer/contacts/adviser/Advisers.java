package org.introducer.contacts.adviser;

import static org.introducer.contacts.ContactsProblem.ADVISER_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.FORBIDDEN;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Role;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;

/** The advisers of the tenant. */
@ApplicationScoped
class Advisers {

    private static final Listing<Adviser> LISTING = Listing.of(Adviser.class)
            .filter("sub", UUID.class)
            .filter("name", String.class)
            .sort("name", String.class);

    private final Rows rows;
    private final Assignments assignments;
    private final Caller caller;
    private final Lists lists;
    private final Clock clock;

    Advisers(Rows rows, Assignments assignments, Caller caller, Lists lists, Clock clock) {
        this.rows = rows;
        this.assignments = assignments;
        this.caller = caller;
        this.lists = lists;
        this.clock = clock;
    }

    Page<Adviser> all(ListQuery query) {
        return lists.page(LISTING, query, ListScope.live());
    }

    Optional<Adviser> of(UUID sub) {
        return rows.find("sub = ?1 and deletedAt is null", sub).firstResultOptional();
    }

    Adviser require(UUID sub) {
        return of(sub).orElseThrow(() -> ADVISER_NOT_FOUND.because(null));
    }

    /** Creates or replaces an adviser: an org-admin any, an adviser the own entry. */
    Adviser describe(UUID sub, Optional<Adviser> known, AdviserView.Draft draft) {
        if (!caller.has(Role.ORG_ADMIN) && !sub.equals(caller.sub())) {
            throw FORBIDDEN.because("An adviser can change only the own entry.");
        }
        Adviser adviser = known.orElseGet(() -> new Adviser(caller.tenant(), sub, Instant.now(clock)))
                .describe(draft);
        rows.persist(adviser);
        return adviser;
    }

    /** The adviser leaves: every assignment ends, and with it what it allowed. */
    void remove(Adviser adviser) {
        adviser.delete(Instant.now(clock));
        // Waits for whoever assigns the adviser just now.
        rows.flush();
        assignments.endAllOf(adviser.sub());
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Adviser, UUID> {}
}
