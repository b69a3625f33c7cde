package org.introducer.programs.unmatched;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
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
@Tag("P31")
@WithTestResource(ContactsStub.class)
class AfterNoMatchTest {

    private static final String PATH = "/v1/after-no-match";
    private static final int SEASON = Directory.SEASON;

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();

    private ValidatableResponse after(String situation) {
        return amara.asking()
                .queryParam("season", SEASON)
                .queryParam("situation", situation)
                .get(PATH)
                .then()
                .statusCode(200);
    }

    private void described(Map<String, Object> otherwise) {
        Map<String, Object> profile = new HashMap<>(Map.of(
                "graduationYear",
                SEASON - 5,
                "visaNeed",
                "REQUIRED",
                "visaAcceptable",
                List.of("J1"),
                "ecfmg",
                Map.of("state", "IN_PROGRESS")));
        profile.putAll(otherwise);
        contacts.describes(amara, profile);
    }

    @Test
    void a_limit_that_a_year_of_waiting_breaks_is_named_with_its_source() {
        described(Map.of());
        String five = directory.program("INTEGRATED");
        directory.fact(five, "YEAR_OF_GRADUATION_CUTOFF", 5);
        String three = directory.program("INTEGRATED");
        directory.fact(three, "YEAR_OF_GRADUATION_CUTOFF", 3);
        String ten = directory.program("INTEGRATED");
        directory.fact(ten, "YEAR_OF_GRADUATION_CUTOFF", 10);
        String silent = directory.program("INTEGRATED");
        String item = "graduationLimits.items.find { it.programId == '%s' }.";
        after("UNMATCHED")
                .body(item.formatted(five) + "afterAYear", equalTo("MET_NO_MORE"))
                .body(item.formatted(five) + "marginNow", equalTo(0))
                .body(item.formatted(five) + "marginNext", equalTo(-1))
                .body(item.formatted(five) + "reference", equalTo("https://example.org/radiology/visa"))
                .body(item.formatted(three) + "afterAYear", equalTo("STILL_NOT_MET"))
                .body(item.formatted(ten) + "afterAYear", equalTo("STILL_MET"))
                .body("graduationLimits.items.programId", not(hasItem(silent)))
                .body("graduationLimits.counts.MET_NO_MORE", greaterThanOrEqualTo(1));
        Map<String, Object> unsaid = new HashMap<>();
        unsaid.put("graduationYear", null);
        described(unsaid);
        after("UNMATCHED")
                .body(item.formatted(five) + "afterAYear", equalTo("UNKNOWN"))
                .body(item.formatted(five) + "marginNow", nullValue());
    }

    @Test
    void the_advanced_position_without_a_pgy1_has_its_commitment_and_its_options() {
        described(Map.of());
        String program = directory.program("PGY1");
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        after("ADVANCED_WITHOUT_PGY1")
                .body("missingPgy1.commitment.statement", containsString("binds"))
                .body("missingPgy1.commitment.citation.reference", notNullValue())
                .body("missingPgy1.options.sponsoring", greaterThanOrEqualTo(1))
                .body("missingPgy1.options.note", containsString("not known here"))
                .body("missingPgy1.questions.whom", hasItem("GME_OFFICE"));
        after("UNMATCHED").body("missingPgy1", nullValue());
    }

    @Test
    void soap_says_what_it_depends_on_and_no_day_that_nobody_has_announced() {
        Map<String, Object> passed = Map.of("exam", "USMLE_STEP_1", "state", "PASSED");
        described(Map.of(
                "exams", List.of(passed, Map.of("exam", "USMLE_STEP_2_CK", "state", "FAILED", "date", "2026-05-04"))));
        after("UNMATCHED")
                .body("soap.basis", equalTo("UNKNOWN"))
                .body("soap.startsOn", nullValue())
                .body("soap.said.statement", hasItem(matchesPattern(".*SOAP \\(.*\\) Monday to Thursday.*")))
                .body("soap.checks[0].standing", equalTo("NOT_MET"))
                .body("soap.checks[0].because", containsString("Step 2 CK"));
        for (List<?> exams : List.of(List.of(), List.of(passed))) {
            described(Map.of("exams", exams));
            after("UNMATCHED").body("soap.checks[0].standing", equalTo("UNKNOWN"));
        }
        described(Map.of("ecfmg", Map.of("state", "CERTIFIED")));
        after("UNMATCHED").body("soap.checks[0].standing", equalTo("MET"));
    }

    @Test
    void the_year_until_the_next_match_has_the_steps_of_that_season() {
        described(Map.of());
        String step = "gapYear.openSteps.find { it.step == 'J1_VISA' }.";
        after("UNMATCHED")
                .body("nextSeason", equalTo(SEASON + 1))
                .body(step + "latestStart", equalTo((SEASON + 1) + "-05-17"))
                .body(step + "basis", equalTo("ASSUMPTION"))
                .body("gapYear.certificationPath", containsString("season=" + (SEASON + 1)))
                .body("carriesOver.find { it.item == 'SIGNALS' }.carries", equalTo("NO"))
                .body("carriesOver.find { it.item == 'ECFMG_CERTIFICATE' }.carries", equalTo("ASK"));
        described(Map.of("ecfmg", Map.of("state", "CERTIFIED")));
        after("UNMATCHED")
                .body("carriesOver.find { it.item == 'ECFMG_CERTIFICATE' }.carries", equalTo("ASK"))
                .body("carriesOver.find { it.item == 'ECFMG_CERTIFICATE' }.because", containsString("can expire"))
                .body(
                        "carriesOver.find { it.item == 'ECFMG_CERTIFICATE' }.citation.reference",
                        containsString("ecfmg.org"))
                .body("gapYear.openSteps.step", not(hasItem("ECFMG_CERTIFICATE")));
    }

    @Test
    void whoever_had_no_match_in_the_last_season_asks_for_that_one() {
        described(Map.of());
        int present = amara.asking().get(PATH).then().statusCode(200).extract().path("season");
        amara.asking()
                .queryParam("season", present - 1)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("nextSeason", equalTo(present));
        amara.asking()
                .queryParam("season", present - 2)
                .get(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:season-over"));
    }

    @Test
    @Tag("X01")
    void another_persons_plan_is_not_shown() {
        described(Map.of());
        Actor adviser = amara.colleague(Role.ADVISER);
        adviser.asking().queryParam("applicantId", amara.sub()).get(PATH).then().statusCode(404);
        adviser.asking().get(PATH).then().statusCode(400);
        contacts.consents(amara, "READ");
        adviser.asking()
                .queryParam("applicantId", amara.sub())
                .queryParam("season", SEASON)
                .get(PATH)
                .then()
                .statusCode(200);
    }
}
