package org.introducer.programs.caseload;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.programs.ShortlistCopies;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
class CaseloadVerdictTest {

    private static final String VERDICTS = "/v1/caseload/verdicts";

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor adviser = Actor.with(Role.ADVISER);
    private final Actor amara = adviser.colleague(Role.APPLICANT);
    private final Actor bela = adviser.colleague(Role.APPLICANT);
    private final double latitude = Directory.latitude();

    private String program(String name, String j1) {
        String program =
                directory.program("INTEGRATED", Map.of("name", name, "latitude", latitude, "longitude", Math.random()));
        directory.track(program, "CATEGORICAL");
        directory.fact(program, "J1_SPONSORSHIP", j1);
        return program;
    }

    private void described(Actor applicant) {
        contacts.describes(applicant, Map.of("visaAcceptable", List.of("J1")));
        contacts.knows(applicant, Map.of());
    }

    private void shortlisted(Actor applicant) {
        applicant
                .sending(Map.of(
                        "filters", Map.of("near", Map.of("latitude", latitude, "longitude", 0.5, "withinKm", 60))))
                .queryParam("season", SEASON)
                .post("/v1/shortlists")
                .then()
                .statusCode(201);
    }

    private void applied(Actor applicant, String program, String state) {
        applicant
                .sending(Map.of("programId", program, "season", SEASON, "state", state))
                .post("/v1/applications")
                .then()
                .statusCode(201);
    }

    private Response read(Object... query) {
        RequestSpecification request = adviser.asking();
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam((String) query[i], query[i + 1]);
        }
        return request.get(VERDICTS);
    }

    @Test
    @Tag("X26")
    void the_verdicts_of_a_caseload_are_those_of_the_programs_that_each_looks_at() {
        String yes = program("Yes", "YES");
        String no = program("No", "NO");
        described(amara);
        described(bela);
        shortlisted(amara);
        applied(amara, yes, "CONTACTED");
        applied(bela, no, "RESEARCHING");
        applied(bela, yes, "WITHDRAWN");
        contacts.caseload(List.of(amara.sub(), bela.sub()));
        Response page = read();
        page.then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.findAll { it.applicantId == '" + bela.sub() + "' }.programId", contains(no))
                .body("items.find { it.applicantId == '" + bela.sub() + "' }.shortlisted", equalTo(false))
                .body("items.find { it.application == 'CONTACTED' }.programId", equalTo(yes))
                .body("items.find { it.application == 'CONTACTED' }.shortlisted", equalTo(true))
                .body("items.profileKnown.unique()", contains(true))
                .body("leftOut", empty())
                .body("disclaimer", containsString("legal advice"))
                .body("policy", notNullValue());
        for (Map<String, Object> item : page.jsonPath().<Map<String, Object>>getList("items")) {
            Actor owner = item.get("applicantId").equals(amara.sub().toString()) ? amara : bela;
            owner.asking()
                    .queryParam("season", SEASON)
                    .get("/v1/programs/" + item.get("programId") + "/visa-verdict")
                    .then()
                    .body("verdict", equalTo(item.get("verdict")))
                    .body("outlook", equalTo(item.get("outlook")));
        }
        read("filter", "programId==" + no)
                .then()
                .body("items.programId.unique()", contains(no))
                .body("items", hasSize(2));
        read("filter", "season==" + (SEASON + 1)).then().body("items", empty());
        read("filter", "state==X").then().statusCode(400);
        amara.asking().get(VERDICTS).then().statusCode(403);
    }

    @Test
    @Tag("X26")
    void who_is_left_out_is_named_with_a_reason_that_tells_nothing_of_others() {
        String program = program("Yes", "YES");
        Actor refuses = adviser.colleague(Role.APPLICANT);
        Actor elsewhere = Actor.applicant();
        UUID nobody = UUID.randomUUID();
        for (Actor one : List.of(amara, refuses, elsewhere)) {
            described(one);
            applied(one, program, "RESEARCHING");
        }
        contacts.caseload(List.of(amara.sub(), bela.sub()));
        read(
                        "filter",
                        "applicantId=in=(%s,%s,%s,%s,%s)"
                                .formatted(amara.sub(), bela.sub(), refuses.sub(), elsewhere.sub(), nobody))
                .then()
                .statusCode(200)
                .body("items.applicantId", contains(amara.sub().toString()))
                .body(
                        "leftOut.findAll { it.reason == 'NO_CONSENT' }.applicantId",
                        containsInAnyOrder(
                                refuses.sub().toString(), elsewhere.sub().toString(), nobody.toString()))
                .body(
                        "leftOut.findAll { it.reason == 'NO_PROGRAMS' }.applicantId",
                        contains(bela.sub().toString()));
        contacts.caseload(List.of());
        read().then().body("items", empty()).body("leftOut", empty());
        contacts.caseload(List.of(bela.sub()), List.of(amara.sub()));
        Response awaiting = read();
        awaiting.then().body("items", empty());
        assertEquals(
                Map.of(amara.sub().toString(), "NO_CONSENT", bela.sub().toString(), "NO_PROGRAMS"),
                awaiting.jsonPath().<Map<String, String>>getList("leftOut").stream()
                        .collect(Collectors.toMap(one -> one.get("applicantId"), one -> one.get("reason"))));
    }

    /** A consent to somebody of another tenant cannot be, and would not help. */
    @Test
    @Tag("X26")
    void nobody_of_another_tenant_is_read_whatever_contacts_service_says() {
        Actor elsewhere = Actor.applicant();
        described(elsewhere);
        applied(elsewhere, program("Yes", "YES"), "RESEARCHING");
        contacts.caseload(List.of(elsewhere.sub()));
        read().then().statusCode(200).body("items", empty()).body("leftOut.reason", hasItem("NO_PROGRAMS"));
    }

    /** Workers of the service ask the database meanwhile, so a few statements more are no failure. */
    @Test
    @Tag("X26")
    void six_hundred_applicants_are_read_with_the_statements_and_calls_of_one() throws SQLException {
        program("Yes", "YES");
        program("No", "NO");
        described(amara);
        shortlisted(amara);
        contacts.caseload(List.of(amara.sub()));
        int one = Statements.during(this::read).statements();
        List<UUID> all = new ArrayList<>(ShortlistCopies.of(amara.sub(), 599));
        all.add(amara.sub());
        contacts.caseload(all);
        int callsBefore = contacts.caseloadCalls();
        Statements.Counted<Response> first = Statements.during(() -> read("limit", 200));
        first.answer().then().statusCode(200).body("items", hasSize(200));
        assertEquals(2, contacts.caseloadCalls() - callsBefore, "calls to contacts-service for a page");
        assertTrue(first.statements() < 40, first.statements() + " statements, for one applicant " + one);
        List<String> seen = new ArrayList<>();
        Response page = first.answer();
        while (true) {
            for (Map<String, String> item : page.jsonPath().<Map<String, String>>getList("items")) {
                seen.add(item.get("applicantId") + item.get("programId"));
            }
            String next = page.jsonPath().getString("next");
            if (next == null) {
                break;
            }
            page = read("limit", 200, "cursor", next);
            page.then().statusCode(200);
        }
        assertEquals(1200, seen.size());
        assertEquals(1200, new HashSet<>(seen).size());
    }
}
