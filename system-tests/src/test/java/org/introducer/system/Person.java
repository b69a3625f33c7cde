package org.introducer.system;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.Tokens;
import org.introducer.local.stack.Service;

/** Somebody with a token of a local stack; new people in new tenants, so that tests share nothing. */
public record Person(LocalStack stack, Tokens.Subject subject) {
    /** Longer than any class of tests takes. */
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    /** To sign a token takes longer than most calls do. */
    private static final Map<Person, String> SIGNED = new ConcurrentHashMap<>();

    public static Person in(LocalStack stack, Role... roles) {
        return new Person(stack, new Tokens.Subject(UUID.randomUUID(), UUID.randomUUID(), roles));
    }

    /** Somebody else of the same tenant. */
    public Person colleague(Role... roles) {
        return new Person(stack, new Tokens.Subject(UUID.randomUUID(), subject.tenant(), Set.of(roles), null));
    }

    public String token() {
        return SIGNED.computeIfAbsent(this, _ -> stack.tokens().mint(subject, LIFETIME));
    }

    /** A request through the reverse proxy. */
    public RequestSpecification asking(Service service) {
        return asking(stack.mounted(service));
    }

    /** A request that does not pass the reverse proxy. */
    public RequestSpecification askingDirectly(Service service) {
        return asking(stack.direct(service));
    }

    public RequestSpecification sending(Service service, Object body) {
        return asking(service).contentType("application/json").body(body);
    }

    /**
     * What is there, which must be.
     *
     * @param query names and values in turn
     */
    public Response reads(Service service, String path, Object... query) {
        RequestSpecification request = asking(service);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam((String) query[i], query[i + 1]);
        }
        return answered(200, request.get(path));
    }

    /** What was created by a call that must succeed. */
    public Response creates(Service service, String path, Object body) {
        return answered(201, sending(service, body).post(path));
    }

    /** The answer to a step of something that is there, which must succeed. */
    public Response does(Service service, String path, Object body) {
        return answered(200, sending(service, body).post(path));
    }

    /** Changes what is there, as somebody who has just read it. */
    public Response changes(Service service, String path, Map<String, ?> change) {
        return answered(
                200,
                asking(service)
                        .contentType("application/merge-patch+json")
                        .header("If-Match", reads(service, path).header("ETag"))
                        .body(change)
                        .patch(path));
    }

    /** Takes away what is there, as somebody who has just read it. */
    public void removes(Service service, String path) {
        answered(
                204,
                asking(service)
                        .header("If-Match", reads(service, path).header("ETag"))
                        .delete(path));
    }

    private static Response answered(int status, Response answer) {
        assertEquals(status, answer.statusCode(), answer::asString);
        return answer;
    }

    private RequestSpecification asking(String address) {
        return given().baseUri(address).urlEncodingEnabled(true).auth().oauth2(token());
    }
}
