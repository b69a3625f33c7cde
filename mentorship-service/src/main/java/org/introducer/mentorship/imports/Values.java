package org.introducer.mentorship.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A profile and an enrolment as values by field: what files set and a revert sets back, one by one. Answers, wishes, rankings are a
 * field for each question or mentor type, such as {@code wishes.CAREER}.
 */
final class Values {

    /** Whether the person takes part in the cycle of the import. */
    static final String ENROLLED = "enrolled";

    private static final Set<String> BY_KEY = Set.of("answers", "wishes", "ranking", "seats");

    private Values() {}

    /** The values of a draft; what is empty is left out. */
    static void add(Map<String, JsonNode> values, JsonNode draft) {
        draft.properties().forEach(field -> {
            if (BY_KEY.contains(field.getKey())) {
                field.getValue()
                        .properties()
                        .forEach(each -> put(values, field.getKey() + "." + each.getKey(), each.getValue()));
            } else {
                put(values, field.getKey(), field.getValue());
            }
        });
    }

    private static void put(Map<String, JsonNode> values, String field, JsonNode value) {
        if (!isEmpty(value)) {
            values.put(field, value);
        }
    }

    static boolean isEmpty(JsonNode value) {
        return value == null || value.isNull() || value.isContainerNode() && value.isEmpty();
    }

    /** The component of the draft that a field belongs to. */
    static String component(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }

    /** The draft that has these values; fields that it does not know are left out. */
    static <T> T draft(Map<String, JsonNode> values, Class<T> type, Set<String> fields, ObjectMapper json) {
        ObjectNode draft = json.createObjectNode();
        new TreeMap<>(values).forEach((field, value) -> {
            String name = component(field);
            if (fields.contains(name) && name.equals(field)) {
                draft.set(name, value);
            } else if (fields.contains(name)) {
                draft.withObjectProperty(name).set(field.substring(name.length() + 1), value);
            }
        });
        try {
            return json.treeToValue(draft, type);
        } catch (JsonMappingException e) {
            throw new UnreadableException(
                    e.getPath().stream()
                            .map(JsonMappingException.Reference::getFieldName)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    e);
        } catch (JsonProcessingException e) {
            throw new UnreadableException(null, e);
        }
    }

    /** A value that is not what its field holds. */
    static final class UnreadableException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String field;

        private UnreadableException(String field, Throwable cause) {
            super(field == null ? "A value cannot be read" : field + " cannot be read", cause);
            this.field = field;
        }

        /** The component of the draft, or null when that is not known. */
        String field() {
            return field;
        }
    }
}
