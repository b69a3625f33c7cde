package org.introducer.mentorship.mentorships;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.profile.Reach;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A mentor and a mentee who were matched or found each other, and how far their mentorship is. */
@Schema(name = "Mentorship")
public record MentorshipView(
        UUID id,
        UUID cycleId,

        Origin origin,

        @Schema(description = "the run that proposed it; absent: none did") @Nullable
        UUID runId,

        UUID menteeId,
        UUID mentorId,
        MentorType type,
        MentorshipState state,

        @Schema(description = "when the mentee accepted; absent: not yet") @Nullable
        Instant menteeAcceptedAt,

        @Schema(description = "when the mentor accepted; absent: not yet") @Nullable
        Instant mentorAcceptedAt,

        @Schema(description = "true: it ended because one of the two found that it does not fit; who is not said")
        boolean noFault,

        @Schema(
                description =
                        "what the caller's side answered in the fit check; absent: nothing yet, or neither side calls")
        @Nullable
        Fit myFit,

        @Schema(description = "why a coordinator made it by hand; to coordinators only") @Nullable
        String note,

        @Schema(description = "rules that an org-admin set aside for this pair; to coordinators only") @Nullable
        List<RuleId> overriddenRules,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** @param mine the side that the caller is; null: neither */
    static MentorshipView of(Mentorship mentorship, Side mine, boolean coordinates) {
        return new MentorshipView(
                mentorship.id(),
                mentorship.cycleId(),
                Origin.of(mentorship),
                mentorship.runId(),
                mentorship.pair().mentee(),
                mentorship.pair().mentor(),
                mentorship.pair().type(),
                mentorship.state(),
                mentorship.menteeAcceptedAt(),
                mentorship.mentorAcceptedAt(),
                mentorship.noFault(),
                mine == null ? null : mentorship.fit(mine),
                coordinates ? mentorship.note() : null,
                coordinates && mentorship.note() != null ? mentorship.overriddenRules() : null,
                mentorship.createdAt(),
                mentorship.version());
    }

    /** An answer to a proposed mentorship: for whom a coordinator gives it, and contact details for it. */
    @Schema(name = "MentorshipAnswer")
    record Answer(
            @Schema(description = "the side for which a coordinator answers; not for the two people themselves")
            Side onBehalfOf,

            @Size(max = Reach.MOST)
            @Schema(
                    description =
                            "contact details of this side for this mentorship, shown once both have accepted; default: those "
                                    + "of the profile")
            List<@Valid @NotNull Reach> reachBy) {}
}
