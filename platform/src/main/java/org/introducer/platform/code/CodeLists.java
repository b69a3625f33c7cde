package org.introducer.platform.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The closed lists of a service: every list of values that its own description has. */
@Singleton
class CodeLists {

    private static final String DESCRIPTION = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final Map<String, List<String>> lists = new TreeMap<>();

    CodeLists(ObjectMapper json) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(DESCRIPTION)) {
            if (in != null) {
                collect(json.readTree(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The codes of each list, by its name. */
    Map<String, List<String>> all() {
        return lists;
    }

    private void collect(JsonNode node) {
        if (node.has(CodeListNames.EXTENSION) && node.path("enum").isArray()) {
            List<String> codes = new ArrayList<>();
            node.path("enum").forEach(code -> codes.add(code.asText()));
            lists.put(node.path(CodeListNames.EXTENSION).asText(), codes);
        }
        node.forEach(this::collect);
    }
}
