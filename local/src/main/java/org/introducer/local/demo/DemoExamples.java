package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;

/**
 * One item for each list that is still empty, created as its example in the explorer says, so that there is something to see of every
 * feature.
 */
final class DemoExamples {
    /** What would change or part the people of the demo, or name somebody who is not there. */
    private static final Set<String> LEFT_OUT =
            Set.of("mergeContacts", "createDistinctPair", "keepApart", "addCoordinator");

    private final Demo demo;

    DemoExamples(Demo demo) {
        this.demo = demo;
    }

    /** An example may name what another creates: it is tried again as long as others succeed. */
    void load() {
        List<Creation> left = new ArrayList<>();
        for (Service service : Service.values()) {
            left.addAll(creations(service));
        }
        boolean progress = true;
        while (progress) {
            Map<String, JsonObject> documents = new HashMap<>();
            progress = left.removeIf(creation -> created(creation, documents));
        }
    }

    /** @param path of the list and of the creation */
    private record Creation(Service service, String path, String operationId, Role role) {}

    private List<Creation> creations(Service service) {
        List<Creation> creations = new ArrayList<>();
        document(service, Role.APPLICANT).getJsonObject("paths").forEach(entry -> {
            JsonObject path = (JsonObject) entry.getValue();
            JsonObject post = path.getJsonObject("post");
            if (post != null
                    && path.containsKey("get")
                    && !entry.getKey().contains("{")
                    && post.getJsonObject("responses").containsKey("201")
                    && post.containsKey("requestBody")
                    && !LEFT_OUT.contains(post.getString("operationId"))) {
                creations.add(new Creation(service, entry.getKey(), post.getString("operationId"), role(post)));
            }
        });
        return creations;
    }

    private static Role role(JsonObject operation) {
        return operation.getJsonArray("security").getJsonObject(0).getJsonArray("token").stream()
                .map(name -> Role.of((String) name))
                .sorted()
                .findFirst()
                .orElse(Role.APPLICANT);
    }

    private JsonObject document(Service service, Role role) {
        Calls caller = demo.as(role);
        return caller.require(caller.get("/explorer/documents" + service.mount() + ".json?role=" + role.claim()));
    }

    /** Whether the list has something now. @param documents those read in this round, by service and role */
    private boolean created(Creation creation, Map<String, JsonObject> documents) {
        Calls caller = demo.as(creation.role());
        String list = creation.service().mount() + creation.path();
        Calls.Answer items = caller.get(list);
        if (!items.succeeded()
                || !items.object().getJsonArray("items", new JsonArray()).isEmpty()) {
            return true;
        }
        JsonObject document = documents.computeIfAbsent(
                creation.service() + " " + creation.role(), _ -> document(creation.service(), creation.role()));
        return example(document, creation)
                .map(body -> caller.post(list, body).succeeded())
                .orElse(true);
    }

    private static Optional<JsonObject> example(JsonObject document, Creation creation) {
        JsonObject content = document.getJsonObject("paths")
                .getJsonObject(creation.path())
                .getJsonObject("post")
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json", new JsonObject());
        return content.getJsonObject("examples", new JsonObject()).fieldNames().stream()
                .findFirst()
                .map(name -> document.getJsonObject("components")
                        .getJsonObject("examples")
                        .getJsonObject(name)
                        .getJsonObject("value"));
    }
}
