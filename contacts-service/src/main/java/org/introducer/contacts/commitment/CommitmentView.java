package org.introducer.contacts.commitment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.Promise.Promisor;
import org.introducer.platform.time.OrdinaryDay;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A promise that the applicant made to a contact, or a contact to the applicant, and whether it was kept. */
@Schema(name = "Commitment")
public record CommitmentView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @Schema(description = "where it was promised") @Nullable
        UUID interactionId,

        @Schema(description = "the contacts to whom it was promised, or who promised")
        List<UUID> contactIds,

        @Schema(description = "who promised") Promisor owner,
        @Schema(description = "what was promised, in words") String what,

        @Schema(description = "absent: no date was named") @Nullable
        LocalDate due,

        @Schema(description = "absent while it is open") @Nullable
        Settlement settlement,

        @Schema(description = "day on which it was kept or given up; absent while it is open") @Nullable
        LocalDate settledOn,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static CommitmentView of(Commitment commitment) {
        return new CommitmentView(
                commitment.id(),
                commitment.ownerId(),
                commitment.interactionId(),
                commitment.contactIds(),
                commitment.promisedBy(),
                commitment.what(),
                commitment.due(),
                commitment.settlement(),
                commitment.settledOn(),
                commitment.createdAt(),
                commitment.version());
    }

    /** What may be changed of a commitment on its own; who promised what belongs to the interaction. */
    @Schema(name = "CommitmentDraft")
    public record Draft(
            @Schema(description = "day by which it is due; null: no date was named", examples = "2026-05-10")
            @OrdinaryDay
            LocalDate due,

            @Schema(description = "null reopens it", examples = "KEPT")
            Settlement settlement,

            @Schema(description = "default: today") @OrdinaryDay
            LocalDate settledOn) {}
}
