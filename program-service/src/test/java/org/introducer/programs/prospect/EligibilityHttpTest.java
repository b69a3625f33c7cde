package org.introducer.programs.prospect;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
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
class EligibilityHttpTest {

    private static final Map<String, Object> STEP2 = Map.of("exam", "USMLE_STEP_2_CK", "state", "PASSED", "score", 245);

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();

    private static ValidatableResponse eligibility(RequestSpecification asking, String program) {
        return asking.queryParam("season", SEASON)
                .post("/v1/programs/" + program + "/eligibility")
                .then();
    }

    private static String check(String requirement, String kind) {
        return "verdict.checks.find { it.requirement == '" + requirement + "' && it.kind == '" + kind + "' }";
    }

    @Test
    @Tag("P13")
    void strict_excludes_preference_lowers_and_unknown_asks() {
        contacts.describes(amara, Map.of("exams", List.of(STEP2)));
        String program = directory.program("INTEGRATED");
        directory.fact(program, "STEP2_CK_PREFERRED", 255);
        eligibility(amara.asking(), program)
                .statusCode(200)
                .body("verdict.overall", equalTo("UNKNOWN"))
                .body("verdict.unmetPreferences", equalTo(1))
                .body(check("STEP2_CK_SCORE", "PREFERENCE") + ".result", equalTo("FAIL"))
                .body(check("STEP2_CK_SCORE", "UNKNOWN") + ".question.whom", equalTo("PROGRAM"));
        directory.fact(program, "STEP2_CK_MINIMUM", 250);
        eligibility(amara.asking(), program)
                .body("verdict.overall", equalTo("INELIGIBLE"))
                .body(check("STEP2_CK_SCORE", "STRICT") + ".result", equalTo("FAIL"))
                .body(check("STEP2_CK_SCORE", "STRICT") + ".margin", equalTo(-5))
                .body(check("STEP2_CK_SCORE", "STRICT") + ".evidence[0].sourceType", equalTo("PROGRAM_PAGE"));
    }

    @Test
    @Tag("P14")
    void each_requirement_says_pass_fail_or_unknown_and_its_margin() {
        contacts.describes(amara, Map.of("graduationYear", SEASON - 3));
        String program = directory.program("INTEGRATED");
        directory.fact(program, "YEAR_OF_GRADUATION_CUTOFF", 5);
        directory.fact(program, "LETTERS", 4);
        directory.fact(program, "STEP3_REQUIRED", "NO");
        eligibility(amara.sending(Map.of("letters", 3)), program)
                .statusCode(200)
                .body("applicantId", equalTo(amara.sub().toString()))
                .body(check("YEARS_SINCE_GRADUATION", "STRICT") + ".margin", equalTo(2))
                .body(check("LETTERS", "STRICT") + ".result", equalTo("FAIL"))
                .body(check("LETTERS", "STRICT") + ".margin", equalTo(-1))
                .body(check("STEP3", "NOT_ASKED") + ".result", equalTo("PASS"))
                .body(check("ATTEMPTS", "UNKNOWN") + ".result", equalTo("UNKNOWN"));
        assertEquals(1, contacts.profilesRead(amara));
    }

    @Test
    @Tag("P14")
    void last_seasons_requirements_make_the_outlook_and_not_the_verdict() {
        contacts.describes(amara, Map.of("exams", List.of(STEP2)));
        String program = directory.program("INTEGRATED");
        directory.fact(program, "STEP2_CK_MINIMUM", 260, SEASON - 1);
        directory.fact(program, "APPLICATION_DEADLINE", "2020-09-25", SEASON - 1);
        eligibility(amara.asking(), program)
                .body("verdict.overall", equalTo("UNKNOWN"))
                .body("outlook.overall", equalTo("INELIGIBLE"))
                .body("outlook.checks.findAll { it.result == 'FAIL' }.requirement", equalTo(List.of("STEP2_CK_SCORE")));
    }

    @Test
    @Tag("P14")
    void a_deadline_that_has_passed_asks_who_has_applied_and_excludes_only_who_has_not() {
        String program = directory.program("INTEGRATED");
        directory.fact(
                program, "APPLICATION_DEADLINE", LocalDate.now().minusDays(2).toString());
        String deadline = check("APPLICATION_DEADLINE", "STRICT");
        contacts.describes(amara, Map.of());
        eligibility(amara.asking(), program)
                .body("verdict.overall", equalTo("UNKNOWN"))
                .body(deadline + ".result", equalTo("UNKNOWN"))
                .body(deadline + ".question.whom", equalTo("APPLICANT"))
                .body(deadline + ".question.text", containsString("have you applied"));
        Map<String, Object> application = Map.of(
                "programId",
                program,
                "season",
                SEASON,
                "appliedOn",
                LocalDate.now().minusDays(9).toString());
        contacts.describes(amara, Map.of("applications", List.of(application)));
        eligibility(amara.asking(), program)
                .body(deadline + ".result", equalTo("PASS"))
                .body(deadline + ".margin", equalTo(7));
        Actor platform = Actor.with(Role.INTEGRATION);
        eligibility(platform.sending(Map.of("profile", Map.of("applications", List.of(application)))), program)
                .body(deadline + ".result", equalTo("PASS"));
        eligibility(platform.sending(Map.of("profile", Map.of("applications", List.of()))), program)
                .body("verdict.overall", equalTo("INELIGIBLE"));
        eligibility(
                        platform.sending(Map.of("profile", Map.of("applications", List.of(Map.of("season", 1900))))),
                        program)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/profile/applications/0/programId", "/profile/applications/0/season"));
    }

    @Test
    @Tag("P14")
    void a_profile_that_is_sent_along_needs_no_contacts_service() {
        String program = directory.program("INTEGRATED");
        directory.fact(program, "NON_US_IMG_CONSIDERED", "NO");
        Actor platform = Actor.with(Role.INTEGRATION);
        eligibility(platform.sending(Map.of("profile", Map.of("citizenships", List.of("NG")))), program)
                .statusCode(200)
                .body("applicantId", nullValue())
                .body("verdict.overall", equalTo("INELIGIBLE"));
        eligibility(platform.sending(Map.of("profile", Map.of())).queryParam("applicantId", amara.sub()), program)
                .statusCode(422)
                .body("errors.pointer", hasItem("/profile"));
        eligibility(platform.asking(), program).statusCode(400).body("errors.parameter", hasItem("applicantId"));
    }

    @Test
    @Tag("P14")
    void a_profile_that_cannot_be_is_refused_place_by_place() {
        String program = directory.program("INTEGRATED");
        eligibility(
                        amara.sending(Map.of(
                                "letters",
                                -1,
                                "profile",
                                Map.of(
                                        "graduationYear", 1800,
                                        "exams", Arrays.asList((Object) null),
                                        "citizenships", List.of("Nigeria")))),
                        program)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/letters", "/profile/graduationYear", "/profile/exams/0", "/profile/citizenships/0"));
        eligibility(amara.sending(Map.of("profile", Map.of("visaNeeded", "REQUIRED"))), program)
                .statusCode(400)
                .body("errors.pointer", hasItem("/profile/visaNeeded"));
        eligibility(amara.sending(Map.of("profile", Map.of("visaAcceptable", List.of("O1")))), program)
                .statusCode(400);
    }

    @Test
    @Tag("P14")
    void nothing_has_to_be_sent() throws Exception {
        contacts.describes(amara, Map.of());
        String program = directory.program("INTEGRATED");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/programs/"
                                    + program + "/eligibility"))
                            .header("Authorization", "Bearer " + amara.token())
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
        }
    }

    @Test
    @Tag("P17")
    void the_exclusion_is_the_fewest_hard_rules_that_would_have_to_change() {
        contacts.describes(amara, Map.of("exams", List.of(STEP2), "priorH1bDays", 0));
        String program = directory.program("INTEGRATED");
        directory.track(program, "CATEGORICAL");
        String why = "/v1/programs/" + program + "/exclusion?season=" + SEASON;
        amara.asking().get(why).then().statusCode(200).body("verdict.excluded", equalTo(false));
        directory.fact(program, "J1_SPONSORSHIP", "NO");
        directory.fact(program, "H1B_SPONSORSHIP", "NO");
        directory.fact(program, "CAP_STATUS", "SUBJECT");
        directory.fact(program, "STEP2_CK_MINIMUM", 250);
        amara.asking()
                .get(why)
                .then()
                .body("verdict.excluded", equalTo(true))
                .body("verdict.requirements.requirement", equalTo(List.of("STEP2_CK_SCORE")))
                .body("verdict.rules.rule", equalTo(List.of("J1_SPONSORED")))
                .body("verdict.visa", equalTo("J1"))
                .body("verdict.rules[0].evidence", hasSize(1));
    }

    @Test
    @Tag("P17")
    void what_is_only_last_known_excludes_in_the_outlook_alone() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("J1")));
        String program = directory.program("INTEGRATED");
        directory.track(program, "CATEGORICAL");
        directory.fact(program, "J1_SPONSORSHIP", "NO", SEASON - 1);
        amara.asking()
                .get("/v1/programs/" + program + "/exclusion?season=" + SEASON)
                .then()
                .body("verdict.excluded", equalTo(false))
                .body("verdict.rules", empty())
                .body("outlook.excluded", equalTo(true))
                .body("outlook.rules.rule", equalTo(List.of("J1_SPONSORED")));
    }
}
