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
        String key = lettersAndDigits(name, false);
        return key.isEmpty() ? null : key;
    }

    /** The name's words in capitals, to look for names that are like it; null when there are none. */
    public static String words(String name) {
        String words = lettersAndDigits(name, true).strip();
        return words.isEmpty() ? null : words;
    }

    /** In capitals. @param parted whether a blank stands for what stands between them */
    private static String lettersAndDigits(String name, boolean parted) {
        if (name == null) {
            return "";
        }
        String plain = isAscii(name)
                ? name
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String capitals = plain.toUpperCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(capitals.length());
        for (int i = 0; i < capitals.length(); i++) {
            char c = capitals.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                text.append(c);
            } else if (parted && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        return text.toString();
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
