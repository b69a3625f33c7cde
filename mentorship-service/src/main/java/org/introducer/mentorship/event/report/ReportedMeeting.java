package org.introducer.mentorship.event.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.introducer.mentorship.event.report.HeldMeetings.Pair;
import org.introducer.platform.tenancy.TenantEntity;

/** What is reported to contacts-service of one meeting; the id is the meeting's there, too. */
@Entity
@Table(name = "reported_meetings")
class ReportedMeeting extends TenantEntity {

    @Column(name = "event_id", updatable = false)
    private UUID eventId;

    @Column(name = "mentor_id", updatable = false)
    private UUID mentorId;

    @Column(name = "mentee_id", updatable = false)
    private UUID menteeId;

    @Embedded
    private Account account;

    private boolean withdrawn;

    /** The state of the event of which it follows. */
    private long revision;

    /** Whether contacts-service has it as it is here. */
    private boolean reported;

    protected ReportedMeeting() {}

    ReportedMeeting(UUID tenantId, UUID eventId, Pair pair, Account account, long revision, Instant now) {
        super(tenantId, now);
        this.eventId = eventId;
        mentorId = pair.mentorId();
        menteeId = pair.menteeId();
        this.account = account;
        this.revision = revision;
    }

    void tookPlace(Account said, long newer) {
        if (withdrawn || !said.equals(account)) {
            account = said;
            withdrawn = false;
            revision = newer;
            reported = false;
        }
    }

    void didNotTakePlace(long newer) {
        if (!withdrawn) {
            withdrawn = true;
            revision = newer;
            reported = false;
        }
    }

    void isReported() {
        reported = true;
    }

    Pair pair() {
        return new Pair(mentorId, menteeId);
    }

    /** Null: it did not take place. */
    Account account() {
        return withdrawn ? null : account;
    }

    long revision() {
        return revision;
    }

    boolean reported() {
        return reported;
    }
}
