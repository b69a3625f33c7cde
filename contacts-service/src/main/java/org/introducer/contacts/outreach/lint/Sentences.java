package org.introducer.contacts.outreach.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a text, with where they stand. */
final class Sentences {

    /** A mark that ends a sentence, a blank line, or a line end before a capital. */
    private static final Pattern END = Pattern.compile("[.!?]+[\"')\\]]*(?=\\s|$)|\\n\\s*\\n|\\n(?=\\p{Lu})");

    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(])(?:Dr|Prof|Mr|Mrs|Ms|St|Jr|Sr|vs|approx|etc|e\\.g|i\\.e|U\\.S|M\\.D|Ph\\.D|D\\.O|a\\.m|p\\.m|[A-Z])\\.$");

    private static final int TAIL = 12;

    private Sentences() {}

    /** One sentence. */
    record Sentence(int start, int end, String text) {}

    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            // Longer than every abbreviation; the whole sentence would be read again at each full stop.
            int tail = Math.max(Math.max(from - 1, 0), end.end() - TAIL);
            if (!ABBREVIATION.matcher(text).region(tail, end.end()).find()) {
                add(sentences, text, from, end.end());
                from = end.end();
            }
        }
        add(sentences, text, from, text.length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (text.substring(start, end).chars().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(new Sentence(start, end, text.substring(start, end)));
        }
    }
}
