package org.introducer.programs.note;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What notes may be about, and when they are shown.
 *
 * @param least of how many people each group is that is shown
 * @param notAbout words that speak of what only a fact with evidence may say, as regular expressions
 */
record NotePolicy(String version, String source, int least, List<String> notAbout) {

    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{M}]");

    NotePolicy {
        if (least < 2) {
            throw new IllegalArgumentException("A group of one is somebody");
        }
        notAbout = List.copyOf(notAbout);
    }

    /** The words of a text that speak of a visa, however they are spelled. */
    Optional<String> forbidden(String text) {
        String plain = HYPHENS.matcher(UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll(""))
                .replaceAll("-");
        Matcher found = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + String.join("|", notAbout) + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(plain);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
