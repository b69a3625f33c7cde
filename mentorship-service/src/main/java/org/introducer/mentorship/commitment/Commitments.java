package org.introducer.mentorship.commitment;

import static org.introducer.mentorship.MentorshipProblem.COMMITMENT_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.FORBIDDEN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.mentorship.mentorships.MentorshipCard;
import org.introducer.mentorship.mentorships.MentorshipState;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;

/** The tasks of a mentorship: seen and kept by the two people, and by nobody else. */
@ApplicationScoped
class Commitments {

    private static final Listing<Commitment> LISTING = Listing.of(Commitment.class)
            .filter("side", "e.draft.side", Side.class)
            .filter("dueOn", "e.draft.dueOn", LocalDate.class);

    private final Rows rows;
    private final Caller caller;
    private final Mentorships mentorships;
    private final Lists lists;
    private final Clock clock;

    Commitments(Rows rows, Caller caller, Mentorships mentorships, Lists lists, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.mentorships = mentorships;
        this.lists = lists;
        this.clock = clock;
    }

    Commitment require(UUID mentorshipId, UUID id) {
        mentorships.own(mentorshipId);
        return rows.find("id = ?1 and mentorshipId = ?2 and deletedAt is null", id, mentorshipId)
                .firstResultOptional()
                .orElseThrow(() -> COMMITMENT_NOT_FOUND.because("There is no task %s of this mentorship.", id));
    }

    Commitment add(UUID mentorshipId, CommitmentDraft draft) {
        mentorships.own(mentorshipId);
        mentorships.requireActive(mentorshipId);
        requireAhead(draft.dueOn());
        Commitment commitment = new Commitment(caller.tenant(), mentorshipId, Instant.now(clock), draft);
        rows.persist(commitment);
        return commitment;
    }

    Commitment describe(Commitment commitment, CommitmentDraft draft) {
        requireChangeable(commitment);
        if (!draft.dueOn().equals(commitment.draft().dueOn())) {
            requireAhead(draft.dueOn());
        }
        commitment.describe(draft);
        return commitment;
    }

    Commitment complete(UUID mentorshipId, UUID id) {
        Commitment commitment = locked(mentorshipId, id);
        mentorships.requireActive(mentorshipId);
        commitment.complete(today());
        return commitment;
    }

    /** The other side, or whoever said it was done, says that it is not. */
    Commitment reopen(UUID mentorshipId, UUID id) {
        Commitment commitment = locked(mentorshipId, id);
        mentorships.requireActive(mentorshipId);
        commitment.reopen();
        return commitment;
    }

    void delete(Commitment commitment) {
        requireChangeable(commitment);
        commitment.delete(Instant.now(clock));
    }

    private void requireChangeable(Commitment commitment) {
        mentorships.requireActive(commitment.mentorshipId());
        Side mine = mentorships.own(commitment.mentorshipId()).mine().orElseThrow();
        if (mine == Side.MENTEE) {
            commitment.requireNotOnRecord(today());
        }
    }

    private void requireAhead(LocalDate dueOn) {
        if (dueOn.isBefore(today())) {
            throw INVALID_INPUT.at("/dueOn", "must not have passed");
        }
    }

    /** The task; until the transaction ends nobody else says that it is done. */
    private Commitment locked(UUID mentorshipId, UUID id) {
        Commitment commitment = require(mentorshipId, id);
        rows.getEntityManager().refresh(commitment, LockModeType.PESSIMISTIC_WRITE);
        return commitment;
    }

    Page<CommitmentView> of(UUID mentorshipId, ListQuery query) {
        mentorships.own(mentorshipId);
        LocalDate today = today();
        return lists.page(
                        LISTING,
                        query,
                        ListScope.live().and("e.mentorshipId = :mentorship", "mentorship", mentorshipId))
                .map(commitment -> CommitmentView.of(commitment, today));
    }

    CommitmentView view(Commitment commitment) {
        return CommitmentView.of(commitment, today());
    }

    /** The mentee's record in this mentorship, for its mentor alone: what others agreed with the mentee is not in it. */
    ReliabilityView reliability(UUID mentorshipId) {
        MentorshipCard card = mentorships.own(mentorshipId);
        if (card.mine().orElseThrow() != Side.MENTOR || card.state() != MentorshipState.ACTIVE) {
            throw FORBIDDEN.because("Only the mentor of an active mentorship sees it.");
        }
        LocalDate today = today();
        return ReliabilityView.of(
                mentorshipId,
                card.pair().mentee(),
                rows
                        .list("mentorshipId = ?1 and draft.side = ?2 and deletedAt is null", mentorshipId, Side.MENTEE)
                        .stream()
                        .map(commitment -> commitment.state(today))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Commitment, UUID> {}
}
