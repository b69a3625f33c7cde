package org.introducer.mentorship.request;

import static org.introducer.mentorship.MentorshipProblem.REQUEST_STATE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.tenancy.TenantEntity;

/** A mentee asks a mentor, beside any run. Its time is over at {@code expiresAt}, whether or not anything has marked it yet. */
@Entity
@Table(name = "mentor_requests")
class MentorRequest extends TenantEntity {

    /** How often a mentor may ask back, so that a request cannot be kept open without end. */
    private static final int MOST_QUESTIONS = 3;

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

    /** Who asked; null in requests from before this was kept. */
    @Column(name = "author_sub", updatable = false)
    private UUID authorSub;

    @Column(name = "previous_request_id", updatable = false)
    private UUID previousRequestId;

    @Column(name = "then_mentor_ids", updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> thenMentorIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RequestMessage> messages;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "waits_for")
    private Side waitsFor;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private RequestEnd endReason;

    @Column(name = "mentorship_id")
    private UUID mentorshipId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "first_reaction_at")
    private Instant firstReactionAt;

    @Column(name = "remind_at")
    private Instant remindAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** A do-not-match kept it from the mentor, at least for a time. */
    private boolean withheld;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected MentorRequest() {}

    /** @param previous the request that this one follows; null: none */
    MentorRequest(UUID tenantId, Instant now, RequestView.Draft draft, UUID authorSub, UUID previous) {
        super(tenantId, now);
        cycleId = draft.cycleId();
        menteeId = draft.menteeId();
        mentorId = draft.mentorId();
        type = draft.type();
        message = draft.message();
        thenMentorIds = draft.thenMentorIds();
        messages = List.of();
        this.authorSub = authorSub;
        previousRequestId = previous;
    }

    /** The mentor has to answer until the time is over. */
    void open(Instant now, Duration time) {
        state = RequestState.OPEN;
        // The time to the first reaction is measured once: a request that waited after it counts from its first
        // opening.
        if (firstReactionAt == null) {
            openedAt = now;
        }
        due(Side.MENTOR, now, time);
    }

    /** It waits until the mentor has a free seat. */
    void await(Instant cycleOver) {
        state = RequestState.WAITING;
        waitsFor = null;
        remindAt = null;
        expiresAt = cycleOver;
    }

    void withhold() {
        withheld = true;
    }

    void askMore(String question, Instant now, Duration time) {
        requireState(RequestState.OPEN, now);
        if (messages.stream().filter(said -> said.from() == Side.MENTOR).count() == MOST_QUESTIONS) {
            throw REQUEST_STATE.because("The mentor has asked " + MOST_QUESTIONS + " times; now accept or decline.");
        }
        react(now);
        say(Side.MENTOR, question, now);
        state = RequestState.INFORMATION_REQUESTED;
        due(Side.MENTEE, now, time);
    }

    void answerMore(String answer, Instant now, Duration time) {
        requireState(RequestState.INFORMATION_REQUESTED, now);
        say(Side.MENTEE, answer, now);
        state = RequestState.OPEN;
        due(Side.MENTOR, now, time);
    }

    void accept(UUID mentorship, Instant now) {
        requireLive(now);
        react(now);
        end(RequestState.ACCEPTED, null, now);
        mentorshipId = mentorship;
    }

    void decline(Instant now) {
        requireLive(now);
        react(now);
        end(RequestState.DECLINED, null, now);
    }

    void withdraw(RequestEnd reason, Instant now) {
        requireLive(now);
        end(RequestState.WITHDRAWN, reason, now);
    }

    void close(RequestEnd reason, Instant now) {
        end(RequestState.CLOSED, reason, now);
    }

    /** Who had to answer stays named. */
    void expire() {
        state = RequestState.EXPIRED;
        remindAt = null;
    }

    void reminded() {
        remindAt = null;
    }

    void requireLive(Instant now) {
        if (!state(now).isLive()) {
            throw REQUEST_STATE.because("The request is %s.", state(now));
        }
    }

    private void requireState(RequestState needed, Instant now) {
        if (state(now) != needed) {
            throw REQUEST_STATE.because("The request is %s.", state(now));
        }
    }

    private void due(Side side, Instant now, Duration time) {
        waitsFor = side;
        remindAt = now.plus(time.dividedBy(2));
        expiresAt = now.plus(time);
    }

    private void say(Side from, String text, Instant now) {
        List<RequestMessage> more = new ArrayList<>(messages);
        more.add(new RequestMessage(from, text, now));
        messages = more;
    }

    private void react(Instant now) {
        if (firstReactionAt == null) {
            firstReactionAt = now;
        }
    }

    private void end(RequestState end, RequestEnd reason, Instant now) {
        state = end;
        endReason = reason;
        waitsFor = null;
        remindAt = null;
        answeredAt = now;
    }

    /** The state at this moment. */
    RequestState state(Instant now) {
        return isDue(now) ? RequestState.EXPIRED : state;
    }

    /** Whether its time is over without an answer, and nothing has marked it yet. */
    boolean isDue(Instant now) {
        return state.isLive() && expiresAt != null && !expiresAt.isAfter(now);
    }

    boolean isToRemind(Instant now) {
        return state.isLive() && remindAt != null && !remindAt.isAfter(now) && !isDue(now);
    }

    RequestView.Draft draft() {
        return new RequestView.Draft(cycleId, menteeId, mentorId, type, message, thenMentorIds);
    }

    UUID cycleId() {
        return cycleId;
    }

    Pair pair() {
        return new Pair(menteeId, mentorId, type);
    }

    UUID authorSub() {
        return authorSub;
    }

    UUID previousRequestId() {
        return previousRequestId;
    }

    List<RequestMessage> messages() {
        return messages;
    }

    Side waitsFor() {
        return waitsFor;
    }

    RequestEnd endReason() {
        return endReason;
    }

    UUID mentorshipId() {
        return mentorshipId;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean withheld() {
        return withheld;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
