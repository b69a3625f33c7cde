package org.introducer.mentorship.run.canonical;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.introducer.platform.text.Sha256;

/** JSON with exactly one spelling (RFC 8785), and its digest. Whole numbers are exact up to 2^53, as in every JSON reader. */
final class CanonicalJson {

    /** Configured here and nowhere else: a setting of the API must not change a digest. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .addModule(new SimpleModule().addSerializer(new ByKey()))
            .build();

    private CanonicalJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Members of maps in the order of their names, as Java compares texts: by UTF-16 units, as RFC 8785 wants it. */
    private static final class ByKey extends StdSerializer<Map<?, ?>> {

        private static final long serialVersionUID = 1L;

        ByKey() {
            super(Map.class, false);
        }

        @Override
        public boolean isEmpty(SerializerProvider serializers, Map<?, ?> map) {
            return map.isEmpty();
        }

        @Override
        public void serialize(Map<?, ?> map, JsonGenerator json, SerializerProvider serializers) throws IOException {
            SortedMap<String, Object> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put(key.toString(), value));
            json.writeStartObject();
            for (Map.Entry<String, Object> member : sorted.entrySet()) {
                json.writeFieldName(member.getKey());
                serializers.defaultSerializeValue(member.getValue(), json);
            }
            json.writeEndObject();
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the text in UTF-8, in hexadecimal. */
    static String digest(String json) {
        return HexFormat.of().formatHex(Sha256.of(json));
    }
}
