package org.introducer.contacts.interaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.commitment.CommitmentView;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.etiquette.Promise.Promisor;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.platform.write.Writes;

/** An interaction as shown, with the defaults it was given. */
@Schema(name = "Interaction")
record InteractionView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @Schema(description = "who recorded it") UUID recordedBy,
        List<UUID> contactIds,
        List<UUID> ccContactIds,
        InteractionKind kind,
        Direction direction,
        InteractionStatus status,
        Instant occurredAt,
        Purpose purpose,
        boolean expectsReply,
        Reaction reaction,
        boolean passive,
        List<UUID> onBehalfOf,
        String outcome,
        String nextStep,
        LocalDate notBefore,
        LocalDate returnsOn,
        Referral referredTo,
        UUID eventId,
        EventDraft event,
        UUID answersId,
        List<PromiseView> promises,

        @Schema(description = "etiquette rules that it broke when it was recorded")
        List<WarningView> warnings,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** A promise with its commitment's id. */
    @Schema(name = "Promise")
    record PromiseView(UUID id, Promisor owner, LocalDate due, String what, LocalDate settledOn) {}

    static InteractionView of(Interaction interaction, List<CommitmentView> commitments) {
        InteractionDraft said = interaction.draft(List.of());
        return new InteractionView(
                interaction.id(),
                interaction.ownerId(),
                interaction.recordedBy(),
                said.contactIds(),
                said.ccContactIds(),
                said.kind(),
                said.direction(),
                said.status(),
                said.occurredAt(),
                interaction.purpose(),
                interaction.expectsReply(),
                interaction.reaction(),
                said.passive(),
                said.onBehalfOf(),
                said.outcome(),
                said.nextStep(),
                said.notBefore(),
                said.returnsOn(),
                said.referredTo(),
                said.eventId(),
                said.event(),
                said.answersId(),
                commitments.stream()
                        .map(one -> new PromiseView(one.id(), one.owner(), one.due(), one.what(), one.settledOn()))
                        .toList(),
                interaction.warnings().stream().map(StoredWarning::view).toList(),
                interaction.createdAt(),
                interaction.version());
    }
}
