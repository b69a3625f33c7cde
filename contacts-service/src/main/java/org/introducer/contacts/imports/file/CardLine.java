package org.introducer.contacts.imports.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One property of a card as it stands in the file.
 *
 * @param name in capitals, without its group
 * @param text still folded; each character is a byte when {@code bytes}
 */
record CardLine(String name, String parameters, String text, boolean bytes) {

    static final CardLine NONE = new CardLine("", "", "", false);

    private static final Pattern PROPERTY =
            Pattern.compile("\\s*(?:[\\w-]+\\.)?([\\w-]+)((?:;(?:\"[^\"]*\"|[^\":])*)?):.*", Pattern.DOTALL);
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*CHARSET\\s*=\\s*\"?([^;:\"]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED_PRINTABLE =
            Pattern.compile(";\\s*(?:ENCODING\\s*=\\s*)?\"?QUOTED-PRINTABLE\"?(?=;|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BASE64 =
            Pattern.compile(";\\s*(?:ENCODING\\s*=\\s*\"?(?:BASE64|B)|BASE64)\"?\\s*(?=;|$)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> BINARY = Set.of("PHOTO", "LOGO", "SOUND", "KEY");
    /** A value of these has no blanks: those at a fold of 2.1 come of folding. */
    private static final Set<String> WITHOUT_BLANKS = Set.of("EMAIL", "URL", "UID", "X-SOCIALPROFILE");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static CardLine begin(String line, boolean bytes) {
        Matcher property = PROPERTY.matcher(line);
        return property.matches()
                ? new CardLine(property.group(1).toUpperCase(Locale.ROOT), property.group(2), line, bytes)
                : new CardLine("", "", line, bytes);
    }

    /** With all its lines; its parameters may have been folded too. */
    CardLine with(String whole) {
        CardLine unfolded = begin(whole.replaceAll("\n[ \t]", ""), bytes);
        return new CardLine(unfolded.name, unfolded.parameters, whole, bytes);
    }

    boolean quotedPrintable() {
        return QUOTED_PRINTABLE.matcher(parameters).find();
    }

    boolean binary() {
        return BINARY.contains(name)
                || name.startsWith("X-ANDROID-")
                || BASE64.matcher(parameters).find();
    }

    /**
     * What it says.
     *
     * @param text on one line, or null when its bytes are no text in the charset that it names
     * @param assumed whether its charset is assumed, for it names none and is no UTF-8
     */
    record Decoded(String text, boolean assumed) {}

    /** Unfolds, then decodes; {@code old} is vCard 2.1, where the blank after a fold belongs to the value. */
    Decoded decoded(boolean old) {
        String line;
        if (old && !WITHOUT_BLANKS.contains(name)) {
            line = text.replace("\n", "");
        } else if (old) {
            line = text.replaceAll("\n[ \t]+", "");
        } else {
            line = text.replaceAll("\n[ \t]", "");
        }
        Matcher named = CHARSET.matcher(parameters);
        Charset charset = named.find() ? charset(named.group(1).strip()) : null;
        boolean names = charset != null || named.reset().find();
        if (quotedPrintable()) {
            return quoted(line, charset, names);
        }
        if (!bytes) {
            return new Decoded(line, false);
        }
        return decode(line.getBytes(StandardCharsets.ISO_8859_1), charset, names);
    }

    /** Leaves the escapes to ez-vcard, once it is known in which charset they are text. */
    private Decoded quoted(String line, Charset charset, boolean names) {
        byte[] raw = line.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '=' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
            value.write(low < 0 ? raw[i] : high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
        Decoded text = decode(value.toByteArray(), charset, names);
        if (text.text() == null || names) {
            return new Decoded(text.text() == null ? null : line, text.assumed());
        }
        String added = ";CHARSET=" + (text.assumed() ? WINDOWS : StandardCharsets.UTF_8);
        Matcher property = PROPERTY.matcher(line);
        int colon = property.matches() ? property.end(2) : line.indexOf(':');
        return new Decoded(line.substring(0, colon) + added + line.substring(colon), text.assumed());
    }

    private static Decoded decode(byte[] value, Charset charset, boolean names) {
        if (names) {
            return new Decoded(charset == null ? null : strict(value, charset), false);
        }
        String text = strict(value, StandardCharsets.UTF_8);
        if (text != null) {
            return new Decoded(text, false);
        }
        // A single broken character among good ones is damage; without any good one the text is in the older charset.
        String lenient = new String(value, StandardCharsets.UTF_8);
        boolean utf8 = lenient.chars().anyMatch(c -> c > 0x7F && c != 0xFFFD);
        return new Decoded(utf8 ? null : strict(value, WINDOWS), !utf8);
    }

    private static String strict(byte[] value, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(value)).toString();
            return text.chars().anyMatch(c -> c >= 0x80 && c < 0xA0) ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
