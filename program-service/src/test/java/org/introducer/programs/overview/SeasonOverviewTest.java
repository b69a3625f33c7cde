package org.introducer.programs.overview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.Directory.SEASON;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.ValidatableResponse;
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
@QuarkusTestResource(value = ContactsStub.class, restrictToAnnotatedClass = true)
@Tag("X16")
class SeasonOverviewTest {

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();
    private final double latitude = Directory.latitude();

    private String program(String j1) {
        String program = directory.program("INTEGRATED", Map.of("latitude", latitude, "longitude", Math.random()));
        directory.track(program, "CATEGORICAL");
        if (j1 != null) {
            directory.fact(program, "J1_SPONSORSHIP", j1);
        }
        return program;
    }

    private void describes(Map<String, Object> otherwise) {
        contacts.describes(amara, otherwise);
        contacts.knows(amara, Map.of());
    }

    private ValidatableResponse overview(int season) {
        return amara.asking()
                .queryParam("season", season)
                .get("/v1/season-overview")
                .then()
                .statusCode(200);
    }

    private void shortlist() {
        amara.sending(Map.of("filters", Map.of("near", Map.of("latitude", latitude, "longitude", 0.5, "withinKm", 60))))
                .queryParam("season", SEASON)
                .post("/v1/shortlists")
                .then()
                .statusCode(201);
    }

    @Test
    void whoever_has_no_program_has_steps_only() {
        describes(Map.of("visaAcceptable", List.of("J1")));
        overview(SEASON)
                .body("applicantId", equalTo(amara.sub().toString()))
                .body("season", equalTo(SEASON))
                .body("over", equalTo(false))
                .body("profileKnown", equalTo(true))
                .body("programs", empty())
                .body("leftOut", equalTo(0))
                .body("steps.standing", everyItem(not(equalTo("DONE"))))
                .body("steps.step", hasItem(notNullValue()))
                .body("policy", notNullValue());
    }

    @Test
    void programs_of_applications_come_before_those_of_shortlists_each_once_with_verdict_and_questions() {
        describes(Map.of("visaAcceptable", List.of("J1")));
        String no = program("NO");
        String unknown = program(null);
        shortlist();
        String applied = amara.sending(Map.of("programId", unknown, "season", SEASON))
                .post("/v1/applications")
                .path("id");
        overview(SEASON)
                .body("programs.programId", contains(unknown, no))
                .body("programs.shortlisted", contains(true, true))
                .body("programs.verdict", contains("UNKNOWN", "INFEASIBLE"))
                .body("programs[0].questions.whom", hasItems("GME_OFFICE"))
                .body("programs[1].questions", empty())
                .body("programs[0].application.id", equalTo(applied))
                .body("programs[0].application.state", equalTo("RESEARCHING"))
                .body("programs[0].application.dates.kind", hasItem("APPLICATION_DEADLINE"))
                .body("programs[1].application", nullValue());
        overview(SEASON + 1).body("programs", empty());
    }

    @Test
    void nothing_is_judged_for_a_season_that_is_over() {
        describes(Map.of());
        String mercy = program("YES");
        amara.sending(Map.of("programId", mercy, "season", 2020, "state", "APPLIED", "on", "2019-09-20"))
                .post("/v1/applications")
                .then()
                .statusCode(201);
        overview(2020)
                .body("over", equalTo(true))
                .body("programs.programId", contains(mercy))
                .body("programs[0].application.state", equalTo("APPLIED"))
                .body("programs[0].verdict", nullValue())
                .body("steps", empty());
    }

    @Test
    void an_adviser_sees_it_with_consent_only() {
        describes(Map.of());
        Actor adviser = amara.colleague(Role.ADVISER);
        String asked = "/v1/season-overview?applicantId=" + amara.sub();
        adviser.asking().get(asked).then().statusCode(404);
        contacts.consents(amara, "READ");
        adviser.asking().get(asked).then().statusCode(200).body("profileKnown", equalTo(true));
    }
}
