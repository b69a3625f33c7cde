package org.introducer.system.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.introducer.local.stack.Service;
import org.introducer.testing.Committed;
import org.introducer.testing.MergedDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code deploy/proxy/openapi.yaml}, which the reverse proxies serve: the three committed documents in one. */
@Tag("X15")
class MergedDocumentTest {
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build());
    private static final Set<String> NAMES = Set.of("operationId", "tags");

    private static final Map<String, JsonNode> DOCUMENTS = new LinkedHashMap<>();
    private static JsonNode merged;

    @BeforeAll
    static void merge() throws IOException {
        for (Service service : Service.values()) {
            Path file = Committed.root().resolve(service.id()).resolve("openapi.yaml");
            DOCUMENTS.put(service.database().id(), YAML.readTree(file.toFile()));
        }
        merged = new MergedDocument(DOCUMENTS).merge();
    }

    @Test
    void the_committed_document_is_the_three_in_one() throws IOException {
        Committed.assertFile(
                Committed.root().resolve("deploy/proxy/openapi.yaml"),
                "# Made from the documents of the three services by MergedDocumentTest; INTRODUCER_ACCEPT=true rewrites it.\n"
                        + YAML.writeValueAsString(merged));
    }

    /** openapi-typescript asks for a member that has one, in requests too; its description says it. */
    @Test
    @Tag("X28")
    void no_member_of_a_schema_has_a_default() {
        Set<String> members = new TreeSet<>();
        merged.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> {
                            if (member.getValue().has("default")) {
                                members.add(schema.getKey() + "." + member.getKey());
                            }
                        }));
        assertEquals(Set.of(), members);
    }

    @Test
    void every_operation_is_there_and_means_what_its_service_says() {
        Set<String> paths = new TreeSet<>();
        DOCUMENTS.forEach((mount, document) -> document.path("paths")
                .properties()
                .forEach(path -> {
                    String mounted = "/" + mount + path.getKey();
                    paths.add(mounted);
                    assertSame(
                            mounted,
                            path.getValue(),
                            document,
                            merged.path("paths").path(mounted),
                            new HashSet<>());
                }));
        Set<String> all = new TreeSet<>();
        merged.path("paths").fieldNames().forEachRemaining(all::add);
        assertEquals(paths, all);
    }

    @Test
    void ids_of_operations_are_unique_and_every_tag_is_described() {
        List<String> ids = merged.path("paths").findValuesAsText("operationId");
        assertEquals(ids.size(), new HashSet<>(ids).size());
        Set<String> described = new HashSet<>(merged.path("tags").findValuesAsText("name"));
        merged.path("paths")
                .findValues("tags")
                .forEach(tags -> tags.forEach(tag -> assertTrue(described.contains(tag.asText()), tag::asText)));
    }

    @Test
    void what_refers_to_something_that_differs_is_told_apart_too() throws IOException {
        JsonNode one = YAML.readTree(document("string"));
        JsonNode other = YAML.readTree(document("integer"));
        JsonNode both = new MergedDocument(Map.of("one", one, "other", other)).merge();
        Set<String> names = new TreeSet<>();
        both.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        assertEquals(Set.of("OneItem", "OtherItem", "OnePage", "OtherPage", "Same"), names);
        assertEquals(
                "#/components/schemas/OtherItem",
                both.at("/components/schemas/OtherPage/properties/item/$ref").asText());
        assertEquals(
                "otherList",
                both.at("/paths/~1other~1v1~1items/get/operationId").asText());
    }

    private static String document(String type) {
        return """
                openapi: 3.1.0
                info: {title: a}
                tags: []
                components:
                  schemas:
                    Item: {type: %s}
                    Page: {properties: {item: {$ref: '#/components/schemas/Item'}}}
                    Same: {type: string}
                paths:
                  /v1/items: {get: {operationId: list, tags: []}}
                """.formatted(type);
    }

    private static void withoutWords(Set<String> names, JsonNode schema) {
        names.removeIf(name -> name.equals("description") && schema.get(name).isTextual()
                || name.equals("examples") && schema.get(name).isArray());
    }

    /** Equal, with references followed on both sides; names of operations and tags may differ, and the words of schemas. */
    private static void assertSame(String at, JsonNode own, JsonNode document, JsonNode other, Set<String> followed) {
        String reference = own.path("$ref").asText();
        if (reference.startsWith("#/")) {
            String merging = other.path("$ref").asText();
            if (followed.add(reference + " " + merging)) {
                JsonNode target = merged.at(merging.substring(1));
                assertTrue(!target.isMissingNode(), at + ": nothing at " + merging);
                assertSame(reference, document.at(reference.substring(1)), document, target, followed);
            }
        } else if (own instanceof ObjectNode object) {
            Set<String> names = new TreeSet<>();
            object.fieldNames().forEachRemaining(names::add);
            Set<String> others = new TreeSet<>();
            other.fieldNames().forEachRemaining(others::add);
            if (at.startsWith("#/components/schemas/")) {
                withoutWords(names, own);
                withoutWords(others, other);
            }
            assertEquals(names, others, at);
            for (String name : names) {
                if (!NAMES.contains(name) || !own.has("operationId")) {
                    assertSame(at + "/" + name, own.get(name), document, other.get(name), followed);
                }
            }
        } else if (own.isArray()) {
            assertEquals(own.size(), other.size(), at);
            for (int each = 0; each < own.size(); each++) {
                assertSame(at + "/" + each, own.get(each), document, other.get(each), followed);
            }
        } else if (!own.asText().startsWith("#/components/")) {
            assertEquals(own, other, at);
        }
    }
}
