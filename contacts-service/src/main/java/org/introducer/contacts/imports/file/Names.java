package org.introducer.contacts.imports.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of people as address books hold them. */
final class Names {

    private static final Set<String> SUFFIXES = Set.of("JR", "SR", "II", "III", "IV");
    private static final Set<String> CREDENTIALS = Set.copyOf(ResourceLines.of("credentials.txt"));
    /** Some three to eight letters, at least half of them capitals: {@code FSIR}, {@code MBBChir}; initials are none. */
    private static final Pattern ABBREVIATION = Pattern.compile("(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z.()/-]{2,9}");

    private static final Pattern LAST_COMMA = Pattern.compile(",$");
    private static final Pattern INITIALS = Pattern.compile("(?:[A-Z]\\.-?)+");
    private static final Pattern ORGANISATION =
            Pattern.compile("(?iu)\\b(?:" + String.join("|", ResourceLines.of("office-words.txt")) + ")\\b");

    private Names() {}

    /** A name and the degrees and memberships that stood behind it (null: none). */
    record Credited(String name, String credentials) {}

    /**
     * Splits {@code Placeholder, MD, FSIR}. What stands behind a comma is credentials only when it is known as one or looks like
     * one, and whatever follows that; without a comma only what is known.
     */
    static Credited credited(String text) {
        String line = Texts.line(text);
        if (line == null) {
            return new Credited(null, null);
        }
        String[] parts = line.split(",");
        StringBuilder name = new StringBuilder(parts.length == 0 ? "" : parts[0].strip());
        boolean capitals = parts.length > 1 && name.chars().noneMatch(Character::isLowerCase);
        List<String> credentials = new ArrayList<>();
        for (String part : Stream.of(parts)
                .skip(1)
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList()) {
            if (!isSuffix(part) && (!credentials.isEmpty() || isCredential(part, capitals))) {
                credentials.add(part);
            } else {
                name.append(", ").append(part);
            }
        }
        int blank;
        while ((blank = name.lastIndexOf(" ")) > 0 && isTrailingCredential(name.substring(blank + 1))) {
            credentials.addFirst(name.substring(blank + 1));
            name.setLength(blank);
        }
        return new Credited(
                Texts.line(LAST_COMMA.matcher(name).replaceFirst("")),
                credentials.isEmpty() ? null : String.join(", ", credentials));
    }

    /**
     * The name of parts that an address book keeps apart; a comma inside one of them parts two names.
     *
     * @param names given, additional and family names
     * @param suffixes what stands behind: {@code Jr.} belongs to the name, anything else to the credentials
     */
    static Credited of(List<String> names, List<String> suffixes) {
        List<String> name = new ArrayList<>();
        List<String> credentials = new ArrayList<>();
        for (String part : names) {
            Credited credited = credited(part);
            name.add(credited.name() == null ? null : credited.name().replace(",", " "));
            credentials.add(credited.credentials());
        }
        if (name.stream().allMatch(Objects::isNull)) {
            return new Credited(null, null);
        }
        for (String suffix : suffixes) {
            (suffix != null && isSuffix(suffix) ? name : credentials).add(suffix);
        }
        return new Credited(
                Texts.joined(" ", name.toArray(String[]::new)), Texts.joined(", ", credentials.toArray(String[]::new)));
    }

    /** Whether the name is of an organisation: one of its words names a kind of them. */
    static boolean organisation(String name) {
        return name != null && ORGANISATION.matcher(name).find();
    }

    private static boolean isSuffix(String part) {
        return SUFFIXES.contains(plain(part));
    }

    private static boolean isCredential(String part, boolean capitals) {
        return Arrays.stream(part.split("[\\s/]+"))
                .allMatch(word -> CREDENTIALS.contains(plain(word)) || !capitals && isAbbreviation(word));
    }

    private static boolean isAbbreviation(String word) {
        long capitals = word.chars().filter(Character::isUpperCase).count();
        long small = word.chars().filter(Character::isLowerCase).count();
        return capitals >= small
                && ABBREVIATION.matcher(word).matches()
                && !INITIALS.matcher(word).matches();
    }

    /** {@code Do} and {@code Ms} are names, {@code DO} and {@code MS} degrees. */
    private static boolean isTrailingCredential(String word) {
        return CREDENTIALS.contains(plain(word))
                && word.chars().filter(Character::isUpperCase).count() > 1;
    }

    private static String plain(String word) {
        return word.replace(".", "").strip().toUpperCase(Locale.ROOT);
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
