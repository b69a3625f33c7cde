package org.introducer.mentorship.profile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists, sets and maps of a draft: absent reads as empty, codes stand in their declared order. */
public final class Listed {

    private Listed() {}

    public static <T> List<T> orEmpty(List<T> values) {
        return values == null ? List.of() : values;
    }

    /** A set with a null is left as it is, for validation to refuse. */
    public static <E extends Enum<E>> Set<E> inOrder(Set<E> codes) {
        if (codes == null || codes.isEmpty()) {
            return Set.of();
        }
        return codes.stream().anyMatch(code -> code == null)
                ? codes
                : Collections.unmodifiableSet(EnumSet.copyOf(codes));
    }

    public static <E extends Enum<E>, T> Map<E, T> byCode(Map<E, T> values, Class<E> codes) {
        Map<E, T> ordered = new EnumMap<>(codes);
        if (values != null) {
            ordered.putAll(values);
        }
        return Collections.unmodifiableMap(ordered);
    }
}
