package org.introducer.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.introducer.local.identity.Role;
import org.introducer.testing.OpenApiDocument.Operation;

/**
 * Calls an operation with its own example at a resource that is there, about resources that are there. What an address or a
 * reference needs is made by the example of the POST of its collection, unless the service says how.
 */
public final class Examples {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenApiDocument api;
    private final Map<String, Supplier<String>> addresses = new HashMap<>();
    private final Map<String, Supplier<String>> references = new HashMap<>();
    private final Map<String, Supplier<String>> bodies = new HashMap<>();
    private Supplier<Actor> actors = () -> Actor.with(Role.values());
    private Actor owner;

    public Examples(OpenApiDocument api) {
        this.api = api;
    }

    /**
     * What a call is made of.
     *
     * @param resource the address of what the call is about, where it can be read
     * @param etag what {@code If-Match} says, null where nothing is there yet
     */
    public record Call(Actor actor, Operation operation, String address, String resource, String etag, String body) {

        public Response send() {
            return sendBy(actor, address);
        }

        /** The same call by somebody else, or to another address. */
        public Response sendBy(Actor somebody, String elsewhere) {
            return sendBy(somebody.asking(), elsewhere);
        }

        /** The same call with another token. */
        Response sendBy(RequestSpecification request, String elsewhere) {
            request.queryParams(operation.neededQuery());
            if (etag != null) {
                request.header("If-Match", etag);
            }
            if (operation.bodyType() != null) {
                request.contentType(operation.bodyType()).body(body);
            }
            return request.request(operation.method(), elsewhere);
        }
    }

    /** How to make what stands at an address such as {@code /v1/runs/{id}} or {@code /v1/contacts/{id}/attention}: answers its path. */
    public Examples at(String address, Supplier<String> made) {
        addresses.put(normal(address), made);
        return this;
    }

    /** How to make what a member of a body refers to, such as {@code contactIds}: answers its id. */
    public Examples reference(String member, Supplier<String> made) {
        references.put(member, made);
        return this;
    }

    /** What is sent in the place of an example that can be sent only once, or holds what no reference can say. */
    public Examples body(String operationId, Supplier<String> body) {
        bodies.put(operationId, body);
        return this;
    }

    /** Who makes everything of the examples to come; unless said, somebody new with every role, in a tenant of their own, each time. */
    public Examples by(Supplier<Actor> actor) {
        actors = actor;
        return this;
    }

    /** Who makes everything of the present example. */
    public Actor owner() {
        return owner;
    }

    /** The operation's example, ready to be sent. */
    public Call of(Operation operation) {
        owner = actors.get();
        String address = address(operation.path());
        String resource = resource(operation, address);
        String etag = owner.asking().get(resource).header("ETag");
        return new Call(owner, operation, address, resource, etag, body(operation));
    }

    /** Makes one of the collection, such as {@code /v1/contacts}, by its own example. */
    public String make(String collection) {
        return make(collection, collection);
    }

    /** The id at the end of a path. */
    public static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String address(String template) {
        Supplier<String> made = addresses.get(normal(template));
        if (made != null) {
            return made.get();
        }
        int last = template.lastIndexOf('/');
        if (last < 0) {
            return template;
        }
        String collection = template.substring(0, last);
        String path = address(collection);
        return template.startsWith("{", last + 1) ? make(collection, path) : path + template.substring(last);
    }

    private String make(String template, String collection) {
        Operation creation = api.operations().stream()
                .filter(operation -> operation.method().equals("POST")
                        && normal(operation.path()).equals(normal(template))
                        && operation.hasExample())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing makes what is at " + template
                        + "/{...}: the service's ApiTest says how, with at(...)"));
        Response created = new Call(owner, creation, collection, collection, null, body(creation)).send();
        if (created.statusCode() >= 300 || created.header("Location") == null) {
            throw new AssertionError(
                    creation.id() + " answered its example with " + created.statusCode() + " " + created.asString());
        }
        return created.header("Location");
    }

    /** The address itself, or the nearest above it that can be read. */
    private String resource(Operation operation, String address) {
        String template = operation.path();
        String path = address;
        while (template.contains("{") && !isReadable(template)) {
            template = template.substring(0, template.lastIndexOf('/'));
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return path;
    }

    private boolean isReadable(String template) {
        return api.operations().stream()
                .anyMatch(each ->
                        each.method().equals("GET") && normal(each.path()).equals(normal(template)));
    }

    private String body(Operation operation) {
        Supplier<String> said = bodies.get(operation.id());
        if (said != null) {
            return said.get();
        }
        if (operation.bodyType() == null || !operation.bodyType().contains("json")) {
            return operation.example();
        }
        try {
            return filled(JSON.readTree(operation.example()), null, new HashMap<>())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same JSON with ids that exist; one id of the example stays one thing. */
    private JsonNode filled(JsonNode node, String member, Map<String, String> made) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                String inherited = references.containsKey(name) || member == null ? name : member;
                object.set(name, filled(object.get(name), references.containsKey(name) ? name : inherited, made));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, filled(array.get(i), member, made));
            }
        } else if (node.isTextual()
                && references.containsKey(member)
                && ID.matcher(node.asText()).matches()) {
            return TextNode.valueOf(made.computeIfAbsent(
                    node.asText(), _ -> references.get(member).get()));
        }
        return node;
    }

    /** The address with something random in the place of each id and of each name. */
    public static String nowhere(Operation operation) {
        return operation.at(UUID.randomUUID());
    }

    private static String normal(String template) {
        return template.replaceAll("\\{[^}]+}", "{}");
    }
}
