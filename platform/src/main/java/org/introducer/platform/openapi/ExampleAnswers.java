package org.introducer.platform.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives each answer that worked an example: of its schema, with the values of the request's example where both have them. That of a file
 * is written by hand, under the name of its operation with "Answer" behind it.
 */
final class ExampleAnswers {

    private final OpenAPI api;
    private final ExampleValues values;

    private ExampleAnswers(OpenAPI api) {
        this.api = api;
        this.values = new ExampleValues(api, requested(api));
    }

    static void apply(OpenAPI api) {
        ExampleAnswers examples = new ExampleAnswers(api);
        Schemas.operations(api).toList().forEach(examples::complete);
    }

    private void complete(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                response.getContent().getMediaTypes().forEach((type, media) -> {
                    if (media.getExamples() != null || media.getSchema() == null) {
                        return;
                    }
                    if (type.endsWith("json")) {
                        add(media);
                    } else {
                        addFile(operation.getOperationId() + "Answer", media);
                    }
                });
            }
        });
    }

    private void addFile(String name, MediaType media) {
        Map<String, Example> shared = api.getComponents().getExamples();
        if (shared != null && shared.containsKey(name)) {
            media.addExample(name, OASFactory.createExample().ref(name));
        }
    }

    private void add(MediaType media) {
        String name = Schemas.reference(media.getSchema());
        if (name == null) {
            media.setExample(values.of(media.getSchema()));
            return;
        }
        Map<String, Example> shared = api.getComponents().getExamples();
        if (shared == null || !shared.containsKey(name)) {
            api.getComponents().addExample(name, OASFactory.createExample().value(values.of(media.getSchema())));
        }
        media.addExample(name, OASFactory.createExample().ref(name));
    }

    /** By schema of the answer, the example of the request that makes one, and the schema of that. */
    private static Map<String, ExampleValues.Said> requested(OpenAPI api) {
        Map<String, ExampleValues.Said> said = new HashMap<>();
        for (PathItem.HttpMethod method : List.of(PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT)) {
            api.getPaths().getPathItems().values().stream()
                    .map(item -> item.getOperations().get(method))
                    .filter(Objects::nonNull)
                    .forEach(operation -> collect(api, operation, said));
        }
        return said;
    }

    private static void collect(OpenAPI api, Operation operation, Map<String, ExampleValues.Said> said) {
        Map<String, Example> examples = api.getComponents().getExamples();
        Example example = examples == null ? null : examples.get(operation.getOperationId());
        if (example == null || operation.getRequestBody() == null || !(example.getValue() instanceof Map<?, ?> body)) {
            return;
        }
        MediaType sent = operation.getRequestBody().getContent().getMediaType("application/json");
        if (sent == null) {
            return;
        }
        Schema form = Schemas.resolved(api, sent.getSchema());
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            MediaType answer = status.startsWith("2") && response.getContent() != null
                    ? response.getContent().getMediaType("application/json")
                    : null;
            String name = answer == null ? null : Schemas.reference(answer.getSchema());
            if (name != null) {
                said.putIfAbsent(name, new ExampleValues.Said(body, form));
            }
        });
    }
}
