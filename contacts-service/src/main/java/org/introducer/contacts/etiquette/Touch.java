package org.introducer.contacts.etiquette;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * One interaction as one contact had part in it.
 *
 * @param purpose null unless a message went out
 * @param reaction null unless they reacted
 * @param passive a sign without a message: a request accepted, a like, a read receipt, a talk attended
 * @param noted what was discussed is written down
 * @param notBefore the day before which they do not want to be written to
 * @param returnsOn the first day back, from an automatic reply
 * @param answersId the interaction this one answers
 */
public record Touch(
        UUID id,
        InteractionKind kind,
        Direction direction,
        InteractionStatus status,
        Instant occurredAt,
        Part part,
        Purpose purpose,
        boolean expectsReply,
        Reaction reaction,
        boolean passive,
        boolean noted,
        LocalDate notBefore,
        LocalDate returnsOn,
        EventDays event,
        UUID answersId,
        List<Promise> promises) {

    private static final Comparator<EventDays> BY_EVENT = Comparator.comparing(EventDays::lastDay)
            .thenComparing(event -> event.zone().getId())
            .thenComparing(EventDays::name, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** By time, then by everything that was said; the id comes last, so that the order of recording never decides a state. */
    public static final Comparator<Touch> IN_ORDER = Comparator.comparing(Touch::occurredAt)
            .thenComparing(Touch::direction)
            .thenComparing(Touch::reaction, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Touch::purpose, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Touch::notBefore, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Touch::returnsOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Touch::event, Comparator.nullsFirst(BY_EVENT))
            .thenComparing(Touch::kind)
            .thenComparing(Touch::part)
            .thenComparing(Touch::noted)
            .thenComparing(Touch::passive)
            .thenComparing(Touch::expectsReply)
            .thenComparing(Touch::id);

    public Touch {
        promises = List.copyOf(promises);
    }

    /** The same interaction with what was promised in it. */
    public Touch with(List<Promise> promised) {
        return new Touch(
                id,
                kind,
                direction,
                status,
                occurredAt,
                part,
                purpose,
                expectsReply,
                reaction,
                passive,
                noted,
                notBefore,
                returnsOn,
                event,
                answersId,
                promised);
    }

    /** Drafts, bounces and copies do not count. */
    public boolean happened() {
        return status == InteractionStatus.SENT && part != Part.CC;
    }

    public boolean isMessage() {
        return direction == Direction.OUTGOING && kind.isMessage() && purpose != null;
    }

    /** Silence counts for it. Saying that an ask expects no reply would loosen the policy, which an applicant may only tighten. */
    public boolean isUnansweredAsk() {
        return isMessage() && (expectsReply || purpose.expectsReplyByDefault());
    }

    public boolean isAnswer() {
        return direction != Direction.OUTGOING && !passive && reaction != null && reaction.isAnswer();
    }

    public boolean isAbsenceNotice() {
        return direction == Direction.INCOMING && reaction == Reaction.OUT_OF_OFFICE;
    }

    public boolean isTwoWayMeeting() {
        return direction == Direction.MUTUAL && kind.isConversation() && !passive;
    }

    public boolean isAgreedIntroduction() {
        return kind == InteractionKind.INTRODUCTION
                && direction != Direction.OUTGOING
                && !passive
                && reaction != Reaction.DECLINE;
    }

    /** Ends the silence: an answer, a meeting with a note of what was discussed, an introduction they agreed to. */
    public boolean opensNewThread() {
        return isAnswer() || isTwoWayMeeting() && noted || isAgreedIntroduction();
    }

    public boolean isEventMeeting() {
        return isTwoWayMeeting() && (kind == InteractionKind.MET_AT_EVENT || event != null);
    }

    /** Writing after a meeting, in either direction; sending what was promised is not yet the personal follow-up. */
    public boolean endsEventWindow() {
        return isMessage() && purpose != Purpose.PROMISED_ITEM || direction == Direction.INCOMING && isAnswer();
    }
}
