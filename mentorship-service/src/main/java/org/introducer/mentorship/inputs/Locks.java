package org.introducer.mentorship.inputs;

import static org.introducer.mentorship.MentorshipProblem.LOCK_EXISTS;
import static org.introducer.mentorship.MentorshipProblem.LOCK_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;

/** The locked pairs of the tenant's cycles. */
@ApplicationScoped
class Locks {

    private static final Listing<Lock> LISTING = Listing.of(Lock.class)
            .filter("menteeId", UUID.class)
            .filter("mentorId", UUID.class)
            .filter("type", MentorType.class);

    private final Rows rows;
    private final Caller caller;
    private final Coordination coordination;
    private final Cycles cycles;
    private final Lists lists;
    private final Clock clock;

    Locks(Rows rows, Caller caller, Coordination coordination, Cycles cycles, Lists lists, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.coordination = coordination;
        this.cycles = cycles;
        this.lists = lists;
        this.clock = clock;
    }

    /** Answers 403 unless the caller is a coordinator, 404 unless the cycle is one of the tenant. */
    void requireMine(UUID cycleId) {
        cycles.card(cycleId);
        coordination.require();
    }

    Lock add(UUID cycleId, LockView.Draft draft) {
        long same = rows.count(
                "cycleId = ?1 and menteeId = ?2 and type = ?3 and deletedAt is null",
                cycleId,
                draft.menteeId(),
                draft.type());
        if (same > 0) {
            throw LOCK_EXISTS.because(null);
        }
        Lock lock = new Lock(caller.tenant(), cycleId, Instant.now(clock), draft);
        rows.persist(lock);
        return lock;
    }

    Lock require(UUID cycleId, UUID id) {
        requireMine(cycleId);
        return rows.find("id = ?1 and cycleId = ?2 and deletedAt is null", id, cycleId)
                .firstResultOptional()
                .orElseThrow(() -> LOCK_NOT_FOUND.because("There is no lock %s in this cycle.", id));
    }

    void delete(Lock lock) {
        lock.delete(Instant.now(clock));
    }

    Page<Lock> of(UUID cycleId, ListQuery query) {
        requireMine(cycleId);
        return lists.page(LISTING, query, ListScope.live().and("e.cycleId = :cycle", "cycle", cycleId));
    }

    /** Every pair locked in the cycle. */
    List<Pair> of(UUID cycleId) {
        return rows.list("cycleId = ?1 and deletedAt is null", cycleId).stream()
                .map(Lock::pair)
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Lock, UUID> {}
}
