package org.introducer.contacts.imports.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of people as address books hold them. */
final class Names {

    private static final Set<String> SUFFIXES = Set.of("JR", "SR", "II", "III", "IV");
    private static final Set<String> CREDENTIALS = Set.copyOf(ResourceLines.of("credentials.txt"));

    private Names() {}

    /** A name and the degrees and memberships that stood behind it (null: none). */
    record Credited(String name, String credentials) {}

    /**
     * Splits {@code Placeholder, MD, FSIR}: what follows a comma is credentials, unless it is a suffix such as {@code Jr.};
     * without a comma only what is known to be one.
     */
    static Credited credited(String text) {
        String line = Texts.line(text);
        if (line == null) {
            return new Credited(null, null);
        }
        String[] parts = line.split(",");
        StringBuilder name = new StringBuilder(parts.length == 0 ? "" : parts[0].strip());
        List<String> credentials = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (SUFFIXES.contains(plain(part))) {
                name.append(", ").append(part);
            } else if (!part.isEmpty()) {
                credentials.add(part);
            }
        }
        int blank;
        while ((blank = name.lastIndexOf(" ")) > 0 && CREDENTIALS.contains(plain(name.substring(blank + 1)))) {
            credentials.addFirst(name.substring(blank + 1));
            name.setLength(blank);
        }
        return new Credited(Texts.line(name.toString()), credentials.isEmpty() ? null : String.join(", ", credentials));
    }

    private static String plain(String word) {
        return word.replace(".", "").toUpperCase(Locale.ROOT);
    }

    /** {@code O'BRIEN-SMITH} as people write it; text that has lower case already stays. */
    static String fromCapitals(String text) {
        if (text == null || !text.equals(text.toUpperCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder name = new StringBuilder(text.length());
        boolean start = true;
        for (int c : text.codePoints().toArray()) {
            name.appendCodePoint(start ? c : Character.toLowerCase(c));
            start = !Character.isLetterOrDigit(c);
        }
        return name.toString();
    }
}
