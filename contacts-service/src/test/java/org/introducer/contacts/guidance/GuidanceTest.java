package org.introducer.contacts.guidance;

import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.MentorshipServiceStub;
import org.introducer.contacts.Network;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class GuidanceTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();
    private final String me = "/v1/applicants/" + amara.sub();

    private ValidatableResponse readiness() {
        return amara.asking().get(me + "/readiness").then().statusCode(200);
    }

    private ValidatableResponse actions() {
        return amara.asking().get(me + "/next-actions").then().statusCode(200);
    }

    private JsonPath listed() {
        return actions().extract().jsonPath();
    }

    private static List<String> kinds(JsonPath answer, String list) {
        return answer.getList(list + ".kind");
    }

    private static Map<String, Object> of(JsonPath answer, String list, String kind) {
        return answer.<Map<String, Object>>getList(list).stream()
                .filter(action -> action.get("kind").equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not among " + kinds(answer, list)));
    }

    private static Object gate(Map<String, Object> action, String member) {
        return ((Map<?, ?>) action.get("gate")).get(member);
    }

    @Test
    @Tag("X16")
    void each_part_says_what_is_ready_missing_and_unknown_and_where_to_look() {
        UUID mercy = UUID.randomUUID();
        String priya = network.contact("Priya", Map.of("programId", mercy.toString()));
        network.mail(priya, 3);
        network.answer(priya, 1, "POSITIVE");
        UUID mentorship = UUID.randomUUID();
        Stubbed.unknownProgram(
                amara.sub(), mercy, UUID.randomUUID(), Network.today().plusDays(5), "null");
        Stubbed.mentee(amara.sub(), mentorship, UUID.randomUUID(), "2026-01-05T11:00:00Z");
        readiness()
                .body("applicantId", equalTo(amara.sub().toString()))
                .body("seasonBasis", equalTo("ASSUMPTION"))
                .body("unavailable", empty())
                .body("parts.part", contains("NETWORK", "LETTERS", "VISA", "MENTORS", "PROGRAMS"))
                .body("parts.state", contains("NOT_READY", "NOT_READY", "UNKNOWN", "NOT_READY", "NOT_READY"))
                .body("parts[0].missing.code", contains("WARM_CONTACTS"))
                .body("parts[0].missing[0].count", equalTo(1))
                .body("parts[0].ready.code", containsInAnyOrder("TARGETS_COVERED", "NETWORK_STRENGTH"))
                .body("parts[2].ready", empty())
                .body("parts[2].unknown[0].ids", contains(mercy.toString()))
                .body("parts[3].ready.code", contains("ACTIVE_MENTORSHIPS"))
                .body("parts[3].missing.code", contains("SESSIONS_TO_REPORT", "SESSIONS_TO_PLAN"))
                .body("parts[3].missing[0].ids", contains(mentorship.toString()))
                .body("parts[4].missing.code", contains("APPLICATIONS_SENT", "DEADLINES_NEAR"))
                .body("parts[3].evidence[0].service", equalTo("mentorship-service"))
                .body("parts[3].evidence[0].path", equalTo("/v1/mentee-overview?applicantId=" + amara.sub()));
    }

    @Test
    @Tag("X16")
    void each_service_is_asked_once_with_the_callers_token_and_the_season() {
        amara.asking().get(me + "/readiness?season=2029").then().statusCode(200).body("season", equalTo(2029));
        var seasons = ProgramServiceStub.askedAboutSeason(amara.sub());
        var mentees = MentorshipServiceStub.askedAbout(amara.sub());
        assertThat(seasons, hasSize(1));
        assertThat(mentees, hasSize(1));
        assertEquals("2029", seasons.getFirst().queryParameter("season").firstValue());
        assertThat(seasons.getFirst().getHeader("Authorization"), notNullValue());
        assertEquals(
                seasons.getFirst().getHeader("Authorization"),
                mentees.getFirst().getHeader("Authorization"));
        assertEquals(
                seasons.getFirst().getHeader("traceparent").split("-")[1],
                mentees.getFirst().getHeader("traceparent").split("-")[1]);
    }

    @Test
    @Tag("X16")
    @Tag("X17")
    void an_adviser_sees_it_while_there_is_consent_and_others_never() {
        Actor adviser = amara.colleague(Role.ADVISER);
        for (String what : List.of("/readiness", "/next-actions")) {
            adviser.asking().get(me + what).then().statusCode(404);
            adviser.asking()
                    .get("/v1/applicants/" + UUID.randomUUID() + what)
                    .then()
                    .statusCode(404);
            Actor.applicant().asking().get(me + what).then().statusCode(404);
        }
        amara.sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.sub())
                .then()
                .statusCode(201);
        for (String what : List.of("/readiness", "/next-actions")) {
            adviser.asking()
                    .get(me + what)
                    .then()
                    .statusCode(200)
                    .body("applicantId", equalTo(amara.sub().toString()));
        }
    }

    @Test
    @Tag("X17")
    void actions_of_all_services_are_in_one_order_each_with_reason_deadline_gate_and_call() {
        String priya = network.contact("Priya");
        network.mail(priya, 8);
        UUID mercy = UUID.randomUUID();
        UUID application = UUID.randomUUID();
        UUID mentorship = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        Stubbed.unknownProgram(amara.sub(), mercy, application, Network.today().plusDays(5), "null");
        Stubbed.mentee(amara.sub(), mentorship, session, "2026-01-05T11:00:00Z");
        String event = amara.sending(Map.of(
                        "name",
                        "SIR",
                        "firstDay",
                        Network.today().minusDays(5).toString(),
                        "lastDay",
                        Network.today().minusDays(2).toString(),
                        "zone",
                        "America/Chicago"))
                .post("/v1/events")
                .path("id");
        JsonPath answer = listed();
        List<String> kinds = kinds(answer, "actions").stream()
                .filter(kind -> !kind.equals("REACH_MILESTONE"))
                .toList();
        assertEquals(
                List.of(
                        "APPLY_TO_PROGRAM",
                        "BEGIN_STEP",
                        "DEBRIEF_EVENT",
                        "FOLLOW_UP",
                        "FIND_OUT_VISA_STANCE",
                        "REPORT_SESSION",
                        "PLAN_SESSION"),
                kinds);
        Map<String, Object> apply = of(answer, "actions", "APPLY_TO_PROGRAM");
        assertEquals(Map.of("type", "APPLICATION", "id", application.toString()), apply.get("subject"));
        assertEquals(
                Map.of("day", Network.today().plusDays(5).toString(), "basis", "SOURCE", "source", "PROGRAM_PAGE"),
                apply.get("deadline"));
        assertEquals(5, apply.get("daysLeft"));
        assertEquals(
                Map.of("service", "contacts-service", "method", "POST", "path", "/v1/events/" + event + "/debrief"),
                of(answer, "actions", "DEBRIEF_EVENT").get("call"));
        Map<String, Object> followUp = of(answer, "actions", "FOLLOW_UP");
        assertEquals("ALLOWED", gate(followUp, "standing"));
        assertEquals("FOLLOW_UP_WINDOW", gate(followUp, "rule"));
        assertEquals("OPEN", ((Map<?, ?>) followUp.get("reason")).get("rule"));
        assertEquals(
                "VISA_FACTS_STALE",
                ((Map<?, ?>) of(answer, "actions", "FIND_OUT_VISA_STANCE").get("reason")).get("rule"));
        assertEquals(answer.getList("actions"), listed().getList("actions"), "the same facts make the same list");
    }

    @Test
    @Tag("X17")
    void nobody_is_proposed_to_be_written_to_whom_the_etiquette_stops() {
        String silent = network.contact("Silent");
        network.mail(silent, 40);
        network.mail(silent, 30);
        String waiting = network.contact("Waiting");
        network.mail(waiting, 2);
        String flagged = network.contact("Flagged");
        promise(flagged, 1);
        amara.sending(Map.of("reason", "asked me")).put("/v1/contacts/" + flagged + "/do-not-contact");
        for (String author : List.of(silent, flagged)) {
            supervised(author);
            letter(author);
        }
        JsonPath answer = listed();
        assertThat(
                kinds(answer, "actions").stream()
                        .filter(kind -> !List.of("REACH_MILESTONE", "APPLY_FOR_OPPORTUNITY")
                                .contains(kind))
                        .toList(),
                empty());
        List<Map<String, Object>> letters = answer.<Map<String, Object>>getList("withheld").stream()
                .filter(action -> action.get("kind").equals("ASK_FOR_LETTER"))
                .toList();
        assertThat(
                letters.stream().map(action -> gate(action, "rule")).toList(),
                containsInAnyOrder("SECOND_UNANSWERED", "DO_NOT_CONTACT"));
        assertThat(letters.stream().map(action -> gate(action, "standing")).toList(), contains("STOP", "STOP"));
        Map<String, Object> later = of(answer, "withheld", "FOLLOW_UP");
        assertEquals("WAIT", gate(later, "standing"));
        assertEquals(Network.today().plusDays(5).toString(), gate(later, "notBefore"));
    }

    @Test
    @Tag("X17")
    void a_promise_of_mine_is_due_on_the_day_that_was_promised() {
        String priya = network.contact("Priya");
        network.mail(priya, 4);
        network.answer(priya, 3, "POSITIVE");
        promise(priya, 2);
        Map<String, Object> kept = of(listed(), "actions", "KEEP_PROMISE");
        assertEquals(Network.today().plusDays(2).toString(), ((Map<?, ?>) kept.get("deadline")).get("day"));
        assertEquals("RECORDED", ((Map<?, ?>) kept.get("deadline")).get("basis"));
    }

    @Test
    @Tag("X17")
    void a_program_that_wants_no_unsolicited_mail_is_not_asked() {
        UUID mercy = UUID.randomUUID();
        Stubbed.unknownProgram(
                amara.sub(),
                mercy,
                UUID.randomUUID(),
                Network.today().plusDays(5),
                "{\"noUnsolicitedMail\": true, \"basis\": []}");
        JsonPath answer = listed();
        assertThat(kinds(answer, "actions"), not(hasItem("FIND_OUT_VISA_STANCE")));
        assertEquals("NO_UNSOLICITED_MAIL", gate(of(answer, "withheld", "FIND_OUT_VISA_STANCE"), "rule"));
        assertThat(kinds(answer, "actions"), hasItems("APPLY_TO_PROGRAM", "BEGIN_STEP"));
    }

    @Test
    @Tag("X17")
    void a_message_to_somebody_of_a_program_that_cannot_be_asked_is_withheld_and_the_reason_is_said() {
        UUID away = UUID.randomUUID();
        String priya = network.contact("Priya", Map.of("programId", away.toString()));
        network.mail(priya, 8);
        assertEquals("ALLOWED", gate(of(listed(), "actions", "FOLLOW_UP"), "standing"));
        ProgramServiceStub.becomesUnreachable(away);
        JsonPath answer = listed();
        assertThat(kinds(answer, "actions"), not(hasItem("FOLLOW_UP")));
        assertEquals("UNKNOWN", gate(of(answer, "withheld", "FOLLOW_UP"), "standing"));
        assertEquals(
                List.of(Map.of("facts", "CONTACT_RULES", "service", "program-service")), answer.getList("unavailable"));
    }

    private static final String NONE_AFTER_INTERVIEW = """
            {"noContactAfterInterview": true, "basis": []}""";

    private UUID withFollowUpPromiseAndLetterAt(UUID program) {
        network.mail(network.contact("Priya", Map.of("programId", program.toString())), 8);
        promise(network.contact("Ana", Map.of("programId", program.toString())), 2);
        String author = network.contact("Noah", Map.of("programId", program.toString()));
        supervised(author);
        letter(author);
        return program;
    }

    @Test
    @Tag("X17")
    void nobody_of_a_program_that_wants_no_contact_after_the_interview_is_proposed_once_it_has_taken_place() {
        UUID mercy = withFollowUpPromiseAndLetterAt(UUID.randomUUID());
        List<String> messages = List.of("FOLLOW_UP", "KEEP_PROMISE", "ASK_FOR_LETTER");
        Stubbed.appliedTo(amara.sub(), mercy, "APPLIED", NONE_AFTER_INTERVIEW);
        JsonPath before = listed();
        messages.forEach(kind -> assertEquals("ALLOWED", gate(of(before, "actions", kind), "standing"), kind));
        for (String state : List.of("INTERVIEWED", "RANKED")) {
            Stubbed.appliedTo(amara.sub(), mercy, state, NONE_AFTER_INTERVIEW);
            JsonPath answer = listed();
            for (String kind : messages) {
                assertThat(kinds(answer, "actions"), not(hasItem(kind)));
                Map<String, Object> withheld = of(answer, "withheld", kind);
                assertEquals("STOP", gate(withheld, "standing"), kind);
                assertEquals("NO_CONTACT_AFTER_INTERVIEW", gate(withheld, "rule"), kind);
            }
        }
    }

    @Test
    @Tag("X17")
    void where_it_is_not_known_whether_the_interview_has_taken_place_nobody_of_such_a_program_is_proposed() {
        UUID mercy = withFollowUpPromiseAndLetterAt(ProgramServiceStub.programThatSays(NONE_AFTER_INTERVIEW));
        assertEquals("ALLOWED", gate(of(listed(), "actions", "FOLLOW_UP"), "standing"));
        Stubbed.appliedTo(amara.sub(), mercy, "INTERVIEWED", "null");
        assertEquals("NO_CONTACT_AFTER_INTERVIEW", gate(of(listed(), "withheld", "FOLLOW_UP"), "rule"));
        ProgramServiceStub.saysOfSeason(amara.sub(), serviceUnavailable());
        JsonPath answer = listed();
        for (String kind : List.of("FOLLOW_UP", "KEEP_PROMISE", "ASK_FOR_LETTER")) {
            assertThat(kinds(answer, "actions"), not(hasItem(kind)));
            assertEquals("UNKNOWN", gate(of(answer, "withheld", kind), "standing"), kind);
        }
    }

    @Test
    @Tag("X16")
    @Tag("X17")
    void the_age_of_the_visa_policy_and_that_it_is_no_legal_advice_are_said() {
        Stubbed.appliedTo(amara.sub(), UUID.randomUUID(), "APPLIED", "null");
        for (ValidatableResponse answer : List.of(readiness(), actions())) {
            answer.body("policyWarning", equalTo("The policy was last reviewed long ago."))
                    .body("disclaimer", equalTo("This is not legal advice."));
        }
    }

    @Test
    @Tag("X16")
    void a_program_that_rejected_the_applicant_is_no_target_any_more() {
        Stubbed.appliedTo(amara.sub(), UUID.randomUUID(), "REJECTED", "null");
        readiness()
                .body("parts[0].missing.code", contains("WARM_CONTACTS", "TARGETS"))
                .body("parts[2].ready", empty())
                .body("parts[2].missing.code", contains("TARGETS"));
    }

    private void promise(String contact, int inDays) {
        Map<String, Object> more = new HashMap<>(Map.of("kind", "MEETING", "direction", "MUTUAL"));
        more.put("outcome", "We talked about embolisation.");
        more.put(
                "promises",
                List.of(Map.of(
                        "owner",
                        "ME",
                        "what",
                        "my CV",
                        "due",
                        Network.today().plusDays(inDays).toString())));
        network.record(contact, 2, more).then().statusCode(201);
    }

    private void supervised(String contact) {
        amara.sending(Map.of(
                        "contactId",
                        contact,
                        "kind",
                        "OBSERVERSHIP",
                        "startsOn",
                        Network.today().minusDays(90).toString(),
                        "endsOn",
                        Network.today().minusDays(40).toString()))
                .post("/v1/supervisions")
                .then()
                .statusCode(201);
    }

    private void letter(String contact) {
        int season = amara.asking().get(me + "/readiness").path("season");
        amara.sending(Map.of(
                        "contactId",
                        contact,
                        "season",
                        season,
                        "tracks",
                        List.of("IR"),
                        "neededBy",
                        Network.today().plusDays(60).toString()))
                .post("/v1/letters")
                .then()
                .statusCode(201);
    }
}
