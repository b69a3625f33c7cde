package org.introducer.mentorship.team;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.mentorships.MentorshipState;
import org.jspecify.annotations.Nullable;

/** The mentors of a mentee in a cycle, one of each type that is wanted. */
@Schema(name = "MentorTeam")
record TeamView(
        UUID menteeId,

        @Schema(description = "whether there is a mentor, who may still have to accept, of every type wanted")
        boolean complete,

        @Schema(description = "one for each type that is wanted")
        List<Place> places) {

    /** The mentor of one type in the team, or the place for one. */
    @Schema(name = "MentorTeamPlace")
    record Place(
            MentorType type,

            @Schema(description = "absent: nobody") @Nullable
            UUID mentorId,

            @Schema(description = "absent: nobody") @Nullable
            UUID mentorshipId,

            @Schema(description = "absent: nobody") @Nullable
            MentorshipState state) {}
}
