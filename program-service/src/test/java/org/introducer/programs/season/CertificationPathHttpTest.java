package org.introducer.programs.season;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
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
@Tag("P30")
@WithTestResource(ContactsStub.class)
class CertificationPathHttpTest {

    private static final String PATH = "/v1/certification-path";
    private static final int SEASON = Directory.SEASON;

    private static final LocalDate START = LocalDate.of(SEASON, 7, 1);

    private static String day(LocalDate day) {
        return day.toString();
    }

    private final ContactsService contacts = new ContactsService();
    private final Actor amara = Actor.applicant();

    private ValidatableResponse ask(Map<String, Object> body) {
        return amara.sending(body).queryParam("season", SEASON).post(PATH).then();
    }

    @Test
    void the_path_of_the_stored_profile_says_of_each_day_what_it_rests_on() {
        contacts.describes(
                amara,
                Map.of(
                        "ecfmg", Map.of("state", "IN_PROGRESS"),
                        "exams", List.of(),
                        "visaNeed", "REQUIRED",
                        "visaAcceptable", List.of("J1")));
        String certificate = "steps.find { it.step == 'ECFMG_CERTIFICATE' }.";
        amara.asking()
                .queryParam("season", SEASON)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("visas", equalTo(List.of("J1")))
                .body("steps.step", hasItems("USMLE_STEP_1", "NRMP_VERIFICATION", "J1_SPONSORSHIP", "J1_VISA"))
                .body("steps.step", not(hasItem("H1B_PETITION")))
                // 1 July, 14 days of entry, 31 for the visa, 42 for the sponsor.
                .body(certificate + "latestFinish", equalTo(SEASON + "-04-05"))
                .body(certificate + "latestStart", equalTo(SEASON + "-03-06"))
                .body(certificate + "basis", equalTo("ASSUMPTION"))
                .body(
                        certificate + "restsOn.name",
                        equalTo(List.of(
                                "TRAINING_STARTS", "ENTRY_DAYS", "J1_VISA", "J1_SPONSORSHIP", "ECFMG_CERTIFICATE")))
                .body(certificate + "restsOn.find { it.name == 'J1_SPONSORSHIP' }.citation.reference", notNullValue())
                .body("steps.find { it.step == 'ECFMG_PATHWAY' }.missing", equalTo(List.of()))
                // The day of the season 2023, the last on record.
                .body("steps.find { it.step == 'ECFMG_PATHWAY' }.latestFinish", equalTo(SEASON + "-01-31"))
                .body(
                        "steps.find { it.step == 'ECFMG_PATHWAY' }.restsOn.find { it.name == 'ECFMG_PATHWAYS_FOR_MATCH' }.kind",
                        equalTo("ASSUMPTION"));
    }

    @Test
    void the_request_can_set_each_assumption() {
        ask(Map.of(
                        "profile", Map.of(),
                        "visas", List.of("H1B"),
                        "days", List.of(Map.of("name", "STEP3_RESULT_DAYS", "days", 10)),
                        "dates", List.of(Map.of("event", "TRAINING_STARTS", "on", SEASON + "-07-31"))))
                .statusCode(200)
                .body("applicantId", nullValue())
                .body(
                        "steps.find { it.step == 'USMLE_STEP_3' }.restsOn.find { it.name == 'STEP3_RESULT_DAYS' }.kind",
                        equalTo("REQUEST"))
                .body("steps.find { it.step == 'USMLE_STEP_3' }.latestFinish", equalTo(SEASON + "-04-02"))
                .body("steps.find { it.step == 'USMLE_STEP_3' }.latestStart", equalTo(SEASON + "-03-22"));
        ask(Map.of(
                        "profile",
                        Map.of(),
                        "dates",
                        List.of(Map.of("event", "ECFMG_PATHWAYS_FOR_MATCH", "on", SEASON + "-01-31"))))
                .body("steps.missing.flatten()", equalTo(List.of()));
        ask(Map.of("profile", Map.of("visaNeed", "NOT_REQUIRED")))
                .body("visas", equalTo(List.of()))
                .body("steps.step", not(hasItem("PASSPORT")));
    }

    @Test
    void a_statement_of_need_has_a_latest_day_by_each_reading_of_the_sources() {
        String letter = "steps.find { it.step == 'STATEMENT_OF_NEED' }.";
        String late = letter + "readings.find { it.reading == 'LETTER_AFTER_MATCH_DAY' }.";
        Map<String, Object> matchDay = Map.of("event", "MATCH_DAY", "on", SEASON + "-03-19");
        ask(Map.of("profile", Map.of(), "visas", List.of("J1"), "dates", List.of(matchDay)))
                .statusCode(200)
                // 1 July, 14 days of entry, 31 for the visa, 42 for the sponsor, 60 for the letter.
                .body(letter + "latestStart", equalTo(day(START.minusDays(14 + 31 + 42 + 60))))
                .body(
                        letter + "readings.findAll { it.counted }.reading",
                        equalTo(List.of("LETTER_BEFORE_MATCH_DAY", "SPONSOR_SIX_WEEKS")))
                .body(late + "step", equalTo("STATEMENT_OF_NEED"))
                .body(late + "latestStart", equalTo(SEASON + "-03-19"))
                .body(late + "shortOfDays", equalTo(43))
                .body(late + "statement", notNullValue())
                .body(late + "citation.reference", notNullValue())
                .body(
                        letter + "readings.find { it.reading == 'SPONSOR_FOUR_WEEKS' }.latestStart",
                        equalTo(day(START.minusDays(14 + 31 + 28 + 60))))
                .body(
                        letter + "startIfUnsure",
                        equalTo(day(LocalDate.of(SEASON, 3, 19).minusDays(60))))
                .body(
                        "steps.find { it.step == 'ECFMG_CERTIFICATE' }.readings.step",
                        everyItem(equalTo("J1_SPONSORSHIP")))
                .body("steps.find { it.step == 'J1_VISA' }.readings", equalTo(List.of()));
        ask(Map.of(
                        "profile", Map.of(),
                        "visas", List.of("J1"),
                        "dates", List.of(matchDay),
                        "readings", List.of("LETTER_AFTER_MATCH_DAY")))
                .body(letter + "latestStart", equalTo(SEASON + "-03-19"))
                .body(letter + "standing", equalTo("TIGHT"))
                .body(letter + "shortOfDays", equalTo(43));
        ask(Map.of("profile", Map.of(), "readings", List.of("LETTER_BY_PIGEON")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/readings"));
        ask(Map.of("profile", Map.of(), "readings", List.of("LETTER_AFTER_MATCH_DAY", "LETTER_BEFORE_MATCH_DAY")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/readings"));
    }

    @Test
    void a_curator_can_enter_readings_of_which_one_is_counted_with() {
        Map<String, Object> step = Map.of(
                "code", "step-read",
                "kind", "STEP",
                "topic", "CERTIFICATION",
                "title", "Read",
                "decides", "READ_STEP",
                "value", "20",
                "statement", "An invented step.",
                "step",
                        Map.of(
                                "neededBy",
                                "MATCH_DAY",
                                "readings",
                                List.of(
                                        Map.of("name", "READ_A", "statement", "A.", "days", 5, "daysToTraining", 9),
                                        Map.of("name", "READ_A", "statement", "B.", "days", 7))),
                "reviewedOn", "2026-11-01");
        Actor.curator()
                .sending(step)
                .post("/v1/policy-rules")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/step/readings", "/step/readings/1/name", "/step/readings/0/daysToTraining"));
    }

    @Test
    void what_cannot_be_computed_with_is_refused() {
        ask(Map.of("profile", Map.of(), "days", List.of(Map.of("name", "J1_VISA", "days", -1))))
                .statusCode(422)
                .body("errors.pointer", hasItem("/days/0/days"));
        ask(Map.of("profile", Map.of(), "dates", List.of(Map.of("event", "NEW_YEAR", "on", "2027-01-01"))))
                .statusCode(400);
        Map<String, Object> visa = Map.of("name", "J1_VISA", "days", 20);
        ask(Map.of("profile", Map.of(), "days", List.of(Map.of("name", "LUCK", "days", 3), visa, visa)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/days/0/name", "/days/2/name")));
        Map<String, Object> day = Map.of("event", "MATCH_DAY", "on", SEASON + "-03-17");
        ask(Map.of("profile", Map.of(), "dates", List.of(day, day)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/dates/1/event")));
        amara.asking().queryParam("season", 2024).get(PATH).then().statusCode(422);
        amara.sending(Map.of("profile", Map.of()))
                .queryParam("applicantId", amara.sub())
                .post(PATH)
                .then()
                .statusCode(422);
    }

    @Test
    void a_step_that_a_curator_changes_counts_at_once_and_none_may_come_before_itself() {
        Actor curator = Actor.curator();
        String rules = "/v1/policy-rules";
        Map<String, Object> step = Map.of(
                "code", "step-example",
                "kind", "STEP",
                "topic", "CERTIFICATION",
                "title", "Example",
                "decides", "EXAMPLE",
                "value", "20",
                "statement", "An invented step.",
                "step", Map.of("after", List.of("RANK_LIST"), "neededBy", "MATCH_DAY"),
                "reviewedOn", "2026-11-01");
        Response made = curator.sending(step).post(rules);
        made.then().statusCode(201);
        String location = made.header("Location");
        try {
            ask(Map.of("profile", Map.of(), "dates", List.of(Map.of("event", "MATCH_DAY", "on", SEASON + "-03-20"))))
                    .body(
                            "steps.find { it.step == 'EXAMPLE' }.latestStart",
                            equalTo(LocalDate.of(SEASON, 3, 20).minusDays(20).toString()));
            Response rank = curator.asking()
                    .queryParam("filter", "code==step-rank-list")
                    .get(rules);
            curator.patching("*", Map.of("step", Map.of("after", List.of("EXAMPLE"))))
                    .patch(rules + "/" + rank.path("items[0].id"))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/step/after"));
        } finally {
            curator.asking().header("If-Match", "*").delete(location).then().statusCode(204);
        }
        ask(Map.of("profile", Map.of())).body("steps.step", not(hasItem("EXAMPLE")));
    }

    @Test
    @Tag("X01")
    void the_path_of_another_person_is_not_shown() {
        contacts.describes(amara, Map.of());
        Actor adviser = amara.colleague(Role.ADVISER);
        adviser.asking().queryParam("applicantId", amara.sub()).get(PATH).then().statusCode(404);
        adviser.asking().get(PATH).then().statusCode(400);
        contacts.consents(amara, "READ");
        adviser.asking()
                .queryParam("applicantId", amara.sub())
                .get(PATH)
                .then()
                .statusCode(200)
                .body("applicantId", equalTo(amara.sub().toString()))
                .body("steps.statement", everyItem(notNullValue()));
    }
}
