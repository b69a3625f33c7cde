package org.introducer.mentorship.group;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** A group or an office hour that a mentor offers to several mentees at once. */
@Schema(name = "MentoringGroup")
record GroupView(
        UUID id,
        UUID cycleId,
        @JsonUnwrapped GroupDraft group,

        @Schema(description = "places that nobody has taken", examples = "4")
        int placesLeft,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static GroupView of(MentoringGroup group, int members) {
        return new GroupView(
                group.id(),
                group.cycleId(),
                group.draft(),
                Math.max(0, group.draft().places() - members),
                group.createdAt(),
                group.version());
    }
}
