package org.introducer.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.platform.openapi.ApiConventions;

/** The OpenAPI document that the build of this module made. */
public final class OpenApiDocument {

    private static final List<String> SHARED = List.of(
            "/v1/programs",
            "/v1/facts",
            "/v1/fact-disputes",
            "/v1/fact-fields",
            "/v1/policy-rules",
            "/v1/quality",
            "/v1/resident-origins",
            "/v1/rotations",
            "/v1/city-places",
            "/v1/employer-aliases",
            "/v1/verification-tasks",
            "/v1/code-lists");

    private final JsonNode root;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    public static OpenApiDocument built() {
        return built(Path.of(""));
    }

    /** The document of the service that was built in this folder. */
    public static OpenApiDocument built(Path module) {
        try {
            return new OpenApiDocument(new ObjectMapper()
                    .readTree(module.resolve("target/openapi/openapi.json").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String version() {
        return root.path("openapi").asText();
    }

    /** What a reference of the document points at, or the node itself. */
    public JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    /** The names of the closed lists that schemas refer to. */
    public Set<String> codeLists() {
        return new TreeSet<>(root.findValuesAsText("x-code-list"));
    }

    /** The schemas of its components, by name. */
    public Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        root.at("/components/schemas").properties().forEach(each -> schemas.put(each.getKey(), each.getValue()));
        return schemas;
    }

    /** The whole. */
    JsonNode root() {
        return root;
    }

    /** All operations, by id. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (List.of("get", "post", "put", "patch", "delete").contains(method.getKey())) {
                        operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue(),
                                exampleOf(method.getValue())));
                    }
                }));
        operations.sort(Comparator.comparing(Operation::id));
        return operations;
    }

    private String exampleOf(JsonNode operation) {
        JsonNode content = operation.path("requestBody").path("content");
        if (content.isEmpty()) {
            return null;
        }
        JsonNode media = content.elements().next();
        JsonNode example = media.path("example");
        if (!media.path("examples").isEmpty()) {
            JsonNode first = media.path("examples").elements().next();
            example = resolved(first).path("value");
        }
        return example.isMissingNode() ? null : example.isTextual() ? example.asText() : example.toString();
    }

    /** One operation of the document. */
    public record Operation(String method, String path, JsonNode node, String example) {

        public String id() {
            return node.path("operationId").asText();
        }

        public boolean has(String name) {
            return !node.path(name).isMissingNode();
        }

        /** Whether the role is among the scopes; no scopes: every role. */
        public boolean allows(String role) {
            JsonNode scopes = node.path("security").path(0).path("token");
            if (scopes.isEmpty()) {
                return true;
            }
            for (JsonNode scope : scopes) {
                if (scope.asText().equals(role)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether it needs no token, because its address is secret. */
        public boolean isWithoutToken() {
            return node.path(ApiConventions.WITHOUT_TOKEN).asBoolean();
        }

        /** The first media type of the body, or null. */
        public String bodyType() {
            JsonNode content = node.path("requestBody").path("content");
            return content.isEmpty() ? null : content.fieldNames().next();
        }

        /** The body's example as text, else an empty object. */
        public String example() {
            return example == null ? "{}" : example;
        }

        public boolean hasExample() {
            return example != null;
        }

        /** The query parameters that it needs, each with its documented example. */
        public Map<String, String> neededQuery() {
            Map<String, String> needed = new TreeMap<>();
            for (JsonNode parameter : node.path("parameters")) {
                if (parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean()) {
                    needed.put(
                            parameter.path("name").asText(),
                            parameter.path("example").asText());
                }
            }
            return needed;
        }

        /** The path with this id, or a plain name, in the place of each variable. */
        public String at(UUID id) {
            return path.replaceAll("\\{[^}]+}", id.toString());
        }

        /** PUT on an address that the caller owns makes what is not there. */
        public boolean createsByPut() {
            return method.equals("PUT") && path.contains("/me/");
        }

        /** Of the directory that every tenant reads: nothing there is a stranger's. */
        public boolean isShared() {
            return SHARED.stream().anyMatch(path::startsWith);
        }

        /** Decided by curators for all tenants together. */
        public boolean isShared(String role) {
            return role.equals("curator")
                    && Stream.of("/v1/fact-proposals", "/v1/img-year-proposals", "/v1/program-notes")
                            .anyMatch(path::startsWith);
        }

        /** The statuses with which it says that it worked. */
        public Set<Integer> successes() {
            Set<Integer> successes = new TreeSet<>();
            node.path("responses").fieldNames().forEachRemaining(status -> {
                if (status.startsWith("2")) {
                    successes.add(Integer.valueOf(status));
                }
            });
            return successes;
        }
    }
}
