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
import org.jspecify.annotations.Nullable;

/** An interaction as shown, with the defaults it was given. */
@Schema(name = "Interaction")
record InteractionView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @Schema(description = "who recorded it") @Nullable UUID recordedBy,
        List<UUID> contactIds,
        @Nullable List<UUID> ccContactIds,
        InteractionKind kind,
        @Nullable Direction direction,
        @Nullable InteractionStatus status,
        @Nullable Instant occurredAt,
        @Nullable Purpose purpose,
        boolean expectsReply,
        @Nullable Reaction reaction,
        boolean passive,
        @Nullable List<UUID> onBehalfOf,
        @Nullable String outcome,
        @Nullable String nextStep,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate returnsOn,
        @Nullable Referral referredTo,
        @Nullable UUID eventId,
        @Nullable EventDraft event,
        @Nullable UUID answersId,

        @Schema(
                description = "Message-ID of an imported e-mail; of one without, a digest of its headers",
                examples = "a1@example.org")
        @Nullable
        String messageId,

        @Schema(
                description = "Message-ID with which the thread of an imported e-mail began",
                examples = "a0@example.org")
        @Nullable
        String threadId,

        @Schema(description = "subject of an imported e-mail") @Nullable
        String subject,

        @Schema(description = "absent: recorded by the applicant, by somebody who may act for them, or by an import")
        @Nullable
        InteractionSourceView source,

        @Nullable List<PromiseView> promises,

        @Schema(description = "etiquette rules that it broke when it was recorded; not looked for in imported mail")
        @Nullable
        List<WarningView> warnings,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** A promise with its commitment's id. */
    @Schema(name = "Promise")
    record PromiseView(
            UUID id,
            Promisor owner,
            @Nullable LocalDate due,
            String what,
            @Nullable LocalDate settledOn) {}

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
                interaction.messageId(),
                interaction.threadId(),
                interaction.subject(),
                InteractionSourceView.of(interaction.source()),
                commitments.stream()
                        .map(one -> new PromiseView(one.id(), one.owner(), one.due(), one.what(), one.settledOn()))
                        .toList(),
                interaction.warnings().stream().map(StoredWarning::view).toList(),
                interaction.createdAt(),
                interaction.version());
    }
}
