package org.introducer.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.introducer.platform.openapi.ApiConventions;

/**
 * One OpenAPI document of several: each path behind the mount of its service. What several documents have by one name and mean alike
 * stays as it is; where they differ, each gets the name of its service in front.
 */
public final class MergedDocument {

    private static final String COMPONENTS = "#/components/";

    /** By mount, without its slash: {@code contacts}. */
    private final Map<String, JsonNode> documents;
    /** Components ({@code schemas/Contact}), operation ids and tags that several documents have and that differ. */
    private final Set<String> different = new HashSet<>();

    public MergedDocument(Map<String, JsonNode> documents) {
        this.documents = new LinkedHashMap<>(documents);
    }

    public ObjectNode merge() {
        findDifferences();
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        JsonNode first = documents.values().iterator().next();
        merged.set("openapi", first.path("openapi"));
        merged.set("info", info(first.path("info")));
        merged.set("servers", servers());
        merged.set("tags", tags());
        ObjectNode components = merged.putObject("components");
        ObjectNode paths = merged.putObject("paths");
        documents.forEach((mount, document) -> {
            document.path("components").properties().forEach(section -> {
                ObjectNode all = components.withObjectProperty(section.getKey());
                section.getValue()
                        .properties()
                        .forEach(each -> all.set(
                                named(mount, section.getKey() + "/" + each.getKey(), each.getKey()),
                                translated(mount, each.getValue())));
            });
            document.path("paths")
                    .properties()
                    .forEach(path -> paths.set("/" + mount + path.getKey(), path(mount, path.getValue())));
        });
        return merged;
    }

    private static ObjectNode info(JsonNode first) {
        ObjectNode info = first.deepCopy();
        return info.put("title", "Introducer")
                .put(
                        "description",
                        "The three services behind one origin: contacts, programs and mentorship, as the reverse proxy mounts them.\n\n"
                                + ApiConventions.FOR_CLIENTS);
    }

    private static ArrayNode servers() {
        ArrayNode servers = JsonNodeFactory.instance.arrayNode();
        servers.addObject().put("url", "/").put("description", "The address that serves this document");
        ObjectNode origin = servers.addObject()
                .put("url", "{origin}")
                .put("description", "The reverse proxy")
                .putObject("variables")
                .putObject("origin");
        origin.put("default", "http://localhost:8080");
        origin.put("description", "where the reverse proxy is reached; the default is the local stack");
        return servers;
    }

    private ArrayNode tags() {
        Map<String, JsonNode> tags = new TreeMap<>();
        documents.forEach((mount, document) -> document.path("tags").forEach(tag -> {
            String name = tag(mount, tag.path("name").asText());
            tags.put(name, ((ObjectNode) tag.deepCopy()).put("name", name));
        }));
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        tags.values().forEach(all::add);
        return all;
    }

    private ObjectNode path(String mount, JsonNode path) {
        ObjectNode translated = (ObjectNode) translated(mount, path);
        translated.forEach(member -> {
            if (member instanceof ObjectNode operation && operation.has("operationId")) {
                String id = operation.path("operationId").asText();
                operation.put("operationId", named(mount, "operationId/" + id, id));
                ArrayNode tags = JsonNodeFactory.instance.arrayNode();
                operation.path("tags").forEach(tag -> tags.add(tag(mount, tag.asText())));
                operation.set("tags", tags);
            }
        });
        return translated;
    }

    private String tag(String mount, String name) {
        return different.contains("tags/" + name) ? name + " (" + mount + ")" : name;
    }

    private String named(String mount, String key, String name) {
        if (!different.contains(key)) {
            return name;
        }
        String joined = mount + upper(name);
        return Character.isUpperCase(name.charAt(0)) ? upper(joined) : joined;
    }

    private static String upper(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private JsonNode translated(String mount, JsonNode node) {
        if (node.isTextual() && node.asText().startsWith(COMPONENTS)) {
            String key = node.asText().substring(COMPONENTS.length());
            int slash = key.indexOf('/');
            return TextNode.valueOf(
                    COMPONENTS + key.substring(0, slash + 1) + named(mount, key, key.substring(slash + 1)));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(each -> copy.set(each.getKey(), translated(mount, each.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(each -> copy.add(translated(mount, each)));
            return copy;
        }
        return node;
    }

    /** What refers to something that differs differs too, however equal its own text is. */
    private void findDifferences() {
        Map<String, List<JsonNode>> named = named();
        named.forEach((key, all) -> {
            if (key.startsWith("operationId/") ? all.size() > 1 : new HashSet<>(all).size() > 1) {
                different.add(key);
            }
        });
        boolean more = true;
        while (more) {
            more = false;
            for (var each : named.entrySet()) {
                if (each.getValue().size() > 1
                        && !different.contains(each.getKey())
                        && references(each.getValue().getFirst()).stream().anyMatch(different::contains)) {
                    more |= different.add(each.getKey());
                }
            }
        }
    }

    private Map<String, List<JsonNode>> named() {
        Map<String, List<JsonNode>> named = new HashMap<>();
        for (JsonNode document : documents.values()) {
            document.path("components")
                    .properties()
                    .forEach(section -> section.getValue()
                            .properties()
                            .forEach(each -> add(
                                    named,
                                    section.getKey() + "/" + each.getKey(),
                                    section.getKey().equals("schemas")
                                            ? withoutWords(each.getValue())
                                            : each.getValue())));
            document.path("tags")
                    .forEach(tag -> add(named, "tags/" + tag.path("name").asText(), tag));
            document.path("paths")
                    .findValues("operationId")
                    .forEach(id -> add(named, "operationId/" + id.asText(), id));
        }
        return named;
    }

    /** Schemas that differ in their descriptions and examples only are one: those of the last service are shown. */
    private static JsonNode withoutWords(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        List<JsonNode> left = new ArrayList<>(List.of(copy));
        while (!left.isEmpty()) {
            JsonNode node = left.removeLast();
            if (node instanceof ObjectNode object) {
                // A property can have one of these names, too; then it is an object.
                if (object.path("description").isTextual()) {
                    object.remove("description");
                }
                if (object.path("examples").isArray()) {
                    object.remove("examples");
                }
            }
            node.forEach(left::add);
        }
        return copy;
    }

    private static void add(Map<String, List<JsonNode>> named, String key, JsonNode value) {
        named.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    private static Set<String> references(JsonNode node) {
        Set<String> found = new HashSet<>();
        collect(node, found);
        return found;
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node.isTextual() && node.asText().startsWith(COMPONENTS)) {
            found.add(node.asText().substring(COMPONENTS.length()));
        }
        node.forEach(each -> collect(each, found));
    }
}
