package org.introducer.programs.program;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words that a program of the directory has all of, in whatever order, as a condition in HQL; without words, every program
 * that stands for itself.
 */
public record Search(String wall, Map<String, Object> parameters) {

    private static final int MOST_WORDS = 20;

    public static Search of(String words) {
        StringBuilder wall = new StringBuilder("e.mergedInto is null and e.deletedAt is null");
        Map<String, Object> parameters = new HashMap<>();
        if (words != null && !words.isBlank()) {
            String[] each = words.strip().toLowerCase(Locale.ROOT).split("\\s+", MOST_WORDS);
            for (int i = 0; i < each.length; i++) {
                wall.append(" and e.search like function('fold' as String, :w%d) escape '\\'".formatted(i));
                parameters.put(
                        "w" + i,
                        "%" + each[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
            }
        }
        return new Search(wall.toString(), parameters);
    }
}
