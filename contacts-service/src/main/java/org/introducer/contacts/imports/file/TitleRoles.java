package org.introducer.contacts.imports.file;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a role out of a stated position, by the list in {@code title-roles.txt}. */
public final class TitleRoles {

    private static final String UNKNOWN = "UNKNOWN";

    /** A pattern in lower case that begins where a word does: so it is tried there only, and without regard to case. */
    private record Rule(String role, Pattern pattern) {

        boolean fits(String position, int[] words) {
            Matcher matcher = pattern.matcher(position).useTransparentBounds(true);
            for (int word : words) {
                if (matcher.region(word, position.length()).lookingAt()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final List<Rule> RULES = ResourceLines.of("title-roles.txt").stream()
            .map(line -> line.split("\t", 2))
            .map(rule -> new Rule(rule[0], Pattern.compile(rule[1])))
            .toList();

    private TitleRoles() {}

    /** The role that the position states; {@code UNKNOWN} where it states none. */
    public static String of(String title) {
        if (title == null) {
            return UNKNOWN;
        }
        String position = title.toLowerCase(Locale.ROOT);
        int[] words = IntStream.range(0, position.length())
                .filter(i -> isWord(position.charAt(i)) && (i == 0 || !isWord(position.charAt(i - 1))))
                .toArray();
        for (Rule rule : RULES) {
            if (rule.fits(position, words)) {
                return rule.role();
            }
        }
        return UNKNOWN;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }
}
