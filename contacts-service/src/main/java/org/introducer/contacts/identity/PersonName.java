package org.introducer.contacts.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name as it is compared: its words in any order, without case, accents, titles and degrees. A word is kept as its first
 * letter and a digest, an initial as the letter alone, so that the names of deleted contacts can be compared and not read.
 *
 * @param words sorted; empty when the text names nobody, such as an e-mail address
 */
public record PersonName(List<String> words) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INSIDE_WORDS = Pattern.compile("[\\p{M}'’`´]");
    private static final Set<String> NO_NAMES = Set.of(
            "dr",
            "prof",
            "professor",
            "mr",
            "mrs",
            "ms",
            "miss",
            "sir",
            "med",
            "jr",
            "sr",
            "ii",
            "iii",
            "md",
            "phd",
            "do",
            "mbbs",
            "mbchb",
            "msc",
            "mph",
            "mba",
            "bsc",
            "facr",
            "fsir",
            "frcr",
            "facs",
            "fscai");
    private static final int DIGEST = 16;

    public PersonName {
        words = words.stream().sorted().toList();
    }

    /** The name that a text gives; null names nobody. */
    public static PersonName of(String text) {
        if (text == null || text.contains("@")) {
            return new PersonName(List.of());
        }
        List<String> all = BETWEEN_WORDS
                .splitAsStream(plain(text))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> names =
                all.stream().filter(word -> !NO_NAMES.contains(word)).toList();
        return new PersonName(
                (names.isEmpty() ? all : names).stream().map(PersonName::code).toList());
    }

    /** Letters without their marks; the ways of writing umlauts and ligatures are one. */
    private static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "a")
                .replace("œ", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i");
        return INSIDE_WORDS
                .matcher(lower)
                .replaceAll("")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
    }

    private static String code(String word) {
        String initial = word.substring(0, word.offsetByCodePoints(0, 1));
        if (initial.length() == word.length()) {
            return initial;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
            return initial + HexFormat.of().formatHex(digest).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether both can be one person's name: every word of the shorter is a word of the longer or its initial, and one word at least is
     * whole in both. A text that names nobody tells nobody apart.
     */
    public boolean fits(PersonName other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return true;
        }
        boolean shorter = words.size() <= other.words.size();
        List<String> wanted = new ArrayList<>(shorter ? words : other.words);
        List<String> left = new ArrayList<>(shorter ? other.words : words);
        boolean whole = wanted.stream().anyMatch(word -> isWhole(word) && left.contains(word));
        wanted.removeIf(left::remove);
        // Initials of the shorter take whole words, whole words of the shorter take initials; a letter is as good as
        // its like.
        return whole && wanted.stream().allMatch(word -> takeInitial(word, left));
    }

    private static boolean takeInitial(String word, Collection<String> left) {
        return left.stream()
                .filter(other ->
                        isWhole(word) != isWhole(other) && initial(word).equals(initial(other)))
                .findFirst()
                .map(left::remove)
                .orElse(false);
    }

    private static boolean isWhole(String word) {
        return word.length() > initial(word).length();
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    /** The words as text that {@link #stored} reads again. */
    public String store() {
        return String.join(" ", words);
    }

    public static PersonName stored(String text) {
        return new PersonName(text.isEmpty() ? List.of() : List.of(text.split(" ")));
    }
}
