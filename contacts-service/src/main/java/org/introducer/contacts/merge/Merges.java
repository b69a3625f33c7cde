package org.introducer.contacts.merge;

import static org.introducer.contacts.ContactsProblem.MERGE_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.ProblemException;

/** The merges that the caller may see. */
@ApplicationScoped
class Merges {

    private static final Listing<Merge> LISTING = Listing.of(Merge.class)
            .filter("survivor", "e.survivorId", UUID.class)
            .filter("undoneAt", Instant.class);

    private final Rows rows;
    private final Access access;
    private final Lists lists;

    Merges(Rows rows, Access access, Lists lists) {
        this.rows = rows;
        this.access = access;
        this.lists = lists;
    }

    Merge require(UUID id) {
        return access.readable(
                rows.find("id = ?1 and deletedAt is null", id).firstResultOptional(),
                Merge::ownerId,
                () -> unknown(id));
    }

    /** One that the caller may write; nobody else undoes it until the transaction ends. */
    Merge locked(UUID id) {
        return access.writable(
                rows.find("id = ?1 and deletedAt is null", id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional(),
                Merge::ownerId,
                () -> unknown(id));
    }

    Page<Merge> of(Readable owner, ListQuery query) {
        return lists.page(LISTING, query, ListScope.live().and("e.ownerId = :owner", "owner", owner.id()));
    }

    void store(Merge merge) {
        rows.persist(merge);
    }

    private static ProblemException unknown(UUID id) {
        return MERGE_NOT_FOUND.because("There is no merge %s.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Merge, UUID> {}
}
