package org.introducer.system;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.SigningKey;
import org.introducer.local.identity.Tokens;
import org.introducer.local.postgres.Databases;
import org.introducer.local.postgres.Passwords;
import org.introducer.local.postgres.Postgres;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service without its database waits for it; a service that is asked to stop finishes what it accepted. */
class StartAndStopIT {

    private static final SigningKey KEY = SigningKey.inMemory();
    private static final String BODY = "{\"name\": \"Priya Placeholder\", \"role\": \"OTHER\"}";

    private final Ports ports = Ports.anyFree();
    private final Passwords passwords = Passwords.inMemory();
    private final String token = new Tokens(KEY, Clock.systemUTC())
            .mint(new Tokens.Subject(UUID.randomUUID(), UUID.randomUUID(), Role.APPLICANT), Duration.ofMinutes(10));

    @Test
    @Tag("X21")
    void a_service_is_ready_by_itself_once_its_database_is_there_and_stops_in_order(@TempDir Path folder)
            throws Exception {
        try (PackagedService contacts = start()) {
            contacts.until("live", 200).until("ready", 503);
            given().auth()
                    .oauth2(token)
                    .get(contacts.url() + "/v1/contacts")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json");
            try (Postgres postgres = Postgres.durable(
                    folder.resolve("postgres"), ports.postgres(), passwords, folder.resolve("postgres.log"))) {
                Databases.bootstrap(postgres, passwords);
                PackagedService.migrate(Service.CONTACTS, postgres, passwords);
                contacts.until("ready", 200);
                assertTrue(finishedWhileStopping(contacts).startsWith("HTTP/1.1 201 "));
                assertTrue(contacts.process().waitFor(30, TimeUnit.SECONDS), "it does not end");
                assertEquals(128 + 15, contacts.process().exitValue());
            }
        }
    }

    /** The answer to a request of which half had come when the service was asked to stop. */
    private String finishedWhileStopping(PackagedService contacts) throws IOException {
        URI at = URI.create(contacts.url());
        try (Socket client = new Socket(at.getHost(), at.getPort())) {
            client.setSoTimeout(30_000);
            OutputStream out = client.getOutputStream();
            out.write(
                    ("POST /v1/contacts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                                    + "Authorization: Bearer " + token + "\r\nContent-Length: " + BODY.length()
                                    + "\r\n\r\n"
                                    + BODY.substring(0, 10))
                            .getBytes(StandardCharsets.UTF_8));
            out.flush();
            given().get(contacts.management() + "/q/health/ready").then().statusCode(200);
            contacts.process().destroy();
            contacts.until("ready", 503);
            out.write(BODY.substring(10).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private PackagedService start() throws IOException {
        return PackagedService.start(
                Service.CONTACTS,
                ports,
                ports.postgres(),
                passwords,
                Map.of("QUARKUS_OIDC_PUBLIC_KEY", KEY.publicKeyText(), "QUARKUS_OIDC_TOKEN_ISSUER", Tokens.ISSUER));
    }
}
