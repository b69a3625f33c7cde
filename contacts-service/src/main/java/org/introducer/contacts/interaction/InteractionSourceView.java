package org.introducer.contacts.interaction;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an interaction comes from that neither the applicant nor an import recorded. */
@Schema(name = "InteractionSource")
record InteractionSourceView(
        InteractionSource.Kind kind,

        @Schema(description = "the event of speed mentoring, at mentorship-service")
        UUID eventId,

        @Schema(description = "round of the event in which the two met")
        int round,

        @Schema(
                description =
                        "true: by a later correction of the timetable or the check-in the meeting did not take place; the interaction is kept for what was noted in it")
        boolean withdrawn) {

    static @Nullable InteractionSourceView of(@Nullable InteractionSource source) {
        return source == null
                ? null
                : new InteractionSourceView(source.kind(), source.eventId(), source.round(), source.withdrawn());
    }
}
