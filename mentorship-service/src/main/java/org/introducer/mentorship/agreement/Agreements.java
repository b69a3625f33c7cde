package org.introducer.mentorship.agreement;

import static org.introducer.mentorship.MentorshipProblem.AGREEMENT_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.introducer.mentorship.mentorships.MentorshipCard;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.outbox.Outbox;

/** The agreements of mentorships: seen and accepted by the two people, and by nobody else. */
@ApplicationScoped
class Agreements {

    private static final Listing<Agreement> LISTING = Listing.of(Agreement.class);

    private final Rows rows;
    private final Caller caller;
    private final Mentorships mentorships;
    private final Lists lists;
    private final Outbox outbox;
    private final Clock clock;

    Agreements(Rows rows, Caller caller, Mentorships mentorships, Lists lists, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.mentorships = mentorships;
        this.lists = lists;
        this.outbox = outbox;
        this.clock = clock;
    }

    Agreement require(UUID mentorshipId, UUID id) {
        mentorships.own(mentorshipId);
        return rows.find("id = ?1 and mentorshipId = ?2", id, mentorshipId)
                .firstResultOptional()
                .orElseThrow(() -> AGREEMENT_NOT_FOUND.because("There is no agreement %s of this mentorship.", id));
    }

    /** Either of the two proposes one; what was proposed before and not accepted by both is replaced. */
    Agreement propose(UUID mentorshipId, AgreementDraft draft) {
        mentorships.own(mentorshipId);
        mentorships.lockActive(mentorshipId);
        if (draft.endsOn().isBefore(today())) {
            throw INVALID_INPUT.at("/endsOn", "must not have passed");
        }
        inState(mentorshipId, AgreementState.PROPOSED).ifPresent(Agreement::replace);
        Agreement agreement = new Agreement(caller.tenant(), mentorshipId, Instant.now(clock), draft);
        rows.persist(agreement);
        return agreement;
    }

    /** With the second consent it takes the place of the one that was in force. */
    Agreement accept(UUID mentorshipId, UUID id, String consentVersion) {
        MentorshipCard card = mentorships.own(mentorshipId);
        mentorships.lockActive(mentorshipId);
        Agreement agreement = require(mentorshipId, id);
        rows.getEntityManager().refresh(agreement, LockModeType.PESSIMISTIC_WRITE);
        Optional<Agreement> inForce = inState(mentorshipId, AgreementState.ACCEPTED);
        agreement.accept(card.mine().orElseThrow(), consentVersion, Instant.now(clock), today());
        if (agreement.state(today()) == AgreementState.ACCEPTED) {
            inForce.ifPresent(Agreement::replace);
            rows.flush();
            outbox.publish(
                    "agreement.accepted",
                    "agreements",
                    agreement.id(),
                    agreement.version(),
                    Map.of("mentorshipId", mentorshipId));
        }
        return agreement;
    }

    /** The agreement of the mentorship that is in this state; there is never more than one. */
    private Optional<Agreement> inState(UUID mentorshipId, AgreementState state) {
        return rows.list("mentorshipId = ?1 and not replaced", mentorshipId).stream()
                .filter(agreement -> agreement.state(today()) == state)
                .findFirst();
    }

    Page<AgreementView> of(UUID mentorshipId, ListQuery query) {
        mentorships.own(mentorshipId);
        return lists.page(LISTING, query, ListScope.where("e.mentorshipId = :mentorship", "mentorship", mentorshipId))
                .map(this::view);
    }

    AgreementView view(Agreement agreement) {
        return AgreementView.of(agreement, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Agreement, UUID> {}
}
