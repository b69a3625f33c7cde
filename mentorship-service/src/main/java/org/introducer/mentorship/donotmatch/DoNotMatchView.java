package org.introducer.mentorship.donotmatch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** Two people, or more, who are never matched. It is shown to who asked for it and to coordinators; the others never learn of it. */
@Schema(name = "DoNotMatch")
record DoNotMatchView(
        UUID id,
        @JsonUnwrapped Draft rule,

        @Schema(description = "subject of the person who created it; all zeros: it follows from a concern")
        UUID authorSub,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** The author where nobody is named. */
    static final UUID NOBODY = new UUID(0, 0);

    /** Who is never to be matched with whom, in every cycle or in one. */
    @Schema(name = "DoNotMatchDraft")
    record Draft(
            @NotNull
            @Size(min = 2, max = 200)
            @Schema(description = "ids of mentors and mentees, at least one of each; no two of them are matched")
            List<@NotNull UUID> people,

            @Size(max = 2000) @Schema(description = "private, never shown to the other side")
            String reason,

            @Schema(description = "for this cycle only; absent: for all cycles")
            UUID cycleId) {}

    static DoNotMatchView of(DoNotMatch rule) {
        return new DoNotMatchView(rule.id(), rule.draft(), rule.authorSub(), rule.createdAt(), rule.version());
    }
}
