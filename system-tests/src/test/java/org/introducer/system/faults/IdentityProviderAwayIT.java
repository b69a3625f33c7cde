package org.introducer.system.faults;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.SigningKey;
import org.introducer.local.identity.Tokens;
import org.introducer.system.PackagedService;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A service that starts before its identity provider waits for the provider's keys, and says so. */
@Tag("X21")
@Isolated("how soon it answers")
class IdentityProviderAwayIT {

    private final SigningKey key = SigningKey.inMemory();
    private final AtomicBoolean broken = new AtomicBoolean();

    @Test
    void nobody_answers_at_first(@TempDir Path folder) throws Exception {
        int port = freePort();
        AtomicReference<HttpServer> provider = new AtomicReference<>();
        check(folder, port, () -> provider.set(provider(port)));
        provider.get().stop(0);
    }

    @Test
    void the_provider_is_still_starting_at_first(@TempDir Path folder) throws Exception {
        broken.set(true);
        HttpServer provider = provider(0);
        check(folder, provider.getAddress().getPort(), () -> broken.set(false));
        provider.stop(0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private interface Change {
        void happen() throws IOException, JoseException;
    }

    private void check(Path folder, int port, Change itComes) throws Exception {
        try (ContactsDatabase database = new ContactsDatabase(folder);
                PackagedService contacts = database.service(Map.of(
                                "QUARKUS_OIDC_PUBLIC_KEY",
                                "",
                                "QUARKUS_OIDC_AUTH_SERVER_URL",
                                "http://127.0.0.1:" + port + "/realms/introducer"))
                        .until("live", 200)) {
            contacts.until("ready", 503);
            for (int i = 0; i < 20; i++) {
                call(contacts, token(key))
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue())
                        .body("type", equalTo("urn:introducer:problem:unavailable"))
                        .time(lessThan(2000L));
            }
            itComes.happen();
            contacts.until("ready", 200);
            call(contacts, token(key)).statusCode(200);

            broken.set(true);
            call(contacts, token(key)).statusCode(200);
            call(contacts, token(SigningKey.inMemory())).statusCode(401);
            assertEquals(
                    0,
                    contacts.said()
                            .filter(line -> line.contains("has been blocked"))
                            .count(),
                    "the event loop was blocked");
        }
    }

    private static ValidatableResponse call(PackagedService contacts, String token) {
        return given().auth().oauth2(token).get(contacts.url() + "/v1/contacts").then();
    }

    private static String token(SigningKey key) {
        return new Tokens(key, Clock.systemUTC())
                .mint(new Tokens.Subject(UUID.randomUUID(), UUID.randomUUID(), Role.APPLICANT), Duration.ofMinutes(60));
    }

    /** Discovery and keys of a provider; 503 while it is broken. */
    private HttpServer provider(int port) throws IOException, JoseException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/introducer";
        PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(key.publicKey());
        jwk.setKeyId(key.id());
        jwk.setAlgorithm("RS256");
        jwk.setUse("sig");
        answer(
                server,
                "/realms/introducer/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/certs\",\"token_endpoint\":\"%s/token\"}"
                        .formatted(Tokens.ISSUER, url, url));
        answer(
                server,
                "/realms/introducer/certs",
                "{\"keys\":[" + jwk.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}");
        server.start();
        return server;
    }

    private void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(broken.get() ? 503 : 200, broken.get() ? -1 : body.length);
            if (!broken.get()) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
    }
}
