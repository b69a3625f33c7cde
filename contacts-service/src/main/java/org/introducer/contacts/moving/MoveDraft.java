package org.introducer.contacts.moving;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an applicant's data moves to. */
@Schema(name = "MoveDraft")
record MoveDraft(
        @Schema(description = """
                the code with which an organisation lets the applicant in; absent: to the applicant's personal tenant, whose \
                id is the `sub` of their tokens\
                """) @Size(max = 100) @Nullable
        String invitation) {

    /** Without the code, which no log may show. */
    @Override
    public String toString() {
        return "MoveDraft[" + (invitation == null ? "personal" : "invitation") + "]";
    }
}
