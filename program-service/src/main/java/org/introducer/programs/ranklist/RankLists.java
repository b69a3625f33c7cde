package org.introducer.programs.ranklist;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.programs.ProgramsProblem.APPLICATION_UNKNOWN;
import static org.introducer.programs.ProgramsProblem.RANK_LIST_EXISTS;
import static org.introducer.programs.ProgramsProblem.RANK_LIST_NOT_FOUND;
import static org.introducer.programs.ProgramsProblem.RANK_LIST_STATE;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.tenancy.RestoreWindow;
import org.introducer.programs.application.Applications;

/** The rank order lists of the caller's tenant, one for each applicant and season. */
@ApplicationScoped
class RankLists {

    private static final Listing<RankList> LISTING = Listing.of(RankList.class).filter("season", Integer.class);

    private static final int MOST_MOVES = 1000;

    private final Rows rows;
    private final Applications applications;
    private final Caller caller;
    private final Access access;
    private final RestoreWindow restoreWindow;
    private final Lists lists;
    private final Clock clock;

    RankLists(
            Rows rows,
            Applications applications,
            Caller caller,
            Access access,
            RestoreWindow restoreWindow,
            Lists lists,
            Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.caller = caller;
        this.access = access;
        this.restoreWindow = restoreWindow;
        this.lists = lists;
        this.clock = clock;
    }

    RankList add(UUID applicantId, RankListDraft draft) {
        requireSound(applicantId, draft, List.of());
        requireFree(applicantId, draft.season());
        RankList list = new RankList(caller.tenant(), applicantId, draft, Instant.now(clock));
        rows.persist(list);
        return list;
    }

    private void requireFree(UUID applicantId, int season) {
        if (rows.count("applicantId = ?1 and season = ?2 and deletedAt is null", applicantId, season) > 0) {
            throw RANK_LIST_EXISTS.because("Update it, or delete it first.");
        }
    }

    RankList change(RankList list, RankListDraft draft) {
        requireSound(
                list.applicantId(),
                draft,
                draft.season() == list.season() ? List.of() : List.of(InputError.at("/season", "cannot be changed")));
        list.describe(draft);
        return list;
    }

    private void requireSound(UUID applicantId, RankListDraft draft, List<InputError> known) {
        List<InputError> faults = new ArrayList<>(known);
        faults.addAll(draft.faults());
        if (!faults.isEmpty()) {
            throw INVALID_INPUT.at(faults);
        }
        Set<UUID> there = applications.of(applicantId, draft.season()).stream()
                .map(Applications.Brief::id)
                .collect(Collectors.toSet());
        for (int i = 0; i < draft.entries().size(); i++) {
            RankListDraft.Entry entry = draft.entries().get(i);
            if (!there.contains(entry.applicationId())) {
                throw unknown("/entries/%d/applicationId".formatted(i));
            }
            if (!there.containsAll(entry.years())) {
                throw unknown("/entries/%d/supplemental".formatted(i));
            }
        }
    }

    private static RuntimeException unknown(String pointer) {
        return APPLICATION_UNKNOWN.at(pointer, "is no application of the applicant in this season");
    }

    RankList move(UUID id, RankListDraft.Move move) {
        RankList list = locked(id);
        RankList.Moved moved = new RankList.Moved(
                move.applicationId(), move.track(), move.to(), move.reason(), Instant.now(clock), caller.sub());
        if (list.content().entries().stream().noneMatch(entry -> entry.key().equals(moved.key()))) {
            throw APPLICATION_UNKNOWN.at("/applicationId", "is not on the list with this track");
        }
        if (move.to() > list.content().entries().size()) {
            throw INVALID_INPUT.at(
                    "/to",
                    "must not exceed the length of the list, "
                            + list.content().entries().size());
        }
        if (list.content().moves().size() == MOST_MOVES) {
            throw RANK_LIST_STATE.because("It has %d moves already; revert some, or change the scores.", MOST_MOVES);
        }
        list.move(moved);
        return list;
    }

    RankList revertMove(UUID id) {
        RankList list = locked(id);
        if (list.content().moves().isEmpty()) {
            throw RANK_LIST_STATE.because("No position was moved.");
        }
        list.revertMove();
        return list;
    }

    /** Nobody else moves something meanwhile. */
    private RankList locked(UUID id) {
        RankList list = requireWrite(id);
        rows.getEntityManager().refresh(list, LockModeType.PESSIMISTIC_WRITE);
        return list;
    }

    RankList require(UUID id) {
        return access.readable(known(id), RankList::applicantId, () -> RANK_LIST_NOT_FOUND.because(null));
    }

    /** One that is to be changed; 404 when the caller may not see it, 403 when they may only see it. */
    RankList requireWrite(UUID id) {
        return writable(known(id));
    }

    /** One that is to be restored, deleted or not. */
    RankList requireRestorable(UUID id) {
        return writable(rows.find("id = ?1", id).firstResultOptional());
    }

    private RankList writable(Optional<RankList> list) {
        return access.writable(list, RankList::applicantId, () -> RANK_LIST_NOT_FOUND.because(null));
    }

    private Optional<RankList> known(UUID id) {
        return rows.find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    void delete(RankList list) {
        list.delete(Instant.now(clock));
    }

    RankList restore(UUID id) {
        RankList list = requireRestorable(id);
        if (list.deleted()) {
            requireFree(list.applicantId(), list.season());
        }
        restoreWindow.restore(list);
        return list;
    }

    Page<RankList> of(Readable applicant, ListQuery query) {
        return lists.page(
                LISTING, query, ListScope.live().and("e.applicantId = :applicant", "applicant", applicant.id()));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RankList, UUID> {}
}
