package org.introducer.contacts.imports.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * Reads the headers of one message, and of its parts what tells a notice from a letter. Of bodies only the report of a failed delivery is
 * looked at; the rest is read past.
 */
public final class MailHeaders {

    private static final int MOST = 1 << 18;
    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(MOST)
            .setMaxHeaderLen(MOST)
            .setMaxHeaderCount(2000)
            .setMaxPartCount(1000)
            .setMaxNestingDepth(50)
            .build();
    /** A message with so many parts is read no further. */
    private static final int PARTS = 100;

    private static final String EMOJI_REACTION = "text/vnd.google.email-reaction+json";
    private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<([^<>\\s]+)>");

    private final Map<String, List<String>> headers = new HashMap<>();
    private final List<String> calendarMethods = new ArrayList<>();
    private final DeliveryReport report = new DeliveryReport();
    private boolean emojiReaction;
    private boolean headersRead;
    private int depth;
    private int parts;

    private MailHeaders() {}

    /** Empty when there is no header that can be read. The stream is not read to its end. */
    public static Optional<MailMessage> read(InputStream message) {
        MailHeaders headers = new MailHeaders();
        MimeTokenStream tokens = new MimeTokenStream(LIMITS);
        tokens.parse(message);
        try {
            headers.collect(tokens);
        } catch (IOException | MimeException | IllegalArgumentException brokenOff) {
            // What is after its headers says nothing about who wrote to whom.
        }
        return headers.headersRead && !headers.headers.isEmpty()
                ? Optional.of(MessageFields.of(
                        headers.headers, headers.calendarMethods, headers.emojiReaction, headers.report))
                : Optional.empty();
    }

    private void collect(MimeTokenStream tokens) throws IOException, MimeException {
        for (EntityState state = tokens.getState(); !isOver(state); state = tokens.next()) {
            switch (state) {
                case T_START_MESSAGE, T_START_BODYPART -> {
                    depth++;
                    parts++;
                }
                case T_END_MESSAGE, T_END_BODYPART -> depth--;
                case T_FIELD -> field(tokens.getField());
                case T_END_HEADER -> headersRead = true;
                case T_BODY -> body(tokens);
                default -> {
                    // Nothing else says anything.
                }
            }
        }
    }

    private boolean isOver(EntityState state) {
        boolean single = state == EntityState.T_BODY && depth == 1;
        return state == EntityState.T_END_OF_STREAM || single || parts > PARTS;
    }

    private void field(Field field) {
        String name = field.getName().strip().toLowerCase(Locale.ROOT);
        String text = text(field.getRaw().toByteArray());
        String value = FOLD.matcher(text.substring(text.indexOf(':') + 1))
                .replaceAll("")
                .replace('\0', ' ')
                .strip();
        boolean typed = name.equals("content-type");
        emojiReaction |= typed && value.toLowerCase(Locale.ROOT).startsWith(EMOJI_REACTION);
        if (depth == 1) {
            headers.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        } else if (name.equals("message-id")) {
            report.original(MessageFields.firstId(value));
        } else if (typed && value.toLowerCase(Locale.ROOT).startsWith("text/calendar")) {
            calendarMethods.add(MessageFields.parameter(value, "method"));
        }
    }

    private void body(MimeTokenStream tokens) throws IOException {
        switch (tokens.getBodyDescriptor().getMimeType()) {
            case "message/delivery-status", "message/global-delivery-status" -> report.read(start(tokens));
            case "text/rfc822-headers", "message/global-headers" -> {
                Matcher id = MESSAGE_ID.matcher(start(tokens));
                report.original(id.find() ? id.group(1) : null);
            }
            default -> {
                // What the message says is nobody's business here.
            }
        }
    }

    private static String start(MimeTokenStream tokens) throws IOException {
        return FOLD.matcher(text(tokens.getDecodedInputStream().readNBytes(MOST)))
                .replaceAll("");
    }

    /** UTF-8, as headers may be now (RFC 6532); else as most of those who kept to no rule wrote them. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
