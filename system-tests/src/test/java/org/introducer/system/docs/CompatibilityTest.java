package org.introducer.system.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.introducer.local.stack.Service;
import org.introducer.testing.ApiBreaks;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** v1 only grows: clients of what was released work with what is here. */
@Tag("X15")
class CompatibilityTest {
    private static final Path RELEASED = Committed.root().resolve("openapi/released");
    private static final YAMLMapper YAML = new YAMLMapper();

    private static final String DOCUMENT = """
            openapi: 3.1.0
            paths:
              /v1/things:
                get:
                  operationId: listThings
                  security: [{token: [applicant, adviser]}]
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, maximum: 200}}
                    - {$ref: '#/components/parameters/Sort'}
                  responses:
                    '200': {headers: {ETag: {}}, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}}
                post:
                  operationId: createThing
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Draft'}}}}
                  responses:
                    '201': {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
            components:
              parameters:
                Sort: {name: sort, in: query, schema: {type: string, enum: [name, day]}}
              schemas:
                Draft: {type: object, required: [name], properties: {name: {type: string}, kind: {type: string, enum: [A, B]}, note: {type: [string, 'null']}}}
                Thing: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string, enum: [A, B]}, parent: {$ref: '#/components/schemas/Thing'}, day: {type: string, format: date}}}
            """;

    @Test
    void no_client_of_what_was_released_is_broken() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Service service : Service.values()) {
            JsonNode before =
                    YAML.readTree(RELEASED.resolve(service.id() + ".yaml").toFile());
            JsonNode after = YAML.readTree(
                    Committed.root().resolve(service.id() + "/openapi.yaml").toFile());
            ApiBreaks.between(before, after).forEach(each -> found.add(service.id() + ": " + each));
        }
        Set<String> accepted = Files.readAllLines(RELEASED.resolve("accepted-breaks.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", accepted), String.join("\n", found));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "operationId: createThing | operationId: makeThing | POST /v1/things has another operationId",
                "[applicant, adviser] | [applicant] | GET /v1/things is not for the role adviser any more",
                "maximum: 200 | maximum: 100 | GET /v1/things parameter query limit has a lower maximum",
                "name: limit, in | name: most, in | GET /v1/things parameter query limit is gone",
                "name: limit, in | required: true, name: limit, in | GET /v1/things parameter query limit is required now",
                "[name, day] | [name] | GET /v1/things parameter query sort does not take day any more",
                "'201': | '202': | POST /v1/things 201 is gone",
                "{ETag: {}} | {} | GET /v1/things 200 header ETag is gone",
                "required: [name] | required: [name, kind] | POST /v1/things body (Draft).kind is required now",
                "required: [id] | required: [] | GET /v1/things 200[] (Thing).id may be absent now",
                "{id: {type: string} | {id: {type: integer} | GET /v1/things 200[] (Thing).id has another type",
                "[string, 'null'] | string | POST /v1/things body (Draft).note has another type",
                "format: date | format: date-time | GET /v1/things 200[] (Thing).day has another type",
                "name: {type: string}, kind | name: {type: string, pattern: a}, kind | POST /v1/things body (Draft).name has another pattern",
                "name: {type: string}, kind | kind | POST /v1/things body (Draft).name is gone",
                "Draft: {type: object, | Draft: {type: object, additionalProperties: false, | POST /v1/things body (Draft) takes no other members any more",
                "/v1/things: | /v1/objects: | GET /v1/things is gone"
            })
    void what_breaks_a_client_is_named(String text, String changed, String expected) throws IOException {
        assertEquals(1, DOCUMENT.split(java.util.regex.Pattern.quote(text), -1).length - 1, text);
        Set<String> breaks = ApiBreaks.between(YAML.readTree(DOCUMENT), YAML.readTree(DOCUMENT.replace(text, changed)));
        assertTrue(breaks.contains(expected), breaks::toString);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "maximum: 200 | maximum: 500",
                "- {name: limit | - {name: added, in: query}~- {name: limit",
                "[name, day] | [name, day, id]",
                "Thing: {type: object, required: [id] | Thing: {type: object, required: [id, day]",
                "Draft: {type: object, required: [name] | Draft: {type: object, required: []",
                "kind: {type: string, enum: [A, B]}, parent | kind: {type: string, enum: [A, B, C]}, more: {type: string}, parent",
                "kind: {type: string, enum: [A, B]}, note | kind: {type: string, enum: [A, B, C]}, more: {type: string}, note",
                "'201': | '409': {}~'201':"
            })
    void what_only_adds_is_none(String text, String changed) throws IOException {
        assertEquals(1, DOCUMENT.split(java.util.regex.Pattern.quote(text), -1).length - 1, text);
        assertEquals(
                Set.of(),
                ApiBreaks.between(
                        YAML.readTree(DOCUMENT),
                        YAML.readTree(DOCUMENT.replace(text, changed.replace("~", "\n" + " ".repeat(8))))));
    }
}
