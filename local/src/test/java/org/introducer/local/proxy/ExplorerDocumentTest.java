package org.introducer.local.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.introducer.local.stack.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExplorerDocumentTest {
    @Test
    @Tag("X15")
    void an_operation_shows_an_item_that_it_can_be_tried_on() {
        JsonObject document = shown(
                Service.MENTORSHIP,
                new JsonObject()
                        .put("/v1/requests", list())
                        .put("/v1/requests/{id}", operation("get", "id"))
                        .put("/v1/requests/{id}/accept", operation("post", "id")),
                Map.of(
                        "/v1/requests?limit=1", items("id", "first"),
                        "/v1/requests?limit=1&filter=state==OPEN", items("id", "open")));
        assertEquals("first", example(document, "/v1/requests/{id}", "get", "id"));
        assertEquals("open", example(document, "/v1/requests/{id}/accept", "post", "id"));
    }

    @Test
    @Tag("X15")
    void all_parts_of_one_thing_are_shown_of_one_that_has_them() {
        String position = "/v1/programs/{id}/tracks/{trackId}/positions/{season}";
        JsonObject document = shown(
                Service.PROGRAMS,
                new JsonObject()
                        .put("/v1/programs", list())
                        .put("/v1/programs/{id}/tracks", list())
                        .put("/v1/programs/{id}/tracks/{trackId}", operation("get", "id", "trackId"))
                        .put(position, operation("get", "id", "trackId", "season")),
                Map.of(
                        "/v1/programs?limit=1", items("id", "without"),
                        "/v1/programs?limit=1&filter=state==FL%3BtrackType==ADVANCED", items("id", "with"),
                        "/v1/programs/with/tracks?limit=1", items("id", "track"),
                        "/v1/programs/with/tracks/track",
                                new JsonObject()
                                        .put("positions", new JsonArray().add(new JsonObject().put("season", 2025)))));
        assertEquals("with", example(document, position, "get", "id"));
        assertEquals("track", example(document, position, "get", "trackId"));
        assertEquals("2025", example(document, position, "get", "season"));
    }

    private static JsonObject shown(Service service, JsonObject paths, Map<String, JsonObject> answers) {
        JsonObject document = new JsonObject().put("paths", paths);
        return new ExplorerDocument(
                        service,
                        document,
                        (_, path) -> answers.containsKey(path)
                                ? Future.succeededFuture(answers.get(path))
                                : Future.failedFuture(path))
                .complete()
                .result();
    }

    private static JsonObject list() {
        return operation("get", "limit");
    }

    private static JsonObject operation(String method, String... variables) {
        JsonArray parameters = new JsonArray();
        for (String variable : variables) {
            parameters.add(new JsonObject().put("name", variable).put("in", "path"));
        }
        return new JsonObject().put(method, new JsonObject().put("parameters", parameters));
    }

    private static JsonObject items(String member, String value) {
        return new JsonObject().put("items", new JsonArray().add(new JsonObject().put(member, value)));
    }

    private static String example(JsonObject document, String path, String method, String name) {
        return document
                .getJsonObject("paths")
                .getJsonObject(path)
                .getJsonObject(method)
                .getJsonArray("parameters")
                .stream()
                .map(JsonObject.class::cast)
                .filter(parameter -> parameter.getString("name").equals(name))
                .map(parameter -> parameter.getString("example"))
                .findFirst()
                .orElseThrow();
    }
}
