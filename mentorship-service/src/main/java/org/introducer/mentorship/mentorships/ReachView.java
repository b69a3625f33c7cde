package org.introducer.mentorship.mentorships;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.profile.Reach;

/** How the other side of a mentorship wants to be reached. */
@Schema(name = "MentorshipReach")
record ReachView(
        UUID mentorshipId,

        @Schema(description = "the side whose contact details these are")
        Side side,

        String name,

        @Schema(description = "empty: none given") List<Reach> reachBy) {}
