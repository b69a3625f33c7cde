package org.introducer.system.keycloak;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.local.Commands;
import org.introducer.local.PrivateFiles;
import org.introducer.local.postgres.Passwords;
import org.introducer.testing.Committed;

/** A real Keycloak, started from its distribution without a container engine, with the realm of {@code deploy/keycloak}. */
final class Keycloak implements AutoCloseable {
    static final String REALM = "introducer";
    static final String INTEGRATION = "introducer-integration";
    private static final String EXPLORER = "introducer-explorer";

    private static final String ADMIN = "admin";
    private static final Path REALM_FILE = Committed.root().resolve("deploy/keycloak/introducer-realm.json");
    /** 13 s on an idle machine, of which most is its own build and schema. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    /** What runs this shortly never gets back what the second compiler takes: a call of {@code deploy/realm} needs half of the time. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";
    /** Half of what Keycloak gives an administrator; to sign in hashes a password. */
    private static final Duration ADMIN_LIFETIME = Duration.ofSeconds(30);

    private final Process process;
    private final String url;
    private final Map<String, String> settings;
    private final Path kcadm;
    private String adminToken;
    private long adminUntil;

    private Keycloak(Process process, String url, Map<String, String> settings, Path kcadm) {
        this.process = process;
        this.url = url;
        this.settings = settings;
        this.kcadm = kcadm;
    }

    /** @param tenant the tenant that the realm fixes for the integration client */
    static Keycloak start(UUID tenant) throws IOException {
        Path home = home();
        PrivateFiles.remove(home.resolve("data"));
        Files.createDirectories(home.resolve("data/import"));
        Files.copy(REALM_FILE, home.resolve("data/import").resolve(REALM_FILE.getFileName()));
        Passwords passwords = Passwords.inMemory();
        int port = freePort();
        String origin = "http://127.0.0.1:" + port;
        Map<String, String> settings = Map.of(
                "INTRODUCER_ORIGIN", origin,
                "INTRODUCER_INTEGRATION_SECRET", passwords.of(INTEGRATION),
                "INTRODUCER_INTEGRATION_TENANT", tenant.toString(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", passwords.of(ADMIN));
        Path log = home.resolve("keycloak.log");
        // As docker-compose.yml starts it: `localhost` for administrators, the origin for people.
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-relative-path=/auth",
                        "--hostname=" + administration(port),
                        "--hostname-backchannel-dynamic=true",
                        "--proxy-headers=xforwarded",
                        "--proxy-trusted-addresses=127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m " + QUICK);
        builder.environment().putAll(settings);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-keycloak"));
        String url = origin + "/auth";
        await("Keycloak, see " + log)
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(500))
                .failFast("Keycloak ended, see " + log, () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> RestAssured.get(url + "/realms/" + REALM).statusCode() == 200);
        return new Keycloak(process, url, settings, home.resolve("bin/kcadm.sh"));
    }

    private static String administration(int port) {
        return "http://localhost:" + port + "/auth";
    }

    /** Where administrators meet Keycloak. */
    String administration() {
        return administration(URI.create(url).getPort());
    }

    private static Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(Committed.root().resolve("system-tests/target/keycloak"))) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    /** What a service is told as {@code QUARKUS_OIDC_AUTH_SERVER_URL}. */
    String issuer(String realm) {
        return url + "/realms/" + realm;
    }

    /** A second realm like the committed one, with keys of its own. */
    void openRealm(String name) throws IOException {
        String representation = Files.readString(REALM_FILE)
                .replaceFirst("\"realm\": \"" + REALM + "\"", "\"realm\": \"" + name + "\"");
        for (Map.Entry<String, String> each : settings.entrySet()) {
            representation = representation.replace("${" + each.getKey() + "}", each.getValue());
        }
        asAdmin().body(representation).post("/admin/realms").then().statusCode(201);
    }

    /** A client for people, which takes a password directly: for tests only, so the committed realm has none. */
    void addPasswordClient(String realm, String clientId) {
        asAdmin()
                .body(Map.of(
                        "clientId", clientId,
                        "publicClient", true,
                        "standardFlowEnabled", false,
                        "directAccessGrantsEnabled", true,
                        "fullScopeAllowed", true,
                        "defaultClientScopes", List.of("basic", "introducer", "introducer-person")))
                .post("/admin/realms/" + realm + "/clients")
                .then()
                .statusCode(201);
    }

    /** A person with these roles; answers the person's {@code sub}. */
    String addPerson(String realm, Person person) {
        String location = asAdmin()
                .body(Map.of(
                        "username",
                        person.name(),
                        "email",
                        person.name() + "@example.org",
                        "firstName",
                        "Test",
                        "lastName",
                        "Person",
                        "enabled",
                        true,
                        "emailVerified",
                        true,
                        "attributes",
                        person.attributes(),
                        "credentials",
                        List.of(Map.of("type", "password", "value", person.password()))))
                .post("/admin/realms/" + realm + "/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        List<Map<String, Object>> roles = person.roles().stream()
                .map(role -> asAdmin()
                        .get("/admin/realms/" + realm + "/roles/" + role)
                        .jsonPath()
                        .<String, Object>getMap("$"))
                .toList();
        asAdmin()
                .body(roles)
                .post("/admin/realms/" + realm + "/users/" + id + "/role-mappings/realm")
                .then()
                .statusCode(204);
        return id;
    }

    Tokens signIn(String realm, String clientId, Person person) {
        return token(
                realm,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        clientId,
                        "username",
                        person.name(),
                        "password",
                        person.password(),
                        "scope",
                        "openid"));
    }

    /** The advising platform's own client. */
    Tokens clientCredentials(String realm) {
        return clientCredentials(realm, INTEGRATION, settings.get("INTRODUCER_INTEGRATION_SECRET"));
    }

    Tokens clientCredentials(String realm, String client, String secret) {
        return token(realm, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /** What a client's request for a token is answered. @param scope none when empty */
    Response asking(String client, String secret, String... scope) {
        RequestSpecification request = RestAssured.given()
                .contentType(ContentType.URLENC)
                .formParams(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
        return (scope.length == 0 ? request : request.formParam("scope", String.join(" ", scope)))
                .post(issuer(REALM) + "/protocol/openid-connect/token");
    }

    /** What a person does at the first sign-in. */
    void replacePassword(String realm, Person person) {
        String users = "/admin/realms/" + realm + "/users";
        String id = asAdmin()
                .queryParam("username", person.name())
                .queryParam("exact", true)
                .get(users)
                .jsonPath()
                .getString("[0].id");
        asAdmin()
                .body(Map.of("type", "password", "value", person.password(), "temporary", false))
                .put(users + "/" + id + "/reset-password")
                .then()
                .statusCode(204);
    }

    /** A realm's sign-in as an identity provider of ours, as docs/identity.md says: it tells who, we say in which tenant and role. */
    void broker(String provider, UUID tenant) {
        String secret = Passwords.inMemory().of("broker");
        asAdmin()
                .body(Map.of(
                        "clientId",
                        "introducer",
                        "secret",
                        secret,
                        "publicClient",
                        false,
                        "standardFlowEnabled",
                        true,
                        "redirectUris",
                        List.of(issuer(REALM) + "/broker/" + provider + "/endpoint"),
                        "defaultClientScopes",
                        List.of("basic", "profile", "email"),
                        "protocolMappers",
                        List.of(mapper(
                                "applicant",
                                "protocolMapper",
                                "oidc-usermodel-attribute-mapper",
                                Map.of(
                                        "user.attribute",
                                        "applicant_id",
                                        "claim.name",
                                        "applicant_id",
                                        "jsonType.label",
                                        "String",
                                        "id.token.claim",
                                        "true")))))
                .post("/admin/realms/" + provider + "/clients")
                .then()
                .statusCode(201);
        String protocol = issuer(provider) + "/protocol/openid-connect";
        realm(
                secret,
                "provider",
                provider,
                tenant.toString(),
                issuer(provider),
                protocol + "/auth",
                protocol + "/token",
                protocol + "/certs",
                "introducer");
    }

    /** {@code deploy/realm} as an operator calls it, with this on standard input; answers the last line that it prints. */
    String realm(String input, String... arguments) {
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", "printf '%s\\n' \"$INPUT\" | deploy/realm \"$@\"", "deploy/realm");
        builder.command().addAll(List.of(arguments));
        builder.directory(Committed.root().toFile());
        builder.environment()
                .putAll(Map.of(
                        "INPUT",
                        input,
                        "INTRODUCER_KCADM",
                        kcadm.toString(),
                        "KC_OPTS",
                        QUICK + " -XX:+UseSerialGC",
                        "INTRODUCER_KEYCLOAK",
                        url,
                        "INTRODUCER_ADMIN_PASSWORD",
                        settings.get("KC_BOOTSTRAP_ADMIN_PASSWORD"),
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        Commands.Outcome outcome = Commands.run(builder);
        if (!outcome.succeeded()) {
            throw new IllegalStateException("deploy/realm failed: " + outcome.output());
        }
        return outcome.output().lines().reduce("", (_, line) -> line);
    }

    private static Map<String, Object> mapper(String name, String kind, String type, Map<String, String> config) {
        return new HashMap<>(Map.of("name", name, "protocol", "openid-connect", kind, type, "config", config));
    }

    /** The code flow with PKCE of the explorer, by way of a brokered provider's own login form. */
    Tokens signInThrough(String provider, Person person) throws GeneralSecurityException {
        String home = settings.get("INTRODUCER_ORIGIN") + "/explorer";
        String verifier = Passwords.inMemory().of("verifier");
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        String address = issuer(REALM) + "/protocol/openid-connect/auth?response_type=code&client_id=" + EXPLORER
                + "&scope=openid&state=s&redirect_uri=" + URLEncoder.encode(home, StandardCharsets.UTF_8)
                + "&code_challenge_method=S256&code_challenge=" + challenge + "&kc_idp_hint=" + provider;
        URI back = new Browser(home).signIn(address, person.name(), person.password());
        return token(
                REALM,
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", EXPLORER,
                        "redirect_uri", home,
                        "code_verifier", verifier,
                        "code", Browser.query(back).get("code")));
    }

    /** What Keycloak issued; {@code id} only for people. */
    record Tokens(String access, String id) {}

    /** Somebody who signs in. */
    record Person(String name, String password, Map<String, String> attributes, List<String> roles) {
        static Person in(UUID tenant, String... roles) {
            return new Person(
                    "p-" + UUID.randomUUID(),
                    Passwords.inMemory().of("person"),
                    Map.of("tenant", tenant.toString()),
                    List.of(roles));
        }
    }

    private Tokens token(String realm, Map<String, String> form) {
        var answer = RestAssured.given()
                .contentType(ContentType.URLENC)
                .formParams(form)
                .post(issuer(realm) + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Tokens(answer.getString("access_token"), answer.getString("id_token"));
    }

    private RequestSpecification asAdmin() {
        if (adminToken == null || System.nanoTime() - adminUntil > 0) {
            adminToken = token(
                            "master",
                            Map.of(
                                    "grant_type",
                                    "password",
                                    "client_id",
                                    "admin-cli",
                                    "username",
                                    ADMIN,
                                    "password",
                                    settings.get("KC_BOOTSTRAP_ADMIN_PASSWORD")))
                    .access();
            adminUntil = System.nanoTime() + ADMIN_LIFETIME.toNanos();
        }
        return RestAssured.given().baseUri(url).auth().oauth2(adminToken).contentType(ContentType.JSON);
    }

    @Override
    public void close() {
        stop(process);
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
