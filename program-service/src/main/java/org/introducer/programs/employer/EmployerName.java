package org.introducer.programs.employer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How employers' names are compared: letters and digits in capitals, whatever stands between them. Nothing fuzzier links an
 * employer to a program.
 */
public final class EmployerName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private EmployerName() {}

    /** The name in the form that is compared, null when nothing of it is left. */
    public static String key(String name) {
        String words = words(name);
        return words == null ? null : words.replace(" ", "");
    }

    /** The name's words in capitals, to look for names that are like it; null when there are none. */
    public static String words(String name) {
        if (name == null) {
            return null;
        }
        String plain = isAscii(name)
                ? name
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder key = new StringBuilder(plain.length());
        for (char c : plain.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                key.append(c);
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        String text = key.toString().strip();
        return text.isEmpty() ? null : text;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
