package org.introducer.system.keycloak;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.SigningKey;
import org.introducer.local.identity.Tokens;
import org.introducer.local.postgres.Databases;
import org.introducer.local.postgres.Passwords;
import org.introducer.local.postgres.Postgres;
import org.introducer.local.proxy.ReverseProxy;
import org.introducer.local.stack.Origins;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;
import org.introducer.system.FirstResources;
import org.introducer.system.PackagedService;
import org.introducer.system.keycloak.Keycloak.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The services trust a real Keycloak because their environment says so, and nobody else. */
class KeycloakIT {
    private static final UUID TENANT = UUID.randomUUID();
    private static final String TEST_CLIENT = "system-test";
    private static final String ELSEWHERE = "elsewhere";
    private static final String PLATFORM = "example-platform";

    private static Keycloak keycloak;
    private static final List<AutoCloseable> RUNNING = new ArrayList<>();
    private static Ports ports;
    private static PackagedService contacts;

    @BeforeAll
    static void start() throws IOException {
        keycloak = Keycloak.start(TENANT);
        keycloak.addPasswordClient(Keycloak.REALM, TEST_CLIENT);
        keycloak.openRealm(ELSEWHERE);
        keycloak.addPasswordClient(ELSEWHERE, TEST_CLIENT);
        ports = Ports.anyFree();
        Map<String, String> trust = Map.of(
                "QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer(Keycloak.REALM), "INTRODUCER_KEYS_REFRESH", "2s");
        Postgres postgres = running(Postgres.forTests());
        Passwords passwords = Passwords.inMemory();
        Databases.bootstrap(postgres, passwords);
        Map<Service, PackagedService> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            PackagedService.migrate(service, postgres, passwords);
            services.put(service, running(PackagedService.start(service, ports, postgres.port(), passwords, trust)));
        }
        services.values().forEach(service -> service.until("ready", 200));
        contacts = services.get(Service.CONTACTS);
        running(ReverseProxy.open(ports, Origins.NONE, new Tokens(SigningKey.inMemory(), Clock.systemUTC())));
    }

    private static <T extends AutoCloseable> T running(T started) {
        RUNNING.add(started);
        return started;
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : RUNNING.reversed()) {
            each.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    @Tag("X02")
    void an_applicant_of_the_realm_describes_herself_and_notes_a_contact() {
        Person amara = Person.in(TENANT, "applicant");
        String sub = keycloak.addPerson(Keycloak.REALM, amara);
        String token = access(Keycloak.REALM, amara);

        describe(token).statusCode(201).body("id", equalTo(sub));
        String contact = create(token)
                .statusCode(201)
                .header("Location", startsWith("/v1/contacts/"))
                .extract()
                .path("id");
        get(token, "/v1/contacts/" + contact).statusCode(200).body("name", equalTo("Priya Placeholder"));
        get(token, "/v1/me").statusCode(200).body("sub", equalTo(sub)).body("roles", hasItem("applicant"));
    }

    @Test
    @Tag("X02")
    void the_first_resources_work_through_the_reverse_proxy_and_at_each_service_itself() {
        new FirstResources(service -> ports.proxyUrl() + service.mount(), tenant()::get).play();
        new FirstResources(ports::url, tenant()::get).play();
    }

    /** A new tenant's people, each with a token. */
    private static Map<Role, String> tenant() {
        Map<Role, String> people = new EnumMap<>(Role.class);
        UUID tenant = UUID.randomUUID();
        for (Role role : List.of(Role.APPLICANT, Role.ADVISER, Role.MENTOR, Role.CURATOR, Role.ORG_ADMIN)) {
            Person person = Person.in(tenant, role.claim());
            keycloak.addPerson(Keycloak.REALM, person);
            people.put(role, access(Keycloak.REALM, person));
        }
        return people;
    }

    @Test
    void the_identity_provider_says_whose_network_a_person_works_on() {
        UUID provisioned = UUID.randomUUID();
        Person amara = new Person(
                "p-" + UUID.randomUUID(),
                "a-password-of-a-test",
                Map.of("tenant", TENANT.toString(), "applicant_id", provisioned.toString()),
                List.of("applicant"));
        keycloak.addPerson(Keycloak.REALM, amara);

        describe(access(Keycloak.REALM, amara)).statusCode(201).body("id", equalTo(provisioned.toString()));
    }

    @Test
    @Tag("X01")
    void two_tenants_of_one_realm_do_not_see_each_other() {
        Person here = Person.in(TENANT, "applicant");
        Person there = Person.in(UUID.randomUUID(), "applicant");
        keycloak.addPerson(Keycloak.REALM, here);
        keycloak.addPerson(Keycloak.REALM, there);
        String token = access(Keycloak.REALM, here);
        describe(token).statusCode(201);
        String contact = create(token).statusCode(201).extract().path("id");

        get(access(Keycloak.REALM, there), "/v1/contacts/" + contact).statusCode(404);
    }

    @Test
    void an_id_token_is_no_access_token() {
        Person amara = Person.in(TENANT, "applicant");
        keycloak.addPerson(Keycloak.REALM, amara);

        refused(keycloak.signIn(Keycloak.REALM, TEST_CLIENT, amara).id());
    }

    @Test
    void a_token_of_another_realm_is_refused() {
        Person stranger = Person.in(TENANT, "applicant");
        keycloak.addPerson(ELSEWHERE, stranger);

        refused(access(ELSEWHERE, stranger));
    }

    @Test
    void a_person_without_a_tenant_is_nobody() {
        Person lost = new Person("p-" + UUID.randomUUID(), "a-password-of-a-test", Map.of(), List.of("applicant"));
        keycloak.addPerson(Keycloak.REALM, lost);

        refused(access(Keycloak.REALM, lost));
    }

    @Test
    @Tag("X03")
    void client_credentials_act_as_an_integration_in_the_tenant_that_the_realm_fixes() {
        String token = keycloak.clientCredentials(Keycloak.REALM).access();

        get(token, "/v1/me")
                .statusCode(200)
                .body("tenant", equalTo(TENANT.toString()))
                .body("roles", equalTo(List.of("integration")));
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "externalId",
                                "client-" + UUID.randomUUID(),
                                "profile",
                                Map.of("givenName", "Amara", "zone", "Africa/Lagos")))))
                .post(contacts.url() + "/v1/applicants/batch")
                .then()
                .statusCode(207)
                .body("items[0].status", equalTo(201));
        describe(token).statusCode(403);
        refused(keycloak.clientCredentials(ELSEWHERE).access());
    }

    @Test
    @Tag("X23")
    void an_applicant_whom_a_platform_provisioned_signs_in_at_the_platforms_own_identity_provider() throws Exception {
        String externalId = "client-" + UUID.randomUUID();
        String platform = keycloak.clientCredentials(Keycloak.REALM).access();
        String provisioned = provision(platform, externalId);
        keycloak.openRealm(PLATFORM);
        keycloak.broker(PLATFORM, TENANT);
        Person amara = new Person(
                "p-" + UUID.randomUUID(),
                "a-password-of-a-test",
                Map.of("applicant_id", provisioned, "tenant", UUID.randomUUID().toString()),
                List.of("curator"));
        keycloak.addPerson(PLATFORM, amara);

        String token = keycloak.signInThrough(PLATFORM, amara).access();

        // The identity comes from the provider; tenant and role are set in this realm.
        get(token, "/v1/me")
                .statusCode(200)
                .body("tenant", equalTo(TENANT.toString()))
                .body("roles", equalTo(List.of("applicant")));
        get(token, "/v1/applicants/me")
                .statusCode(200)
                .body("id", equalTo(provisioned))
                .body("externalId", equalTo(externalId))
                .body("linkedAt", notNullValue());
        given().auth()
                .oauth2(platform)
                .queryParam("filter", "externalId==" + externalId)
                .get(contacts.url() + "/v1/applicants")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(provisioned)))
                .body("items[0].linkedAt", notNullValue());
        assertEquals(
                get(token, "/v1/me").extract().<String>path("sub"),
                get(keycloak.signInThrough(PLATFORM, amara).access(), "/v1/me")
                        .extract()
                        .<String>path("sub"),
                "the second login is somebody else");
    }

    /** The recipe for a second platform: {@code deploy/realm platform}. */
    @Test
    @Tag("X03")
    void a_second_platform_gets_a_client_of_its_own_in_its_own_tenant() {
        UUID tenant = UUID.randomUUID();
        String secret = keycloak.realm("", "platform", "second-platform", tenant.toString());

        get(
                        keycloak.clientCredentials(Keycloak.REALM, "second-platform", secret)
                                .access(),
                        "/v1/me")
                .statusCode(200)
                .body("tenant", equalTo(tenant.toString()))
                .body("roles", equalTo(List.of("integration")));
    }

    /** Without a token of its own for each task, a client whose secret leaks could do all that its role allows. */
    @Test
    @Tag("X03")
    void a_client_that_reads_only_and_a_token_that_was_asked_for_reading_write_nothing() {
        String tenant = UUID.randomUUID().toString();
        String writer = keycloak.realm("", "platform", "writing-platform", tenant);
        String reader = keycloak.realm("", "platform", "reading-platform", tenant, "read");

        for (Response issued : List.of(
                keycloak.asking("writing-platform", writer, "introducer:read"),
                keycloak.asking("reading-platform", reader))) {
            // Keycloak counts from the second in which it began to answer.
            issued.then()
                    .statusCode(200)
                    .body("expires_in", is(both(greaterThan(280)).and(lessThanOrEqualTo(300))));
            String token = issued.path("access_token");
            get(token, "/v1/me").statusCode(200).body("tenant", equalTo(tenant));
            get(token, "/v1/applicants").statusCode(200);
            batch(token)
                    .statusCode(403)
                    .header("WWW-Authenticate", containsString("insufficient_scope"))
                    .body("type", equalTo("urn:introducer:problem:read-only-token"));
        }
        keycloak.asking("reading-platform", reader, "introducer:write").then().statusCode(400);
        batch(keycloak.asking("writing-platform", writer).path("access_token")).statusCode(207);
        batch(keycloak.asking("writing-platform", writer, "introducer:read", "introducer:write")
                        .path("access_token"))
                .statusCode(207);
    }

    /** The recipes for a secret that leaked and for a client that is to do nothing more. */
    @Test
    @Tag("X03")
    void a_secret_is_replaced_and_a_client_is_disabled_while_everything_runs() {
        String old = keycloak.realm(
                "", "platform", "third-platform", UUID.randomUUID().toString());
        String fresh = keycloak.realm("", "secret", "third-platform");

        keycloak.asking("third-platform", old).then().statusCode(401);
        String token = keycloak.asking("third-platform", fresh).path("access_token");
        get(token, "/v1/me").statusCode(200);

        keycloak.realm("", "disable", "third-platform");
        keycloak.asking("third-platform", fresh).then().statusCode(401);
        keycloak.realm("", "enable", "third-platform");
        keycloak.asking("third-platform", fresh).then().statusCode(200);
    }

    /** The recipe for signing keys. A token that was used is remembered for a minute, so each of the old ones is used once. */
    @Test
    @Tag("X03")
    void signing_keys_are_replaced_while_the_services_run_and_what_a_withdrawn_one_signed_is_refused() {
        String ofOldKey = keycloak.clientCredentials(Keycloak.REALM).access();
        Deque<String> unused = new ArrayDeque<>();
        for (int i = 0; i < 30; i++) {
            unused.add(keycloak.clientCredentials(Keycloak.REALM).access());
        }
        keycloak.realm("", "new-key");
        String ofNewKey = keycloak.clientCredentials(Keycloak.REALM).access();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get(ofNewKey, "/v1/me").statusCode(200));
        get(ofOldKey, "/v1/me").statusCode(200);

        keycloak.realm("", "drop-old-keys");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> refused(unused.remove()));
        get(ofNewKey, "/v1/me").statusCode(200);
    }

    /** The recipe for the first adviser: {@code deploy/realm person}, then a password of the adviser's own. */
    @Test
    @Tag("X02")
    void the_first_adviser_signs_in_with_a_password_that_must_be_replaced() {
        Person grace = Person.in(TENANT, "adviser");
        String first =
                keycloak.realm("", "person", grace.name(), grace.name() + "@example.org", TENANT.toString(), "adviser");

        given().contentType(ContentType.URLENC)
                .formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        TEST_CLIENT,
                        "username",
                        grace.name(),
                        "password",
                        first))
                .post(keycloak.issuer(Keycloak.REALM) + "/protocol/openid-connect/token")
                .then()
                .statusCode(400)
                .body("error_description", equalTo("Account is not fully set up"));
        keycloak.replacePassword(Keycloak.REALM, grace);
        get(access(Keycloak.REALM, grace), "/v1/me")
                .statusCode(200)
                .body("tenant", equalTo(TENANT.toString()))
                .body("roles", hasItem("adviser"));
    }

    /** Administrators sign in where the console is; people meet the realm at the origin, by whichever host they ask. */
    @Test
    @Tag("X02")
    void administrators_and_people_meet_keycloak_at_different_addresses() {
        given().get(keycloak.administration() + "/admin/master/console/")
                .then()
                .statusCode(200)
                .body(containsString("\"authServerUrl\": \"" + keycloak.administration() + "\""));
        String realm = keycloak.issuer(Keycloak.REALM);
        given().get(realm.replace("127.0.0.1", "localhost") + "/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(realm))
                .body("authorization_endpoint", startsWith(realm));
    }

    private static ValidatableResponse batch(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "externalId",
                                "client-" + UUID.randomUUID(),
                                "profile",
                                Map.of("givenName", "Amara", "zone", "Africa/Lagos")))))
                .post(contacts.url() + "/v1/applicants/batch")
                .then();
    }

    private static String provision(String platform, String externalId) {
        return given().auth()
                .oauth2(platform)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "externalId",
                                externalId,
                                "profile",
                                Map.of("givenName", "Amara", "zone", "Africa/Lagos")))))
                .post(contacts.url() + "/v1/applicants/batch")
                .then()
                .statusCode(207)
                .extract()
                .path("items[0].value.id");
    }

    private static String access(String realm, Person person) {
        return keycloak.signIn(realm, TEST_CLIENT, person).access();
    }

    private static ValidatableResponse describe(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("givenName", "Amara", "zone", "Africa/Lagos"))
                .put(contacts.url() + "/v1/applicants/me")
                .then();
    }

    private static ValidatableResponse create(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Priya Placeholder", "role", "IR_ATTENDING"))
                .post(contacts.url() + "/v1/contacts")
                .then();
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(contacts.url() + path).then();
    }

    private static void refused(String token) {
        given().auth()
                .oauth2(token)
                .get(contacts.url() + "/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:introducer:problem:unauthenticated"))
                .body("tenant", nullValue())
                .body("roles", not(hasItem("applicant")));
    }
}
