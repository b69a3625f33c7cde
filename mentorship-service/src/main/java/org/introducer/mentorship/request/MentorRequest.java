package org.introducer.mentorship.request;

import static org.introducer.mentorship.MentorshipProblem.REQUEST_STATE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.platform.tenancy.TenantEntity;

/** A mentee asks a mentor, beside any run. */
@Entity
@Table(name = "mentor_requests")
class MentorRequest extends TenantEntity {

    @Column(name = "cycle_id", updatable = false)
    private UUID cycleId;

    @Column(name = "mentee_id", updatable = false)
    private UUID menteeId;

    @Column(name = "mentor_id", updatable = false)
    private UUID mentorId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MentorType type;

    @Column(updatable = false)
    private String message;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "mentorship_id")
    private UUID mentorshipId;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected MentorRequest() {}

    MentorRequest(UUID tenantId, Instant now, RequestView.Draft draft) {
        super(tenantId, now);
        cycleId = draft.cycleId();
        menteeId = draft.menteeId();
        mentorId = draft.mentorId();
        type = draft.type();
        message = draft.message();
        state = RequestState.OPEN;
    }

    void accept(UUID mentorship, Instant now) {
        answer(RequestState.ACCEPTED, now);
        mentorshipId = mentorship;
    }

    void answer(RequestState answer, Instant now) {
        requireOpen();
        state = answer;
        answeredAt = now;
    }

    void requireOpen() {
        if (state != RequestState.OPEN) {
            throw REQUEST_STATE.because("The request is %s.", state);
        }
    }

    RequestView.Draft draft() {
        return new RequestView.Draft(cycleId, menteeId, mentorId, type, message);
    }

    UUID cycleId() {
        return cycleId;
    }

    Pair pair() {
        return new Pair(menteeId, mentorId, type);
    }

    RequestState state() {
        return state;
    }

    UUID mentorshipId() {
        return mentorshipId;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
