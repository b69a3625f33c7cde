package org.introducer.mentorship.matching.market;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Topics compared as whole terms: case, accents, punctuation and known abbreviations do not matter, substrings never
 * count ("AI" is not in "retail").
 */
final class Terms {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> CANONICAL = load("topics-2026-1.txt");

    private Terms() {}

    static String normalise(String term) {
        String plain = plain(term);
        return CANONICAL.getOrDefault(plain, plain);
    }

    static String plain(String term) {
        String folded = MARKS.matcher(Normalizer.normalize(term, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }

    private static Map<String, String> load(String resource) {
        Map<String, String> canonical = new HashMap<>();
        try (var in = Terms.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] names = line.split(";", -1);
                        for (String name : names) {
                            canonical.put(plain(name), plain(names[0]));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(canonical);
    }
}
