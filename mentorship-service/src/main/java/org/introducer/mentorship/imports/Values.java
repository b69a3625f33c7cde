package org.introducer.mentorship.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
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

    /** The draft that has these values; fields that it does not know are left out. */
    static <T> T draft(Map<String, JsonNode> values, Class<T> type, Set<String> fields, ObjectMapper json) {
        ObjectNode draft = json.createObjectNode();
        new TreeMap<>(values).forEach((field, value) -> {
            int dot = field.indexOf('.');
            String name = dot < 0 ? field : field.substring(0, dot);
            if (fields.contains(name) && dot < 0) {
                draft.set(name, value);
            } else if (fields.contains(name)) {
                draft.withObjectProperty(name).set(field.substring(dot + 1), value);
            }
        });
        try {
            return json.treeToValue(draft, type);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException("The values are no " + type.getSimpleName(), e);
        }
    }
}
