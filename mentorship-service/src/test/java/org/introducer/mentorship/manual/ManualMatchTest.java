package org.introducer.mentorship.manual;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("M26")
class ManualMatchTest {

    private final Round round = new Round(Map.of("rules", List.of(Map.of("rule", "SHARED_LANGUAGE"))));
    private final Map<String, ?> english = Map.of("languages", List.of("en"));
    private final Map<String, ?> yoruba = Map.of("languages", List.of("yo"));

    @Test
    void a_pair_by_hand_passes_over_wishes_and_waits_for_both() {
        Person wished = round.mentor(english, Map.of());
        Person mentor = round.mentor(english, Map.of());
        Person mentee = round.mentee(english, Map.of("wishes", Map.of("CAREER", List.of(List.of(wished.id())))));
        Response made = match(round.admin, mentee, mentor, Map.of());
        made.then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("origin", equalTo("MANUAL"))
                .body("note", equalTo("they know each other"));
        String mentorship = made.header("Location");
        mentee.actor().asking().get(mentorship).then().body("note", nullValue()).body("overriddenRules", nullValue());
        String run = round.published();
        assertEquals(Map.of(), round.pairs(run));
        mentee.actor().sending("{}").post(mentorship + "/accept").then().statusCode(200);
        mentor.actor().sending("{}").post(mentorship + "/accept").then().body("state", equalTo("ACTIVE"));
    }

    @Test
    void a_note_is_required() {
        Person mentor = round.mentor(english, Map.of());
        Person mentee = round.mentee(english, Map.of());
        match(round.admin, mentee, mentor, Map.of("note", " ")).then().statusCode(422);
    }

    @Test
    void a_hard_rule_is_named_and_an_org_admin_alone_overrides_it() {
        Person mentor = round.mentor(english, Map.of());
        Person mentee = round.mentee(yoruba, Map.of());
        match(round.admin, mentee, mentor, Map.of())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:pair-not-possible"))
                .body("context.broken", contains("SHARED_LANGUAGE"));
        Actor coordinator = round.admin.colleague(Role.ADVISER);
        match(coordinator, mentee, mentor, Map.of()).then().statusCode(403);
        round.admin
                .sending(Map.of("sub", coordinator.sub().toString()))
                .post("/v1/coordinators")
                .then()
                .statusCode(201);
        Map<String, ?> overridden = Map.of("overrideRules", List.of("SHARED_LANGUAGE"));
        match(coordinator, mentee, mentor, overridden).then().statusCode(403);
        match(round.admin, mentee, mentor, overridden)
                .then()
                .statusCode(201)
                .body("overriddenRules", contains("SHARED_LANGUAGE"));
    }

    @Test
    void nobody_overrides_a_do_not_match_or_the_seats() {
        Person mentor = round.mentor(english, Map.of());
        Person apart = round.mentee(english, Map.of());
        round.keepApart(mentor.actor(), apart, mentor).then().statusCode(201);
        match(round.admin, apart, mentor, Map.of())
                .then()
                .statusCode(422)
                .body("context.broken", contains("DO_NOT_MATCH"));
        match(round.admin, apart, mentor, Map.of("overrideRules", List.of("DO_NOT_MATCH")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/overrideRules/0"));
        match(round.admin, round.mentee(english, Map.of()), mentor, Map.of())
                .then()
                .statusCode(201);
        match(round.admin, round.mentee(english, Map.of()), mentor, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:no-seat-left"));
    }

    @Test
    void a_mentee_who_has_a_mentor_gets_no_second_one_of_the_type_and_a_declined_pair_stays_apart() {
        Person mentor = round.mentor(english, Map.of());
        Person other = round.mentor(english, Map.of());
        Person mentee = round.mentee(english, Map.of());
        String mentorship = match(round.admin, mentee, mentor, Map.of()).header("Location");
        match(round.admin, mentee, other, Map.of()).then().statusCode(409);
        mentee.actor().sending("{}").post(mentorship + "/decline").then().statusCode(200);
        assertEquals(Map.of(mentee.id(), other.id()), round.pairs(round.run(Map.of("mode", "MAX_PARTICIPATION"))));
    }

    @Test
    @Tag("X09")
    void unknown_people_and_rules_are_named() {
        Person mentor = round.mentor(english, Map.of());
        Person mentee = round.mentee(english, Map.of());
        Person nobody = new Person(null, Round.unknown());
        match(round.admin, nobody, nobody, Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/menteeId", "/mentorId"));
        match(round.admin, mentee, mentor, Map.of("overrideRules", Collections.singletonList(null)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/overrideRules/0"));
        match(round.admin, mentee, mentor, Map.of("overrideRules", List.of("LUCK")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/overrideRules/0"));
    }

    @Test
    @Tag("X01")
    void only_coordinators_of_the_tenant_match_by_hand() {
        Person mentor = round.mentor(english, Map.of());
        Person mentee = round.mentee(english, Map.of());
        match(mentor.actor(), mentee, mentor, Map.of()).then().statusCode(403);
        match(Actor.with(Role.ORG_ADMIN), mentee, mentor, Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/cycleId"));
    }

    private Response match(Actor actor, Person mentee, Person mentor, Map<String, ?> more) {
        return actor.sending(Round.with(
                        Map.of(
                                "cycleId",
                                round.cycle(),
                                "menteeId",
                                mentee.id(),
                                "mentorId",
                                mentor.id(),
                                "type",
                                "CAREER",
                                "note",
                                "they know each other"),
                        more))
                .post("/v1/mentorships");
    }
}
