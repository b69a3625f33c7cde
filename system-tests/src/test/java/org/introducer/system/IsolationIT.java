package org.introducer.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introducer.local.demo.Demo;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;
import org.introducer.testing.Committed;
import org.introducer.testing.OpenApiDocument;
import org.introducer.testing.OpenApiDocument.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tenant with data, and a person of another tenant who knows every id in it, over all operations of all OpenAPI documents. */
class IsolationIT {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int IDS_TRIED = 3;
    /** Take away what the tenant has. */
    private static final Set<String> ENDS = Set.of("createErasure", "createForgetRequest", "createMove");

    private static LocalStack stack;

    @BeforeAll
    static void furnish() {
        stack = LocalStack.fresh();
        new Demo(stack.ports().proxyUrl(), stack.tokens(), Optional.empty()).load(Instant.now(Clock.systemUTC()));
        // And whatever the documents' own examples make.
        for (Service service : Service.values()) {
            for (Operation operation : document(service).operations()) {
                if (operation.method().equals("POST")
                        && !operation.path().contains("{")
                        && operation.hasExample()
                        && !ENDS.contains(operation.id())) {
                    Arrays.stream(Role.values())
                            .filter(role -> operation.allows(role.claim()))
                            .findFirst()
                            .ifPresent(role ->
                                    call(new Person(stack, Personas.of(role)), service, operation, UUID.randomUUID()));
                }
            }
        }
    }

    private static OpenApiDocument document(Service service) {
        return OpenApiDocument.built(Committed.root().resolve(service.id()));
    }

    @AfterAll
    static void leave() {
        stack.close();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    @Tag("X01")
    void what_another_tenant_has_answers_like_what_nobody_has_and_stays_as_it_is(Service service) {
        OpenApiDocument api = document(service);
        Map<String, Set<String>> theirs = idsByList(service, api);
        assertTrue(
                theirs.values().stream().mapToInt(Set::size).sum() >= 4, "the tenant has hardly anything: " + theirs);
        List<String> different = new ArrayList<>();
        for (Operation operation : api.operations()) {
            if (operation.path().contains("{") && !operation.isShared() && !operation.createsByPut()) {
                Person stranger = stranger(operation);
                for (String id : worthTrying(operation, theirs)) {
                    String foreign = said(call(stranger, service, operation, UUID.fromString(id)), id);
                    UUID nobodys = UUID.randomUUID();
                    String unknown = said(call(stranger, service, operation, nobodys), nobodys.toString());
                    if (!foreign.equals(unknown) || foreign.startsWith("500")) {
                        different.add(operation.id() + " " + id + ": " + foreign + " but " + unknown);
                    }
                }
            }
        }
        assertEquals(List.of(), different);
        assertEquals(theirs, idsByList(service, api), "a stranger's calls changed something");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    @Tag("X01")
    void no_list_shows_what_another_tenant_has_however_it_is_filtered(Service service) {
        OpenApiDocument api = document(service);
        Map<String, Set<String>> theirs = idsByList(service, api);
        String applicant = Personas.sub(Role.APPLICANT).toString();
        for (Operation list : lists(api)) {
            Person stranger = stranger(list);
            Set<String> hidden = theirs.getOrDefault(list.path(), Set.of());
            List<Response> answers = new ArrayList<>();
            answers.add(asked(stranger, service, list).get(list.path()));
            answers.add(asked(stranger, service, list)
                    .queryParam("applicantId", applicant)
                    .get(list.path()));
            for (String id : hidden.stream().limit(IDS_TRIED).toList()) {
                for (String filter :
                        List.of("id==" + id, "id==" + id + ",id!=" + id, "(id!=" + id + "),(id==" + id + ")")) {
                    answers.add(asked(stranger, service, list)
                            .queryParam("filter", filter)
                            .get(list.path()));
                }
            }
            for (Response answer : answers) {
                assertTrue(answer.statusCode() < 500, list.id() + ": " + answer.asString());
                assertFalse(
                        answer.statusCode() == 200 && hidden.stream().anyMatch(answer.asString()::contains),
                        list.id() + " shows what another tenant has: " + answer.asString());
            }
        }
    }

    /** What each list of the tenant's own people shows them, by the list's path. */
    private static Map<String, Set<String>> idsByList(Service service, OpenApiDocument api) {
        Map<String, Set<String>> ids = new TreeMap<>();
        for (Role role : Role.values()) {
            Person insider = new Person(stack, Personas.of(role));
            for (Operation list : lists(api)) {
                Response answer = list.allows(role.claim())
                        ? asked(insider, service, list).get(list.path())
                        : null;
                List<String> own = answer != null && isJson(answer) ? answer.path("items.id") : null;
                if (own != null) {
                    own.stream()
                            .filter(id -> id != null && ID.matcher(id).matches())
                            .forEach(id -> ids.computeIfAbsent(list.path(), any -> new TreeSet<>())
                                    .add(id));
                }
            }
        }
        return ids;
    }

    /** A calendar, for one, has no items. */
    private static boolean isJson(Response answer) {
        return answer.statusCode() == 200 && answer.contentType().startsWith("application/json");
    }

    private static List<Operation> lists(OpenApiDocument api) {
        return api.operations().stream()
                .filter(operation -> operation.method().equals("GET")
                        && !operation.path().contains("{")
                        && !operation.path().startsWith("/v1/audit")
                        && !operation.isShared())
                .toList();
    }

    /** Ids of the list that the operation's path begins with; where there is none, some of everything. */
    private static Collection<String> worthTrying(Operation operation, Map<String, Set<String>> theirs) {
        String list = operation.path().replaceFirst("/\\{.*", "");
        Set<String> near = theirs.getOrDefault(list, Set.of());
        return (near.isEmpty()
                        ? theirs.values().stream().flatMap(ids -> ids.stream().limit(1))
                        : near.stream())
                .limit(IDS_TRIED)
                .toList();
    }

    private static Person stranger(Operation operation) {
        return Person.in(
                stack,
                Arrays.stream(Role.values())
                        .filter(role -> operation.allows(role.claim()) && !operation.isShared(role.claim()))
                        .toArray(Role[]::new));
    }

    private static RequestSpecification asked(Person person, Service service, Operation operation) {
        return person.asking(service).queryParams(operation.neededQuery());
    }

    private static Response call(Person person, Service service, Operation operation, UUID id) {
        RequestSpecification request = asked(person, service, operation).header("If-Match", "\"0\"");
        if (operation.bodyType() != null) {
            request.contentType(operation.bodyType()).body(operation.example());
        }
        return request.request(operation.method(), operation.at(id));
    }

    /** The answer without what differs from call to call. */
    private static String said(Response answer, String id) {
        String body = answer.asString().replace(id, "ID").replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
        Set<String> fresh = ID.matcher(body).results().map(MatchResult::group).collect(Collectors.toSet());
        for (String each : fresh) {
            body = body.replace(each, "FRESH");
        }
        return answer.statusCode() + " " + body.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "NOW");
    }
}
