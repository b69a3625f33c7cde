package org.introducer.testing.conventions;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.identity.SigningKey;
import org.introducer.testing.ForgedToken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which tokens are accepted. */
public interface TokenConventions {

    Sample sample();

    @Test
    @Tag("X01")
    default void a_token_that_is_not_whole_and_ours_is_401() {
        Sample sample = sample();
        ForgedToken good = ForgedToken.of(sample.actor());
        asks(sample, good.signed()).statusCode(200);
        for (Map.Entry<String, Object> claim : Map.<String, Object>of(
                        "iss", "https://elsewhere.example",
                        "aud", "somebody-else",
                        "exp", 1_000_000_000L,
                        "nbf", 9_000_000_000L,
                        "typ", "ID",
                        "sub", "amara",
                        "tenant", "example",
                        "applicant_id", "x")
                .entrySet()) {
            refused(sample, good.with(claim.getKey(), claim.getValue()).signed());
        }
        for (String claim : new String[] {"iss", "aud", "exp", "sub", "tenant"}) {
            refused(sample, good.without(claim).signed());
        }
        refused(sample, good.unsigned());
        refused(sample, good.signedWithHmacOfPublicKey());
        refused(sample, good.signedBy(SigningKey.inMemory()));
        refused(sample, good.header("crit", new String[] {"x"}).signed());
        refused(sample, Base64.getEncoder().encodeToString("amara:secret".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @Tag("X01")
    default void who_calls_is_said_by_the_token_alone() {
        Sample sample = sample();
        sample.actor()
                .asking()
                .header("X-Tenant-Id", UUID.randomUUID())
                .header("X-User", UUID.randomUUID())
                .header("X-Forwarded-User", UUID.randomUUID())
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("tenant", equalTo(sample.actor().tenant().toString()))
                .body("sub", equalTo(sample.actor().sub().toString()));
    }

    @Test
    @Tag("X03")
    default void a_token_whose_scope_is_reading_reads_and_writes_nothing() {
        Sample sample = sample();
        ForgedToken good = ForgedToken.of(sample.actor());
        String reading = good.with("scope", "openid introducer:read").signed();
        for (int call = 0; call < 2; call++) {
            asks(sample, reading).statusCode(200);
            creates(sample, reading)
                    .statusCode(403)
                    .header(
                            "WWW-Authenticate",
                            equalTo("Bearer error=\"insufficient_scope\", scope=\"introducer:write\""))
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:introducer:problem:read-only-token"));
        }
        creates(sample, good.with("scope", new String[] {"introducer:read"}).signed())
                .statusCode(403);
        for (String scope : new String[] {"introducer:read introducer:write", "openid introducer", ""}) {
            creates(sample, good.with("scope", scope).signed()).statusCode(201);
        }
    }

    private static io.restassured.response.ValidatableResponse creates(Sample sample, String token) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(sample.named("Scope " + UUID.randomUUID()))
                .post(sample.collection())
                .then();
    }

    private static io.restassured.response.ValidatableResponse asks(Sample sample, String token) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .get(sample.collection())
                .then();
    }

    private static void refused(Sample sample, String token) {
        asks(sample, token)
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:introducer:problem:unauthenticated"));
    }
}
