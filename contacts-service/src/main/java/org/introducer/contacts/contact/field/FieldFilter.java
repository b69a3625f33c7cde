package org.introducer.contacts.contact.field;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Listing.Comparison;

/** Lets a list be filtered by custom fields: {@code fields.<key>}, by the type that was declared. */
public final class FieldFilter {

    /** How the names of custom fields begin in a filter. */
    public static final String PREFIX = "fields.";

    private static final Set<Comparison> EQUALITY = Set.of(Comparison.EQUAL);

    private FieldFilter() {}

    /** @param expression the stored values in HQL */
    public static <E> Listing<E> of(Listing<E> list, String expression, Map<String, CustomFieldDraft> declared) {
        Listing<E> filtered = list.copy();
        declared.values().forEach(field -> add(filtered, expression, field));
        return filtered;
    }

    private static <E> void add(Listing<E> list, String expression, CustomFieldDraft field) {
        String name = PREFIX + field.key();
        String compares = "cast(function('field_compares', " + expression + ", '" + field.key() + "', '" + field.type()
                + "', '%s', %s) as Boolean) = true";
        switch (field.type()) {
            case NUMBER ->
                list.derived(
                        name,
                        Double.class,
                        Set.of(Comparison.values()),
                        (comparison, value, bind) -> compares.formatted(comparison, bind.apply(value.toString())));
            case DATE ->
                list.derived(
                        name,
                        LocalDate.class,
                        Set.of(Comparison.values()),
                        (comparison, value, bind) -> compares.formatted(comparison, bind.apply(value.toString())));
            case BOOLEAN ->
                list.derived(
                        name,
                        Boolean.class,
                        EQUALITY,
                        (comparison, value, bind) -> compares.formatted(comparison, bind.apply(value.toString())));
            case TEXT, CHOICE ->
                list.derived(
                        name,
                        String.class,
                        EQUALITY,
                        (comparison, value, bind) ->
                                compares.formatted(comparison, bind.apply(Listing.pattern(value))));
        }
    }
}
