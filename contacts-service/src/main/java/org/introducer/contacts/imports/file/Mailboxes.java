package org.introducer.contacts.imports.file;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses in a field for e-mail: one, several, {@code Name <address>}, or something else that address books keep there. */
final class Mailboxes {

    private static final String ONE = "[^\\s@<>\"(),:;\\[\\]\\\\]+@[^\\s@<>\"(),:;\\[\\]\\\\/]+";
    private static final Pattern ADDRESS = Pattern.compile(ONE);
    private static final Pattern NAMED =
            Pattern.compile("[^<>]*<\\s*(?:mailto:)?(" + ONE + ")\\s*>", Pattern.CASE_INSENSITIVE);

    private Mailboxes() {}

    /** The addresses; none when something in the field is no address. */
    static List<String> of(String field) {
        String text = field.strip();
        String bare = text.toLowerCase(Locale.ROOT).startsWith("mailto:") ? text.substring("mailto:".length()) : text;
        Matcher named = NAMED.matcher(bare);
        if (named.matches()) {
            return List.of(named.group(1));
        }
        List<String> several = Stream.of(bare.split("[,;\\s]+"))
                .filter(each -> !each.isEmpty())
                .toList();
        return several.stream().allMatch(each -> ADDRESS.matcher(each).matches()) ? several : List.of();
    }
}
