package org.introducer.programs.h1b;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.introducer.programs.h1b.EmployerFiles.alias;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P03")
class EmployerAliasTest {

    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();
    private final Directory directory = new Directory();

    private String program;

    @BeforeEach
    void enterProgram() {
        program = directory.program("INTEGRATED");
    }

    private Response propose(Map<String, Object> draft) {
        return curator.sending(draft).post("/v1/employer-aliases");
    }

    private Response decide(Response alias, String how) {
        return curator.sending(Map.of("reason", "The university employs them."))
                .post(alias.header("Location") + "/" + how);
    }

    private Response confirm(Response alias) {
        return curator.asking().post(alias.header("Location") + "/confirm");
    }

    @Test
    void an_alias_is_proposed_with_its_evidence_and_confirmed_by_a_curator() {
        Response proposed = propose(alias(program, "Mercy Health " + UUID.randomUUID()));
        proposed.then()
                .statusCode(201)
                .header("ETag", startsWith("\"0-"))
                .body("state", equalTo("PROPOSED"))
                .body("evidence.reference", equalTo("https://example.org/gme/visa"));
        confirm(proposed)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("state", equalTo("CONFIRMED"))
                .body("decidedAt", notNullValue());
        amara.asking()
                .get(proposed.header("Location"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("reason", nullValue());
    }

    @Test
    void only_a_curator_proposes_and_decides() {
        amara.sending(alias(program, "Mercy"))
                .post("/v1/employer-aliases")
                .then()
                .statusCode(403);
        Response proposed = propose(alias(program, "Mercy Health " + UUID.randomUUID()));
        amara.asking().post(proposed.header("Location") + "/confirm").then().statusCode(403);
    }

    @Test
    void what_was_decided_is_not_decided_again_and_a_reason_is_needed_to_say_no() {
        Response proposed = propose(alias(program, "Mercy Health " + UUID.randomUUID()));
        decide(proposed, "withdraw").then().statusCode(409).body("type", containsString("alias-decided"));
        curator.sending(Map.of())
                .post(proposed.header("Location") + "/reject")
                .then()
                .statusCode(422);
        decide(proposed, "reject")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("The university employs them."));
        confirm(proposed).then().statusCode(409);
        decide(proposed, "reject").then().statusCode(409);
        curator.asking()
                .post("/v1/employer-aliases/" + UUID.randomUUID() + "/confirm")
                .then()
                .statusCode(404);
    }

    @Test
    void the_same_alias_is_said_once_until_it_was_turned_down() {
        String employer = "Mercy Health " + UUID.randomUUID();
        Response first = propose(alias(program, employer));
        first.then().statusCode(201);
        propose(alias(program, employer.toUpperCase() + "."))
                .then()
                .statusCode(409)
                .body("type", containsString("alias-exists"));
        propose(alias(program, employer, "employerState", "MI")).then().statusCode(201);
        decide(first, "reject");
        propose(alias(program, employer)).then().statusCode(201);
    }

    @Test
    void of_many_who_say_the_same_at_once_one_is_heard() throws Exception {
        String employer = "Mercy Health " + UUID.randomUUID();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            Callable<Integer> call = () -> propose(alias(program, employer)).statusCode();
            for (Future<Integer> answer : callers.invokeAll(List.of(call, call, call, call))) {
                answers.add(answer.get());
            }
        }
        assertEquals(List.of(201, 409, 409, 409), answers.stream().sorted().toList());
    }

    @Test
    void an_alias_names_a_program_or_an_institution_that_exist() {
        propose(alias(UUID.randomUUID().toString(), "Mercy"))
                .then()
                .statusCode(422)
                .body("type", containsString("program-unknown"))
                .body("errors.pointer", contains("/programId"));
        propose(alias(null, "Mercy", "institution", "Nowhere " + UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/institution"));
        propose(alias(null, "Mercy")).then().statusCode(422).body("errors.pointer", contains("/programId"));
        propose(alias(program, "Mercy", "institution", "Nowhere"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/programId"));
        String merged = directory.program("INTEGRATED");
        curator.sending(Map.of("into", program, "reference", "https://example.org/codes"))
                .post("/v1/programs/" + merged + "/merge")
                .then()
                .statusCode(200);
        propose(alias(merged, "Mercy")).then().statusCode(422).body("errors[0].detail", containsString(program));
    }

    @Test
    void a_name_without_letters_years_in_the_wrong_order_and_evidence_of_tomorrow_are_refused() {
        propose(alias(program, "—!", "firstYear", 2022, "lastYear", 2020))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/employer", "/lastYear"));
        Map<String, Object> tomorrow = alias(program, "Mercy");
        tomorrow.put("evidence", EmployerFiles.evidence(LocalDate.now().plusDays(2)));
        propose(tomorrow).then().statusCode(422).body("errors.pointer", contains("/evidence/observedOn"));
        tomorrow.remove("evidence");
        propose(tomorrow).then().statusCode(422).body("errors.pointer", contains("/evidence"));
        propose(alias(program, "Mercy\u0000")).then().statusCode(400);
    }

    @Test
    void aliases_are_listed_by_program_and_state_in_the_order_of_their_names() {
        String rest = " Health " + UUID.randomUUID();
        Response zion = propose(alias(program, "Zion" + rest));
        propose(alias(program, "Mercy" + rest));
        propose(alias(program, "albany" + rest));
        confirm(zion);
        String own = "programId==" + program;
        amara.asking()
                .queryParam("filter", own)
                .queryParam("sort", "employer")
                .get("/v1/employer-aliases")
                .then()
                .statusCode(200)
                .body("items.employer", contains("albany" + rest, "Mercy" + rest, "Zion" + rest));
        amara.asking()
                .queryParam("filter", own + ";state==CONFIRMED")
                .get("/v1/employer-aliases")
                .then()
                .body("items.employer", contains("Zion" + rest));
        Response page =
                amara.asking().queryParam("filter", own).queryParam("limit", 2).get("/v1/employer-aliases");
        page.then().body("items", hasSize(2));
        amara.asking()
                .queryParam("filter", own)
                .queryParam("limit", 2)
                .queryParam("cursor", page.jsonPath().getString("next"))
                .get("/v1/employer-aliases")
                .then()
                .body("items.employer", contains("albany" + rest))
                .body("next", nullValue());
        amara.asking()
                .queryParam("filter", "state==MAYBE")
                .get("/v1/employer-aliases")
                .then()
                .statusCode(400);
    }

    @Test
    void every_decision_is_in_the_audit() {
        Response proposed = propose(alias(program, "Mercy Health " + UUID.randomUUID()));
        confirm(proposed);
        decide(proposed, "withdraw");
        Actor auditor = curator.colleague(org.introducer.local.identity.Role.ORG_ADMIN);
        auditor.asking()
                .queryParam("filter", "objectId==" + proposed.jsonPath().getString("id"))
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
    }

    @Test
    void a_merger_of_programs_keeps_one_of_two_equal_aliases_and_the_confirmed_one() {
        String employer = "Mercy Health " + UUID.randomUUID();
        String other = directory.program("INTEGRATED");
        Response kept = propose(alias(other, employer));
        confirm(kept);
        Response givenUp = propose(alias(program, employer));
        curator.sending(Map.of("into", program, "reference", "https://example.org/codes"))
                .post("/v1/programs/" + other + "/merge")
                .then()
                .statusCode(200);
        amara.asking()
                .get(kept.header("Location"))
                .then()
                .body("programId", equalTo(program))
                .body("state", equalTo("CONFIRMED"));
        amara.asking()
                .get(givenUp.header("Location"))
                .then()
                .body("state", equalTo("REJECTED"))
                .body("reason", containsString("became one"));
    }

    @Test
    void candidates_are_shown_by_likeness_and_never_proposed() {
        String word = EmployerFiles.word();
        String own = directory.program("INTEGRATED", Map.of("name", word + " Hospital Program", "state", "MI"));
        EmployerFiles files = new EmployerFiles(curator);
        files.petitions(EmployerFiles.petition(2022, word + " HEALTH SYSTEM", "MI", 3));
        files.petitions(EmployerFiles.petition(2022, word + " HEALTH SYSTEM", "OH", 5));
        Response found = curator.asking().queryParam("programId", own).get("/v1/employer-aliases/candidates");
        found.then()
                .statusCode(200)
                .body("items[0].employer", equalTo(word + " HEALTH SYSTEM"))
                .body("items[0].state", equalTo("MI"))
                .body("items[0].approvals", equalTo(23))
                .body("items.state", not(hasItem("OH")));
        amara.asking()
                .queryParam("filter", "programId==" + own)
                .get("/v1/employer-aliases")
                .then()
                .body("items", empty());
        confirm(propose(alias(own, word + " Health System")));
        curator.asking()
                .queryParam("programId", own)
                .queryParam("q", word + " health")
                .get("/v1/employer-aliases/candidates")
                .then()
                .body("items.employer", not(hasItem(word + " HEALTH SYSTEM")));
        curator.asking().get("/v1/employer-aliases/candidates").then().statusCode(400);
        curator.asking()
                .queryParam("programId", "abc")
                .get("/v1/employer-aliases/candidates")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("programId"));
    }

    @Test
    void a_reason_that_is_no_json_is_refused_by_its_type() {
        curator.asking()
                .contentType("text/plain")
                .body("not theirs")
                .post("/v1/employer-aliases/" + UUID.randomUUID() + "/reject")
                .then()
                .statusCode(415);
    }
}
