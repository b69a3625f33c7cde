package org.introducer.contacts.etiquette;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.etiquette.Addressee.AddresseeKind;
import org.introducer.contacts.etiquette.Addressee.DoNotContact;
import org.introducer.contacts.etiquette.Addressee.SharedWork;
import org.introducer.contacts.etiquette.judgement.Dossier;
import org.introducer.contacts.etiquette.judgement.Etiquette;

/**
 * A history written down in words: {@code 2026-03-02 mail; 2026-03-04 ooo 2026-03-16}. Everything happens at noon in the applicant's
 * zone unless a time follows the day: {@code 2026-03-02T23:30 mail}.
 */
final class Story {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final ZoneId zone;
    private final List<Touch> touches = new ArrayList<>();
    private Addressee addressee = person();
    private Wishes wishes = Wishes.NONE;
    private Policy policy = Policy.CURRENT;

    private Story(ZoneId zone) {
        this.zone = zone;
    }

    static Story of(String text) {
        return of(text, BERLIN);
    }

    static Story of(String text, ZoneId zone) {
        Story story = new Story(zone);
        if (text != null && !text.isBlank()) {
            for (String part : text.split(";")) {
                story.tell(part.strip().split("\\s+"));
            }
        }
        return story;
    }

    private void tell(String[] words) {
        if (words[0].equals("office")) {
            addressee = new Addressee(AddresseeKind.OFFICE, null, null, Set.of(), false);
        } else if (words[0].equals("co-author")) {
            addressee = new Addressee(AddresseeKind.PERSON, null, null, Set.of(SharedWork.CO_AUTHOR), false);
        } else if (words[0].equals("do-not-contact")) {
            DoNotContact flag = new DoNotContact("asked by mail", LocalDate.of(2026, 1, 1), "the person");
            addressee = new Addressee(AddresseeKind.PERSON, null, flag, Set.of(), false);
        } else {
            touches.add(touch(words));
        }
    }

    private Touch touch(String[] words) {
        LocalDateTime at = words[0].contains("T")
                ? LocalDateTime.parse(words[0])
                : LocalDate.parse(words[0]).atTime(LocalTime.NOON);
        TouchBuilder touch = new TouchBuilder(
                UUID.nameUUIDFromBytes((touches.size() + ":" + String.join(" ", words)).getBytes()),
                at.atZone(zone).toInstant());
        String detail = words.length > 2 ? words[2] : null;
        switch (words[1]) {
            case "mail", "ask" -> touch.sent(InteractionKind.EMAIL, Purpose.ASK);
            case "mail-i-promise" ->
                touch.sent(InteractionKind.EMAIL, Purpose.ASK).promise(Promise.Promisor.ME, day(detail));
            case "mail-they-promise" ->
                touch.sent(InteractionKind.EMAIL, Purpose.ASK).promise(Promise.Promisor.THEM, day(detail));
            case "ask-no-reply" ->
                touch.sent(InteractionKind.EMAIL, Purpose.ASK).expectsReply(false);
            case "linkedin" -> touch.sent(InteractionKind.LINKEDIN, Purpose.ASK);
            case "call" -> touch.sent(InteractionKind.CALL, Purpose.ASK);
            case "follow-up" -> touch.sent(InteractionKind.EMAIL, Purpose.FOLLOW_UP);
            case "thanks" -> touch.sent(InteractionKind.EMAIL, Purpose.THANKS);
            case "update" -> touch.sent(InteractionKind.EMAIL, Purpose.UPDATE);
            case "promised-item" -> touch.sent(InteractionKind.EMAIL, Purpose.PROMISED_ITEM);
            case "interview-thanks" -> touch.sent(InteractionKind.EMAIL, Purpose.INTERVIEW_THANKS);
            case "administrative" -> touch.sent(InteractionKind.EMAIL, Purpose.ADMINISTRATIVE);
            case "draft" -> touch.sent(InteractionKind.EMAIL, Purpose.ASK).status(InteractionStatus.DRAFT);
            case "bounce" -> touch.sent(InteractionKind.EMAIL, Purpose.ASK).status(InteractionStatus.BOUNCED);
            case "cc" -> touch.sent(InteractionKind.EMAIL, Purpose.ASK).part(Part.CC);
            case "positive" -> touch.answered(Reaction.POSITIVE);
            case "colleague-answers" -> touch.answered(Reaction.POSITIVE).part(Part.REPRESENTED);
            case "not-said" -> touch.answered(Reaction.NOT_SAID);
            case "decline" -> touch.answered(Reaction.DECLINE);
            case "referral" -> touch.answered(Reaction.REFERRAL);
            case "not-now" -> touch.answered(Reaction.NOT_NOW).notBefore(day(detail));
            case "ooo" -> touch.answered(Reaction.OUT_OF_OFFICE).returnsOn(day(detail));
            case "liked" -> touch.sign(InteractionKind.LINKEDIN, Direction.INCOMING);
            case "request-accepted" -> touch.sign(InteractionKind.LINKEDIN, Direction.MUTUAL);
            case "talk-attended" -> touch.sign(InteractionKind.MET_AT_EVENT, Direction.INCOMING);
            case "introduced" -> touch.met(InteractionKind.INTRODUCTION);
            case "meeting" -> touch.met(InteractionKind.MEETING);
            case "meeting-with-note" -> touch.met(InteractionKind.MEETING).noted();
            case "met-at-event" ->
                touch.met(InteractionKind.MET_AT_EVENT).noted().event(detail);
            case "met-at-event-without-note" ->
                touch.met(InteractionKind.MET_AT_EVENT).event(detail);
            case "online-at-event" -> touch.met(InteractionKind.MEETING).noted().event(detail);
            case "i-promise" -> touch.met(InteractionKind.MEETING).noted().promise(Promise.Promisor.ME, day(detail));
            case "they-promise" -> touch.answered(Reaction.POSITIVE).promise(Promise.Promisor.THEM, day(detail));
            default -> throw new IllegalArgumentException(words[1]);
        }
        return touch.build();
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    static Addressee person() {
        return new Addressee(AddresseeKind.PERSON, null, null, Set.of(), false);
    }

    Story to(Addressee other) {
        addressee = other;
        return this;
    }

    Story with(Wishes others) {
        wishes = others;
        return this;
    }

    Story with(Tightening tightening) {
        policy = policy.tightenedBy(tightening);
        return this;
    }

    List<Touch> touches() {
        return touches;
    }

    Dossier dossier() {
        return new Dossier(addressee, touches, wishes, policy, zone);
    }

    Instant noon(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    FollowUp on(String day) {
        return Etiquette.followUp(dossier(), noon(day));
    }

    OutreachDecision mayWrite(Purpose purpose, String day) {
        return mayWrite(Outreach.of(InteractionKind.EMAIL, purpose), ProgramRules.NO_PROGRAM, day);
    }

    OutreachDecision mayWrite(Outreach outreach, ProgramRules program, String day) {
        return Etiquette.mayWrite(dossier(), program, outreach, noon(day));
    }

    List<Due> reasons(String day) {
        return Etiquette.reasons(dossier(), noon(day));
    }
}
