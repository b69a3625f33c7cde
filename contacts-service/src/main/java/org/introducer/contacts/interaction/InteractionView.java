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

/** Something that happened between the applicant and one or more contacts, such as an e-mail or a meeting, with the defaults that it was given. */
@Schema(name = "Interaction")
record InteractionView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @Schema(description = "who recorded it") @Nullable UUID recordedBy,

        @Schema(description = "the other people: recipients, sender or participants")
        List<UUID> contactIds,

        @Schema(description = "recipients of a copy (Cc); the message does not count for them; absent: none") @Nullable
        List<UUID> ccContactIds,

        InteractionKind kind,
        @Schema(description = "who acted") @Nullable Direction direction,
        @Nullable InteractionStatus status,
        @Nullable Instant occurredAt,

        @Schema(description = "why an outgoing message was sent; absent for all others") @Nullable
        Purpose purpose,

        @Schema(description = "whether an outgoing message waits for an answer, so that its silence counts")
        boolean expectsReply,

        @Schema(description = "what they answered; absent: nothing, or it says neither yes nor no") @Nullable
        Reaction reaction,

        @Schema(description = "a signal that is no reaction: request accepted, like, read receipt, talk attended")
        boolean passive,

        @Schema(
                description =
                        "contacts for whom this reaction counts too: a group, or the principal of an assistant; absent: none")
        @Nullable
        List<UUID> onBehalfOf,

        @Schema(description = "what was discussed or agreed") @Nullable
        String outcome,

        @Schema(description = "what the applicant does next") @Nullable
        String nextStep,

        @Schema(description = "the day before which they do not want to be written to; absent: none was named")
        @Nullable
        LocalDate notBefore,

        @Schema(description = "first day back, of an out-of-office reply; absent: not said, counted as 14 days later")
        @Nullable
        LocalDate returnsOn,

        @Nullable Referral referredTo,
        @Nullable UUID eventId,
        @Nullable EventDraft event,

        @Schema(description = "the interaction that this one answers; absent: none in particular") @Nullable
        UUID answersId,

        @Schema(description = "the message template that an outgoing message was made of; absent: none, or not said")
        @Nullable
        UUID templateId,

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

        @Schema(description = "promises made in it, by either side") @Nullable
        List<PromiseView> promises,

        @Schema(description = "etiquette rules that it broke when it was recorded; not looked for in imported mail")
        @Nullable
        List<WarningView> warnings,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** A promise that was made in an interaction, with the commitment that was recorded for it. */
    @Schema(name = "Promise")
    record PromiseView(
            @Schema(description = "id of the commitment") UUID id,
            Promisor owner,
            @Nullable LocalDate due,
            String what,

            @Schema(description = "day on which it was kept or given up; absent while it is open") @Nullable
            LocalDate settledOn) {}

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
                said.templateId(),
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
