package org.introducer.contacts.contact;

import jakarta.persistence.Column;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a {@link ContactDraft} that is JSON in the database becomes columns of {@code contacts}, for writes of many at once. */
public final class ContactColumns {

    /** The columns that a draft fills, in the order of {@link #from}. */
    public static final String NAMES = fields().map(ContactColumns::column).collect(Collectors.joining(", "));

    private ContactColumns() {}

    /** Their values, read from a JSON expression of SQL. */
    public static String from(String draft) {
        return fields().map(field -> value(draft, field)).collect(Collectors.joining(", "));
    }

    private static Stream<RecordComponent> fields() {
        return Stream.of(ContactDraft.class.getRecordComponents());
    }

    private static String column(RecordComponent field) {
        Column named = field.getAccessor().getAnnotation(Column.class);
        return named == null ? field.getName() : named.name();
    }

    private static String value(String draft, RecordComponent field) {
        if (field.getType() == List.class) {
            return "coalesce(%s -> '%s', '[]')".formatted(draft, field.getName());
        }
        if (field.getType() == Map.class) {
            return "coalesce(%s -> '%s', '{}')".formatted(draft, field.getName());
        }
        String text = "%s ->> '%s'".formatted(draft, field.getName());
        return field.getType() == UUID.class ? "cast(" + text + " as uuid)" : text;
    }
}
