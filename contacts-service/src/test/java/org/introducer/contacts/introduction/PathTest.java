package org.introducer.contacts.introduction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C23")
class PathTest {

    private final Acquainted amara = Acquainted.somebody();
    private final String mercy = UUID.randomUUID().toString();

    @Test
    void the_strongest_way_to_a_program_comes_first_each_step_with_its_reason() {
        String near = amara.friend("Priya Near", 1);
        String far = amara.friend("Sam Far", 400);
        String target = amara.stranger("Dr Target", mercy);
        amara.know(far, target);
        amara.know(target, near, Map.of("type", "TRAINED_WITH", "evidence", "the same fellowship"));
        String first = amara.toProgram(mercy, 2)
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("items.hops", contains(2, 2))
                .body("items[0].steps.contactId", contains(near, target))
                .body("items[0].steps[0].reason", containsString("Priya Near knows you"))
                .body("items[0].steps[0].reactedAt", notNullValue())
                .body("items[0].steps[1].reason", equalTo("Priya Near and Dr Target trained together."))
                .body("items[0].steps[1].evidence", equalTo("the same fellowship"))
                .body("items[0].steps[1].relationshipId", notNullValue())
                .body("items[0].strength", equalTo(0.797f))
                .body("items[0].targetState", equalTo("NONE"))
                .body("items[1].steps.contactId", contains(far, target))
                .body("alternatives", empty())
                .extract()
                .asString();
        assertEquals(first, amara.toProgram(mercy, 2).asString(), "asked again");
    }

    @Test
    void a_way_has_at_most_as_many_hops_as_asked_and_four_at_most() {
        String friend = amara.friend("A Friend", 1);
        String b = amara.stranger("B", null);
        String c = amara.stranger("C", null);
        String target = amara.stranger("Target", null);
        amara.know(friend, b);
        amara.know(b, c);
        amara.know(c, target);
        amara.toContact(target, 4).then().body("items[0].steps.contactId", contains(friend, b, c, target));
        amara.toContact(target, 3)
                .then()
                .body("items", empty())
                .body("alternatives[0].kind", equalTo("LONGER_PATH"))
                .body("alternatives[0].hops", equalTo(4))
                .body("alternatives[0].contactId", equalTo(friend))
                .body("alternatives[1].kind", equalTo("CONNECTOR"))
                .body("alternatives[1].name", equalTo("C"));
        amara.toContact(target, 5).then().statusCode(400);
        amara.toContact(target, 0).then().statusCode(400);
    }

    @Test
    void a_relationship_of_one_direction_is_walked_in_that_direction_only() {
        String friend = amara.friend("A Friend", 1);
        String target = amara.stranger("Target", null);
        amara.know(target, friend, Map.of("direction", "FORWARD"));
        amara.toContact(target, 2).then().body("items", empty());
        amara.know(friend, target, Map.of("direction", "FORWARD"));
        amara.toContact(target, 2).then().body("items", hasSize(1));
    }

    @Test
    void whom_the_applicant_knows_already_is_one_hop_away_and_an_unanswered_mail_is_no_acquaintance() {
        String friend = amara.friend("A Friend", 10);
        amara.toContact(friend, 3).then().body("items[0].hops", equalTo(1));
        String silent = amara.stranger("Silent", null);
        amara.network().mail(silent, 20);
        amara.toContact(silent, 3)
                .then()
                .body("items", empty())
                .body("alternatives.kind", contains("WARM_CONTACT"))
                .body("alternatives.contactId", contains(friend));
    }

    @Test
    void nobody_is_asked_to_whom_etiquette_allows_no_request() {
        String stopped = amara.stranger("Stopped", null);
        amara.network()
                .record(stopped, 60, Map.of("kind", "MEETING", "outcome", "talked about embolization"))
                .then()
                .statusCode(201);
        amara.network().mail(stopped, 40);
        amara.network().mail(stopped, 30);
        String declined = amara.friend("Declined", 40);
        amara.network().answer(declined, 10, "DECLINE");
        String flagged = amara.friend("Flagged", 40);
        amara.doNotContact(flagged);
        String target = amara.stranger("Target", mercy);
        amara.know(stopped, target);
        amara.know(declined, target);
        amara.know(flagged, target);
        amara.toProgram(mercy, 3)
                .then()
                .body("items", empty())
                .body("skipped.find { it.name == 'Stopped' }.rule", equalTo("SECOND_UNANSWERED"))
                .body("skipped.find { it.name == 'Flagged' }.reason", equalTo("DO_NOT_CONTACT"))
                .body("skipped.find { it.name == 'Declined' }.reason", equalTo("ETIQUETTE"))
                .body("skipped.find { it.name == 'Declined' }.rule", equalTo("DECLINED"))
                .body("alternatives", empty());
        String open = amara.friend("Open", 200);
        amara.know(open, target);
        amara.toProgram(mercy, 3).then().body("items.collect { it.steps[0].name }", contains("Open"));
    }

    @Test
    void a_silent_person_introduces_nobody_on_the_way_but_can_be_introduced_and_who_declined_cannot() {
        String friend = amara.friend("A Friend", 1);
        String silent = amara.stranger("Silent", null);
        amara.network().mail(silent, 40);
        amara.network().mail(silent, 30);
        String beyond = amara.stranger("Beyond", null);
        amara.know(friend, silent);
        amara.know(silent, beyond);
        amara.toContact(silent, 3)
                .then()
                .body("items[0].steps.contactId", contains(friend, silent))
                .body("items[0].targetState", equalTo("STOP"));
        amara.toContact(beyond, 3).then().body("items", empty()).body("skipped.rule", contains("SECOND_UNANSWERED"));
        amara.network().answer(silent, 1, "DECLINE");
        amara.toContact(silent, 3).then().body("items", empty()).body("skipped.rule", contains("DECLINED"));
        amara.doNotContact(silent);
        amara.toContact(silent, 3).then().body("items", empty()).body("skipped.reason", contains("DO_NOT_CONTACT"));
    }

    @Test
    @Tag("C24")
    void an_introducer_who_answered_once_and_is_silent_to_the_last_ask_is_not_asked() {
        String warm = amara.friend("Warm", 20);
        String goal = amara.stranger("Goal", null);
        amara.network().mail(warm, 15);
        amara.network()
                .record(warm, 8, Map.of("kind", "EMAIL", "direction", "OUTGOING", "purpose", "FOLLOW_UP"))
                .then()
                .statusCode(201);
        amara.network().followUp(warm).then().body("state", equalTo("STOP"));
        amara.know(warm, goal);
        amara.toContact(goal, 2)
                .then()
                .body("items", empty())
                .body("skipped.contactId", contains(warm))
                .body("skipped.rule", contains("SECOND_UNANSWERED"));
        amara.ask(warm, goal)
                .then()
                .statusCode(201)
                .body("warnings.code", contains("INTRODUCER_NOT_TO_BE_ASKED"))
                .body("warnings[0].text", startsWith("SECOND_UNANSWERED"));
    }

    @Test
    void who_has_to_be_waited_for_is_named_with_the_day() {
        String friend = amara.stranger("A Friend", null);
        String day = Acquainted.today().plusDays(30).toString();
        amara.network()
                .record(
                        friend,
                        3,
                        Map.of("kind", "EMAIL", "direction", "INCOMING", "reaction", "NOT_NOW", "notBefore", day))
                .then()
                .statusCode(201);
        String target = amara.stranger("Target", null);
        amara.know(friend, target);
        amara.toContact(target, 2)
                .then()
                .body("items[0].askFrom", equalTo(day))
                .body("items[0].askRule", equalTo("NOT_BEFORE"));
    }

    @Test
    @Tag("C24")
    void an_introducer_over_the_limit_is_skipped_until_the_oldest_request_is_ninety_days_old() {
        String friend = amara.friend("A Friend", 1);
        String target = amara.stranger("Target", null);
        amara.know(friend, target);
        String other = amara.stranger("Other", null);
        amara.ask(
                        friend,
                        other,
                        Map.of("askedOn", Acquainted.today().minusDays(89).toString()))
                .then()
                .statusCode(201);
        amara.toContact(target, 2).then().body("items", hasSize(1));
        amara.ask(friend, other).then().statusCode(201);
        amara.toContact(target, 2)
                .then()
                .body("items", empty())
                .body("skipped[0].reason", equalTo("OVER_LIMIT"))
                .body("skipped[0].until", equalTo(Acquainted.today().plusDays(1).toString()));
        amara.ask(friend, target).then().statusCode(201).body("warnings.code", contains("INTRODUCER_OVER_LIMIT"));
    }

    @Test
    void a_person_who_is_several_contacts_is_one_on_the_way() {
        Map<String, Object> noah = new HashMap<>(Map.of("orcid", "0000-0002-1825-0097"));
        String known = amara.network().contact("Noah Namesake", noah);
        noah.putAll(Map.of("name", "Noah Namesake", "role", "OTHER"));
        String again = amara.owner()
                .sending(noah)
                .post("/v1/contacts?allowDuplicate=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        amara.network().answer(known, 2, "POSITIVE");
        String target = amara.stranger("Target", null);
        amara.know(again, target);
        amara.toContact(target, 2).then().body("items", hasSize(1)).body("items[0].hops", equalTo(2));
        amara.doNotContact(known);
        amara.toContact(target, 2).then().body("items", empty());
    }

    @Test
    void deleted_people_and_relationships_and_offices_are_on_no_path() {
        String office = amara.network().contact("GME office", Map.of("kind", "OFFICE"));
        amara.network().answer(office, 1, "POSITIVE");
        String friend = amara.friend("A Friend", 1);
        String target = amara.stranger("Target", mercy);
        amara.know(office, target);
        amara.know(friend, target);
        amara.toProgram(mercy, 2).then().body("items.collect { it.steps[0].contactId }", contains(friend));
        amara.owner()
                .asking()
                .header(
                        "If-Match",
                        amara.owner().asking().get("/v1/contacts/" + friend).header("ETag"))
                .delete("/v1/contacts/" + friend)
                .then()
                .statusCode(204);
        amara.toProgram(mercy, 2).then().body("items", empty());
    }

    @Test
    void what_the_program_of_the_person_asked_says_holds_and_when_it_cannot_be_asked_the_answer_says_so() {
        String friend = amara.network().contact("A Friend");
        amara.network().answer(friend, 1, "POSITIVE");
        String etag = amara.owner().asking().get("/v1/contacts/" + friend).header("ETag");
        String target = amara.stranger("Target", null);
        amara.know(friend, target);
        amara.toContact(target, 2).then().body("unavailable", empty());
        UUID known = UUID.randomUUID();
        amara.owner()
                .asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body("{\"programId\": \"%s\"}".formatted(known))
                .patch("/v1/contacts/" + friend)
                .then()
                .statusCode(200);
        ProgramServiceStub.becomesUnreachable(known);
        amara.toContact(target, 2)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("unavailable", contains("program-service"));
    }

    @Test
    @Tag("X01")
    void nobody_else_walks_through_an_applicants_network() {
        String friend = amara.friend("A Friend", 1);
        String target = amara.stranger("Target", mercy);
        amara.know(friend, target);
        Actor other = amara.owner().colleague(Role.APPLICANT);
        other.asking()
                .get("/v1/contacts/" + target + "/introduction-paths")
                .then()
                .statusCode(404);
        other.asking()
                .get("/v1/programs/" + mercy + "/introduction-paths")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("alternatives", empty());
        Actor adviser = amara.owner().colleague(Role.ADVISER);
        String theirs = "/v1/programs/" + mercy + "/introduction-paths?applicantId="
                + amara.owner().sub();
        adviser.asking().get(theirs).then().statusCode(404);
        amara.owner()
                .sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + adviser.sub());
        adviser.asking().get(theirs).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void a_program_where_nobody_is_known_has_no_path_and_the_best_acquaintances_instead() {
        String friend = amara.friend("A Friend", 1);
        amara.toProgram(UUID.randomUUID().toString(), 3)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("skipped", empty())
                .body("alternatives.kind", contains("WARM_CONTACT"))
                .body("alternatives[0].contactId", equalTo(friend))
                .body("alternatives[0].hops", nullValue());
    }

    @Test
    void who_may_not_be_asked_hides_no_other_who_could_lead_there() {
        String target = amara.stranger("Target", mercy);
        for (int i = 0; i < 12; i++) {
            String silent = amara.stranger("Silent " + i, null);
            amara.network().mail(silent, 40);
            amara.network().mail(silent, 30);
            amara.know(silent, target);
        }
        String open = amara.stranger("Open", null);
        amara.know(open, target, Map.of("closeness", "DISTANT"));
        amara.toProgram(mercy, 2)
                .then()
                .body("items", empty())
                .body("alternatives.kind", contains("CONNECTOR"))
                .body("alternatives.contactId", contains(open));
    }
}
