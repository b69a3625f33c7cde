package org.introducer.mentorship.agreement;

import static org.introducer.mentorship.MentorshipProblem.AGREEMENT_STATE;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.tenancy.TenantEntity;

/** What the two people of a mentorship agree on; another text is another agreement, with consents of its own. */
@Entity
@Table(name = "agreements")
class Agreement extends TenantEntity {

    @Column(name = "mentorship_id", updatable = false)
    private UUID mentorshipId;

    @Embedded
    private AgreementDraft draft;

    @Column(name = "mentor_accepted_at")
    private Instant mentorAcceptedAt;

    @Column(name = "mentee_accepted_at")
    private Instant menteeAcceptedAt;

    private boolean replaced;

    protected Agreement() {}

    Agreement(UUID tenantId, UUID mentorshipId, Instant now, AgreementDraft draft) {
        super(tenantId, now);
        this.mentorshipId = mentorshipId;
        this.draft = draft;
    }

    void replace() {
        replaced = true;
    }

    void accept(Side side, String consentVersion, Instant now, LocalDate today) {
        if (state(today) != AgreementState.PROPOSED) {
            throw AGREEMENT_STATE.because("There is nothing to accept: the agreement is %s.", state(today));
        }
        if (!draft.consentVersion().equals(consentVersion)) {
            throw AGREEMENT_STATE.because("The agreement has another version of the text on confidentiality.");
        }
        if (side == Side.MENTOR) {
            mentorAcceptedAt = now;
        } else {
            menteeAcceptedAt = now;
        }
    }

    AgreementState state(LocalDate today) {
        if (replaced) {
            return AgreementState.REPLACED;
        }
        boolean over = draft.endsOn().isBefore(today);
        if (mentorAcceptedAt != null && menteeAcceptedAt != null) {
            return over ? AgreementState.COMPLETED : AgreementState.ACCEPTED;
        }
        return over ? AgreementState.LAPSED : AgreementState.PROPOSED;
    }

    UUID mentorshipId() {
        return mentorshipId;
    }

    AgreementDraft draft() {
        return draft;
    }

    Instant mentorAcceptedAt() {
        return mentorAcceptedAt;
    }

    Instant menteeAcceptedAt() {
        return menteeAcceptedAt;
    }
}
