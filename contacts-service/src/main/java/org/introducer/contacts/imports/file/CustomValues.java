package org.introducer.contacts.imports.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The values of custom fields in one cell or property: a JSON object on one line, because the fields are each applicant's own. */
final class CustomValues {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final TypeReference<TreeMap<String, Object>> VALUES = new TypeReference<>() {};

    private CustomValues() {}

    /** Null when there are none. */
    static String text(Map<String, Object> values) {
        try {
            return values.isEmpty() ? null : JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException when the text is no JSON object */
    static Map<String, Object> of(String text) {
        try {
            Map<String, Object> values = JSON.readValue(text, VALUES);
            if (values == null) {
                return Map.of();
            }
            if (!values.entrySet().stream().allMatch(CustomValues::storable)) {
                throw new IllegalArgumentException("has characters that cannot be stored");
            }
            return values;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean storable(Map.Entry<String, Object> entry) {
        return storable(entry.getKey()) && !(entry.getValue() instanceof String text && !storable(text));
    }

    /** PostgreSQL stores neither a NUL nor half a character. */
    private static boolean storable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
