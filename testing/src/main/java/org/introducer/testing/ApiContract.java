package org.introducer.testing;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.local.identity.Role;
import org.introducer.platform.problem.PlatformProblem;
import org.introducer.platform.problem.Problem;
import org.introducer.testing.OpenApiDocument.Operation;
import org.introducer.testing.fuzz.GeneratedRequests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What holds for every operation of a service, walked over its own OpenAPI document: so a new operation is checked without a
 * new test. A service's test extends this and says its name and its problems.
 */
public abstract class ApiContract {
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String ELEMENTS = "<elements>";

    private final String service;
    private final List<Problem> problems;
    private final OpenApiDocument api;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    /** How the examples of the service are made true; its test adds what cannot be read from the document. */
    protected final Examples examples;

    protected ApiContract(String service, Problem... problems) {
        this.service = service;
        this.problems = List.of(problems);
        this.api = OpenApiDocument.built();
        this.examples = new Examples(api)
                .at(
                        "/v1/code-lists/{name}",
                        () -> "/v1/code-lists/"
                                + Actor.applicant()
                                        .asking()
                                        .get("/v1/code-lists")
                                        .path("items[0].name"))
                .at("/v1/webhooks/{id}/deliveries/{deliveryId}", this::delivered);
    }

    /** A test that was sent: while it waits, it changes by itself. */
    private String delivered() {
        Actor owner = examples.owner();
        String webhook = owner.sending(Map.of("url", new Receiver().url()))
                .post("/v1/webhooks")
                .header("Location");
        owner.asking()
                .header("If-Match", owner.asking().get(webhook).header("ETag"))
                .put(webhook + "/secret")
                .then()
                .statusCode(200);
        String test = owner.asking().post(webhook + "/test").header("Location");
        await().atMost(20, SECONDS)
                .until(() -> "DELIVERED".equals(owner.asking().get(test).path("state")));
        return test;
    }

    @Test
    @Tag("X15")
    void the_committed_openapi_is_what_the_service_serves() throws IOException {
        Committed.assertYaml(
                Committed.root().resolve(service).resolve("openapi.yaml"),
                Files.readString(Path.of("target", "openapi", "openapi.yaml")));
        assertTrue(api.version().startsWith("3.1"), api.version());
    }

    @Test
    @Tag("X15")
    void every_operation_is_described() {
        Set<String> ids = new HashSet<>();
        for (Operation operation : api.operations()) {
            assertTrue(ids.add(operation.id()), "twice: " + operation.id());
            assertTrue(
                    operation.has("summary") && operation.has("tags") && operation.has("description"), operation.id());
        }
    }

    @Test
    @Tag("X15")
    void the_document_is_one_that_clients_are_generated_from() {
        assertEquals(List.of(), new DocumentRules(api).faults());
    }

    @Test
    @Tag("X06")
    @Tag("X15")
    void every_list_is_filtered_and_sorted_by_what_its_document_says() {
        assertEquals(List.of(), new DocumentedLists(api, examples).faults());
    }

    /** Each list of each body, with 30,000 elements that are nothing: it takes minutes where they are all looked at. */
    @Test
    @Tag("X09")
    void a_list_of_nothing_is_refused_at_once_wherever_it_stands() {
        List<String> faults = new ArrayList<>();
        String elements = "\"\",null,".repeat(15_000) + "null";
        for (Operation operation : api.operations()) {
            if (!operation.method().equals("POST") || !"application/json".equals(operation.bodyType())) {
                continue;
            }
            Actor actor = Actor.with(Arrays.stream(Role.values())
                    .filter(role -> operation.allows(role.claim()))
                    .toArray(Role[]::new));
            JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
            for (String body : listsOf(schema, 0)) {
                Response answer = RawCall.quietly(actor.asking())
                        .contentType("application/json")
                        .body(body.replace(ELEMENTS, elements))
                        .post(operation.at(UUID.randomUUID()));
                List<?> errors = answer.statusCode() / 100 == 4 ? answer.path("errors") : List.of();
                if (answer.statusCode() >= 500 || answer.time() > 5_000 || errors != null && errors.size() > 100) {
                    faults.add("%s %s: %d after %d ms"
                            .formatted(operation.id(), body, answer.statusCode(), answer.time()));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /** Bodies with one list each, at every place of a schema that is not deeper than two objects. */
    private List<String> listsOf(JsonNode declared, int depth) {
        JsonNode schema = api.resolved(declared);
        List<String> bodies = new ArrayList<>();
        if (schema.path("type").toString().contains("array")) {
            bodies.add("[" + ELEMENTS + "]");
            if (depth < 3) {
                listsOf(schema.path("items"), depth + 1).forEach(inner -> bodies.add("[" + inner + "]"));
            }
        }
        if (depth < 3) {
            schema.path("properties")
                    .properties()
                    .forEach(property -> listsOf(property.getValue(), depth + 1)
                            .forEach(inner -> bodies.add("{\"%s\":%s}".formatted(property.getKey(), inner))));
        }
        return bodies;
    }

    @Test
    @Tag("X15")
    void every_closed_list_has_labels_that_a_cache_can_keep() {
        Response lists = Actor.applicant().asking().get("/v1/code-lists");
        assertEquals("private, max-age=3600", lists.header("Cache-Control"));
        assertEquals("Accept-Language, Accept-Encoding", lists.header("Vary"));
        assertEquals("en", lists.header("Content-Language"));
        Set<String> known = new TreeSet<>(lists.jsonPath().getList("items.name", String.class));
        assertEquals(api.codeLists(), known);
        for (String name : known) {
            Response list = Actor.applicant().asking().get("/v1/code-lists/" + name);
            assertEquals(
                    lists.jsonPath().getList("items.find { it.name == '" + name + "' }.codes"), list.path("codes"));
            for (String label : list.jsonPath().getList("codes.label", String.class)) {
                assertTrue(label.matches("\\p{Lu}[^_]*"), name + ": " + label);
            }
        }
        assertEquals(
                304,
                Actor.applicant()
                        .asking()
                        .header("If-None-Match", lists.header("ETag"))
                        .get("/v1/code-lists")
                        .statusCode());
        for (String languages : List.of("de, en;q=0.5", "*", "x;y=,,")) {
            Response english = Actor.applicant()
                    .asking()
                    .header("Accept-Language", languages)
                    .get("/v1/code-lists");
            assertEquals("en", english.header("Content-Language"), languages);
            assertEquals(lists.asString(), english.asString(), languages);
        }
    }

    @Test
    @Tag("X05")
    void a_patch_is_told_its_media_type() {
        Operation patch = api.operations().stream()
                .filter(operation -> operation.method().equals("PATCH"))
                .findFirst()
                .orElseThrow();
        String address = patch.at(UUID.randomUUID());
        Actor actor = actorFor(patch);
        assertEquals(patch.bodyType(), actor.asking().options(address).header("Accept-Patch"));
        Response refused = actor.asking()
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{}")
                .patch(address);
        assertAnswer(refused, 415);
        assertEquals(patch.bodyType(), refused.header("Accept-Patch"));
    }

    @Test
    @Tag("X15")
    void every_body_has_an_example_that_works() {
        List<String> failed = new ArrayList<>();
        for (Operation operation : api.operations()) {
            if (operation.bodyType() != null) {
                assertTrue(operation.hasExample(), "components.examples has none named " + operation.id());
                Response answer = examples.of(operation).send();
                if (!operation.successes().contains(answer.statusCode())) {
                    failed.add(operation.id() + ": " + answer.statusCode() + " " + answer.asString());
                }
            }
        }
        assertEquals(List.of(), failed, "operations that do not take their own example");
    }

    @Test
    @Tag("X09")
    @Tag("X15")
    void generated_requests_are_answered_as_the_document_says() {
        assertEquals(List.of(), new GeneratedRequests(api, examples).faults());
    }

    @Test
    @Tag("X09")
    void every_problem_has_a_page() {
        Committed.assertSection(
                Committed.root().resolve("docs/problems.md"),
                "Every service",
                table(Arrays.asList(PlatformProblem.values())));
        Committed.assertSection(Committed.root().resolve("docs/problems.md"), service, table(problems));
    }

    @Test
    @Tag("X02")
    void the_documented_roles_are_those_of_the_operations() {
        List<String> rows = new ArrayList<>();
        String roles = Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.joining(" | "));
        rows.add("| operation | " + roles + " |");
        rows.add("|---" + "|---".repeat(Role.values().length) + "|");
        for (Operation operation : api.operations()) {
            rows.add("| `" + operation.id() + "` | "
                    + Arrays.stream(Role.values())
                            .map(role -> operation.allows(role.claim()) ? "x" : " ")
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        Committed.assertSection(Committed.root().resolve("docs/roles.md"), service, rows);
    }

    @Test
    @Tag("X01")
    void without_a_valid_token_every_operation_is_401() {
        assertEquals(
                withoutToken(),
                api.operations().stream()
                        .filter(Operation::isWithoutToken)
                        .map(Operation::id)
                        .collect(Collectors.toSet()));
        List<Operation> operations = api.operations().stream()
                .filter(operation -> !operation.isWithoutToken())
                .toList();
        for (Operation operation : operations) {
            for (RequestSpecification request : List.of(
                    given(), given().auth().oauth2("garbage"), given().auth().oauth2(expired()))) {
                Response answer = call(request, operation, UUID.randomUUID(), "{}");
                assertProblem(operation, answer, 401);
                assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), operation.id());
            }
        }
    }

    @Test
    @Tag("X02")
    void with_a_wrong_role_every_operation_is_403() {
        Map<Role, Actor> actors = strangers();
        for (Operation operation : api.operations()) {
            for (Role role : Role.values()) {
                if (!operation.allows(role.claim())) {
                    Response answer = call(actors.get(role).asking(), operation, UUID.randomUUID(), "{}");
                    assertProblem(operation, answer, 403);
                }
            }
        }
    }

    /** Every write has an entry in the audit. */
    @Test
    @Tag("X03")
    void a_token_for_reading_sends_computations_only_and_they_store_nothing() throws SQLException {
        String reading = Actor.with(Role.values()).tokenForReading();
        List<Operation> computations = new ArrayList<>();
        for (Operation operation : api.operations()) {
            if (!operation.method().equals("GET")) {
                Response answer = call(Actor.asking(reading), operation, UUID.randomUUID(), "{}");
                if (answer.asString().contains(PlatformProblem.READ_ONLY_TOKEN.slug())) {
                    assertProblem(operation, answer, 403);
                } else {
                    computations.add(operation);
                }
            }
        }
        for (Operation computation : computations) {
            assertEquals("POST", computation.method(), computation.id() + " can be sent with a token for reading");
            Examples.Call call = examples.of(computation);
            long before = audited(call.actor());
            Response answer = call.sendBy(call.actor().onlyReading(), call.address());
            assertTrue(computation.successes().contains(answer.statusCode()), computation.id() + answer.asString());
            assertEquals(before, audited(call.actor()), computation.id() + " stored something");
        }
    }

    private static long audited(Actor actor) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet entries = statement.executeQuery(
                        "select count(*) from audit_entries where action like 'POST /%' and sub = '" + actor.sub()
                                + "'")) {
            entries.next();
            return entries.getLong(1);
        }
    }

    /** One of each role, with one token: to sign and to verify another takes longer than most calls do. */
    private static Map<Role, Actor> strangers() {
        return Arrays.stream(Role.values()).collect(Collectors.toMap(role -> role, Actor::with));
    }

    @Test
    @Tag("X01")
    void to_a_stranger_what_is_there_answers_like_what_is_not_and_stays_as_it_is() {
        List<String> told = new ArrayList<>();
        Map<Role, Actor> strangers = strangers();
        for (Operation operation : api.operations()) {
            if (operation.path().contains("{") && !operation.isShared() && !operation.createsByPut()) {
                Examples.Call call = examples.of(operation);
                String before = said(call.actor().asking().get(call.resource()), call.resource());
                for (Role role : Role.values()) {
                    if (operation.allows(role.claim()) && !operation.isShared(role.claim())) {
                        Actor stranger = strangers.get(role);
                        String elsewhere = Examples.nowhere(operation);
                        String foreign = said(call.sendBy(stranger, call.address()), call.address());
                        String unknown = said(call.sendBy(stranger, elsewhere), elsewhere);
                        if (!foreign.equals(unknown) || foreign.startsWith("500")) {
                            told.add(operation.id() + " as " + role.claim() + ": " + foreign + " but " + unknown);
                        }
                    }
                }
                String after = said(call.actor().asking().get(call.resource()), call.resource());
                if (!before.equals(after)) {
                    told.add(operation.id() + " by a stranger changed something: " + after);
                }
            }
        }
        assertEquals(List.of(), told, "a stranger learns or changes something");
    }

    @Test
    @Tag("X01")
    void to_a_colleague_what_is_not_theirs_answers_like_what_is_not() {
        assertEquals(
                List.of(),
                new Colleagues(api, examples, visibleInTenant(), overseers()).told(),
                "a colleague learns something");
    }

    @Test
    @Tag("X11")
    void every_field_of_a_change_has_the_name_that_the_api_gives_it() throws SQLException {
        List<String> unknown = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet fields = statement.executeQuery("""
                        select r.resource, api_name(a.attname) from event_resources r
                        join pg_attribute a on a.attrelid = r.source::regclass
                        where a.attnum > 0 and not a.attisdropped and a.attname <> all(r.hidden)""")) {
            while (fields.next()) {
                String path = "/v1/" + fields.getString(1) + "/{id}";
                JsonNode schema = api.operations().stream()
                        .filter(operation -> operation.method().equals("GET")
                                && operation.path().equals(path))
                        .map(operation ->
                                api.resolved(operation.node().at("/responses/200/content/application~1json/schema")))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("changes are told of what cannot be read: " + path));
                if (!schema.path("properties").has(fields.getString(2))) {
                    unknown.add(path + ": " + fields.getString(2));
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    @Tag("X11")
    void every_type_of_event_is_listed() throws IOException, SQLException {
        assertEquals(
                String.join("\n", EventTypes.sent(Path.of("src/main"))),
                String.join("\n", EventTypes.listed(Committed.root().resolve("docs/events.md"), service)));
    }

    /** The operations that need no token; whoever adds one says here why it is none too many. */
    protected Set<String> withoutToken() {
        return Set.of();
    }

    /** Members of bodies that name what everybody of a tenant may see. */
    protected Set<String> visibleInTenant() {
        return Set.of("programId", "programIds");
    }

    /** Roles to whom nothing of the tenant is foreign. */
    protected Set<Role> overseers() {
        return Set.of();
    }

    /** An answer without what differs from call to call. */
    private static String said(Response answer, String address) {
        String body = answer.asString();
        for (String step : address.split("/")) {
            body = ID.matcher(step).matches() ? body.replace(step, "ID") : body;
        }
        return answer.statusCode() + " "
                + body.replaceAll("\"traceId\":\"[0-9a-f]+\"", "").replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "NOW");
    }

    @Test
    @Tag("X09")
    void broken_bodies_and_parameters_are_400() {
        for (Operation operation : api.operations()) {
            Actor actor = actorFor(operation);
            if (operation.bodyType() != null && operation.bodyType().contains("json")) {
                for (String broken : List.of("{\"a\":", "[1,2", "{\"a\":1,\"a\":2}", "\"\\u0000", "{} {}", "nul")) {
                    Response answer =
                            call(actor.asking().header("If-Match", "\"0\""), operation, UUID.randomUUID(), broken);
                    assertProblem(operation, answer, 400);
                }
                Response wrongType = actor.asking()
                        .contentType("application/xml")
                        .header("If-Match", "\"0\"")
                        .body("<a/>")
                        .request(operation.method(), operation.at(UUID.randomUUID()));
                assertProblem(operation, wrongType, 415);
            }
            Response unknown = call(
                    actor.asking().queryParam("nonsense", "1").header("If-Match", "\"0\""),
                    operation,
                    UUID.randomUUID(),
                    operation.example());
            assertProblem(operation, unknown, 400);
        }
    }

    @Test
    @Tag("X09")
    void what_the_framework_refuses_is_a_problem_too() {
        Actor actor = Actor.applicant();
        assertAnswer(actor.asking().get("/v1/no-such-thing"), 404);
        assertAnswer(actor.asking().delete("/v1/me"), 405);
        assertTrue(actor.asking().delete("/v1/me").header("Allow").contains("GET"));
        assertAnswer(actor.asking().accept("text/html").get("/v1/me"), 406);
        assertAnswer(actor.asking().queryParam("limit", "abc").get(anyList()), 400);
        for (String limit : List.of("0", "-1", "201", "9999999999")) {
            assertAnswer(actor.asking().queryParam("limit", limit).get(anyList()), 400);
        }
        assertAnswer(actor.asking().queryParam("cursor", "AAAA").get(anyList()), 400);
        assertAnswer(actor.asking().queryParam("sort", "no'pe").get(anyList()), 400);
        assertAnswer(
                actor.asking().queryParam("filter", "a==';select pg_sleep(5)").get(anyList()), 400);
    }

    @Test
    @Tag("X21")
    void health_and_metrics_are_there_and_private_answers_are_not_cached() {
        for (String path : List.of("/health/live", "/health/ready", "/metrics")) {
            given().get(live.toString().replace("/health/live", path)).then().statusCode(200);
            given().get("/q" + path).then().statusCode(404);
        }
        Response me = Actor.applicant().asking().get("/v1/me");
        assertEquals("no-store", me.header("Cache-Control"));
        assertEquals("nosniff", me.header("X-Content-Type-Options"));
    }

    /** A list that an applicant may read; its paging and filter are representative. */
    protected abstract String anyList();

    private static String expired() {
        return Actor.applicant().token(java.time.Duration.ofMinutes(-10));
    }

    /** Somebody who may call the operation and whose call of its example works. */
    protected Actor actorFor(Operation operation) {
        return Stream.of(Role.values())
                .filter(role -> operation.allows(role.claim()))
                .findFirst()
                .map(Actor::with)
                .orElseThrow();
    }

    private static Response call(RequestSpecification request, Operation operation, UUID id, String body) {
        if (operation.bodyType() != null) {
            request.contentType(operation.bodyType()).body(body);
        }
        return request.queryParams(operation.neededQuery()).request(operation.method(), operation.at(id));
    }

    private static void assertProblem(Operation operation, Response answer, int status) {
        assertEquals(status, answer.statusCode(), operation.id() + ": " + answer.asString());
        assertAnswer(answer, status);
    }

    private static void assertAnswer(Response answer, int status) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertEquals(PROBLEM_JSON, String.valueOf(answer.contentType()).split(";")[0], answer.asString());
        JsonNode problem = DescribedBodies.read(answer);
        assertEquals(status, problem.path("status").asInt());
        assertTrue(problem.path("type").asText().startsWith("urn:introducer:problem:"), answer.asString());
    }

    private static List<String> table(List<Problem> kinds) {
        List<String> rows = new ArrayList<>(List.of("| type | status | meaning |", "|---|---|---|"));
        new TreeSet<>(kinds.stream().map(Problem::slug).toList())
                .forEach(slug -> kinds.stream()
                        .filter(kind -> kind.slug().equals(slug))
                        .forEach(kind ->
                                rows.add("| `" + kind.slug() + "` | " + kind.status() + " | " + kind.title() + " |")));
        return rows;
    }
}
