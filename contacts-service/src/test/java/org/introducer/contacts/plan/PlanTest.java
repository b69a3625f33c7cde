package org.introducer.contacts.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.contacts.plan.milestone.Measure;
import org.introducer.contacts.plan.milestone.Milestone;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C31")
class PlanTest {

    private static final String PLACE = "/v1/plan";

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();

    private Response plan() {
        return amara.asking().get(PLACE);
    }

    private void describe(Map<String, ?> more) {
        Map<String, Object> profile = new HashMap<>(Map.of("givenName", "Amara", "zone", "Africa/Lagos"));
        profile.putAll(more);
        amara.sending(profile).put("/v1/applicants/me").then().statusCode(201);
    }

    private Map<String, Map<String, Object>> milestones() {
        return plan().jsonPath().<Map<String, Object>>getList("phases.milestones.flatten()").stream()
                .collect(Collectors.toMap(each -> (String) each.get("code"), each -> each));
    }

    private void assertRecorded(String code, int count) {
        assertEquals(count, milestones().get(code).get("recorded"), code);
    }

    @Test
    void the_phases_are_counted_back_from_the_season_of_the_profile() {
        describe(Map.of("targetSeason", 2029));
        plan().then()
                .statusCode(200)
                .body("applicantId", equalTo(amara.sub().toString()))
                .body("season", equalTo(2029))
                .body("seasonBasis", equalTo("PROFILE"))
                .body("submissionOn", equalTo("2028-09-01"))
                .body("submissionSource", nullValue())
                .body("assumption", containsString("assumption"))
                .body("phases.phase", contains("MONTHS_0_TO_6", "MONTHS_6_TO_12", "MONTHS_12_TO_24"))
                .body("phases.from", contains("2026-09-01", "2027-03-01", "2027-09-01"))
                .body("phases.to", contains("2027-02-28", "2027-08-31", "2028-08-31"))
                .body("phases[2].milestones.due", everyItem(equalTo("2028-08-31")));
        amara.asking()
                .get(PLACE + "?season=2026")
                .then()
                .body("seasonBasis", equalTo("REQUEST"))
                .body("submissionOn", equalTo("2025-09-03"))
                .body("submissionSource", containsString("AAMC"))
                .body("assumption", nullValue())
                .body("phase", nullValue());
        amara.asking().get(PLACE + "?season=1999").then().statusCode(400);
    }

    @Test
    void without_a_season_the_next_match_is_assumed_and_called_so() {
        plan().then().statusCode(200).body("seasonBasis", equalTo("ASSUMPTION"));
        Map<String, Object> profile = milestones().get("profile-complete");
        assertEquals(List.of(""), profile.get("missing"));
        describe(Map.of("visaNeed", "UNKNOWN", "stage", "GRADUATE"));
        assertTrue(((List<?>) milestones().get("profile-complete").get("missing"))
                .containsAll(List.of("/visaNeed", "/targetSeason", "/exams")));
        assertFalse(((List<?>) milestones().get("profile-complete").get("missing")).contains("/stage"));
    }

    @Test
    void what_no_record_can_say_is_unknown_with_its_question_and_never_done() {
        List<String> codes = PlanFile.CURRENT.milestones().stream()
                .filter(each -> each.measure() == Measure.SOCIETY
                        || each.measure() == Measure.ABSTRACTS
                        || each.measure() == Measure.PRESENCE)
                .map(Milestone::code)
                .toList();
        assertFalse(codes.isEmpty());
        for (String code : codes) {
            Map<String, Object> milestone = milestones().get(code);
            assertEquals("UNKNOWN", milestone.get("state"), code);
            assertEquals(null, milestone.get("recorded"), code);
            assertTrue(milestone.get("question").toString().endsWith("?")
                    || milestone.get("question").toString().contains("? "));
        }
        plan().then().body("phases.milestonesDone", contains(0, 0, 0));
    }

    @Test
    void milestones_measure_themselves_from_what_is_recorded() {
        describe(Map.of("elevatorPitch", "I am a graduate. I look for a program."));
        String priya = network.contact("Priya");
        String sam = network.contact("Sam", Map.of("role", "RESIDENT"));
        network.contact("Desk", Map.of("role", "COORDINATOR"));
        network.mail(priya, 3);
        assertRecorded("conversations", 0);
        network.answer(priya, 1, "POSITIVE");
        network.record(
                        sam,
                        9,
                        Map.of(
                                "kind",
                                "MET_AT_EVENT",
                                "event",
                                Map.of(
                                        "name",
                                        "SIR",
                                        "lastDay",
                                        Network.today().minusDays(8).toString(),
                                        "zone",
                                        "UTC")))
                .then()
                .statusCode(201);
        amara.sending(Map.of(
                        "contactId",
                        priya,
                        "kind",
                        "OBSERVERSHIP",
                        "startsOn",
                        Network.today().minusDays(20).toString()))
                .post("/v1/supervisions")
                .then()
                .statusCode(201);
        amara.sending(Map.of(
                        "contactId",
                        priya,
                        "kind",
                        "ELECTIVE",
                        "startsOn",
                        Network.today().plusDays(20).toString()))
                .post("/v1/supervisions")
                .then()
                .statusCode(201);
        int season = plan().path("season");
        amara.sending(Map.of(
                        "contactId",
                        priya,
                        "season",
                        season,
                        "tracks",
                        List.of("IR"),
                        "requestedOn",
                        Network.today().minusDays(1).toString()))
                .post("/v1/letters")
                .then()
                .statusCode(201);
        amara.sending(Map.of(
                        "fromContactId", priya,
                        "toContactId", sam,
                        "type", "CO_AUTHOR",
                        "closeness", "CLOSE",
                        "source", "TOLD_BY_THEM",
                        "evidence", "said so",
                        "observedOn", Network.today().toString()))
                .post("/v1/relationships")
                .then()
                .statusCode(201);
        assertRecorded("elevator-pitch", 1);
        assertRecorded("attendings-known", 1);
        assertRecorded("trainees-known", 1);
        assertRecorded("conversations", 2);
        assertRecorded("first-event", 1);
        assertRecorded("first-observership", 1);
        assertRecorded("relationships", 1);
        assertRecorded("first-introduction", 0);
        assertRecorded("letters-requested", 1);
        assertRecorded("letters-uploaded", 0);
        assertEquals("DONE", milestones().get("first-observership").get("state"));
        assertEquals("DONE", milestones().get("elevator-pitch").get("state"));
        plan().then()
                .body("phases.milestones.flatten().findAll { it.state == 'DONE' }.question", everyItem(nullValue()))
                .body("phases.milestones.flatten().why", everyItem(notNullValue()))
                .body("phases.milestones.flatten().next", everyItem(notNullValue()));
    }

    @Test
    void research_is_no_observership_and_hides_none() {
        String priya = network.contact("Priya");
        network.record(priya, 9, Map.of("kind", "OBSERVERSHIP")).then().statusCode(201);
        amara.sending(Map.of(
                        "contactId",
                        priya,
                        "kind",
                        "RESEARCH",
                        "startsOn",
                        Network.today().minusDays(20).toString()))
                .post("/v1/supervisions")
                .then()
                .statusCode(201);
        assertRecorded("first-observership", 1);
    }

    @Test
    void a_person_who_is_two_contacts_counts_once_and_deleted_ones_not() {
        Map<String, Object> noah = new HashMap<>(Map.of("orcid", "0000-0002-1825-0097"));
        String one = network.contact("Noah Namesake", noah);
        noah.putAll(Map.of("name", "Noah Namesake", "role", "IR_ATTENDING"));
        amara.sending(noah).post("/v1/contacts?allowDuplicate=true").then().statusCode(201);
        network.answer(one, 1, "POSITIVE");
        String gone = network.contact("Gone");
        assertRecorded("attendings-known", 2);
        String place = "/v1/contacts/" + gone;
        amara.asking()
                .header("If-Match", amara.asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        assertRecorded("attendings-known", 1);
        assertRecorded("conversations", 1);
    }

    @Test
    @Tag("X01")
    void an_adviser_reads_it_with_consent_only() {
        describe(Map.of("targetSeason", 2029));
        Actor adviser = amara.colleague(Role.ADVISER);
        String place = PLACE + "?applicantId=" + amara.sub();
        adviser.asking().get(place).then().statusCode(404);
        amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.sub())
                .then()
                .statusCode(201);
        adviser.asking().get(place).then().statusCode(200).body("season", equalTo(2029));
        amara.colleague(Role.APPLICANT)
                .asking()
                .get(PLACE)
                .then()
                .body("season", not(equalTo(2029)))
                .body("phases.milestones.flatten().recorded", not(hasItem(1)));
    }

    @Test
    void every_milestone_says_what_it_counts_and_what_cannot_be_measured_has_a_question() {
        List<Milestone> milestones = PlanFile.CURRENT.milestones();
        assertEquals(
                milestones.size(),
                milestones.stream().map(Milestone::code).distinct().count());
        for (Milestone milestone : milestones) {
            assertTrue(milestone.aim() > 0, milestone.code());
            for (String text : List.of(milestone.title(), milestone.counted(), milestone.why(), milestone.next())) {
                assertFalse(text.isBlank(), milestone.code());
            }
        }
        plan().then().body("sources", not(empty())).body("policyVersion", equalTo("2026-1"));
    }
}
