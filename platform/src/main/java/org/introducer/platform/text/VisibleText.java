package org.introducer.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import java.util.regex.Pattern;

/** What counts as text: at least one character that can be seen. Zero-width characters, marks of direction and fillers cannot. */
public final class VisibleText {

    /** A character that can be seen, as Java and as JSON Schema (ECMA 262, with {@code u}) write it. */
    public static final String PATTERN = "[^\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]";

    private static final Pattern VISIBLE = Pattern.compile(PATTERN);

    private VisibleText() {}

    /** Whether there is a character in it that can be seen; not in null. */
    public static boolean in(CharSequence text) {
        return text != null && VISIBLE.matcher(text).find();
    }

    /** The text itself, or null when nothing in it can be seen. */
    public static String orNull(String text) {
        return in(text) ? text : null;
    }

    /** Decides what {@code NotBlank} means in every service, instead of Hibernate Validator's own check for blanks. */
    public static class Check implements ConstraintValidator<NotBlank, CharSequence> {

        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            return in(text);
        }
    }
}
