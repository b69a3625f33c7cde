package org.introducer.mentorship.enrolment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.MentorDraft;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** How a mentor takes part in a cycle. */
@Schema(name = "MentorEnrolment")
record MentorEnrolmentView(
        UUID cycleId,
        @JsonUnwrapped MentorEnrolmentDraft enrolment,

        @Schema(description = "seats of this mentor in the cycle; none while the mentor is unavailable") @Nullable
        Map<MentorType, Integer> seatsInCycle,

        @Schema(description = "reason why the mentor is not matched in the cycle; absent: none")
        MentorCard.@Nullable Hindrance hindrance,

        @Schema(description = "how long the mentor takes to react to requests, in all cycles of the last year")
        Responses responses,

        @Schema(description = "when the mentor last did something in the cycle; only to the mentor and coordinators")
        @Nullable
        Instant lastActiveAt,

        @Schema(
                description =
                        "who last recorded it on behalf of the mentor, shown to the mentor and coordinators; absent: the mentor did")
        @Nullable
        UUID recordedBy,

        @Schema(description = "only with `expand=profile`") @Nullable
        MentorDraft profile,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** The address of an enrolment names the mentor. */
    @Override
    @JsonIgnore
    public UUID id() {
        return enrolment.mentorId();
    }

    static MentorEnrolmentView of(
            MentorEnrolment enrolment,
            MentorCard.Hindrance hindrance,
            Responses responses,
            MentorCard mentor,
            boolean whole,
            boolean withProfile) {
        MentorEnrolmentDraft draft = enrolment.draft();
        return new MentorEnrolmentView(
                enrolment.cycleId(),
                whole ? draft : draft.open(),
                hindrance == null ? mentor.seats(draft.seats()) : Map.of(),
                hindrance,
                responses,
                whole ? enrolment.lastActiveAt() : null,
                whole ? enrolment.recordedBy() : null,
                withProfile ? mentor.profile().open() : null,
                enrolment.createdAt(),
                enrolment.version());
    }
}
