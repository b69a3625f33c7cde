package org.introducer.mentorship.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.tenancy.TenantEntity;

/** A mentor or a mentee who takes part in an event. */
@Entity
@Table(name = "speed_participants")
class Participant extends TenantEntity {

    @Column(name = "event_id", updatable = false)
    private UUID eventId;

    @Column(name = "mentor_id", updatable = false)
    private UUID mentorId;

    @Column(name = "mentee_id", updatable = false)
    private UUID menteeId;

    @Column(name = "table_size")
    private Integer tableSize;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> wishes;

    private Integer floor;

    @Column(name = "record_meetings")
    private boolean recordMeetings;

    @Embedded
    private Attendance attendance = Attendance.EXPECTED;

    protected Participant() {}

    Participant(UUID tenantId, UUID eventId, Instant now, ParticipantDraft draft) {
        super(tenantId, now);
        this.eventId = eventId;
        mentorId = draft.mentorId();
        menteeId = draft.menteeId();
        describe(draft);
    }

    void describe(ParticipantDraft draft) {
        tableSize = draft.tableSize();
        wishes = draft.wishes();
        floor = draft.floor();
        recordMeetings = draft.recordMeetings();
    }

    void checkIn(Attendance attendance) {
        this.attendance = attendance;
    }

    UUID eventId() {
        return eventId;
    }

    ParticipantDraft draft() {
        return new ParticipantDraft(mentorId, menteeId, tableSize, wishes, floor, recordMeetings);
    }

    Attendance attendance() {
        return attendance;
    }
}
