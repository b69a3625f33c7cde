package org.introducer.contacts.event;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactRole;
import org.jspecify.annotations.Nullable;

/** Whom the applicant wanted to meet at an event, and whom they met. */
@Schema(name = "EventCoverage")
record EventCoverageView(
        UUID eventId,

        @Schema(description = "before, on or after its days, in its own zone")
        Phase phase,

        @Schema(description = "attendings, trainees and others, each with what is advised and what was reached")
        List<Group> groups,

        @Schema(required = true, description = "in the order in which the event names them")
        List<Target> targets,

        @Schema(description = "people who were met and were no target")
        List<Met> metBeside) {

    /** Whether an event is still to come, is taking place or is over. */
    @Schema(name = "EventPhase")
    enum Phase {
        UPCOMING,
        RUNNING,
        OVER
    }

    /** Attendings and trainees are aimed at apart. */
    @Schema(
            name = "EventTargetGroup",
            description =
                    "by role: ATTENDINGS (program directors too), TRAINEES (residents and fellows) and OTHERS; for the "
                            + "first two a number of targets is advised")
    enum GroupName {
        ATTENDINGS,
        TRAINEES,
        OTHERS;

        static GroupName of(ContactRole role) {
            return switch (role) {
                case IR_ATTENDING, DR_ATTENDING, PROGRAM_DIRECTOR, ASSOCIATE_PROGRAM_DIRECTOR -> ATTENDINGS;
                case RESIDENT, FELLOW -> TRAINEES;
                case COORDINATOR, STUDENT, RESEARCHER, PHYSICIAN, ALUMNUS, OTHER, UNKNOWN -> OTHERS;
            };
        }
    }

    /** What became of a target. */
    @Schema(
            name = "EventTargetState",
            description =
                    "PLANNED: to be met; MET: a meeting is recorded with this event; MISSED: the event is over without one")
    enum TargetState {
        PLANNED,
        MET,
        MISSED
    }

    /** One group of people, such as attendings, in numbers: wanted, met, and still to be met. */
    @Schema(name = "EventGroupCoverage")
    record Group(
            GroupName group,

            @Schema(description = "fewest targets that are advised; absent: none are", examples = "5") @Nullable
            Integer aimFrom,

            @Schema(description = "most targets that are advised", examples = "10") @Nullable
            Integer aimTo,

            @Schema(description = "targets in all") int targets,
            @Schema(description = "still to be met") int planned,
            @Schema(description = "targets who were met") int met,

            @Schema(description = "not met, and the event is over")
            int missed,

            @Schema(description = "met without having been a target")
            int metBeside) {}

    /** A contact whom the applicant wants to meet at the event, and whether that has happened. */
    @Schema(name = "EventTarget")
    record Target(
            UUID contactId,
            String name,
            ContactRole role,
            GroupName group,
            TargetState state,

            @Schema(description = "the interaction that records the meeting; absent: not met") @Nullable
            UUID interactionId) {}

    /** A contact whom the applicant met at the event, wanted or not. */
    @Schema(name = "EventMet")
    record Met(
            UUID contactId,
            String name,
            ContactRole role,
            GroupName group,

            @Schema(description = "the interaction that records the meeting")
            UUID interactionId) {}
}
