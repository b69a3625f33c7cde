package org.introducer.platform.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Example values of schemas: those that the service gives for a schema or a property, else those that properties name, else the
 * plainest that fit.
 */
final class ExampleValues {

    /**
     * The extension of the document with the service's values, by the name of a property, or of a schema and a property with a dot between,
     * which comes first; {@link #ABSENT} leaves an optional one out. {@code parameter.NAME} is the value of a parameter, {@code filter.FIELD}
     * one to filter lists by.
     */
    private static final String VALUES = "x-example-values";

    private static final String ABSENT = "absent";
    private static final String ID_OF = "0199c0de-0000-7000-8000-00000000";
    static final String ID = ID_OF + "0001";
    private static final String DAY = "2026-10-01";
    private static final String INSTANT = "2026-10-01T12:00:00Z";

    /** What a request of an example says, and the schema that it has. */
    record Said(Map<?, ?> body, Schema form) {}

    private final OpenAPI api;
    private final Map<String, Said> said;
    private final Map<String, Example> written;
    private final Map<?, ?> values;

    /** @param said by the name of a schema, the request by which one is made */
    ExampleValues(OpenAPI api, Map<String, Said> said) {
        this.api = api;
        this.said = said;
        this.written = api.getComponents().getExamples() == null
                ? Map.of()
                : Map.copyOf(api.getComponents().getExamples());
        this.values = api.getExtensions() != null && api.getExtensions().get(VALUES) instanceof Map<?, ?> given
                ? given
                : Map.of();
        values.forEach((name, value) -> requireUsed((String) name, value));
    }

    /** A value that fits nothing would be left out without a word, and the example would say something else. */
    private void requireUsed(String name, Object value) {
        int dot = name.indexOf('.');
        String owner = dot < 0 ? null : name.substring(0, dot);
        String property = name.substring(dot + 1);
        boolean used = switch (owner) {
            case "parameter" -> parameters().anyMatch(parameter -> property.equals(parameter.getName()));
            case "filter" ->
                parameters()
                        .anyMatch(parameter -> ListParameters.fields(parameter).contains(property));
            case null, default ->
                properties(owner, property)
                        .anyMatch(form -> owner != null && ABSENT.equals(value) || fitted(value, form) != null);
        };
        if (!used) {
            throw new IllegalStateException(VALUES + " gives " + name + " a value that fits nothing: " + value);
        }
    }

    /** Those of this name. @param owner the schema that has it; null: any */
    private Stream<Schema> properties(String owner, String property) {
        return api.getComponents().getSchemas().entrySet().stream()
                .filter(schema -> owner == null || schema.getKey().equals(owner))
                .map(schema -> schema.getValue().getProperties())
                .filter(properties -> properties != null && properties.containsKey(property))
                .map(properties -> properties.get(property));
    }

    private Stream<Parameter> parameters() {
        return Stream.concat(
                Stream.ofNullable(api.getComponents().getParameters()).flatMap(shared -> shared.values().stream()),
                Schemas.operations(api)
                        .map(Operation::getParameters)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream));
    }

    /** The service's own values are for this generator alone. */
    static void forget(OpenAPI api) {
        api.removeExtension(VALUES);
    }

    /** What the service gives for a name; null: nothing. */
    Object given(String name) {
        return values.get(name);
    }

    Object of(Schema schema) {
        return of(schema, new LinkedHashSet<>());
    }

    /** The example; null where there is none that surely fits. */
    private Object of(Schema schema, SequencedSet<String> within) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        String name = Schemas.reference(schema);
        if (name != null) {
            return named(name, within);
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().getFirst();
        }
        for (List<Schema> choice : Arrays.asList(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())) {
            if (choice != null) {
                return of(choice.getFirst(), within);
            }
        }
        return schema.getType() == null || schema.getType().isEmpty()
                ? null
                : ofType(schema, schema.getType().getFirst(), within);
    }

    private Object named(String name, SequencedSet<String> within) {
        if (written.get(name) != null && written.get(name).getValue() != null) {
            return written.get(name).getValue();
        }
        if (!within.add(name)) {
            return null;
        }
        Schema schema = api.getComponents().getSchemas().get(name);
        Object example = of(schema, within);
        within.remove(name);
        Said request = said.get(name);
        if (request != null && example instanceof Map<?, ?> made && schema.getProperties() != null) {
            Map<Object, Object> both = new LinkedHashMap<>(made);
            request.body().forEach((property, value) -> {
                Schema asked = request.form().getProperties() == null
                        ? null
                        : request.form().getProperties().get(property);
                Schema answered = schema.getProperties().get(property);
                if (asked != null && answered != null && sameForm(asked, answered)) {
                    both.put(property, value);
                }
            });
            return both;
        }
        return example;
    }

    private static boolean sameForm(Schema one, Schema other) {
        return Objects.equals(one.getRef(), other.getRef())
                && Objects.equals(one.getType(), other.getType())
                && Objects.equals(one.getFormat(), other.getFormat())
                && (one.getItems() == null || other.getItems() != null && sameForm(one.getItems(), other.getItems()));
    }

    private Object ofType(Schema schema, Schema.SchemaType type, SequencedSet<String> within) {
        return switch (type) {
            case OBJECT -> object(schema, within);
            case ARRAY -> {
                Object item = schema.getItems() == null ? null : of(schema.getItems(), within);
                yield item == null || item instanceof Map<?, ?> map && map.isEmpty() ? List.of() : List.of(item);
            }
            case STRING -> text(schema);
            case INTEGER, NUMBER -> schema.getMinimum() == null ? 1 : schema.getMinimum();
            case BOOLEAN -> false;
            case NULL -> null;
        };
    }

    private Object object(Schema schema, SequencedSet<String> within) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
            String owner = within.isEmpty() ? "" : within.getLast() + ".";
            schema.getProperties().forEach((name, property) -> {
                Object own = values.get(owner + name);
                boolean needed = required.contains(name);
                if (needed || own != null && !ABSENT.equals(own) || own == null && property.getExamples() != null) {
                    Object value = property(own, name, property, within);
                    if (value != null) {
                        object.put(name, value);
                    }
                }
            });
        }
        return object;
    }

    private Object property(Object own, String name, Schema schema, SequencedSet<String> within) {
        Object value = fitted(own, schema);
        if (value != null) {
            return value;
        }
        if (schema.getExamples() == null || schema.getExamples().isEmpty()) {
            value = fitted(values.get(name), schema);
            if (value != null) {
                return value;
            }
            if ("uuid".equals(schema.getFormat()) && !"id".equals(name)) {
                return ID_OF + "%04x".formatted(name.hashCode() & 0xffff);
            }
        }
        return of(schema, within);
    }

    /** The value, or a list of it where the property is one; null where it is neither. */
    private Object fitted(Object value, Schema schema) {
        if (value == null || fits(value, schema)) {
            return value;
        }
        return schema.getItems() != null && fits(value, schema.getItems()) ? List.of(value) : null;
    }

    private boolean fits(Object value, Schema schema) {
        Schema form = Schemas.resolved(api, schema);
        if (form.getEnumeration() != null) {
            return form.getEnumeration().contains(value);
        }
        Schema.SchemaType type = form.getType() == null || form.getType().isEmpty()
                ? null
                : form.getType().getFirst();
        return switch (value) {
            case String _ -> type == Schema.SchemaType.STRING;
            case Number _ -> type == Schema.SchemaType.INTEGER || type == Schema.SchemaType.NUMBER;
            case Boolean _ -> type == Schema.SchemaType.BOOLEAN;
            case List<?> list ->
                type == Schema.SchemaType.ARRAY && (list.isEmpty() || fits(list.getFirst(), form.getItems()));
            case Map<?, ?> _ -> type == Schema.SchemaType.OBJECT;
            default -> false;
        };
    }

    private static Object text(Schema schema) {
        String format = schema.getFormat() == null ? "" : schema.getFormat();
        return switch (format) {
            case "uuid" -> ID;
            case "date" -> DAY;
            case "date-time" -> INSTANT;
            case "uri" -> "https://example.org";
            default -> "text";
        };
    }
}
