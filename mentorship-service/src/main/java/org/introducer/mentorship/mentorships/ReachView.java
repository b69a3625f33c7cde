package org.introducer.mentorship.mentorships;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.profile.Reach;
import org.jspecify.annotations.Nullable;

/** The contact details of the other side of a mentorship. */
@Schema(name = "MentorshipReach")
public record ReachView(
        UUID mentorshipId,

        @Schema(description = "the side whose contact details these are")
        Side side,

        @Schema(description = "name of the person; absent: the profile has none") @Nullable
        String name,

        @Schema(description = "empty: none given") List<Reach> reachBy) {}
