package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;

/** Calls operations as the explorer shows them: with the ids and the example body that the caller sees there. */
final class ExplorerExamples {
    private final Demo demo;
    private final Map<String, JsonObject> documents = new HashMap<>();

    ExplorerExamples(Demo demo) {
        this.demo = demo;
    }

    /** The next call reads the documents again, whose ids may be others by now. */
    void forget() {
        documents.clear();
    }

    JsonObject document(Service service, Role role) {
        Calls caller = demo.as(role);
        return documents.computeIfAbsent(
                service + " " + role,
                _ -> caller.require(
                        caller.get("/explorer/documents" + service.mount() + ".json?role=" + role.claim())));
    }

    /**
     * Calls an operation.
     *
     * @param change of the example body
     * @return empty where it has no example
     */
    Optional<Calls.Answer> send(Service service, Role role, String operationId, UnaryOperator<JsonObject> change) {
        JsonObject document = document(service, role);
        for (Map.Entry<String, Object> path : document.getJsonObject("paths")) {
            for (Map.Entry<String, Object> method : (JsonObject) path.getValue()) {
                if (method.getValue() instanceof JsonObject operation
                        && operationId.equals(operation.getString("operationId"))) {
                    return example(document, operation)
                            .map(body -> demo.as(role)
                                    .send(
                                            method.getKey().toUpperCase(Locale.ROOT),
                                            service.mount() + filled(path.getKey(), operation),
                                            change.apply(body),
                                            Map.of()));
                }
            }
        }
        return Optional.empty();
    }

    private static String filled(String path, JsonObject operation) {
        String filled = path;
        for (Object each : operation.getJsonArray("parameters", new JsonArray())) {
            JsonObject parameter = (JsonObject) each;
            if ("path".equals(parameter.getString("in"))) {
                filled = filled.replace(
                        "{" + parameter.getString("name") + "}", String.valueOf(parameter.getValue("example")));
            }
        }
        return filled;
    }

    private static Optional<JsonObject> example(JsonObject document, JsonObject operation) {
        JsonObject content = operation
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json", new JsonObject());
        return content.getJsonObject("examples", new JsonObject()).fieldNames().stream()
                .findFirst()
                .map(name -> document.getJsonObject("components")
                        .getJsonObject("examples")
                        .getJsonObject(name)
                        .getJsonObject("value"))
                .map(JsonObject::copy);
    }
}
