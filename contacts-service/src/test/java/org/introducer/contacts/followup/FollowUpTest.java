package org.introducer.contacts.followup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class FollowUpTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();

    @Test
    @Tag("C03")
    void the_follow_up_clock_counts_days_from_the_unanswered_mail() {
        String priya = network.contact("Priya Placeholder");
        network.followUp(priya).then().statusCode(200).body("state", equalTo("NONE"));
        String mail = network.mail(priya, 3).jsonPath().getString("id");
        network.followUp(priya)
                .then()
                .body("state", equalTo("WAITING"))
                .body("earliest", equalTo(Network.today().plusDays(4).toString()))
                .body("due", equalTo(Network.today().plusDays(7).toString()))
                .body("rule", equalTo("FOLLOW_UP_WINDOW"))
                .body("facts.interactionId", hasItem(mail))
                .body("reasons", empty())
                .body("policyVersion", equalTo("2026-1"));
    }

    @Test
    @Tag("C04")
    void after_two_unanswered_mails_the_contact_leaves_the_list_and_a_third_is_recorded_with_a_warning() {
        String priya = network.contact("Priya Placeholder");
        network.mail(priya, 20);
        network.due().then().body("items.contactId", contains(priya));
        network.mail(priya, 10).then().body("warnings", empty());
        network.due().then().body("items", hasSize(0));
        network.check(priya, Map.of("purpose", "ASK"))
                .then()
                .statusCode(200)
                .body("decision", equalTo("STOP"))
                .body("rule", equalTo("SECOND_UNANSWERED"))
                .body("facts", hasSize(4));

        network.mail(priya, 1)
                .then()
                .body("warnings[0].code", equalTo("WROTE_AFTER_STOP"))
                .body("warnings[0].contactId", equalTo(priya));

        network.answer(priya, 0, "POSITIVE");
        network.followUp(priya).then().body("state", equalTo("ENGAGED"));
        network.check(priya, Map.of()).then().body("decision", equalTo("ALLOW"));
    }

    @Test
    @Tag("C05")
    void a_meeting_at_an_event_opens_a_window_and_is_listed_by_closing_date() {
        String priya = met("Priya Placeholder", 4);
        String noah = met("Noah Namesake", 6);
        String early = met("Early Bird", 1);
        String late = met("Late Lark", 10);
        network.followUp(priya).then().body("state", equalTo("EVENT_OPEN"));
        network.followUp(early).then().body("state", equalTo("EVENT_EARLY"));
        network.followUp(late).then().body("state", equalTo("EVENT_LATE")).body("why", containsString("late"));
        amara.asking()
                .queryParam("filter", "reason==EVENT")
                .get("/v1/follow-ups/due")
                .then()
                .statusCode(200)
                .body("items.contactId", contains(noah, priya, late))
                .body("items.urgency", contains("EVENT_OPEN", "EVENT_OPEN", "EVENT_LATE"));
        amara.asking()
                .queryParam("filter", "reason==FOLLOW_UP")
                .get("/v1/follow-ups/due")
                .then()
                .body("items", hasSize(0));
        amara.asking()
                .queryParam("filter", "reasn==EVENT")
                .get("/v1/follow-ups/due")
                .then()
                .statusCode(400);
    }

    private String met(String name, int daysAgo) {
        String contact = network.contact(name);
        Map<String, Object> event = Map.of(
                "name", "SIR", "lastDay", Network.today().minusDays(daysAgo).toString(), "zone", "Etc/UTC");
        network.record(contact, daysAgo, Map.of("kind", "MET_AT_EVENT", "outcome", "biopsy series", "event", event))
                .then()
                .statusCode(201);
        return contact;
    }

    @Test
    @Tag("C06")
    void may_i_write_now_has_no_effect_and_one_answer() {
        String priya = network.contact("Priya Placeholder");
        network.mail(priya, 3);
        Response first = network.check(priya, Map.of("purpose", "FOLLOW_UP"));
        Response second = network.check(priya, Map.of("purpose", "FOLLOW_UP"));
        first.then()
                .body("decision", equalTo("WAIT"))
                .body("until", equalTo(Network.today().plusDays(4).toString()))
                .body("unavailable", empty());
        assertEquals(first.asString(), second.asString());
        network.followUp(priya).then().body("state", equalTo("WAITING"));
        network.check(priya, Map.of("purpose", "NOPE")).then().statusCode(400);
        network.owner()
                .sending(Map.of())
                .post("/v1/contacts/" + priya + "/outreach-check")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/channel"));
    }

    @Test
    @Tag("C06")
    void several_contacts_are_checked_each_by_itself_in_one_call() {
        String priya = network.contact("Priya Placeholder");
        String noah = network.contact("Noah Namesake");
        String silent = network.contact("Sam Silent");
        network.mail(priya, 3);
        network.mail(silent, 20);
        network.mail(silent, 10);
        String foreign = Network.ofSomebody().contact("Not Mine");
        Response checked = amara.sending(Map.of(
                        "contactIds", List.of(silent, priya, foreign, noah), "channel", "EMAIL", "purpose", "ASK"))
                .post("/v1/contacts/outreach-checks");
        checked.then()
                .statusCode(200)
                .body("items.contactId", contains(silent, priya, noah))
                .body("items.decision", contains("STOP", "WAIT", "ALLOW"))
                .body("items[2].warnings", empty());
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    network.check(checked.path("items[%d].contactId".formatted(i)), Map.of("purpose", "ASK"))
                            .<Object>path("$"),
                    checked.<Object>path("items[%d]".formatted(i)));
        }
        amara.sending(Map.of("contactIds", List.of(foreign), "channel", "EMAIL"))
                .post("/v1/contacts/outreach-checks")
                .then()
                .body("items", empty());
        amara.sending(Map.of("contactIds", List.of(), "channel", "EMAIL"))
                .post("/v1/contacts/outreach-checks")
                .then()
                .statusCode(422);
    }

    @Test
    @Tag("C06")
    void an_override_needs_a_reason_that_only_the_audit_does_not_show() {
        String priya = network.contact("Priya Placeholder");
        network.mail(priya, 20);
        network.mail(priya, 10);
        network.check(priya, Map.of("reason", "Her department asked me to"))
                .then()
                .statusCode(200)
                .body("decision", equalTo("ALLOW"))
                .body("overridden", equalTo("SECOND_UNANSWERED"));
        amara.colleague(Role.ORG_ADMIN)
                .asking()
                .queryParam("filter", "objectType==OutreachOverride")
                .get("/v1/audit")
                .then()
                .body("items", hasSize(1))
                .body(not(containsString("department")));
        String place = "/v1/contacts/" + priya + "/outreach-overrides";
        amara.asking()
                .get(place)
                .then()
                .statusCode(200)
                .body("items.reason", contains("Her department asked me to"))
                .body("items.rule", contains("SECOND_UNANSWERED"))
                .body("items.givenBy", contains(amara.sub().toString()));
        Actor adviser = amara.colleague(Role.ADVISER);
        adviser.asking().get(place).then().statusCode(404);
        amara.sending(Map.of("scope", "READ", "textVersion", "1"))
                .put("/v1/applicants/me/consents/" + adviser.sub())
                .then()
                .statusCode(201);
        adviser.asking().get(place).then().body("items", hasSize(1));
        amara.colleague(Role.ORG_ADMIN).asking().get(place).then().statusCode(403);
    }

    @Test
    @Tag("C06")
    @Tag("X03")
    void an_override_is_a_write_once_for_its_key_and_not_by_a_token_for_reading() {
        String priya = network.contact("Priya Placeholder");
        network.mail(priya, 20);
        network.mail(priya, 10);
        String check = "/v1/contacts/" + priya + "/outreach-check";
        Map<String, Object> question = Map.of("channel", "EMAIL");
        Map<String, Object> override = Map.of("channel", "EMAIL", "reason", "Her department asked me to");
        amara.onlyReading()
                .contentType("application/json")
                .body(question)
                .post(check)
                .then()
                .statusCode(200);
        amara.onlyReading()
                .contentType("application/json")
                .body(override)
                .post(check)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:introducer:problem:read-only-token"));
        for (int time = 0; time < 2; time++) {
            amara.sending(override)
                    .header("Idempotency-Key", "override-1")
                    .post(check)
                    .then()
                    .statusCode(200)
                    .body("overridden", equalTo("SECOND_UNANSWERED"));
        }
        amara.asking()
                .get("/v1/contacts/" + priya + "/outreach-overrides")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    @Tag("C04")
    @Tag("C05")
    void after_two_silent_mails_a_meeting_without_a_note_opens_nothing_in_either_reading() {
        String priya = network.contact("Priya Placeholder");
        network.mail(priya, 20);
        network.mail(priya, 10);
        Map<String, Object> event =
                Map.of("name", "SIR", "lastDay", Network.today().minusDays(4).toString(), "zone", "Etc/UTC");
        Response met = network.record(priya, 4, Map.of("kind", "MET_AT_EVENT", "event", event));
        network.followUp(priya)
                .then()
                .body("state", equalTo("STOP"))
                .body("why", containsString("note what you discussed"))
                .body("suggestedAt", nullValue());
        network.check(priya, Map.of("purpose", "FOLLOW_UP"))
                .then()
                .body("decision", equalTo("STOP"))
                .body("rule", equalTo("SECOND_UNANSWERED"));
        network.due().then().body("items", hasSize(0));
        String meeting = met.header("Location");
        for (String nothing : List.of(" ", "\\u200b\\u2060\\u00ad")) {
            met = amara.patching(met.header("ETag"), "{\"outcome\": \"" + nothing + "\"}")
                    .patch(meeting);
            met.then().statusCode(200).body("outcome", nullValue());
            network.followUp(priya).then().body("state", equalTo("STOP"));
        }
        network.check(priya, Map.of("purpose", "FOLLOW_UP", "reason", "\u200b"))
                .then()
                .body("decision", equalTo("STOP"));
        amara.patching(met.header("ETag"), Map.of("outcome", "biopsy series"))
                .patch(meeting)
                .then()
                .statusCode(200);
        Response open = network.followUp(priya);
        open.then().body("state", equalTo("EVENT_OPEN"));
        network.check(priya, Map.of("purpose", "FOLLOW_UP"))
                .then()
                .body("decision", equalTo("ALLOW"))
                .body("rule", equalTo("EVENT_WINDOW"))
                .body("suggestedAt", equalTo(open.jsonPath().getString("suggestedAt")));
        network.due().then().body("items.contactId", contains(priya));
    }

    @Test
    @Tag("C06")
    void one_mail_to_several_strangers_is_warned_about() {
        String priya = network.contact("Priya Placeholder");
        String noah = network.contact("Noah Namesake");
        network.check(priya, Map.of("alsoTo", List.of(noah)))
                .then()
                .body("decision", equalTo("ALLOW"))
                .body("warnings.code", contains("GROUP_COLD"))
                .body("warnings[0].names", contains("Noah Namesake"));
        amara.sending(Network.interaction(List.of(priya, noah), 0, Map.of("kind", "EMAIL", "direction", "OUTGOING")))
                .post("/v1/interactions")
                .then()
                .body("warnings.code", contains("GROUP_COLD", "GROUP_COLD"));
    }

    @Test
    @Tag("C06")
    @Tag("C12")
    void of_several_recipients_the_strictest_answer_holds_and_says_whose_it_is() {
        String priya = network.contact("Priya Placeholder");
        String noah = network.contact("Noah Namesake");
        String silent = network.contact("Silent Sam");
        network.mail(noah, 3);
        network.check(priya, Map.of("alsoTo", List.of(noah)))
                .then()
                .body("decision", equalTo("WAIT"))
                .body("contactId", equalTo(noah));
        network.mail(silent, 30);
        network.mail(silent, 20);
        network.check(priya, Map.of("alsoTo", List.of(noah, silent)))
                .then()
                .body("decision", equalTo("STOP"))
                .body("contactId", equalTo(silent));
        amara.sending(Map.of()).put("/v1/contacts/" + priya + "/do-not-contact");
        network.check(silent, Map.of("alsoTo", List.of(priya), "reason", "I insist"))
                .then()
                .body("rule", equalTo("DO_NOT_CONTACT"))
                .body("contactId", equalTo(priya));
    }

    @Test
    @Tag("C07")
    void the_queue_is_ranked_with_reasons_and_its_pages_are_about_one_moment() {
        String open = network.contact("Open Olga");
        String overdue = network.contact("Overdue Otto");
        String event = met("Event Eve", 4);
        String waiting = network.contact("Waiting Walt");
        network.mail(open, 8);
        network.mail(overdue, 12);
        network.mail(waiting, 2);
        network.due()
                .then()
                .statusCode(200)
                .body("items.contactId", contains(event, overdue, open))
                .body("items.urgency", contains("EVENT_OPEN", "OVERDUE", "OPEN"))
                .body("items[1].why[0]", containsString("Unanswered since"))
                .body("items[1].name", equalTo("Overdue Otto"))
                .body("items.suggestedAt", notNullValue());
        List<String> seen = new ArrayList<>();
        String asOf = null;
        String cursor = null;
        do {
            var request = amara.asking().queryParam("limit", 1);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get("/v1/follow-ups/due");
            page.then().statusCode(200);
            assertEquals(
                    asOf == null ? page.jsonPath().getString("asOf") : asOf,
                    page.jsonPath().getString("asOf"));
            asOf = page.jsonPath().getString("asOf");
            seen.addAll(page.jsonPath().getList("items.contactId"));
            cursor = page.jsonPath().getString("next");
            // Somebody works on what was shown; the rest of the queue stays.
            amara.sending(Map.of("name", "New " + seen.size(), "role", "OTHER")).post("/v1/contacts");
        } while (cursor != null);
        assertEquals(List.of(event, overdue, open), seen);
        amara.asking()
                .queryParam("cursor", "AAAA")
                .get("/v1/follow-ups/due")
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("C13")
    void each_answer_sets_its_state() {
        for (Map.Entry<String, String> expected : Map.of(
                        "POSITIVE", "ENGAGED",
                        "REFERRAL", "CLOSED",
                        "DECLINE", "CLOSED",
                        "NOT_NOW", "NOT_BEFORE",
                        "OUT_OF_OFFICE", "PAUSED")
                .entrySet()) {
            String contact = network.contact("Somebody " + expected.getKey());
            network.mail(contact, 9);
            network.answer(contact, 1, expected.getKey());
            network.followUp(contact).then().body("state", equalTo(expected.getValue()));
        }
        String bounced = network.contact("Dead Address");
        network.record(bounced, 9, Map.of("kind", "EMAIL", "direction", "OUTGOING", "status", "BOUNCED"));
        network.followUp(bounced).then().body("state", equalTo("NONE"));
    }

    @Test
    @Tag("C13")
    void one_answer_speaks_for_all_whom_it_names_and_a_copy_counts_for_nobody() {
        String priya = network.contact("Priya Placeholder");
        String noah = network.contact("Noah Namesake");
        amara.sending(Network.interaction(
                        List.of(priya),
                        9,
                        Map.of("kind", "EMAIL", "direction", "OUTGOING", "ccContactIds", List.of(noah))))
                .post("/v1/interactions")
                .then()
                .statusCode(201);
        network.followUp(noah).then().body("state", equalTo("NONE"));
        amara.sending(Network.interaction(
                        List.of(noah),
                        1,
                        Map.of("kind", "EMAIL", "direction", "INCOMING", "onBehalfOf", List.of(priya))))
                .post("/v1/interactions")
                .then()
                .statusCode(201);
        network.followUp(priya).then().body("state", equalTo("ENGAGED"));
    }

    @Test
    @Tag("C03")
    void any_order_of_recording_gives_the_same_state() {
        List<Callable<String>> orders = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            int shuffle = seed;
            orders.add(() -> {
                String contact = network.contact("Somebody " + shuffle);
                List<Runnable> story = new ArrayList<>(List.of(
                        () -> network.mail(contact, 40),
                        () -> network.answer(contact, 35, "POSITIVE"),
                        () -> network.answer(contact, 25, "OUT_OF_OFFICE"),
                        () -> network.mail(contact, 20)));
                Collections.shuffle(story, new Random(shuffle));
                story.forEach(Runnable::run);
                Response shown = network.followUp(contact);
                shown.then().statusCode(200);
                return shown.jsonPath().getString("state") + " "
                        + shown.jsonPath().getString("earliest");
            });
        }
        String opened = "OVERDUE " + Network.today().minusDays(4);
        assertEquals(
                List.of(opened, opened, opened, opened),
                orders.stream().map(FollowUpTest::called).toList());
    }

    private static String called(Callable<String> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Tag("C08")
    void writers_at_the_same_time_lose_nothing_of_one_another() throws Exception {
        String priya = network.contact("Priya Placeholder");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Response>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int daysAgo = 11 + i;
                writers.add(() -> network.record(
                        priya, daysAgo, Map.of("kind", "EMAIL", "direction", "OUTGOING", "purpose", "THANKS")));
            }
            writers.add(() -> network.record(priya, 8, Map.of("kind", "EMAIL", "direction", "OUTGOING")));
            for (var answer : threads.invokeAll(writers)) {
                answer.get().then().statusCode(201);
            }
        }
        network.due().then().body("items.contactId", contains(priya)).body("items[0].urgency", equalTo("OPEN"));
        String last = amara.asking().get("/v1/contacts/" + priya).jsonPath().getString("lastTouchAt");
        assertEquals(Network.today().minusDays(8).toString(), last.substring(0, 10));
    }

    @Test
    @Tag("C03")
    void the_policy_shows_its_sources_and_can_only_be_tightened() {
        String place = "/v1/applicants/me/etiquette-policy";
        String priya = network.contact("Priya Placeholder");
        network.mail(priya, 8);
        Response policy = amara.asking().get(place);
        policy.then().statusCode(200).body("followUpFrom", equalTo(7)).body("sources", hasSize(3));
        amara.sending(Map.of("followUpFrom", 9)).put(place).then().statusCode(428);
        amara.sending(Map.of("followUpFrom", 3, "maxUnanswered", 5))
                .header("If-Match", policy.header("ETag"))
                .put(place)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/followUpFrom", "/maxUnanswered"));
        amara.sending(Map.of("followUpFrom", 9))
                .header("If-Match", policy.header("ETag"))
                .put(place)
                .then()
                .statusCode(200)
                .body("followUpFrom", equalTo(9));
        network.followUp(priya)
                .then()
                .body("state", equalTo("WAITING"))
                .body("ruleText", containsString("after 9 to 10 days"));
        network.due().then().body("items", hasSize(0));
        amara.sending(Map.of())
                .header("If-Match", policy.header("ETag"))
                .put(place)
                .then()
                .statusCode(412);
    }

    @Test
    @Tag("C03")
    void another_zone_of_the_applicant_moves_their_days() {
        String priya = network.contact("Priya Placeholder");
        network.mail(priya, 7);
        network.due().then().body("items", hasSize(1));
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
            Response me = amara.asking().get("/v1/applicants/me");
            var request = amara.sending(Map.of("givenName", "Amara", "zone", zone));
            if (me.statusCode() == 200) {
                request.header("If-Match", me.header("ETag"));
            }
            request.put("/v1/applicants/me").then().statusCode(me.statusCode() == 200 ? 200 : 201);
            network.followUp(priya).then().body("zone", equalTo(zone)).body("state", equalTo("OPEN"));
            network.due().then().body("items", hasSize(1)).body("items[0].state", equalTo("OPEN"));
        }
    }

    @Test
    @Tag("X02")
    void an_adviser_sees_the_queue_only_with_consent() {
        String priya = network.contact("Priya Placeholder");
        network.mail(priya, 8);
        Actor adviser = amara.colleague(Role.ADVISER);
        adviser.asking()
                .queryParam("applicantId", amara.sub())
                .get("/v1/follow-ups/due")
                .then()
                .statusCode(404);
        amara.sending(Map.of("scope", "READ", "textVersion", "1"))
                .put("/v1/applicants/me/consents/" + adviser.sub())
                .then()
                .statusCode(201);
        adviser.asking()
                .queryParam("applicantId", amara.sub())
                .get("/v1/follow-ups/due")
                .then()
                .statusCode(200)
                .body("items.contactId", contains(priya));
        adviser.sending(Network.interaction(List.of(priya), 0, Map.of("kind", "EMAIL", "direction", "OUTGOING")))
                .queryParam("applicantId", amara.sub())
                .post("/v1/interactions")
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("C07")
    @Tag("X20")
    void a_deleted_contact_leaves_the_queue_and_a_restored_one_returns() {
        String priya = network.contact("Priya Placeholder");
        network.mail(priya, 8);
        String place = "/v1/contacts/" + priya;
        amara.asking()
                .header("If-Match", amara.asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        network.due().then().body("items", hasSize(0)).body("next", nullValue());
        amara.asking().post(place + "/restore").then().statusCode(200);
        network.due().then().body("items", hasSize(1));
    }
}
