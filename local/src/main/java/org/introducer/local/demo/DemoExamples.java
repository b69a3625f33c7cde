package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;

/**
 * One item for each list that is still empty, created as its example in the explorer says, so that there is something to see of every
 * feature.
 */
final class DemoExamples {
    /** What would change or part the people of the demo, or is created by {@link DemoSteps} in a way of its own. */
    private static final Set<String> OF_PEOPLE = Set.of(
            "mergeContacts",
            "createDistinctPair",
            "createDoNotMatch",
            "addCoordinator",
            "createApplication",
            "createRankList");

    /** What would say of a real program what nobody has said. */
    private static final Set<String> OF_PROGRAMS =
            Set.of("createConfirmation", "createProgramNote", "createResidentAnswer", "createResidentOrigins");

    /** What there can be one of: another than in the example, which can then be created as it stands. */
    private static final Map<String, UnaryOperator<JsonObject>> CHANGED = Map.of(
            "createSignalPlan", body -> body.put("season", 2026),
            "saveSearch", body -> body.put("name", "Integrated, near home"),
            "createCityPlace",
                    body -> body.put("city", "Mobile")
                            .put("latitude", 30.69)
                            .put("longitude", -88.04)
                            .put("reference", "GeoNames 4076598"));

    private final Demo demo;
    private final ExplorerExamples examples;

    DemoExamples(Demo demo) {
        this.demo = demo;
        this.examples = new ExplorerExamples(demo);
    }

    /** An example may name what another creates: it is tried again as long as others succeed. */
    void load() {
        List<Creation> left = new ArrayList<>();
        for (Service service : Service.values()) {
            left.addAll(creations(service));
        }
        boolean progress = true;
        while (progress) {
            examples.forget();
            progress = left.removeIf(this::created);
        }
    }

    /** @param path of the list and of the creation */
    private record Creation(Service service, String path, String operationId, List<Role> roles) {}

    private List<Creation> creations(Service service) {
        List<Creation> creations = new ArrayList<>();
        examples.document(service, Role.APPLICANT).getJsonObject("paths").forEach(entry -> {
            JsonObject path = (JsonObject) entry.getValue();
            JsonObject post = path.getJsonObject("post");
            if (post != null
                    && path.containsKey("get")
                    && !entry.getKey().contains("{")
                    && post.getJsonObject("responses").containsKey("201")
                    && post.containsKey("requestBody")
                    && !OF_PEOPLE.contains(post.getString("operationId"))
                    && !OF_PROGRAMS.contains(post.getString("operationId"))) {
                creations.add(new Creation(service, entry.getKey(), post.getString("operationId"), roles(post)));
            }
        });
        return creations;
    }

    private static List<Role> roles(JsonObject operation) {
        List<Role> named = operation.getJsonArray("security").getJsonObject(0).getJsonArray("token").stream()
                .map(name -> Role.of((String) name))
                .sorted()
                .toList();
        return named.isEmpty() ? List.of(Role.APPLICANT) : named;
    }

    /** Whether the list has something now, or nobody may see it. */
    private boolean created(Creation creation) {
        boolean readable = false;
        for (Role role : creation.roles()) {
            Calls.Answer items = demo.as(role).get(creation.service().mount() + creation.path());
            if (items.succeeded()) {
                readable = true;
                if (!items.object().getJsonArray("items", new JsonArray()).isEmpty()) {
                    return true;
                }
            }
        }
        return !readable || creation.roles().stream().anyMatch(role -> create(creation, role));
    }

    private boolean create(Creation creation, Role role) {
        return examples.send(
                        creation.service(),
                        role,
                        creation.operationId(),
                        CHANGED.getOrDefault(creation.operationId(), UnaryOperator.identity()))
                .map(Calls.Answer::succeeded)
                .orElse(true);
    }
}
