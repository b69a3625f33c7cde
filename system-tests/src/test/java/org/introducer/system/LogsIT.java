package org.introducer.system;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.local.postgres.Database;
import org.introducer.local.stack.Service;
import org.introducer.system.deploy.WatchedMetrics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logs and metrics identify a call and never contain personal data. */
class LogsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalStack stack = LocalStack.shared();
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    @Tag("X21")
    void nothing_that_is_said_about_a_person_reaches_a_log_or_a_metric() throws IOException, SQLException {
        Person amara = Person.in(stack, Role.APPLICANT, Role.CURATOR, Role.ORG_ADMIN);
        List<String> secrets = new ArrayList<>(
                List.of(mark, amara.token().substring(amara.token().length() - 40)));
        for (Service service : Service.values()) {
            for (String path : named(service)) {
                good(amara, service, path);
            }
            for (String path : collections(service)) {
                bad(amara, service, path);
            }
        }
        duplicates(amara);
        refusedByTheDatabaseItself();
        String forged = amara.token().substring(0, amara.token().length() - 10) + mark.substring(0, 10);
        secrets.add(forged.substring(forged.length() - 30));
        for (Service service : Service.values()) {
            given().auth()
                    .oauth2(forged)
                    .get(stack.mounted(service) + "/v1/me")
                    .then()
                    .statusCode(401);
            given().auth().preemptive().basic(mark, mark).get(stack.mounted(service) + "/v1/me");
        }
        for (Service service : Service.values()) {
            assertSilent(secrets, service.id(), Files.readString(stack.log(service.id())));
            assertSilent(
                    secrets,
                    service.id() + "'s metrics",
                    given().get(stack.management(service) + "/q/metrics").asString());
        }
        assertSilent(secrets, "postgres", Files.readString(stack.log("postgres")));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    @Tag("X21")
    void a_problem_names_the_trace_under_which_its_log_line_is_found(Service service) throws IOException {
        Response refused = Person.in(stack, Role.APPLICANT)
                .asking(service)
                .get("/v1/" + collections(service).getFirst() + "/" + UUID.randomUUID());
        refused.then().statusCode(404);
        String trace = refused.path("traceId");
        // The line is written when the answer is out.
        List<JsonNode> lines =
                await().atMost(10, SECONDS).until(() -> lines(service, trace), found -> !found.isEmpty());
        assertEquals(1, lines.size());
        assertEquals(trace, lines.getFirst().at("/mdc/traceId").asText());
        assertTrue(lines.getFirst().path("message").asText().contains(" 404 "));
    }

    private List<JsonNode> lines(Service service, String trace) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(stack.log(service.id()))) {
            if (line.contains(trace)) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    @Tag("X21")
    void health_says_live_ready_and_started_and_metrics_count_the_calls(Service service) throws IOException {
        for (String check : List.of("live", "ready", "started")) {
            given().get(stack.management(service) + "/q/health/" + check).then().statusCode(200);
        }
        Person.in(stack, Role.APPLICANT).asking(service).get("/v1/me").then().statusCode(200);
        // A call is counted when its answer is out.
        String metrics = await().atMost(10, SECONDS)
                .until(
                        () -> given().get(stack.management(service) + "/q/metrics")
                                .asString(),
                        told -> told.contains("uri=\"/v1/me\""));
        for (String counted :
                List.of("http_server_requests_seconds_count", "uri=\"/v1/me\"", "agroal_", "jvm_memory")) {
            assertTrue(metrics.contains(counted), service.id() + " does not tell " + counted);
        }
        for (String watched : WatchedMetrics.names()) {
            assertTrue(
                    metrics.lines().anyMatch(line -> line.matches(watched + "[{ ].*")),
                    service.id() + " does not tell " + watched + ", of which deploy/monitoring makes use");
        }
    }

    /** Collections whose resources have nothing but a name that they need, so that they can be found by it. */
    private static List<String> named(Service service) {
        return switch (service) {
            case CONTACTS -> List.of("contacts");
            case PROGRAMS -> List.of("programs", "shortlists");
            case MENTORSHIP -> List.of("mentors", "mentees", "cycles");
        };
    }

    private static List<String> collections(Service service) {
        return switch (service) {
            case CONTACTS -> List.of("contacts", "interactions", "applicants");
            case PROGRAMS -> List.of("programs", "shortlists");
            case MENTORSHIP -> List.of("mentors", "mentees", "cycles");
        };
    }

    private void good(Person person, Service service, String path) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Priya " + mark));
        switch (path) {
            case "contacts" ->
                body.putAll(Map.of("role", "OTHER", "emails", List.of(mark + "@example.org"), "notes", mark));
            case "programs" -> body.putAll(Map.of("pathway", "INTEGRATED"));
            default -> {}
        }
        person.sending(service, body)
                .header("Idempotency-Key", mark + path)
                .post("/v1/" + path)
                .then()
                .statusCode(201);
        List<String> found = person.asking(service)
                .queryParam("filter", "name==\"*" + mark + "*\"")
                .get("/v1/" + path)
                .path("items.name");
        assertEquals(List.of("Priya " + mark), found, path);
    }

    /** Requests that are refused at different stages. */
    private void bad(Person person, Service service, String path) {
        String list = "/v1/" + path;
        for (String broken : List.of(
                "{\"name\":\"" + mark + "\",\"" + mark + "\":1}",
                "{\"name\":{\"" + mark + "\":1}}",
                "{\"name\":\"" + mark + "\",\"role\":\"" + mark + "\"}",
                "{\"name\":\"" + mark,
                "{\"name\":\"" + mark + "\\u0000\"}",
                "{\"name\":\"" + mark.repeat(200) + "\"}",
                "[\"" + mark + "\"]",
                mark)) {
            refused(person.sending(service, broken).post(list));
            refused(person.asking(service)
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"0\"")
                    .body(broken)
                    .patch(list + "/" + UUID.randomUUID()));
        }
        for (String address : List.of(
                list + "/" + mark + "@example.org", list + "/" + mark + "/" + mark, "/v1/" + mark, "/" + mark)) {
            refused(person.asking(service).get(address));
            refused(person.asking(service).delete(address));
        }
        for (String parameter : List.of("filter", "sort", "cursor", "limit", mark)) {
            refused(person.asking(service).queryParam(parameter, mark).get(list));
        }
        person.asking(service).queryParam("applicantId", mark).get(list);
        for (String header :
                List.of("If-Match", "If-None-Match", "Accept", "Origin", "traceparent", "Accept-Language")) {
            person.asking(service).header(header, mark).get(list);
        }
        refused(person.asking(service)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(mark, ContentType.TEXT)))
                .contentType(mark)
                .body(mark)
                .post(list));
    }

    private static void refused(Response answer) {
        int status = answer.statusCode();
        assertTrue(status >= 400 && status < 500, () -> status + " " + answer.asString());
    }

    private void duplicates(Person person) {
        Map<String, Object> priya =
                Map.of("name", "Priya " + mark, "role", "OTHER", "emails", List.of("same-" + mark + "@example.org"));
        for (int status : List.of(201, 409)) {
            person.sending(Service.CONTACTS, priya).post("/v1/contacts").then().statusCode(status);
            person.sending(
                            Service.CONTACTS,
                            Map.of(
                                    "items",
                                    List.of(Map.of(
                                            "externalId", mark, "profile", Map.of("givenName", mark, "zone", "UTC")))))
                    .post("/v1/applicants/batch");
        }
    }

    /** What reaches PostgreSQL past every check: a value of another type, and a row that breaks a key. */
    private void refusedByTheDatabaseItself() throws SQLException {
        Database database = Database.CONTACTS;
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + stack.ports().postgres() + "/" + database.id(),
                        database.service(),
                        stack.password(database.service()));
                var statement = connection.createStatement()) {
            statement.execute("create temporary table person (email text primary key)");
            statement.execute("insert into person values ('" + mark + "')");
            assertFalse(succeeds(statement, "insert into person values ('" + mark + "')"));
            assertFalse(succeeds(statement, "select nothing from person where email = '" + mark + "'"));
        }
    }

    private static boolean succeeds(java.sql.Statement statement, String sql) {
        try {
            return statement.execute(sql);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static void assertSilent(List<String> secrets, String name, String text) {
        for (String secret : secrets) {
            int at = text.indexOf(secret);
            assertTrue(at < 0, () -> name + " says it: " + text.substring(Math.max(0, at - 400), at + secret.length()));
        }
    }
}
