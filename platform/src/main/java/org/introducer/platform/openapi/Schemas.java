package org.introducer.platform.openapi;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Every schema of a document, wherever it stands, and those that a request can hold. */
final class Schemas {

    private static final String PREFIX = "#/components/schemas/";

    private Schemas() {}

    /** The name of the component that a schema refers to, or null. */
    static String reference(Schema schema) {
        return schema == null || schema.getRef() == null || !schema.getRef().startsWith(PREFIX)
                ? null
                : schema.getRef().substring(PREFIX.length());
    }

    /** The schema, or the component that it refers to. */
    static Schema resolved(OpenAPI api, Schema schema) {
        String name = reference(schema);
        return name == null ? schema : api.getComponents().getSchemas().get(name);
    }

    /** Does something with each schema of the document. */
    static void each(OpenAPI api, Consumer<Schema> action) {
        values(api.getComponents().getSchemas()).forEach(schema -> walk(schema, action));
        eachOutside(api, action);
    }

    /** Does something with each schema that is not a component, nor within one. */
    static void eachOutside(OpenAPI api, Consumer<Schema> action) {
        values(api.getComponents().getParameters()).forEach(parameter -> ofParameter(parameter, action));
        values(api.getComponents().getHeaders()).forEach(header -> ofHeader(header, action));
        values(api.getComponents().getResponses()).forEach(response -> ofResponse(response, action));
        operations(api).forEach(operation -> {
            stream(operation.getParameters()).forEach(parameter -> ofParameter(parameter, action));
            if (operation.getRequestBody() != null) {
                ofContent(operation.getRequestBody().getContent(), action);
            }
            operation.getResponses().getAPIResponses().values().forEach(response -> ofResponse(response, action));
        });
    }

    static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    /** The schema and all within it. */
    static void walk(Schema schema, Consumer<Schema> action) {
        if (schema == null) {
            return;
        }
        action.accept(schema);
        within(schema).toList().forEach(inner -> walk(inner, action));
    }

    /** What stands directly inside a schema. */
    static Stream<Schema> within(Schema schema) {
        return Stream.of(
                        values(schema.getProperties()),
                        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema(), schema.getNot())
                                .filter(Objects::nonNull),
                        stream(schema.getAllOf()),
                        stream(schema.getAnyOf()),
                        stream(schema.getOneOf()))
                .flatMap(inner -> inner);
    }

    private static void ofParameter(Parameter parameter, Consumer<Schema> action) {
        walk(parameter.getSchema(), action);
    }

    private static void ofHeader(Header header, Consumer<Schema> action) {
        walk(header.getSchema(), action);
    }

    private static void ofResponse(APIResponse response, Consumer<Schema> action) {
        ofContent(response.getContent(), action);
        values(response.getHeaders()).forEach(header -> ofHeader(header, action));
    }

    private static void ofContent(Content content, Consumer<Schema> action) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> walk(media.getSchema(), action));
        }
    }

    private static <T> Stream<T> values(Map<String, T> map) {
        return map == null ? Stream.empty() : map.values().stream();
    }

    private static <T> Stream<T> stream(Collection<T> collection) {
        return collection == null ? Stream.empty() : collection.stream();
    }
}
