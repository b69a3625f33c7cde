package org.introducer.contacts.imports.file;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.tables.Cells;

/** What all readers do with text: tidy one-line fields. */
final class Texts {

    private static final Pattern MOBILE = Pattern.compile(
            "^(https?://)(?:m|mobile|touch)\\.(?:www\\.)?linkedin\\.com/(?:mwlite/)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");
    /** A character that can be seen, as for text that is required, or one that cannot be stored, of which the row says so. */
    private static final Pattern VISIBLE =
            Pattern.compile("[^\\s\\p{Z}\\x01-\\x1F\\x7F-\\x9F\\p{Cf}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]");

    private Texts() {}

    /** One line without blanks around it or several in a row; null when nothing is left. */
    static String line(String text) {
        if (text != null && Cells.isPlain(text)) {
            return text;
        }
        return some(text) == null ? null : BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** The text itself, or null when nothing in it can be seen. */
    static String some(String text) {
        return text == null || !(beginsWithAscii(text) || VISIBLE.matcher(text).find()) ? null : text;
    }

    private static boolean beginsWithAscii(String text) {
        return !text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) <= '~';
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
