package org.introducer.contacts.commitment;

import static org.introducer.contacts.ContactsProblem.COMMITMENT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.consent.Caseload;
import org.introducer.contacts.etiquette.Promise;
import org.introducer.contacts.followup.FollowUps;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Page;

/** The commitments that the caller may see. */
@ApplicationScoped
public class Commitments {

    private static final Listing<Commitment> LISTING = Listing.of(Commitment.class)
            .filter("owner", "e.promisedBy", Promise.Promisor.class)
            .filter("due", LocalDate.class)
            .filter("settlement", Settlement.class)
            .filter("interactionId", UUID.class)
            .derived(
                    "contactId",
                    UUID.class,
                    Set.of(Listing.Comparison.EQUAL),
                    (_, contact, bind) -> "array_contains(e.contactIds, " + bind.apply(contact) + ")")
            .filter(
                    "overdue",
                    "(case when e.settledOn is null and e.dueKey < :today then true else false end)",
                    Boolean.class)
            .sort("due", "e.dueKey", LocalDate.class);

    private final Rows rows;
    private final Caller caller;
    private final Applicants applicants;
    private final FollowUps followUps;
    private final Caseload caseload;
    private final Clock clock;

    Commitments(Rows rows, Caller caller, Applicants applicants, FollowUps followUps, Caseload caseload, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.applicants = applicants;
        this.followUps = followUps;
        this.caseload = caseload;
        this.clock = clock;
    }

    Commitment require(UUID id) {
        return rows.require(id);
    }

    Page<Commitment> of(Readable owner, ListQuery query) {
        return rows.page(owner, query, applicants.today(owner.id()));
    }

    /** A page of those of all applicants who consented to the caller; what is overdue goes by the day in UTC. */
    Page<Commitment> ofCaseload(ListQuery query) {
        return rows.page(query, caseload.rowsOf("ownerId"), LocalDate.now(clock));
    }

    /** The first open ones of each applicant that are due until a day, by the day. @param until by applicant */
    public Map<UUID, List<CommitmentView>> due(Map<Readable, LocalDate> until, int most) {
        Map<UUID, List<CommitmentView>> due = new HashMap<>();
        rows.due(until, most)
                .forEach((owner, all) ->
                        due.put(owner, all.stream().map(CommitmentView::of).toList()));
        return due;
    }

    Commitment settle(Commitment commitment, CommitmentView.Draft draft) {
        LocalDate on = draft.settledOn() == null ? applicants.today(commitment.ownerId()) : draft.settledOn();
        commitment.settle(draft.due(), draft.settlement(), on);
        followUps.derive(commitment.ownerId(), commitment.contactIds());
        return commitment;
    }

    Commitment requireWritable(UUID id) {
        return rows.requireWritable(id);
    }

    /** The commitments of some interactions, in one query. */
    public Map<UUID, List<CommitmentView>> of(Collection<UUID> interactionIds) {
        return interactionIds.isEmpty()
                ? Map.of()
                : rows.list("interactionId in ?1 and deletedAt is null order by createdAt, id", interactionIds).stream()
                        .map(CommitmentView::of)
                        .collect(Collectors.groupingBy(CommitmentView::interactionId));
    }

    /** What was promised in an interaction from now on: the same promise stays the same commitment. */
    public List<Promise> replace(UUID ownerId, UUID interactionId, List<UUID> contactIds, List<PromiseDraft> promises) {
        List<Commitment> left = new ArrayList<>(rows.list("interactionId = ?1 and deletedAt is null", interactionId));
        List<Promise> kept = new ArrayList<>();
        for (PromiseDraft promise : promises) {
            Commitment commitment = left.stream()
                    .filter(one -> one.is(promise))
                    .findFirst()
                    .orElseGet(
                            () -> new Commitment(caller.tenant(), ownerId, interactionId, Instant.now(clock), promise));
            left.remove(commitment);
            commitment.between(contactIds, promise.due());
            rows.persist(commitment);
            kept.add(commitment.promise());
        }
        left.forEach(gone -> gone.delete(Instant.now(clock)));
        return kept;
    }

    /** Deleted and restored together with its interaction. */
    public void follow(UUID interactionId, Instant deletedAt, Instant restoredFrom) {
        List<Commitment> all = deletedAt != null
                ? rows.list("interactionId = ?1 and deletedAt is null", interactionId)
                : rows.list("interactionId = ?1 and deletedAt = ?2", interactionId, restoredFrom);
        all.forEach(commitment -> {
            if (deletedAt != null) {
                commitment.delete(deletedAt);
            } else {
                commitment.restore();
            }
        });
    }

    @Singleton
    static class Rows extends OwnedRows<Commitment> {

        Rows(Ownership ownership) {
            super(
                    ownership,
                    LISTING,
                    Commitment::ownerId,
                    "ownerId",
                    id -> COMMITMENT_NOT_FOUND.because("There is no commitment %s.", id));
        }

        Map<UUID, List<Commitment>> due(Map<Readable, LocalDate> until, int most) {
            List<Days> days = until.entrySet().stream()
                    .map(each -> new Days(each.getKey().id(), LocalDate.EPOCH, each.getValue()))
                    .toList();
            return firstOfEach(
                    Commitment.class,
                    "commitments",
                    days,
                    "e.settled_on is null and e.due_key <= o.last",
                    "e.due_key",
                    most);
        }

        Page<Commitment> page(Readable owner, ListQuery query, LocalDate today) {
            return page(owner, query, scope -> with(scope, today));
        }

        Page<Commitment> page(ListQuery query, ListScope whose, LocalDate today) {
            return pageOfMany(with(whose, today), query);
        }

        private static ListScope with(ListScope scope, LocalDate today) {
            return scope.and("cast(:today as LocalDate) is not null", "today", today);
        }
    }
}
