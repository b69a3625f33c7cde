package org.introducer.contacts.personal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose data is to be erased, and why. */
@Schema(name = "ErasureDraft")
record ErasureDraft(
        @Schema(description = "whose data; absent: the caller's own. Only an org-admin names somebody else.") @Nullable
        UUID applicantId,

        @Schema(description = "an org-admin has to give one; absent: REQUEST_OF_APPLICANT") @Nullable
        ErasureReason reason) {}
