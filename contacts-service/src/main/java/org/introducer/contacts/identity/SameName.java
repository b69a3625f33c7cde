package org.introducer.contacts.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether two names can be of one person; decides only where both have the same e-mail address, for offices share theirs. */
public final class SameName {

    private static final Set<String> TITLES =
            Set.of("dr", "prof", "professor", "mr", "mrs", "ms", "miss", "jr", "sr", "ii", "iii", "iv");

    private SameName() {}

    /**
     * Each word of the shorter name is a word of the other one, or its initial. A name that is only an address says nothing, so it
     * can be anybody's.
     */
    public static boolean possible(String one, String other) {
        if (one == null || other == null || one.indexOf('@') > 0 || other.indexOf('@') > 0) {
            return true;
        }
        List<String> a = words(one);
        List<String> b = words(other);
        if (String.join("", a).equals(String.join("", b))) {
            return true;
        }
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> longer = new ArrayList<>(shorter == a ? b : a);
        return !shorter.isEmpty()
                && Stream.concat(
                                shorter.stream().filter(word -> word.length() > 1),
                                shorter.stream().filter(word -> word.length() == 1))
                        .allMatch(word -> taken(longer, word));
    }

    private static boolean taken(List<String> words, String word) {
        if (words.remove(word)) {
            return true;
        }
        return words.stream()
                .filter(other -> (word.length() == 1 || other.length() == 1) && word.charAt(0) == other.charAt(0))
                .findFirst()
                .map(words::remove)
                .orElse(false);
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("\u00DF", "ss")
                .replace("\u0131", "i")
                .replace("\u0142", "l")
                .replace("\u00F8", "o")
                .replace("\u00E6", "a")
                .replaceAll("([aou])e", "$1");
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .toList();
    }
}
