package org.introducer.platform.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Gives each parameter an example. That of a path stands at the parameter, where an explorer fills it in; that of a query or
 * header stands at its schema, so that nothing is asked for that nobody chose.
 */
final class ExampleParameters {

    private static final Map<String, Object> OF_LISTS =
            Map.of("cursor", "eyJrIjoiMjAyNi0xMC0wMSJ9.c2lnbmVk", "limit", 50, "total", true);

    private ExampleParameters() {}

    static void apply(OpenAPI api) {
        ExampleValues values = new ExampleValues(api, Map.of());
        Map<String, Parameter> shared = api.getComponents().getParameters();
        if (shared != null) {
            shared.values().forEach(parameter -> complete(parameter, values));
        }
        Schemas.operations(api)
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getRef() == null)
                .forEach(parameter -> complete(parameter, values));
    }

    private static void complete(Parameter parameter, ExampleValues values) {
        Schema schema = parameter.getSchema();
        if (schema == null) {
            return;
        }
        if (schema.getType() == null && schema.getRef() == null) {
            schema.setType(List.of(Schema.SchemaType.STRING));
        }
        if (parameter.getExample() != null
                || parameter.getExamples() != null
                || schema.getExamples() != null && parameter.getIn() != Parameter.In.PATH) {
            return;
        }
        Object example = example(parameter, schema, values);
        if (example == null) {
            return;
        }
        if (parameter.getIn() == Parameter.In.PATH || schema.getRef() != null) {
            parameter.setExample(example);
        } else {
            schema.addExample(example);
        }
    }

    private static Object example(Parameter parameter, Schema schema, ExampleValues values) {
        if (schema.getDefaultValue() != null) {
            return schema.getDefaultValue();
        }
        if ("filter".equals(parameter.getName()) && parameter.getExtensions() != null) {
            List<?> fields = ListParameters.fields(parameter);
            return fields.isEmpty() ? null : filter(fields, values);
        }
        Object given = values.given("parameter." + parameter.getName());
        Object named = given == null ? OF_LISTS.get(parameter.getName()) : given;
        return named == null ? values.of(schema) : named;
    }

    /** A condition on a field of which the service gives a value, else on the time of creation. */
    private static String filter(List<?> fields, ExampleValues values) {
        for (Object field : fields) {
            Object value = values.given("filter." + field);
            if (value != null) {
                return field + "==" + value;
            }
        }
        return fields.contains("createdAt") ? "createdAt=ge=2026-10-01T00:00:00Z" : fields.getFirst() + "=null=false";
    }
}
