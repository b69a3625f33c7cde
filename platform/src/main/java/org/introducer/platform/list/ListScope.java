package org.introducer.platform.list;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which rows a list is about, whatever its filter says: a condition in HQL over the list's entity {@code e}, and its values. The
 * tenant is no part of it; the mapping of the entity adds that.
 */
public record ListScope(String condition, Map<String, Object> values) {

    public ListScope {
        values = Map.copyOf(values);
    }

    /** Every row of the tenant. */
    public static ListScope all() {
        return new ListScope("1 = 1", Map.of());
    }

    /** Those that are not deleted. */
    public static ListScope live() {
        return new ListScope("e.deletedAt is null", Map.of());
    }

    public static ListScope where(String condition, String name, Object value) {
        return new ListScope(condition, Map.of(name, value));
    }

    public ListScope and(String more) {
        return new ListScope("(" + condition + ") and (" + more + ")", values);
    }

    /** @param name of the parameter that {@code more} names with a colon */
    public ListScope and(String more, String name, Object value) {
        return and(more).with(name, value);
    }

    /** The same rows, with the value of one more parameter. */
    public ListScope with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(name, value);
        return new ListScope(condition, all);
    }
}
