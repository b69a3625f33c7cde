package org.introducer.platform.openapi;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Example values of schemas: those that properties name, else the plainest that fit. */
final class ExampleValues {

    static final String ID = "0199c0de-0000-7000-8000-000000000001";
    private static final String DAY = "2026-10-01";
    private static final String INSTANT = "2026-10-01T12:00:00Z";

    /** What a request of an example says, and the schema that it has. */
    record Said(Map<?, ?> body, Schema form) {}

    private final OpenAPI api;
    private final Map<String, Said> said;

    /** @param said by the name of a schema, the request by which one is made */
    ExampleValues(OpenAPI api, Map<String, Said> said) {
        this.api = api;
        this.said = said;
    }

    Object of(Schema schema) {
        return of(schema, new HashSet<>());
    }

    /** The example; null where there is none that surely fits. */
    private Object of(Schema schema, Set<String> within) {
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

    private Object named(String name, Set<String> within) {
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

    private Object ofType(Schema schema, Schema.SchemaType type, Set<String> within) {
        return switch (type) {
            case OBJECT -> object(schema, within);
            case ARRAY -> {
                Object item = schema.getItems() == null ? null : of(schema.getItems(), within);
                yield item == null ? List.of() : List.of(item);
            }
            case STRING -> text(schema);
            case INTEGER, NUMBER -> schema.getMinimum() == null ? 1 : schema.getMinimum();
            case BOOLEAN -> false;
            case NULL -> null;
        };
    }

    private Object object(Schema schema, Set<String> within) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
            schema.getProperties().forEach((name, property) -> {
                boolean telling = property.getExamples() != null;
                Object value = required.contains(name) || telling ? of(property, within) : null;
                if (value != null) {
                    values.put(name, value);
                }
            });
        }
        return values;
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
