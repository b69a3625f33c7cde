package org.introducer.platform.openapi;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.introducer.platform.http.Deprecation;
import org.introducer.platform.http.DeprecationPeriod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Writes into the OpenAPI which operations will go, when, and what to use. */
final class Deprecations {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private Deprecations() {}

    static void apply(OpenAPI api, IndexView index) {
        Map<String, AnnotationInstance> deprecations = new HashMap<>();
        index.getAnnotations(Deprecation.class).forEach(each -> deprecations.put(operationId(each), each));
        if (deprecations.isEmpty()) {
            return;
        }
        api.getComponents().addHeader("Deprecation", header("since when the operation is deprecated (RFC 9745)"));
        api.getComponents().addHeader("Sunset", header("from when the operation is gone (RFC 8594)"));
        Schemas.operations(api)
                .filter(operation -> deprecations.containsKey(operation.getOperationId()))
                .forEach(operation -> deprecate(operation, deprecations.get(operation.getOperationId())));
    }

    private static String operationId(AnnotationInstance deprecation) {
        AnnotationInstance operation = deprecation.target().asMethod().annotation(OPERATION);
        AnnotationValue id = operation == null ? null : operation.value("operationId");
        return id == null ? deprecation.target().asMethod().name() : id.asString();
    }

    private static void deprecate(Operation operation, AnnotationInstance deprecation) {
        DeprecationPeriod period = DeprecationPeriod.of(
                deprecation.value("since").asString(),
                deprecation.value("sunset").asString());
        operation.setDeprecated(true);
        operation.setDescription(operation.getDescription() + " Deprecated since " + period.since() + ": use "
                + deprecation.value("instead").asString() + ". It answers until " + period.sunset() + ".");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                for (String name : new String[] {"Deprecation", "Sunset"}) {
                    response.addHeader(name, OASFactory.createHeader().ref(name));
                }
            }
        });
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
