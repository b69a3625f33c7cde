package org.introducer.system;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A frontend that is served from another origin, as {@code up --allow-origin} lets it, and one of whom nobody said so. */
class OtherOriginIT {
    private static final String OTHER = "http://localhost:3999";

    private final LocalStack stack = LocalStack.shared();

    @ParameterizedTest
    @EnumSource(Service.class)
    @Tag("X15")
    @Tag("X28")
    void a_page_of_an_allowed_origin_is_let_in_by_each_service(Service service) {
        for (String address : new String[] {stack.mounted(service), stack.direct(service)}) {
            given().header("Origin", LocalStack.FRONTEND)
                    .header("Access-Control-Request-Method", "PATCH")
                    .header("Access-Control-Request-Headers", "authorization,content-type,if-match,idempotency-key")
                    .options(address + "/v1/me")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", equalTo(LocalStack.FRONTEND))
                    .header("Access-Control-Allow-Methods", containsString("PATCH"))
                    .header("Access-Control-Allow-Headers", containsString("If-Match"));
            given().header("Origin", LocalStack.FRONTEND)
                    .auth()
                    .oauth2(token())
                    .get(address + "/v1/me")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", equalTo(LocalStack.FRONTEND))
                    .header("Access-Control-Expose-Headers", containsString("ETag"))
                    .header("Access-Control-Expose-Headers", containsString("Location"))
                    .header("Access-Control-Expose-Headers", containsString("Link"));
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    @Tag("X15")
    @Tag("X28")
    void any_other_origin_is_refused_with_a_problem(Service service) {
        given().header("Origin", OTHER)
                .header("Access-Control-Request-Method", "GET")
                .options(stack.mounted(service) + "/v1/me")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", nullValue())
                .body("type", equalTo("urn:introducer:problem:origin-refused"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    @Tag("X15")
    @Tag("X28")
    void a_development_servers_own_proxy_passes_the_pages_origin_on(Service service) {
        given().header("Origin", LocalStack.FRONTEND)
                .header("Host", LocalStack.FRONTEND.substring("http://".length()))
                .auth()
                .oauth2(token())
                .get(stack.mounted(service) + "/v1/me")
                .then()
                .statusCode(200);
    }

    private String token() {
        return stack.tokens().mint(Personas.of(Role.APPLICANT), Duration.ofMinutes(5));
    }
}
