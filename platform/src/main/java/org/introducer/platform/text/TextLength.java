package org.introducer.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Map;

/** How long a text is: in characters of Unicode, as JSON Schema and PostgreSQL count them, not in UTF-16 units as Java does. */
public final class TextLength {

    private TextLength() {}

    private abstract static class Bounds<T> implements ConstraintValidator<Size, T> {

        private int min;
        private int max;

        @Override
        public void initialize(Size size) {
            min = size.min();
            max = size.max();
        }

        @Override
        public boolean isValid(T value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            int size = size(value);
            return size >= min && size <= max;
        }

        abstract int size(T value);
    }

    /** Decides what {@code Size} means for a text. */
    public static class Check extends Bounds<CharSequence> {

        @Override
        int size(CharSequence text) {
            return Character.codePointCount(text, 0, text.length());
        }
    }

    /** The library's own check, which cannot be kept beside that for texts. */
    public static class CollectionCheck extends Bounds<Collection<?>> {

        @Override
        int size(Collection<?> collection) {
            return collection.size();
        }
    }

    /** The same for maps. */
    public static class MapCheck extends Bounds<Map<?, ?>> {

        @Override
        int size(Map<?, ?> map) {
            return map.size();
        }
    }
}
