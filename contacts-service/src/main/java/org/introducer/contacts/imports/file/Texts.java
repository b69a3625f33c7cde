package org.introducer.contacts.imports.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all readers do with text: decode it, tidy one-line fields. */
final class Texts {

    /** How far into a file its header is looked for, in characters. */
    static final int HEAD = 64 * 1024;

    private static final Pattern MOBILE = Pattern.compile(
            "^(https?://)(?:m|mobile|touch)\\.(?:www\\.)?linkedin\\.com/(?:mwlite/)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

    private Texts() {}

    /**
     * Decodes UTF-8, UTF-16LE and UTF-16BE, with or without a byte order mark; bytes that are no text become U+FFFD. The
     * reader can go back to the beginning of the text as long as no more than {@link #HEAD} characters were read.
     */
    static BufferedReader decode(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, 64 * 1024);
        bytes.mark(4);
        byte[] start = bytes.readNBytes(4);
        bytes.reset();
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (starts(start, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (starts(start, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (start.length >= 4 && start[1] == 0 && start[3] == 0) {
            charset = StandardCharsets.UTF_16LE;
        } else if (start.length >= 4 && start[0] == 0 && start[2] == 0) {
            charset = StandardCharsets.UTF_16BE;
        }
        bytes.skipNBytes(mark);
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset), 32 * 1024);
        text.mark(HEAD);
        return text;
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** The beginning of the text; the reader stands at its beginning again. */
    static String head(BufferedReader text) throws IOException {
        char[] head = new char[HEAD - 1];
        int length = 0;
        int read;
        while (length < head.length && (read = text.read(head, length, head.length - length)) > 0) {
            length += read;
        }
        text.reset();
        return new String(head, 0, length);
    }

    /** One line without blanks around it or several in a row; null when nothing is left. */
    static String line(String text) {
        if (text == null) {
            return null;
        }
        String tidy = BLANKS.matcher(text).replaceAll(" ").strip();
        return tidy.isEmpty() ? null : tidy;
    }

    /** The text itself, or null when it is blank. */
    static String some(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Those that say something, one after the other; null when none does. */
    static String joined(String separator, String... parts) {
        return some(
                Stream.of(parts).map(Texts::line).filter(part -> part != null).collect(Collectors.joining(separator)));
    }

    /** A web address with its scheme; what has another scheme, or blanks inside, is none. Pages for telephones are those for all. */
    static String webAddress(String text) {
        String address = line(text);
        if (address == null || address.indexOf(' ') >= 0) {
            return null;
        }
        if (address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8)) {
            int scheme = address.indexOf(':');
            return MOBILE.matcher(address.substring(0, scheme).toLowerCase(Locale.ROOT) + address.substring(scheme))
                    .replaceFirst("$1www.linkedin.com/");
        }
        boolean otherScheme = address.matches("[A-Za-z][A-Za-z0-9+.-]*:(?!\\d+(/|$)).*");
        return otherScheme || address.indexOf('.') < 1 ? null : webAddress("https://" + address);
    }
}
