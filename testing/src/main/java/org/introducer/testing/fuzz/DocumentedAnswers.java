package org.introducer.testing.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi31;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.introducer.testing.OpenApiDocument;
import org.introducer.testing.OpenApiDocument.Operation;

/** Holds an answer against what the OpenAPI document says of its operation: status, headers, media type and body. */
public final class DocumentedAnswers {

    private static final int SERVER_FAULT = 500;
    private static final Set<Integer> OF_BODIES = Set.of(408, 413, 415);
    private static final Set<Integer> OF_TOKENS = Set.of(401, 403);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final OpenApiDocument api;
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.metaSchema(OpenApi31.getInstance())
                    .defaultMetaSchemaIri(OpenApi31.getInstance().getIri()));
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();

    public DocumentedAnswers(OpenApiDocument api) {
        this.api = api;
    }

    /** What the answer is that the document does not say; a fault of the server is one though it is declared. */
    List<String> faults(Operation operation, HttpResponse<String> answer) {
        JsonNode declared = declared(operation, answer.statusCode());
        if (answer.statusCode() == SERVER_FAULT) {
            return List.of("500");
        }
        if (declared.isMissingNode()) {
            return List.of(answer.statusCode() + " is not declared");
        }
        List<String> faults = new ArrayList<>();
        if (declared.path("headers").has("Location")
                && answer.headers().firstValue("Location").isEmpty()) {
            faults.add(answer.statusCode() + " without Location");
        }
        checkBody(declared.path("content"), answer, faults);
        return faults;
    }

    /** An operation says nothing of bodies and tokens that it does not ask for; who sends one gets the problem of all operations. */
    private JsonNode declared(Operation operation, int status) {
        boolean unasked = operation.bodyType() == null && OF_BODIES.contains(status)
                || operation.isWithoutToken() && OF_TOKENS.contains(status);
        return api.resolved(
                unasked
                        ? JSON.createObjectNode().put("$ref", "#/components/responses/Problem" + status)
                        : operation.node().path("responses").path(Integer.toString(status)));
    }

    /** Why a value is none of this schema. */
    public List<String> faults(JsonNode schema, JsonNode value) {
        return schema(schema).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** What a value of this schema lacks though it is said to be always there. */
    public List<String> missing(JsonNode schema, JsonNode value) {
        return schema(schema).validate(value).stream()
                .filter(message -> "required".equals(message.getType()))
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private void checkBody(JsonNode content, HttpResponse<String> answer, List<String> faults) {
        String type = answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .split(";")[0]
                .strip();
        if (content.isEmpty()) {
            if (!answer.body().isEmpty()) {
                faults.add(answer.statusCode() + " with a body that is not declared");
            }
        } else if (!content.has(type)) {
            faults.add(answer.statusCode() + " of media type '" + type + "'");
        } else if (type.endsWith("json")) {
            try {
                for (ValidationMessage message :
                        schema(content.path(type).path("schema")).validate(JSON.readTree(answer.body()))) {
                    faults.add(answer.statusCode() + " against the schema: " + message.getMessage());
                }
            } catch (JsonProcessingException e) {
                faults.add(answer.statusCode() + " with a body that is no JSON");
            }
        }
    }

    private JsonSchema schema(JsonNode declared) {
        return schemas.computeIfAbsent(declared, schema -> {
            ObjectNode whole = JSON.createObjectNode();
            whole.set("components", api.resolved(JSON.createObjectNode().put("$ref", "#/components")));
            whole.setAll((ObjectNode) schema);
            return factory.getSchema(whole, config);
        });
    }
}
