package org.introducer.contacts.etiquette;

/** The rules that an answer can rest on; the name is the stable id. */
public enum EtiquetteRule {
    DO_NOT_CONTACT("The applicant or the person set do-not-contact; only lifting it with a reason ends it."),
    NO_UNSOLICITED_MAIL("The program says that it wants no unsolicited mail."),
    NO_CONTACT_AFTER_INTERVIEW("The program says that it wants no contact after the interview."),
    DECLINED("A decline closes that purpose for the season; one thanks is open, and only that person can reopen."),
    REFERRED("A referral answers the ask: thank them, and write to the person they named."),
    NOT_BEFORE("They named a day before which they do not want to be written to."),
    OUT_OF_OFFICE("They are away; days from receipt of the notice to the return do not count."),
    EVENT_WINDOW("After meeting at an event a personal follow-up is due 3 to 7 days after its last day."),
    SECOND_UNANSWERED("After two messages without a reaction, over all channels, move on."),
    FOLLOW_UP_WINDOW("One polite follow-up, 7 to 10 days after an unanswered message."),
    OFFICE_REMINDER("An office is reminded after 10 working days, then by another address or by telephone."),
    PROMISE_BY_THEM("What they promised has a reminder from its own due date, not from silence."),
    PROMISE_TO_THEM("What was promised to them may be sent."),
    NEW_ASK("With somebody who has answered before, silence is judged per ask."),
    UPDATE_GAP("Updates keep a minimum gap; co-authors and supervisors on a shared project are exempt."),
    COURTESY("Thanks and what was asked for want nothing and may be sent."),
    CADENCE("The applicant wants to stay in touch at this rhythm."),
    ENGAGED("They have reacted before and no ask is open."),
    FIRST_MESSAGE("Nothing is unanswered: a message is allowed.");

    private final String text;

    EtiquetteRule(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
