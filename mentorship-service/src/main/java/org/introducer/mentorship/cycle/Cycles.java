package org.introducer.mentorship.cycle;

import static org.introducer.mentorship.MentorshipProblem.CYCLE_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;

/** The cycles of the tenant. */
@ApplicationScoped
public class Cycles {

    private static final Listing<Cycle> LISTING = Listing.of(Cycle.class)
            .filter("name", "e.draft.name", String.class)
            .filter("begins", "e.draft.begins", LocalDate.class)
            .filter("ends", "e.draft.ends", LocalDate.class);

    private final Rows rows;
    private final Caller caller;
    private final Coordination coordination;
    private final Lists lists;
    private final Clock clock;

    Cycles(Rows rows, Caller caller, Coordination coordination, Lists lists, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.coordination = coordination;
        this.lists = lists;
        this.clock = clock;
    }

    Cycle require(UUID id) {
        return rows.find("id = ?1 and deletedAt is null", id)
                .firstResultOptional()
                .orElseThrow(() -> CYCLE_NOT_FOUND.because("There is no cycle %s.", id));
    }

    /** A cycle that the caller may change. */
    Cycle requireMine(UUID id) {
        Cycle cycle = require(id);
        coordination.require();
        return cycle;
    }

    Cycle add(CycleDraft draft) {
        coordination.require();
        Cycle cycle = new Cycle(caller.tenant(), Instant.now(clock), checked(draft));
        rows.persist(cycle);
        return cycle;
    }

    Cycle describe(Cycle cycle, CycleDraft draft) {
        cycle.describe(checked(draft));
        return cycle;
    }

    Page<Cycle> all(ListQuery query) {
        return lists.page(LISTING, query, ListScope.live());
    }

    CycleView view(Cycle cycle) {
        return CycleView.of(cycle, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Until the transaction ends nobody else publishes in this cycle, or gives seats of it away. */
    public void lockAlone(UUID id) {
        lock(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Until the transaction ends nobody publishes in this cycle; others may give seats away. */
    public void lockTogether(UUID id) {
        lock(id, LockModeType.PESSIMISTIC_READ);
    }

    /** As {@link #lockTogether(UUID)}, in the cycle named or else in every one of the tenant. */
    public void lockTogether(Optional<UUID> id) {
        id.ifPresentOrElse(
                this::lockTogether,
                () -> rows.find("order by id")
                        .withLock(LockModeType.PESSIMISTIC_READ)
                        .list());
    }

    private void lock(UUID id, LockModeType how) {
        rows.find("id = ?1", id).withLock(how).firstResult();
    }

    /** Whether the tenant has this cycle. */
    public boolean exists(UUID id) {
        return rows.count("id = ?1 and deletedAt is null", id) > 0;
    }

    /** A cycle as other features see it. */
    public CycleDraft card(UUID id) {
        return require(id).draft();
    }

    /** What those of these cycles that are there are called. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.list("id in :ids and deletedAt is null", Map.of("ids", List.copyOf(ids))).stream()
                        .collect(Collectors.toMap(
                                Cycle::id, cycle -> cycle.draft().name()));
    }

    private CycleDraft checked(CycleDraft draft) {
        CycleDraft dated = draft.dated(today());
        List<InputError> faults = dated.faults();
        INVALID_INPUT.throwIfAny(faults);
        return dated;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Cycle, UUID> {}
}
