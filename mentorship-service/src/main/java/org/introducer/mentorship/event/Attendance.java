package org.introducer.mentorship.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which rounds of an event a person is there. */
@Embeddable
@Schema(name = "SpeedAttendance")
public record Attendance(
        @NotNull @Enumerated(EnumType.STRING) Presence presence,

        @Min(1)
        @Max(SpeedEventDraft.MOST_ROUNDS)
        @Column(name = "from_round")
        @Schema(description = "first round in which the person is there; default: as it was said before, else 1")
        Integer fromRound,

        @Min(1)
        @Max(SpeedEventDraft.MOST_ROUNDS)
        @Column(name = "through_round")
        @Schema(description = "last round in which the person is there; default: the last of the event")
        Integer throughRound) {

    static final Attendance EXPECTED = new Attendance(Presence.EXPECTED, 1, null);

    /** The same, with what it leaves open as it was: who came late and leaves early came late all the same. */
    Attendance after(Attendance before) {
        return fromRound == null ? new Attendance(presence, before.fromRound, throughRound) : this;
    }

    /** Whether somebody came to an event. */
    @Schema(
            name = "SpeedPresence",
            description = "EXPECTED: nobody has said yet, planned as if the person came; ABSENT: in no round")
    enum Presence {
        /** Nobody has said yet; planned as if the person came. */
        EXPECTED,
        PRESENT,
        /** The person is there in no round. */
        ABSENT
    }

    /** Whether somebody has said that the person was there. */
    boolean confirms(int round) {
        return presence == Presence.PRESENT && in(round);
    }

    boolean in(int round) {
        return presence != Presence.ABSENT
                && (fromRound == null || round >= fromRound)
                && (throughRound == null || round <= throughRound);
    }
}
