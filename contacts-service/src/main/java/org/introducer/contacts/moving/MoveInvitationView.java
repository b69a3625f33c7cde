package org.introducer.contacts.moving;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** An invitation with which an applicant can move into the organisation. */
@Schema(name = "MoveInvitation")
record MoveInvitationView(
        UUID id,
        State state,

        @Schema(description = "for the applicant, who names it in `createMove`; shown once, only a digest is kept")
        @Nullable
        String code,

        Instant createdAt,

        @Schema(description = "when it can no longer be used")
        Instant expiresAt,

        @Schema(description = "when somebody moved in with it; absent: not yet") @Nullable
        Instant usedAt,

        @JsonIgnore long version)
        implements Writes.Created {

    /** Whether somebody can move in with it. */
    @Schema(
            name = "MoveInvitationState",
            description = "OPEN: can be used once; USED: somebody moved in with it; EXPIRED: its time is over")
    enum State {
        OPEN,
        USED,
        EXPIRED
    }

    static MoveInvitationView of(MoveInvitation invitation, String code, Instant now) {
        return new MoveInvitationView(
                invitation.id(),
                invitation.usedAt() != null
                        ? State.USED
                        : invitation.expiresAt().isAfter(now) ? State.OPEN : State.EXPIRED,
                code,
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.usedAt(),
                invitation.version());
    }

    /** Without the code, which no log may show. */
    @Override
    public String toString() {
        return "MoveInvitation[" + id + "]";
    }
}
