package org.introducer.testing.conventions;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.introducer.testing.Actor;
import org.introducer.testing.OpenApiDocument;

/**
 * A resource of a service on which the API conventions are checked.
 *
 * @param actor somebody new who may read and write it
 * @param stranger somebody new of another tenant who may do the same there
 * @param collection such as {@code /v1/contacts}; what is posted has a text {@code name}, by which the list can be filtered
 * @param body what a post needs beside the name
 */
public record Sample(Actor actor, Actor stranger, String collection, Map<String, Object> body) {

    public Map<String, Object> named(String name) {
        Map<String, Object> named = new HashMap<>(body);
        named.put("name", name);
        return named;
    }

    public Response create(String name) {
        Response created = actor.sending(named(name)).post(collection);
        created.then().statusCode(201);
        return created;
    }

    /** Whether one of them can be changed by this method. */
    boolean can(String method) {
        return OpenApiDocument.built().operations().stream()
                .anyMatch(operation ->
                        operation.method().equals(method) && operation.path().matches(collection + "/\\{[^}/]+}"));
    }
}
