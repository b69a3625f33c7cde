package org.introducer.contacts.forget;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A request of a recorded person to be forgotten and, when it is carried out, its receipt. */
@Schema(name = "ForgetRequest")
record ForgetRequestView(
        UUID id,
        State state,
        String evidence,

        @Schema(description = "how many e-mail addresses can no longer be recorded")
        int addresses,

        Instant createdAt,
        @Nullable Instant finishedAt,

        @Schema(description = "in how many tenants something was changed")
        int tenants,

        @Schema(description = "of how many applicants something was changed")
        int applicants,

        @Schema(
                description =
                        "contacts from which one of the addresses had been taken out before: they stay, because it may"
                                + " have been wrong, and are forgotten with the address that they have")
        int formerContacts,

        @Schema(description = "rows that were deleted or lost what was personal in them, by table")
        Map<String, Long> counts,

        @JsonIgnore long version)
        implements Writes.Created {

    /** How far it is. */
    @Schema(
            name = "ForgetRequestState",
            description = "PENDING: it is still being carried out; DONE: the counts are final")
    enum State {
        PENDING,
        DONE
    }

    static ForgetRequestView of(ForgetRequest request) {
        return new ForgetRequestView(
                request.id(),
                request.finishedAt() == null ? State.PENDING : State.DONE,
                request.evidence(),
                request.addressCount(),
                request.createdAt(),
                request.finishedAt(),
                request.tenants(),
                request.applicants(),
                request.formerContacts(),
                request.counts(),
                request.version());
    }
}
