package org.introducer.platform.text;

import java.nio.charset.StandardCharsets;

/** The beginning of a text, for answers that must not grow with what somebody wrote. */
public final class Excerpt {

    private static final String CUT = "\u2026";

    private Excerpt() {}

    /** At most so many bytes of the text in UTF-8, with an ellipsis at the end where it is cut; no character is split. Null of null. */
    public static String of(String text, int bytes) {
        if (text == null || text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
            return text;
        }
        int left = bytes - CUT.getBytes(StandardCharsets.UTF_8).length;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            left -= Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end) + CUT;
    }
}
