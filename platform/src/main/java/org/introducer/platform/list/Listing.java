package org.introducer.platform.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a list of one entity can be filtered and sorted by. Expressions are HQL over the alias {@code e}; only what is
 * declared here can be asked for, and every sort has an index led by tenant (and owner).
 */
public final class Listing<E> {

    /**
     * A field of the list: its HQL expression and the type that values are read as.
     *
     * @param within the condition on related rows that a comparison stands in, at {@code %s}; null for a field of the row itself
     * @param meaning what comparisons mean where no column holds the field, else null
     * @param comparisons those that have a meaning
     */
    record Field(
            String expression, Class<?> type, String within, Meaning<Object> meaning, Set<Comparison> comparisons) {

        Field(String expression, Class<?> type, String within) {
            this(expression, type, within, null, Set.of());
        }
    }

    /** How a field is held against a value; {@code !=}, {@code =in=} and {@code =out=} are made of {@link #EQUAL}. */
    public enum Comparison {
        EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /** What a comparison with a derived field means. */
    public interface Meaning<V> {

        /** The condition in HQL, never null for any row. @param bind takes a value, gives the parameter that stands for it */
        String hql(Comparison comparison, V value, Function<Object, String> bind);
    }

    private final Class<E> entity;
    private final Map<String, Field> filters = new LinkedHashMap<>();
    private final Map<String, Field> sorts = new LinkedHashMap<>();
    private String defaultSort;

    private Listing(Class<E> entity) {
        this.entity = entity;
    }

    /** A list of an entity whose default, immutable order is its creation. */
    public static <E> Listing<E> of(Class<E> entity) {
        return new Listing<>(entity)
                .filter("id", UUID.class)
                .filter("createdAt", Instant.class)
                .sort("createdAt", Instant.class)
                .defaultSort("createdAt");
    }

    /** A list without any declared field; its default sort has to be declared. */
    public static <E> Listing<E> bare(Class<E> entity) {
        return new Listing<>(entity);
    }

    public Listing<E> filter(String name, Class<?> type) {
        return filter(name, "e." + name, type);
    }

    /** Types: String, Boolean, Integer, Long, UUID, {@link Instant}, {@link LocalDate}, or an enum. */
    public Listing<E> filter(String name, String expression, Class<?> type) {
        filters.put(name, new Field(expression, type, null));
        return this;
    }

    /**
     * A field of related rows: it fits when that of any of them does, {@code !=} when that of none does.
     *
     * @param related the related rows in HQL, such as {@code Code c where c.ownerId = e.id}
     */
    public Listing<E> filterAny(String name, String related, String expression, Class<?> type) {
        filters.put(name, new Field(expression, type, "exists (select 1 from " + related + " and %s)"));
        return this;
    }

    /** A field that no column holds, such as what follows from a date and the day on which it is asked. */
    @SuppressWarnings("unchecked")
    public <V> Listing<E> derived(String name, Class<V> type, Set<Comparison> comparisons, Meaning<V> meaning) {
        filters.put(name, new Field(name, type, null, (Meaning<Object>) meaning, comparisons));
        return this;
    }

    /** The same list, to which fields of one caller can be added. */
    public Listing<E> copy() {
        Listing<E> copy = new Listing<>(entity);
        copy.filters.putAll(filters);
        copy.sorts.putAll(sorts);
        return copy.defaultSort(defaultSort);
    }

    /** What a text of a filter is compared with by LIKE, in lower case: {@code *} stands for anything. */
    public static String pattern(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%');
    }

    public Listing<E> sort(String name, Class<?> type) {
        return sort(name, "e." + name, type);
    }

    /** A sort key; the expression must never be null (coalesce it) and must have an index. */
    public Listing<E> sort(String name, String expression, Class<?> type) {
        sorts.put(name, new Field(expression, type, null));
        return this;
    }

    /** The sort when none is asked for, {@code -} in front for descending. */
    public Listing<E> defaultSort(String sort) {
        defaultSort = sort;
        return this;
    }

    public Class<E> entity() {
        return entity;
    }

    Map<String, Field> filters() {
        return filters;
    }

    Map<String, Field> sorts() {
        return sorts;
    }

    String defaultSort() {
        return defaultSort;
    }
}
