package org.introducer.system;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.introducer.local.Commands;
import org.introducer.local.identity.Role;
import org.introducer.local.postgres.Database;
import org.introducer.local.stack.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalStackIT {
    private final LocalStack stack = LocalStack.shared();

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_is_ready_directly_and_through_the_reverse_proxy(Service service) {
        given().get(stack.management(service) + "/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        for (String address : new String[] {stack.direct(service), stack.mounted(service)}) {
            for (String path : new String[] {"/q/health/ready", "/q/health", "/q/metrics"}) {
                given().get(address + path).then().statusCode(404);
            }
            given().get(address + "/v1/me")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_knows_who_asks_by_the_local_key(Service service) {
        Person amara = Person.in(stack, Role.APPLICANT);
        amara.asking(service)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("sub", equalTo(amara.subject().sub().toString()))
                .body("tenant", equalTo(amara.subject().tenant().toString()));
    }

    @Test
    void what_is_created_through_the_reverse_proxy_is_found_at_its_location_there() {
        Person amara = Person.in(stack, Role.APPLICANT);
        Response created = amara.sending(Service.CONTACTS, Map.of("name", "Priya Placeholder", "role", "IR_ATTENDING"))
                .post("/v1/contacts");
        created.then().statusCode(201).header("Location", containsString("/contacts/v1/contacts/"));
        String location = created.header("Location");
        given().auth()
                .oauth2(amara.token())
                .get(location.startsWith("/") ? stack.ports().proxyUrl() + location : location)
                .then()
                .statusCode(200)
                .body("name", equalTo("Priya Placeholder"));
    }

    @Test
    void a_page_of_the_reverse_proxy_may_write_and_a_page_from_elsewhere_may_not() {
        Person amara = Person.in(stack, Role.APPLICANT);
        Map<String, String> priya = Map.of("name", "Priya Placeholder", "role", "OTHER");
        amara.sending(Service.CONTACTS, priya)
                .header("Origin", stack.ports().proxyUrl())
                .post("/v1/contacts")
                .then()
                .statusCode(201);
        amara.sending(Service.CONTACTS, priya)
                .header("Origin", "https://elsewhere.example")
                .post("/v1/contacts")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void the_landing_page_says_that_all_three_are_up() {
        given().get(stack.ports().proxyUrl() + "/stack")
                .then()
                .statusCode(200)
                .body("services.state", everyItem(is("UP")));
        given().get(stack.ports().proxyUrl() + "/explorer").then().statusCode(200);
        for (Service service : Service.values()) {
            given().get(stack.ports().proxyUrl() + "/explorer/documents/"
                            + service.database().id() + ".json")
                    .then()
                    .statusCode(200)
                    .body("openapi", startsWith("3.1"))
                    .body("servers[0].url", equalTo(service.mount()));
        }
    }

    @Test
    void the_commands_say_what_is_running() {
        Commands.Outcome status = stack.introducer("status");
        assertEquals(0, status.exitCode(), status.output());
        assertTrue(status.output().contains("mentorship-service"), status.output());

        Commands.Outcome second = stack.introducer(
                "up", "--port-base", String.valueOf(stack.ports().base()));
        assertEquals(1, second.exitCode());
        assertTrue(
                second.output().contains("already running at " + stack.ports().proxyUrl()), second.output());

        Commands.Outcome token = stack.introducer("token", "--role", "org-admin");
        given().auth()
                .oauth2(token.output().lines().reduce("", (first, last) -> last))
                .get(stack.mounted(Service.CONTACTS) + "/v1/me")
                .then()
                .statusCode(200)
                .body("roles", equalTo(java.util.List.of("org-admin")));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_database_is_durable_and_its_service_role_has_no_power(Database database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + stack.ports().postgres() + "/" + database.id(),
                        database.service(),
                        stack.password(database.service()));
                var statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (var row = statement.executeQuery("show " + setting)) {
                    row.next();
                    assertEquals("on", row.getString(1), setting);
                }
            }
            try (var row = statement.executeQuery(
                    "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
                row.next();
                assertFalse(row.getBoolean(1));
            }
            // Without a tenant no row of a tenant table is visible, and every tenant table has row-level security.
            try (var rows = statement.executeQuery("select c.relname from pg_class c"
                    + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'"
                    + " where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace"
                    + " and not (c.relrowsecurity and c.relforcerowsecurity)")) {
                assertFalse(rows.next(), "a tenant table has no row-level security");
            }
        }
    }
}
