package org.introducer.contacts.imports.mail;

import java.time.Instant;
import java.util.List;

/**
 * The headers of a message, as far as they say who wrote to whom and when.
 *
 * @param id the Message-ID without its brackets; where there is none, a digest of the other headers
 * @param parent the message that it answers, or null
 * @param root the message with which its thread began, as far as it says so, or null
 * @param dated that the first of the dates is its own
 * @param dates when it was sent by its own account, then when it was received by the account of servers, latest server first
 * @param receivedBy addresses to which servers delivered it
 * @param bounce what a notice of failed delivery says; null unless it is one
 */
public record MailMessage(
        String id,
        String parent,
        String root,
        boolean dated,
        List<Instant> dates,
        String subject,
        List<MailAddress> from,
        List<MailAddress> to,
        List<MailAddress> cc,
        List<MailAddress> bcc,
        List<MailAddress> receivedBy,
        MailKind kind,
        Bounce bounce) {

    /**
     * A notice that a message was not delivered.
     *
     * @param originalId the message, or null
     * @param addresses to which it was not delivered; empty: it does not say
     */
    public record Bounce(String originalId, List<String> addresses) {}
}
