package org.introducer.mentorship.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** How a person takes part in an event. It is shown to the person and to coordinators. */
@Schema(name = "SpeedParticipant")
record ParticipantView(
        UUID eventId,

        @Schema(description = "the mentor or the mentee; names the participant in addresses")
        UUID personId,

        @Nullable UUID mentorId,
        @Nullable UUID menteeId,

        @Schema(description = "absent: that of the event, or a mentee") @Nullable
        Integer tableSize,

        List<UUID> wishes,

        @Schema(description = "absent: that of the event, or a mentor") @Nullable
        Integer floor,

        @Schema(description = "whether meetings that took place become interactions of the applicant")
        boolean recordMeetings,

        Attendance.Presence presence,

        @Schema(description = "first round in which the person is there")
        int fromRound,

        @Schema(description = "absent: the last of the event") @Nullable
        Integer throughRound,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** The address of a participant names the person. */
    @Override
    @JsonIgnore
    public UUID id() {
        return personId;
    }

    static ParticipantView of(Participant participant) {
        ParticipantDraft draft = participant.draft();
        Attendance attendance = participant.attendance();
        return new ParticipantView(
                participant.eventId(),
                draft.personId(),
                draft.mentorId(),
                draft.menteeId(),
                draft.tableSize(),
                draft.wishes(),
                draft.floor(),
                draft.recordMeetings(),
                attendance.presence(),
                attendance.fromRound(),
                attendance.throughRound(),
                participant.createdAt(),
                participant.version());
    }
}
