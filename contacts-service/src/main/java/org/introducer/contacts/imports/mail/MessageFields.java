package org.introducer.contacts.imports.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.introducer.contacts.identity.EmailAddress;

/** What header fields mean; fields by their names in lower case, each unfolded. */
final class MessageFields {

    private static final int LONGEST_ID = 900;
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_ADDRESS = 320;
    /** What mime4j takes for one address where the name in front of it is one as well, as Outlook writes it. */
    private static final Pattern NAMED = Pattern.compile("([^<>]*)<([^<>\\s]+)>");

    private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>");

    private final Map<String, List<String>> fields;

    private MessageFields(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    static MailMessage of(
            Map<String, List<String>> headers,
            List<String> calendarMethods,
            boolean emojiReaction,
            DeliveryReport report) {
        MessageFields fields = new MessageFields(headers);
        List<String> references = fields.ids("references");
        List<String> answered = fields.ids("in-reply-to");
        String parent = !answered.isEmpty() ? answered.getFirst() : references.isEmpty() ? null : references.getLast();
        List<MailAddress> from = fields.addresses("from");
        MailKind kind = MailKinds.of(fields, from, calendarMethods, emojiReaction, report);
        return new MailMessage(
                fields.id(),
                parent,
                references.isEmpty() ? null : references.getFirst(),
                fields.own().isPresent(),
                fields.dates(),
                fields.text("subject"),
                from,
                fields.addresses("to"),
                fields.addresses("cc"),
                fields.addresses("bcc"),
                Stream.of("delivered-to", "x-original-to", "envelope-to")
                        .flatMap(name -> fields.addresses(name).stream())
                        .toList(),
                kind,
                kind == MailKind.BOUNCE ? fields.bounce(report, parent) : null);
    }

    private MailMessage.Bounce bounce(DeliveryReport report, String parent) {
        List<String> failed = report.failed().isEmpty()
                ? addresses("x-failed-recipients").stream()
                        .map(MailAddress::address)
                        .toList()
                : report.failed();
        return new MailMessage.Bounce(report.originalId() == null ? parent : report.originalId(), List.copyOf(failed));
    }

    /** The first value of a field as it stands, or nothing. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    private String id() {
        return ids("message-id").stream()
                .findFirst()
                .orElseGet(() -> digest(Stream.of("date", "from", "to", "cc", "subject")
                        .map(name -> String.join("\n", all(name)))
                        .toList()));
    }

    private List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        for (String value : all(name)) {
            Matcher id = ID.matcher(value);
            while (id.find()) {
                ids.add(stored(id.group(1)));
            }
        }
        return ids;
    }

    /** The first message that a field names, or null. */
    static String firstId(String value) {
        Matcher id = ID.matcher(value);
        return id.find() ? stored(id.group(1)) : null;
    }

    private static String stored(String id) {
        return id.length() > LONGEST_ID ? digest(List.of(id)) : sound(id);
    }

    private static String digest(List<String> texts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001f", texts).getBytes(StandardCharsets.UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Instant> own() {
        return first("date").flatMap(MailDate::of);
    }

    private List<Instant> dates() {
        return Stream.concat(
                        own().stream(),
                        all("received").stream()
                                .map(value -> value.substring(value.lastIndexOf(';') + 1))
                                .flatMap(text -> MailDate.of(text).stream()))
                .limit(20)
                .toList();
    }

    /** Decoded (RFC 2047), on one line, and not longer than can be stored; null when nothing is left. */
    private String text(String name) {
        String text = first(name).map(MessageFields::decoded).orElse("").replaceAll("[\\s\\p{Cc}]+", " ");
        String line = sound(text).strip();
        return line.isEmpty() ? null : cut(line);
    }

    static String decoded(String text) {
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
        } catch (IllegalArgumentException unknownCharset) {
            return text;
        }
    }

    /** Without what PostgreSQL cannot store: a NUL, a lone surrogate. */
    private static String sound(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "?");
    }

    /** Each address once, in the order of the field; what is no address is left out. */
    List<MailAddress> addresses(String name) {
        Map<String, MailAddress> found = new LinkedHashMap<>();
        for (String value : all(name)) {
            for (Mailbox mailbox :
                    LenientAddressParser.DEFAULT.parseAddressList(value).flatten()) {
                Matcher named = NAMED.matcher(mailbox.getAddress());
                boolean misread = named.matches();
                String written = misread ? named.group(1) : mailbox.getName();
                EmailAddress.normal(misread ? named.group(2) : mailbox.getAddress())
                        .flatMap(MessageFields::storable)
                        .ifPresent(address ->
                                found.putIfAbsent(address, new MailAddress(shown(written, address), address)));
            }
        }
        return List.copyOf(found.values());
    }

    /** An address as it can be stored, if it is not too long to be one. */
    static Optional<String> storable(String address) {
        return Optional.of(sound(address)).filter(sound -> sound.length() <= LONGEST_ADDRESS);
    }

    /** A name in quotes, or that is the address again, says nothing else. */
    private static String shown(String name, String address) {
        String text = name == null ? "" : sound(decoded(name)).replaceAll("[\\s\\p{Cc}]+", " ");
        String start = cut(text.strip());
        String plain = start.replaceAll("^['\"]+|['\"]+$", "").strip();
        return plain.isEmpty() || plain.equalsIgnoreCase(address) ? null : plain;
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT).replaceAll("\\p{Cs}$", "") : text;
    }

    /** A parameter of a field such as Content-Type, in lower case; null when it is not there. */
    static String parameter(String value, String name) {
        Matcher parameter = Pattern.compile(
                        ";\\s*" + Pattern.quote(name) + "\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE)
                .matcher(value);
        return parameter.find() ? parameter.group(1).toLowerCase(java.util.Locale.ROOT) : null;
    }
}
