package org.introducer.system;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.introducer.local.demo.Calls;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;

/** The explorer of a local stack, without a browser: what it shows to each role, and what is answered to whom tries it. */
final class ExplorerPage {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Set<String> METHODS = Set.of("get", "post", "patch", "put", "delete");
    /** Who uploads files and starts runs, of each service. */
    private static final Map<Service, Role> COORDINATORS = Map.of(
            Service.CONTACTS, Role.APPLICANT, Service.PROGRAMS, Role.CURATOR, Service.MENTORSHIP, Role.ORG_ADMIN);

    private final LocalStack stack;
    private final Map<Role, String> tokens = new HashMap<>();
    private final Map<String, JsonObject> documents = new HashMap<>();

    ExplorerPage(LocalStack stack) {
        this.stack = stack;
    }

    /** Opens the page of a service anew, once what works in the background has ended. */
    void open(Service service) {
        Calls caller = Calls.silent(origin(), token(COORDINATORS.get(service)));
        awaitAll(caller, service.mount() + "/v1/imports", "/v1/imports/");
        if (service == Service.MENTORSHIP) {
            items(caller, "/mentorship/v1/cycles")
                    .forEach(cycle -> awaitAll(caller, "/mentorship/v1/cycles/" + cycle + "/runs", "/v1/runs/"));
        }
        documents.keySet().removeIf(address -> address.startsWith(addresses(service)));
    }

    private static void awaitAll(Calls caller, String list, String each) {
        String service = list.substring(0, list.indexOf('/', 1));
        items(caller, list).forEach(id -> caller.awaitEnd(service + each + id));
    }

    private static List<String> items(Calls caller, String list) {
        return caller.get(list + "?limit=200").object().getJsonArray("items", new JsonArray()).stream()
                .map(item -> ((JsonObject) item).getString("id"))
                .toList();
    }

    List<ExplorerOperation> operations(Service service) throws IOException, InterruptedException {
        JsonObject document = document(service, Role.APPLICANT);
        List<ExplorerOperation> operations = new ArrayList<>();
        document.getJsonObject("paths")
                .forEach(path -> ((JsonObject) path.getValue())
                        .fieldNames().stream()
                                .filter(METHODS::contains)
                                .map(method -> new ExplorerOperation(service, document, path.getKey(), method))
                                .forEach(operations::add));
        return operations;
    }

    /** What is answered to each role that may call the operation, until one of them succeeds; empty then. */
    List<String> refusals(ExplorerOperation operation) throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (Role role : operation.roles()) {
            HttpResponse<String> answer =
                    operation.in(document(operation.service(), role)).send(CLIENT, origin(), token(role));
            if (answer.statusCode() / 100 == 2) {
                return List.of();
            }
            answers.add(role.claim() + " " + answer.statusCode() + " " + answer.body());
        }
        return answers;
    }

    private String origin() {
        return stack.ports().proxyUrl();
    }

    private String token(Role role) {
        return tokens.computeIfAbsent(role, each -> stack.tokens().mint(Personas.of(each), LIFETIME));
    }

    private static String addresses(Service service) {
        return "/explorer/documents" + service.mount() + ".json?role=";
    }

    private JsonObject document(Service service, Role role) throws IOException, InterruptedException {
        String address = addresses(service) + role.claim();
        JsonObject document = documents.get(address);
        if (document == null) {
            document = new JsonObject(CLIENT.send(
                            HttpRequest.newBuilder(URI.create(origin() + address))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
            documents.put(address, document);
        }
        return document;
    }
}
