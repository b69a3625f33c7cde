package org.introducer.contacts.moving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For how long the invitation can be used. */
@Schema(name = "MoveInvitationDraft")
record MoveInvitationDraft(
        @Schema(description = "for how many days it can be used; absent: 14") @Min(1) @Max(90) @Nullable
        Integer days) {}
