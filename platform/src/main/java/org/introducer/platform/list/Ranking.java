package org.introducer.platform.list;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A list that is computed as a whole and has an order of its own: how it is filtered, and where its next page begins.
 *
 * @param name tells its cursors from those of other lists
 * @param place of an item, as a cursor keeps it
 * @param behind the items that come after such a place, whether its item is still there or not; values that are no place are an
 *     {@link IllegalArgumentException}
 */
public record Ranking<T>(
        String name,
        Criteria<T> criteria,
        Function<T, List<String>> place,
        Function<List<String>, Predicate<T>> behind) {}
