package org.introducer.contacts.introduction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C24")
class IntroductionTest {

    private final Acquainted amara = Acquainted.somebody();
    private String friend;
    private String target;

    @BeforeEach
    void know() {
        friend = amara.friend("A Friend", 1);
        target = amara.stranger("Target", null);
    }

    private Response become(String place, String state, Map<String, ?> more) {
        Map<String, Object> change = new HashMap<>(Map.of("state", state));
        change.putAll(more);
        return amara.owner()
                .sending(change)
                .header("If-Match", amara.owner().asking().get(place).header("ETag"))
                .put(place + "/state");
    }

    private String asked() {
        return amara.ask(friend, target).then().statusCode(201).extract().header("Location");
    }

    @Test
    void a_request_is_asked_agreed_made_and_replied_each_with_its_day() {
        String today = Acquainted.today().toString();
        String earlier = Acquainted.today().minusDays(3).toString();
        String place = amara.ask(friend, target, Map.of("askedOn", earlier, "note", "by mail"))
                .then()
                .statusCode(201)
                .body("state", equalTo("ASKED"))
                .body("askedOn", equalTo(earlier))
                .body("warnings", nullValue())
                .extract()
                .header("Location");
        become(place, "AGREED", Map.of("on", earlier)).then().statusCode(200).body("agreedOn", equalTo(earlier));
        become(place, "MADE", Map.of()).then().statusCode(200).body("madeOn", equalTo(today));
        become(place, "REPLIED", Map.of("note", "a call on Friday"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLIED"))
                .body("repliedOn", equalTo(today))
                .body("note", equalTo("a call on Friday"))
                .body("targetAgreed", equalTo(false))
                .body("interactionId", nullValue());
        become(place, "MADE", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:introduction-state"));
        amara.owner()
                .asking()
                .queryParam("filter", "state==REPLIED;introducerContactId==" + friend)
                .queryParam("sort", "-askedOn")
                .get("/v1/introductions")
                .then()
                .body("items.targetContactId", contains(target));
    }

    @Test
    void what_does_not_follow_is_refused_and_changes_nothing() {
        String place = asked();
        become(place, "REPLIED", Map.of()).then().statusCode(409);
        become(place, "DECLINED", Map.of()).then().statusCode(422).body("errors.pointer", contains("/declinedBy"));
        become(place, "AGREED", Map.of("declinedBy", "TARGET", "targetAgreed", true))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/declinedBy", "/targetAgreed"));
        become(place, "AGREED", Map.of("on", Acquainted.today().minusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/on"));
        become(place, "AGREED", Map.of("on", Acquainted.today().plusDays(1).toString()))
                .then()
                .statusCode(422);
        amara.owner()
                .sending(Map.of("state", "AGREED"))
                .put(place + "/state")
                .then()
                .statusCode(428);
        amara.owner().asking().get(place).then().body("state", equalTo("ASKED"));
        become(place, "DECLINED", Map.of("declinedBy", "INTRODUCER"))
                .then()
                .statusCode(200)
                .body("declinedBy", equalTo("INTRODUCER"));
    }

    @Test
    @Tag("C04")
    void an_introduction_that_the_target_agreed_to_opens_a_new_thread_and_another_does_not() {
        amara.network().mail(target, 40);
        amara.network().mail(target, 30);
        amara.network().followUp(target).then().body("state", equalTo("STOP"));
        become(asked(), "MADE", Map.of()).then().statusCode(200);
        amara.network().followUp(target).then().body("state", equalTo("STOP"));
        String interaction = become(asked(), "MADE", Map.of("targetAgreed", true))
                .then()
                .statusCode(200)
                .body("interactionId", notNullValue())
                .extract()
                .path("interactionId");
        amara.owner()
                .asking()
                .get("/v1/interactions/" + interaction)
                .then()
                .body("kind", equalTo("INTRODUCTION"))
                .body("outcome", equalTo("Introduced by A Friend; they agreed to it."));
        amara.network().followUp(target).then().body("state", equalTo("NONE"));
    }

    private void deleteThenRestore(String place, String between, String after) {
        amara.owner()
                .asking()
                .header("If-Match", amara.owner().asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        amara.network().followUp(target).then().body("state", equalTo(between));
        amara.owner().asking().post(place + "/restore").then().statusCode(200);
        amara.network().followUp(target).then().body("state", equalTo(after));
    }

    private void stopTarget() {
        amara.network().mail(target, 40);
        amara.network().mail(target, 20);
        amara.network().followUp(target).then().body("state", equalTo("STOP"));
    }

    @Test
    @Tag("C04")
    void a_target_who_declines_is_not_written_to_again_and_deleting_the_request_does_not_change_that() {
        stopTarget();
        String place = asked();
        become(place, "MADE", Map.of("targetAgreed", true)).then().statusCode(200);
        become(place, "DECLINED", Map.of("declinedBy", "TARGET"))
                .then()
                .statusCode(200)
                .body("answerInteractionId", notNullValue());
        amara.network().followUp(target).then().body("state", equalTo("CLOSED"));
        amara.network()
                .check(target, Map.of("purpose", "ASK"))
                .then()
                .body("decision", equalTo("STOP"))
                .body("rule", equalTo("DECLINED"));
        deleteThenRestore(place, "CLOSED", "CLOSED");
        String other = amara.stranger("Declined at once", null);
        String never = amara.ask(friend, other).then().extract().header("Location");
        become(never, "DECLINED", Map.of("declinedBy", "TARGET")).then().statusCode(200);
        amara.network().followUp(other).then().body("state", equalTo("CLOSED"));
    }

    @Test
    @Tag("C04")
    void deleting_a_request_takes_back_what_it_opened() {
        stopTarget();
        String place = asked();
        become(place, "MADE", Map.of("targetAgreed", true)).then().statusCode(200);
        amara.network().followUp(target).then().body("state", equalTo("NONE"));
        deleteThenRestore(place, "STOP", "NONE");
    }

    @Test
    @Tag("C04")
    void an_introducer_who_declines_says_nothing_of_the_target() {
        stopTarget();
        become(asked(), "DECLINED", Map.of("declinedBy", "INTRODUCER")).then().body("answerInteractionId", nullValue());
        amara.network().followUp(target).then().body("state", equalTo("STOP"));
    }

    @Test
    @Tag("C04")
    void a_target_who_replied_has_reacted_and_it_is_not_said_to_be_a_yes() {
        stopTarget();
        String place = asked();
        become(place, "MADE", Map.of()).then().statusCode(200);
        become(place, "MADE", Map.of("reaction", "POSITIVE")).then().statusCode(409);
        become(place, "REPLIED", Map.of("reaction", "OUT_OF_OFFICE"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reaction"));
        String answer = become(place, "REPLIED", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("answerInteractionId");
        amara.owner()
                .asking()
                .get("/v1/interactions/" + answer)
                .then()
                .body("reaction", equalTo("NOT_SAID"))
                .body("outcome", equalTo("Answered an introduction by A Friend."));
        amara.network().followUp(target).then().body("state", equalTo("NONE")).body("rule", equalTo("ANSWER_NOT_SAID"));
        deleteThenRestore(place, "STOP", "NONE");
        String said = asked();
        become(said, "MADE", Map.of()).then().statusCode(200);
        become(said, "REPLIED", Map.of("reaction", "DECLINE")).then().statusCode(200);
        amara.network().followUp(target).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void what_speaks_against_a_request_is_said_and_it_is_recorded_all_the_same() {
        amara.doNotContact(target);
        asked();
        amara.doNotContact(friend);
        amara.ask(friend, target)
                .then()
                .statusCode(201)
                .body(
                        "warnings.code",
                        contains("INTRODUCER_NOT_TO_BE_ASKED", "TARGET_NOT_TO_BE_INTRODUCED", "REQUEST_OPEN"));
    }

    @Test
    void a_request_names_two_people_of_ones_own_and_no_day_to_come() {
        amara.ask(friend, friend).then().statusCode(422).body("errors.pointer", contains("/targetContactId"));
        amara.ask(UUID.randomUUID().toString(), target)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/introducerContactId"));
        amara.ask(
                        friend,
                        target,
                        Map.of("askedOn", Acquainted.today().plusDays(2).toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/askedOn"));
    }

    @Test
    void a_deleted_request_counts_for_nothing() {
        String place = asked();
        amara.ask(friend, target).then().body("warnings.code", contains("REQUEST_OPEN"));
        amara.owner()
                .asking()
                .header("If-Match", amara.owner().asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        amara.owner().asking().get(place).then().statusCode(404);
        amara.know(friend, target);
        amara.toContact(target, 2).then().body("items.hops", contains(2));
        amara.owner().asking().post(place + "/restore").then().statusCode(200).body("state", equalTo("ASKED"));
        amara.toContact(target, 2).then().body("items", empty()).body("skipped.reason", contains("OVER_LIMIT"));
    }

    @Test
    @Tag("X01")
    void strangers_neither_see_nor_change_it() {
        String place = asked();
        Actor other = amara.owner().colleague(Role.APPLICANT);
        other.asking().get(place).then().statusCode(404);
        other.sending(Map.of("state", "AGREED"))
                .header("If-Match", "\"0\"")
                .put(place + "/state")
                .then()
                .statusCode(404);
        other.sending(Map.of("introducerContactId", friend, "targetContactId", target))
                .post("/v1/introductions")
                .then()
                .statusCode(422);
        other.asking().get("/v1/introductions").then().body("items", empty());
    }
}
