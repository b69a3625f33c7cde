package org.introducer.contacts.outreach.lint;

import java.util.List;
import org.introducer.contacts.etiquette.Purpose;

/**
 * A message as it would be sent.
 *
 * @param recipient the name of the person it is written to, or null
 * @param needsVisa whether the writer needs a visa; null: not known
 * @param attachments names of files; null: not said
 */
public record Message(
        Purpose purpose, String subject, String body, String recipient, Boolean needsVisa, List<String> attachments) {

    public Message {
        subject = subject == null ? "" : subject;
        attachments = attachments == null ? null : List.copyOf(attachments);
    }

    /** Asks somebody for something whom the writer may not know. */
    boolean isRequest() {
        return purpose == Purpose.FIRST_CONTACT || purpose == Purpose.ASK;
    }

    boolean expectsAsk() {
        return isRequest() || purpose == Purpose.FOLLOW_UP || purpose == Purpose.ADMINISTRATIVE;
    }
}
