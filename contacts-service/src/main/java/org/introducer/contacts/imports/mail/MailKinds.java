package org.introducer.contacts.imports.mail;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells from the headers what sent a message. */
final class MailKinds {

    private static final Set<String> CALENDAR_ANSWERS =
            Set.of("reply", "counter", "declinecounter", "refresh", "cancel");
    /** The label of drafts as Gmail writes it in the languages of its users. */
    private static final Set<String> DRAFTS = Set.of(
            "draft",
            "drafts",
            "entwurf",
            "entwürfe",
            "brouillon",
            "brouillons",
            "borrador",
            "borradores",
            "rascunho",
            "rascunhos",
            "bozza",
            "bozze",
            "concept",
            "concepten",
            "taslak",
            "taslaklar",
            "черновик",
            "черновики",
            "чернетки",
            "чернови",
            "kladder",
            "kladd",
            "utkast",
            "luonnokset",
            "koncepty",
            "wersje robocze",
            "szkice",
            "piszkozatok",
            "ciorne",
            "mesaje nefinalizate",
            "skice",
            "osnutki",
            "esborranys",
            "juodraščiai",
            "melnraksti",
            "mustandid",
            "πρόχειρα",
            "טיוטות",
            "مسودات",
            "المسودات",
            "ड्राफ़्ट",
            "draf",
            "thư nháp",
            "ร่างจดหมาย",
            "草稿",
            "下書き",
            "임시보관함");
    /** Bits of X-Mozilla-Status: deleted from its folder, and still to be sent. */
    private static final int MOZILLA_NOT_SENT = 0x0008 | 0x0800;

    private static final Set<String> POSTMASTERS = Set.of("mailer-daemon", "postmaster");
    private static final Set<String> AUTO_REPLIES = Set.of("auto_reply", "auto-reply", "autoreply");
    private static final Set<String> BULK = Set.of("bulk", "list", "junk");

    /** How the notices of absence of common mail programs begin, in the languages of their users; an answer to one begins with Re. */
    private static final Pattern AUTOMATIC_SUBJECT = Pattern.compile(
            "^\\W*(?:(?:automatic|automated|auto)[ -]?(?:reply|response|answer)|autoreply|autoresponse"
                    + "|out[ -]of[ -](?:the[ -])?office(?![ -]?hours)|ooo(?= *[:\\-]|$| until)|vacation (?:reply|response|notice)"
                    + "|away from (?:the |my )?(?:office|desk|e?-?mail)"
                    + "|automatische antwort|abwesenheitsnotiz|abwesenheit(?= *:)|r\u00e9ponse automatique|absence du bureau"
                    + "|respuesta autom\u00e1tica|fuera de la oficina|resposta autom\u00e1tica|risposta automatica|fuori sede"
                    + "|automatisch antwoord|autosvar|automatiskt svar|automatyczna odpowied\u017a|otomatik yan\u0131t"
                    + "|\u0430\u0432\u0442\u043e\u043c\u0430\u0442\u0438\u0447\u0435\u0441\u043a\u0438\u0439 \u043e\u0442\u0432\u0435\u0442|\u81ea\u52a8\u7b54\u590d|\u81ea\u52a8\u56de\u590d|\u81ea\u52d5\u5fdc\u7b54)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final MessageFields fields;

    private MailKinds(MessageFields fields) {
        this.fields = fields;
    }

    static MailKind of(
            MessageFields fields,
            List<MailAddress> from,
            List<String> calendarMethods,
            boolean emojiReaction,
            DeliveryReport report) {
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
        if (emojiReaction) {
            return MailKind.EMOJI_REACTION;
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
                || fields.has("x-mozilla-draft-info")
                || (mozillaStatus() & MOZILLA_NOT_SENT) != 0
                || Stream.of(gmailLabels().split(","))
                        .map(label -> label.replace('"', ' ').strip())
                        .anyMatch(DRAFTS::contains);
    }

    /** Encoded as a whole as soon as one of them is not English. */
    private String gmailLabels() {
        String labels =
                fields.first("x-gmail-labels").map(MessageFields::decoded).orElse("");
        return Normalizer.normalize(labels, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private int mozillaStatus() {
        String status = value("x-mozilla-status");
        return status.matches("[0-9a-f]{1,4}") ? Integer.parseInt(status, 16) : 0;
    }

    /** Exchange calls its notices of absence auto-generated; they answer a message, as other generated mail does not. */
    private boolean isAway() {
        String submitted = value("auto-submitted");
        return submitted.startsWith("auto-replied")
                || (submitted.startsWith("auto-generated") || suppressesAnswers())
                        && (fields.has("in-reply-to") || fields.has("references"))
                || Stream.of("x-autoreply", "x-autorespond", "x-auto-reply", "x-mail-autoreply")
                        .anyMatch(name -> fields.has(name) && !value(name).equals("no"))
                || AUTO_REPLIES.contains(value("precedence"))
                || AUTOMATIC_SUBJECT.matcher(subject()).find();
    }

    private boolean isAutomatic() {
        String submitted = value("auto-submitted");
        return !submitted.isEmpty() && !submitted.equals("no") || suppressesAnswers();
    }

    /** What machines of Exchange write asks that no machine answers it; people's messages do not. */
    private boolean suppressesAnswers() {
        String suppressed = value("x-auto-response-suppress");
        return Stream.of("all", "oof", "autoreply").anyMatch(suppressed::contains);
    }

    private String subject() {
        String subject = fields.first("subject").map(MessageFields::decoded).orElse("");
        return Normalizer.normalize(subject, Normalizer.Form.NFC).strip();
    }

    /** In lower case; empty when it is not there. */
    private String value(String name) {
        return fields.first(name).map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
    }
}
