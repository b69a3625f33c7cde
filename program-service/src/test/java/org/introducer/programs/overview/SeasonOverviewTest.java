package org.introducer.programs.overview;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

    private final Actor adviser = amara.colleague(Role.ADVISER);

    private Response summaries(int season, UUID... applicants) {
        return adviser.sending(Map.of(
                        "applicants",
                        Stream.of(applicants)
                                .map(one -> Map.of("applicantId", one, "season", season))
                                .toList()))
                .post("/v1/season-overview/batch-get");
    }

    @Test
    @Tag("X26")
    void several_applicants_are_summed_up_as_each_overview_says() {
        describes(Map.of("visaAcceptable", List.of("J1")));
        program("NO");
        String unknown = program(null);
        shortlist();
        amara.sending(Map.of("programId", unknown, "season", SEASON))
                .post("/v1/applications")
                .then()
                .statusCode(201);
        amara.sending(Map.of("programId", unknown, "season", 2020, "state", "APPLIED", "on", "2019-09-20"))
                .post("/v1/applications")
                .then()
                .statusCode(201);
        Actor bela = amara.colleague(Role.APPLICANT);
        contacts.caseload(List.of(amara.sub(), bela.sub()));
        for (int season : List.of(SEASON, SEASON + 1, 2020)) {
            JsonPath whole = overview(season).extract().jsonPath();
            ValidatableResponse answer = summaries(season, amara.sub(), bela.sub())
                    .then()
                    .statusCode(200)
                    .body(
                            "items.applicantId",
                            contains(amara.sub().toString(), bela.sub().toString()))
                    .body("items.season.unique()", contains(season))
                    .body("items[1].programs", empty())
                    .body("items.profileKnown", contains(true, false))
                    .body("policy", equalTo(whole.getString("policy")))
                    .body("disclaimer", equalTo(whole.getString("disclaimer")));
            for (String same : List.of(
                    "over",
                    "leftOut",
                    "programs.programId",
                    "programs.shortlisted",
                    "programs.verdict",
                    "programs.application")) {
                answer.body("items[0]." + same, equalTo(whole.get(same)));
            }
        }
    }

    @Test
    @Tag("X26")
    void whoever_did_not_consent_or_is_of_another_tenant_is_left_out_as_somebody_who_is_not_there() {
        describes(Map.of());
        Actor elsewhere = Actor.applicant();
        contacts.caseload(List.of());
        summaries(SEASON, amara.sub(), elsewhere.sub(), UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", empty());
        contacts.caseload(List.of(amara.sub()));
        summaries(SEASON, amara.sub(), UUID.randomUUID())
                .then()
                .body("items.applicantId", contains(amara.sub().toString()));
        amara.sending(Map.of("applicants", List.of(Map.of("applicantId", amara.sub(), "season", SEASON))))
                .post("/v1/season-overview/batch-get")
                .then()
                .statusCode(403);
        elsewhere(elsewhere, "YES");
        contacts.caseload(List.of(elsewhere.sub()));
        summaries(SEASON, elsewhere.sub())
                .then()
                .body("items.programs.flatten()", empty())
                .body("items.profileKnown", everyItem(equalTo(false)));
    }

    /** A consent to somebody of another tenant cannot be, and would not help. */
    private void elsewhere(Actor applicant, String j1) {
        applicant
                .sending(Map.of("programId", program(j1), "season", SEASON))
                .post("/v1/applications")
                .then()
                .statusCode(201);
    }

    @Test
    @Tag("X26")
    void two_hundred_applicants_are_summed_up_with_the_statements_and_calls_of_one() throws SQLException {
        describes(Map.of("visaAcceptable", List.of("J1")));
        program("NO");
        program(null);
        shortlist();
        contacts.caseload(List.of(amara.sub()));
        int forOne = Statements.during(() -> summaries(SEASON, amara.sub())).statements();
        List<UUID> all = new ArrayList<>(ShortlistCopies.of(amara.sub(), 199));
        all.add(amara.sub());
        contacts.caseload(all);
        int callsBefore = contacts.caseloadCalls();
        int consentsBefore = contacts.consentsAsked();
        Statements.Counted<Response> page = Statements.during(() -> summaries(SEASON, all.toArray(UUID[]::new)));
        page.answer().then().statusCode(200).body("items", hasSize(200)).body("items.programs.flatten()", hasSize(400));
        assertEquals(2, contacts.caseloadCalls() - callsBefore, "calls to contacts-service for all");
        assertEquals(consentsBefore, contacts.consentsAsked(), "questions for the consent of one");
        assertThat("statements for 200 applicants", page.statements(), lessThanOrEqualTo(forOne + 2));
        List<UUID> tooMany = new ArrayList<>(all);
        tooMany.add(UUID.randomUUID());
        summaries(SEASON, tooMany.toArray(UUID[]::new)).then().statusCode(422);
    }
}
