package org.introducer.system;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;

/** One operation as a page of the explorer shows it, with the values that it is tried with. */
record ExplorerOperation(Service service, JsonObject document, String path, String method)
        implements Comparable<ExplorerOperation> {
    private static final Set<String> CHANGING = Set.of("patch", "put");
    private static final Set<String> LEAVING = Set.of("createErasure", "createMove");
    /** Who has a mentor of a type asks no other. */
    private static final Set<String> FIRST = Set.of("createRequest");

    /** Who reads first sees the demo; who deletes last leaves the others what they name; who leaves has nothing any more. */
    enum Step {
        READ,
        CREATE,
        CHANGE,
        DECIDE,
        DELETE,
        LEAVE
    }

    /** Parts before the whole; a deletion, and at once its undoing. */
    private static final Comparator<ExplorerOperation> ORDER = Comparator.comparing(ExplorerOperation::step)
            .thenComparing(operation -> !FIRST.contains(operation.id()))
            .thenComparing(operation -> operation.deletes() ? -operation.variables() : 0)
            .thenComparing(operation -> operation.deletes() ? operation.resource() : "")
            .thenComparing(operation -> !operation.method().equals("delete"));

    @Override
    public int compareTo(ExplorerOperation other) {
        return ORDER.compare(this, other);
    }

    String id() {
        return node().getString("operationId");
    }

    /** As a test names it. */
    @Override
    public String toString() {
        return service.mount() + " " + id();
    }

    /** The same on the page of another role, or opened again. */
    ExplorerOperation in(JsonObject other) {
        return new ExplorerOperation(service, other, path, method);
    }

    private boolean deletes() {
        return step() == Step.DELETE;
    }

    Step step() {
        if (LEAVING.contains(id())) {
            return Step.LEAVE;
        }
        if (method.equals("get")) {
            return Step.READ;
        }
        if (method.equals("delete") || path.endsWith("/restore")) {
            return Step.DELETE;
        }
        if (CHANGING.contains(method)) {
            return Step.CHANGE;
        }
        return node().getJsonObject("responses").containsKey("201") ? Step.CREATE : Step.DECIDE;
    }

    private int variables() {
        return path.split("\\{", -1).length;
    }

    private String resource() {
        return service.mount() + path.replaceFirst("/restore$", "");
    }

    private JsonObject node() {
        return document.getJsonObject("paths").getJsonObject(path).getJsonObject(method);
    }

    List<Role> roles() {
        JsonArray named = node().getJsonArray("security").stream()
                .map(each -> ((JsonObject) each).getJsonArray("token"))
                .findFirst()
                .orElseGet(JsonArray::new);
        return named.isEmpty()
                ? List.of(Role.APPLICANT)
                : named.stream().map(role -> Role.of((String) role)).sorted().toList();
    }

    HttpResponse<String> send(HttpClient client, String origin, String token) throws IOException, InterruptedException {
        String address = path;
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new TreeMap<>();
        for (Object each : node().getJsonArray("parameters", new JsonArray())) {
            JsonObject parameter = resolved((JsonObject) each);
            String value = String.valueOf(parameter.getValue("example"));
            if ("path".equals(parameter.getString("in"))) {
                address = address.replace("{" + parameter.getString("name") + "}", encoded(value));
            } else if ("query".equals(parameter.getString("in")) && parameter.containsKey("example")) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.getString("name"))
                        .append("=")
                        .append(encoded(value));
            } else if ("header".equals(parameter.getString("in")) && parameter.containsKey("example")) {
                headers.put(parameter.getString("name"), value);
            }
        }
        String server = document.getJsonArray("servers").getJsonObject(0).getString("url");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + server + address + query))
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        String verb = method.toUpperCase(Locale.ROOT);
        if (node().containsKey("requestBody")) {
            request.header("Content-Type", bodyType()).method(verb, HttpRequest.BodyPublishers.ofString(body()));
        } else {
            request.method(verb, HttpRequest.BodyPublishers.noBody());
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonObject resolved(JsonObject parameter) {
        String reference = parameter.getString("$ref", "");
        return reference.isEmpty()
                ? parameter
                : document.getJsonObject("components")
                        .getJsonObject("parameters")
                        .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private JsonObject content() {
        return node().getJsonObject("requestBody").getJsonObject("content");
    }

    private String bodyType() {
        return content().fieldNames().iterator().next();
    }

    private String body() {
        JsonObject media = content().getJsonObject(bodyType());
        String example = media.getJsonObject("examples").fieldNames().iterator().next();
        return document.getJsonObject("components")
                .getJsonObject("examples")
                .getJsonObject(example)
                .getValue("value")
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
