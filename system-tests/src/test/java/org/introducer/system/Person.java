package org.introducer.system;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.Tokens;
import org.introducer.local.stack.Service;

/** Somebody with a token of a local stack; new people in new tenants, so that tests share nothing. */
public record Person(LocalStack stack, Tokens.Subject subject) {
    public static Person in(LocalStack stack, Role... roles) {
        return new Person(stack, new Tokens.Subject(UUID.randomUUID(), UUID.randomUUID(), roles));
    }

    /** Somebody else of the same tenant. */
    public Person colleague(Role... roles) {
        return new Person(stack, new Tokens.Subject(UUID.randomUUID(), subject.tenant(), Set.of(roles), null));
    }

    public String token() {
        return stack.tokens().mint(subject, Duration.ofMinutes(30));
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

    private RequestSpecification asking(String address) {
        return given().baseUri(address).urlEncodingEnabled(true).auth().oauth2(token());
    }
}
