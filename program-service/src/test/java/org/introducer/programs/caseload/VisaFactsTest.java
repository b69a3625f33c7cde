package org.introducer.programs.caseload;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.introducer.programs.Directory.SEASON;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
class VisaFactsTest {

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor curator = Actor.curator();
    private final Actor adviser = Actor.with(Role.ADVISER);
    private final Actor amara = adviser.colleague(Role.APPLICANT);
    private final Actor bela = adviser.colleague(Role.APPLICANT);

    /** A program of which a visa fact was observed so many days ago. */
    private String program(String field, int daysAgo) {
        String program = directory.program("INTEGRATED");
        curator.sending(Map.of(
                        "field",
                        field,
                        "value",
                        "YES",
                        "evidence",
                        Map.of(
                                "sourceType", "PROGRAM_PAGE",
                                "reference", "https://example.org/radiology/visa",
                                "observedOn", LocalDate.now().minusDays(daysAgo).toString(),
                                "season", SEASON,
                                "confidence", "HIGH")))
                .post("/v1/programs/" + program + "/facts")
                .then()
                .statusCode(201);
        return program;
    }

    private void looksAt(Actor applicant, String program) {
        applicant
                .sending(Map.of("programId", program, "season", SEASON, "state", "RESEARCHING"))
                .post("/v1/applications")
                .then()
                .statusCode(201);
    }

    private Response get(String path) {
        return adviser.asking().urlEncodingEnabled(false).get(path);
    }

    @Test
    @Tag("X18")
    void old_visa_facts_of_the_programs_of_a_caseload_are_counted_and_listed() {
        String fresh = program("J1_SPONSORSHIP", 10);
        String stale = program("J1_SPONSORSHIP", 200);
        String expiring = program("H1B_SPONSORSHIP", 350);
        String expired = program("J1_SPONSORSHIP", 400);
        String nobodys = program("J1_SPONSORSHIP", 400);
        List.of(fresh, stale, expiring, expired).forEach(program -> looksAt(amara, program));
        looksAt(bela, stale);
        looksAt(adviser.colleague(Role.APPLICANT), nobodys);
        contacts.caseload(List.of(amara.sub(), bela.sub()));
        Response dashboard = get("/v1/caseload/dashboard");
        dashboard
                .then()
                .statusCode(200)
                .body("applicants", equalTo(2))
                .body("programs", equalTo(4))
                .body("expired.count", equalTo(1))
                .body("expiring.count", equalTo(1))
                .body("stale.count", equalTo(1))
                .body("stale.programs", equalTo(1));
        get(dashboard.jsonPath().getString("expired.list")).then().body("items.programId", contains(expired));
        get(dashboard.jsonPath().getString("expiring.list"))
                .then()
                .body("items.programId", contains(expiring))
                .body("items.field", contains("H1B_SPONSORSHIP"));
        get(dashboard.jsonPath().getString("stale.list"))
                .then()
                .body("items.programId", contains(stale))
                .body("items.applicants", contains(2));
        Response first = get("/v1/caseload/visa-facts?limit=2");
        first.then().body("items.status", contains("EXPIRED", "EXPIRING"));
        get("/v1/caseload/visa-facts?limit=2&cursor=" + first.jsonPath().getString("next"))
                .then()
                .body("items.status", contains("STALE"))
                .body("items.programId", not(contains(nobodys)));
        contacts.caseload(List.of());
        get("/v1/caseload/visa-facts").then().body("items", empty());
        amara.asking().get("/v1/caseload/dashboard").then().statusCode(403);
        get("/v1/caseload/visa-facts?filter=status==OLD").then().statusCode(400);
        get("/v1/caseload/visa-facts?filter=applicants=gt=0").then().body("items", hasSize(0));
    }
}
