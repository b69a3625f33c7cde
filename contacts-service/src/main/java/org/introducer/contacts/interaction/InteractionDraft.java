package org.introducer.contacts.interaction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.commitment.PromiseDraft;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.platform.text.VisibleText;
import org.introducer.platform.time.OrdinaryDay;

/** What happened between the applicant and one or more contacts. What is left out gets the default of the etiquette policy. */
@Schema(name = "InteractionDraft")
public record InteractionDraft(
        @NotNull
        @Size(min = 1, max = 50)
        @Schema(
                description = "the other people: recipients, sender or participants",
                examples = "[\"0198a000-0000-7000-8000-000000000001\"]")
        List<@NotNull UUID> contactIds,

        @Size(max = 50) @Schema(description = "recipients of a copy (Cc); the message does not count for them")
        List<@NotNull UUID> ccContactIds,

        @NotNull @Schema(description = "what took place", examples = "EMAIL")
        InteractionKind kind,

        @Schema(
                description = "who acted; default: MUTUAL for a meeting, an event or an observership",
                examples = "OUTGOING")
        Direction direction,

        @Schema(description = "whether it took place: drafts and bounces did not, and do not count; default: SENT")
        InteractionStatus status,

        @NotNull @Schema(examples = "2026-03-02T09:30:00Z") Instant occurredAt,

        @Schema(description = "why an outgoing message was sent; default: ASK")
        Purpose purpose,

        @Schema(
                description =
                        "whether an outgoing message waits for an answer, so that its silence counts; default: depends on the purpose. "
                                + "The silence after FIRST_CONTACT, ASK, FOLLOW_UP and ADMINISTRATIVE counts even when it is false")
        Boolean expectsReply,

        @Schema(
                description =
                        "what they answered; absent: nothing, or it says neither yes nor no; default: POSITIVE for an "
                                + "incoming message")
        Reaction reaction,

        @Schema(description = "a signal that is no reaction: request accepted, like, read receipt, talk attended")
        Boolean passive,

        @Size(max = 50)
        @Schema(description = "contacts for whom this reaction counts too: a group, or the principal of an assistant")
        List<@NotNull UUID> onBehalfOf,

        @Size(max = 10_000) @Schema(description = "what was discussed or agreed")
        String outcome,

        @Schema(description = "what the applicant does next") @Size(max = 2000)
        String nextStep,

        @Schema(description = "the day before which they do not want to be written to", examples = "2026-05-01")
        @OrdinaryDay
        LocalDate notBefore,

        @Schema(description = "first day back, of an out-of-office reply; default: 14 days later") @OrdinaryDay
        LocalDate returnsOn,

        @Valid @Schema(description = "of a referral: the person named")
        Referral referredTo,

        @Schema(
                description =
                        "an event of `/v1/events`, which gives a meeting at it its days where `event` is absent; or the caller's own id")
        UUID eventId,

        @Schema(description = "the meeting or congress, for a meeting there") @Valid
        EventDraft event,

        @Schema(description = "the interaction that this one answers")
        UUID answersId,

        @Schema(description = "promises made in it") @Size(max = 20)
        List<@Valid @NotNull PromiseDraft> promises,

        @Schema(description = "of an outgoing message: the message template that it was made of")
        UUID templateId) {

    public InteractionDraft {
        contactIds = contactIds == null ? null : contactIds.stream().distinct().toList();
        ccContactIds = orEmpty(ccContactIds);
        onBehalfOf = orEmpty(onBehalfOf);
        promises = promises == null ? List.of() : promises;
        status = status == null ? InteractionStatus.SENT : status;
        direction = direction == null && kind != null && !kind.isMessage() ? Direction.MUTUAL : direction;
        outcome = VisibleText.orNull(outcome);
        passive = passive != null && passive;
    }

    /** What happened with one contact, and was no message of the applicant. */
    static InteractionDraft encounter(
            UUID contactId, InteractionKind kind, Direction direction, Instant occurredAt, String outcome) {
        return new InteractionDraft(
                List.of(contactId),
                null,
                kind,
                direction,
                null,
                occurredAt,
                null,
                null,
                null,
                null,
                null,
                outcome,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same as an answer. */
    InteractionDraft answering(Reaction said) {
        return new InteractionDraft(
                contactIds,
                ccContactIds,
                kind,
                direction,
                status,
                occurredAt,
                purpose,
                expectsReply,
                said,
                passive,
                onBehalfOf,
                outcome,
                nextStep,
                notBefore,
                returnsOn,
                referredTo,
                eventId,
                event,
                answersId,
                promises,
                templateId);
    }

    static InteractionDraft meeting(UUID contactId, Instant occurredAt, Meeting meeting) {
        return new InteractionDraft(
                List.of(contactId),
                null,
                InteractionKind.MET_AT_EVENT,
                Direction.MUTUAL,
                null,
                occurredAt,
                null,
                null,
                null,
                null,
                null,
                meeting.outcome(),
                meeting.nextStep(),
                null,
                null,
                null,
                meeting.eventId(),
                meeting.event(),
                null,
                meeting.promises(),
                null);
    }

    /** A meeting of which nothing is known but that it took place. */
    static InteractionDraft held(UUID contactId, HeldMeeting meeting) {
        return encounter(contactId, InteractionKind.MET_AT_EVENT, Direction.MUTUAL, meeting.startsAt(), null)
                .at(meeting.startsAt(), meeting.eventId(), meeting.day());
    }

    /** Whether it says no more than {@link #held} of a meeting at this event, whenever that was. */
    boolean isOnlyHeldAt(UUID meetingEventId) {
        return equals(encounter(contactIds.getFirst(), InteractionKind.MET_AT_EVENT, Direction.MUTUAL, occurredAt, null)
                .at(occurredAt, meetingEventId, event));
    }

    /** The same with what is new in this account of it; what was said before stays. */
    InteractionDraft with(Meeting meeting) {
        List<PromiseDraft> all = new ArrayList<>(promises);
        meeting.promises().stream()
                .filter(promise -> promises.stream()
                        .noneMatch(other ->
                                other.owner() == promise.owner() && other.what().equals(promise.what())))
                .forEach(all::add);
        return new InteractionDraft(
                contactIds,
                ccContactIds,
                kind,
                direction,
                status,
                occurredAt,
                purpose,
                expectsReply,
                reaction,
                passive,
                onBehalfOf,
                both(outcome, meeting.outcome()),
                both(nextStep, meeting.nextStep()),
                notBefore,
                returnsOn,
                referredTo,
                eventId,
                event,
                answersId,
                all,
                templateId);
    }

    /** The same at an event with other days. */
    InteractionDraft at(EventDraft other) {
        return at(occurredAt, eventId, other);
    }

    /** The same at another time and event. */
    InteractionDraft at(Instant instant, UUID otherId, EventDraft other) {
        return new InteractionDraft(
                contactIds,
                ccContactIds,
                kind,
                direction,
                status,
                instant,
                purpose,
                expectsReply,
                reaction,
                passive,
                onBehalfOf,
                outcome,
                nextStep,
                notBefore,
                returnsOn,
                referredTo,
                otherId,
                other,
                answersId,
                promises,
                templateId);
    }

    private static String both(String before, String more) {
        return before == null || more == null || before.contains(more)
                ? before == null ? more : before
                : before + "\n" + more;
    }

    private static List<UUID> orEmpty(List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().distinct().toList();
    }

    Purpose purposeOrDefault() {
        return purpose != null ? purpose : Purpose.defaultFor(kind, direction);
    }

    boolean expectsReplyOrDefault() {
        Purpose why = purposeOrDefault();
        return why != null && (expectsReply != null ? expectsReply : why.expectsReplyByDefault());
    }

    Reaction reactionOrDefault() {
        return reaction != null ? reaction : Reaction.defaultFor(kind, direction, passive);
    }
}
