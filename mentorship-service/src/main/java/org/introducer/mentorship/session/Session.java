package org.introducer.mentorship.session;

import static org.introducer.mentorship.MentorshipProblem.SESSION_STATE;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.tenancy.TenantEntity;

/** A meeting of a mentor and a mentee. */
@Entity
@Table(name = "sessions")
class Session extends TenantEntity {

    @Column(name = "mentorship_id", updatable = false)
    private UUID mentorshipId;

    @Embedded
    private SessionDraft draft;

    private boolean cancelled;

    @Column(name = "by_mentor")
    @JdbcTypeCode(SqlTypes.JSON)
    private AttendanceReport byMentor;

    @Column(name = "by_mentee")
    @JdbcTypeCode(SqlTypes.JSON)
    private AttendanceReport byMentee;

    @JdbcTypeCode(SqlTypes.JSON)
    private AttendanceReport decided;

    protected Session() {}

    Session(UUID tenantId, UUID mentorshipId, Instant now, SessionDraft draft) {
        super(tenantId, now);
        this.mentorshipId = mentorshipId;
        this.draft = draft;
    }

    void describe(SessionDraft draft) {
        requireUnreported();
        this.draft = draft;
    }

    void cancel() {
        requireUnreported();
        cancelled = true;
    }

    /** A later report of the same side takes the place of the earlier one. */
    void report(Side side, AttendanceReport report) {
        if (cancelled || draft.startsAt().isAfter(report.at())) {
            throw SESSION_STATE.because("Who came can be said once the session has begun, unless it was cancelled.");
        }
        if (decided != null) {
            throw SESSION_STATE.because("A coordinator has decided who came.");
        }
        if (side == Side.MENTOR) {
            byMentor = report;
        } else {
            byMentee = report;
        }
    }

    void decide(AttendanceReport decision) {
        if (byMentor == null && byMentee == null) {
            throw SESSION_STATE.because("Nobody has said yet who came.");
        }
        decided = decision;
    }

    private void requireUnreported() {
        if (cancelled || byMentor != null || byMentee != null) {
            throw SESSION_STATE.because("The session was cancelled, or it was said who came.");
        }
    }

    Presence mentor(Instant now) {
        return Presence.of(
                Optional.ofNullable(byMentor).map(AttendanceReport::ofMentor),
                Optional.ofNullable(byMentee).map(AttendanceReport::ofMentor),
                Optional.ofNullable(decided).map(AttendanceReport::ofMentor),
                now);
    }

    Presence mentee(Instant now) {
        return Presence.of(
                Optional.ofNullable(byMentee).map(AttendanceReport::ofMentee),
                Optional.ofNullable(byMentor).map(AttendanceReport::ofMentee),
                Optional.ofNullable(decided).map(AttendanceReport::ofMentee),
                now);
    }

    SessionState state(Instant now) {
        if (cancelled) {
            return SessionState.CANCELLED;
        }
        Presence mentor = mentor(now);
        Presence mentee = mentee(now);
        if (mentor == Presence.UNKNOWN) {
            return draft.over().isAfter(now) ? SessionState.PLANNED : SessionState.NOT_REPORTED;
        }
        if (mentor == Presence.DISPUTED || mentee == Presence.DISPUTED) {
            return SessionState.DISPUTED;
        }
        return mentor == Presence.PRESENT && mentee == Presence.PRESENT ? SessionState.DONE : SessionState.NO_SHOW;
    }

    UUID mentorshipId() {
        return mentorshipId;
    }

    SessionDraft draft() {
        return draft;
    }

    AttendanceReport byMentor() {
        return byMentor;
    }

    AttendanceReport byMentee() {
        return byMentee;
    }

    AttendanceReport decided() {
        return decided;
    }
}
