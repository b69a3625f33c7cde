package org.introducer.contacts.imports.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells from the headers what sent a message. */
final class MailKinds {

    private static final Set<String> CALENDAR_ANSWERS =
            Set.of("reply", "counter", "declinecounter", "refresh", "cancel");
    private static final Set<String> DRAFTS = Set.of("draft", "drafts");
    private static final Set<String> POSTMASTERS = Set.of("mailer-daemon", "postmaster");
    private static final Set<String> BULK = Set.of("bulk", "list", "junk");

    private final MessageFields fields;

    private MailKinds(MessageFields fields) {
        this.fields = fields;
    }

    static MailKind of(
            MessageFields fields, List<MailAddress> from, List<String> calendarMethods, DeliveryReport report) {
        MailKinds kinds = new MailKinds(fields);
        String type = kinds.value("content-type");
        String reported = type.startsWith("multipart/report") ? MessageFields.parameter(type, "report-type") : null;
        if ("delivery-status".equals(reported) && report.isDelayOnly()) {
            return MailKind.DELAY;
        }
        if ("delivery-status".equals(reported) || fields.has("x-failed-recipients") || isPostmaster(from)) {
            return MailKind.BOUNCE;
        }
        if ("disposition-notification".equals(reported)) {
            return MailKind.READ_RECEIPT;
        }
        if (kinds.isCalendarAnswer(type, calendarMethods)) {
            return MailKind.CALENDAR_ANSWER;
        }
        if (kinds.isDraft()) {
            return MailKind.DRAFT;
        }
        if (Stream.of("list-id", "list-post", "list-unsubscribe", "mailing-list")
                .anyMatch(fields::has)) {
            return MailKind.MAILING_LIST;
        }
        if (kinds.isAway()) {
            return MailKind.OUT_OF_OFFICE;
        }
        if (reported != null || kinds.isAutomatic()) {
            return MailKind.AUTOMATIC;
        }
        return BULK.contains(kinds.value("precedence")) ? MailKind.MAILING_LIST : MailKind.PERSONAL;
    }

    private static boolean isPostmaster(List<MailAddress> from) {
        return from.stream()
                .map(MailAddress::address)
                .anyMatch(address -> POSTMASTERS.contains(address.substring(0, address.lastIndexOf('@'))));
    }

    /** An invitation that a person sent is a letter; what a calendar answered for them is none. */
    private boolean isCalendarAnswer(String type, List<String> methods) {
        String own = type.startsWith("text/calendar") ? MessageFields.parameter(type, "method") : null;
        return type.startsWith("text/calendar") && own == null
                || Stream.concat(methods.stream(), Optional.ofNullable(own).stream())
                        .anyMatch(method -> method != null && CALENDAR_ANSWERS.contains(method));
    }

    private boolean isDraft() {
        return value("x-unsent").equals("1")
                || Stream.of(value("x-gmail-labels").split(","))
                        .map(String::strip)
                        .anyMatch(DRAFTS::contains);
    }

    /** Exchange calls its notices of absence auto-generated; they answer a message, as other generated mail does not. */
    private boolean isAway() {
        String submitted = value("auto-submitted");
        return submitted.startsWith("auto-replied")
                || submitted.startsWith("auto-generated") && (fields.has("in-reply-to") || fields.has("references"))
                || Stream.of("x-autoreply", "x-autorespond", "x-auto-reply")
                        .anyMatch(name -> fields.has(name) && !value(name).equals("no"))
                || value("precedence").equals("auto_reply");
    }

    private boolean isAutomatic() {
        String submitted = value("auto-submitted");
        return !submitted.isEmpty() && !submitted.equals("no");
    }

    /** In lower case; empty when it is not there. */
    private String value(String name) {
        return fields.first(name).map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
    }
}
