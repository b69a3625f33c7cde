package org.introducer.mentorship.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.profile.Listed;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/** How a mentor or a mentee takes part in an event. */
@Schema(name = "SpeedParticipantDraft")
record ParticipantDraft(
        @Schema(description = "the mentor who takes part; exactly one of mentorId and menteeId")
        UUID mentorId,

        @Schema(description = "the mentee who takes part") UUID menteeId,

        @Min(1)
        @Max(SpeedEventDraft.MOST_AT_TABLE)
        @Schema(description = "of a mentor: number of mentees at the table at once; default: that of the event")
        Integer tableSize,

        @Size(max = MOST_WISHES) @Schema(description = "private, of a mentee: mentors to meet, the most wanted first")
        List<@NotNull UUID> wishes,

        @Min(0)
        @Max(SpeedEventDraft.MOST_ROUNDS)
        @Schema(
                description =
                        "of a mentee: number of mentors to meet at least; default: that of the event, and only a coordinator sets more")
        Integer floor,

        @Schema(
                description =
                        "private, of a mentee: whether meetings that took place become interactions of the applicant at "
                                + "contacts-service; only the applicant, or who may write for them by their consent, agrees to it; default: false")
        Boolean recordMeetings) {

    static final int MOST_WISHES = 10;

    ParticipantDraft {
        wishes = Listed.orEmpty(wishes);
        recordMeetings = recordMeetings != null && recordMeetings;
    }

    UUID personId() {
        return mentorId != null ? mentorId : menteeId;
    }

    /** What the draft says against itself. */
    List<InputError> faults(SpeedEventDraft event) {
        List<InputError> faults = new ArrayList<>();
        if ((mentorId == null) == (menteeId == null)) {
            faults.add(InputError.at("/menteeId", "exactly one of mentorId and menteeId is needed"));
            return faults;
        }
        if (menteeId != null && tableSize != null) {
            faults.add(InputError.at("/tableSize", "only a mentor has a table"));
        }
        if (mentorId != null && !wishes.isEmpty()) {
            faults.add(InputError.at("/wishes", "only a mentee has wishes"));
        }
        if (mentorId != null && floor != null) {
            faults.add(InputError.at("/floor", "only a mentee has a floor"));
        }
        if (mentorId != null && recordMeetings) {
            faults.add(InputError.at("/recordMeetings", "only a mentee has contacts"));
        }
        if (floor != null && floor > event.rounds()) {
            faults.add(InputError.at("/floor", "must not be more than the rounds"));
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < wishes.size(); i++) {
            if (!seen.add(wishes.get(i))) {
                faults.add(InputError.at("/wishes/" + i, InputErrorCode.DUPLICATE, "is already named"));
            }
        }
        return faults;
    }
}
