package org.introducer.programs.ranklist;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.programs.ProgramsProblem.APPLICATION_UNKNOWN;
import static org.introducer.programs.ProgramsProblem.RANK_LIST_EXISTS;
import static org.introducer.programs.ProgramsProblem.RANK_LIST_NOT_FOUND;
import static org.introducer.programs.ProgramsProblem.RANK_LIST_STATE;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Listing;
import org.introducer.platform.problem.InputError;
import org.introducer.programs.application.RecordedApplications;

/** The rank order lists of the caller's tenant, one for each applicant and season. */
@Singleton
class RankLists extends OwnedRows<RankList> {

    private static final Listing<RankList> LISTING = Listing.of(RankList.class).filter("season", Integer.class);

    private static final int MOST_MOVES = 1000;

    private final RecordedApplications applications;
    private final Caller caller;
    private final Clock clock;

    RankLists(Ownership ownership, RecordedApplications applications, Caller caller, Clock clock) {
        super(ownership, LISTING, RankList::applicantId, "applicantId", _ -> RANK_LIST_NOT_FOUND.because(null));
        this.applications = applications;
        this.caller = caller;
        this.clock = clock;
    }

    RankList add(UUID applicantId, RankListDraft draft) {
        requireSound(applicantId, draft, List.of());
        requireFree(applicantId, draft.season());
        RankList list = new RankList(caller.tenant(), applicantId, draft, Instant.now(clock));
        persist(list);
        return list;
    }

    private void requireFree(UUID applicantId, int season) {
        if (count("applicantId = ?1 and season = ?2 and deletedAt is null", applicantId, season) > 0) {
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
        INVALID_INPUT.throwIfAny(faults);
        Set<UUID> there = applications.of(applicantId, draft.season()).stream()
                .map(RecordedApplications.Brief::id)
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
        RankList list = requireLocked(id);
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
        RankList list = requireLocked(id);
        if (list.content().moves().isEmpty()) {
            throw RANK_LIST_STATE.because("No position was moved.");
        }
        list.revertMove();
        return list;
    }

    @Override
    public RankList restore(UUID id) {
        return restore(id, list -> requireFree(list.applicantId(), list.season()));
    }
}
