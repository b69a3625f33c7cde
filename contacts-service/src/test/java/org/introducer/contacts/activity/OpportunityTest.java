package org.introducer.contacts.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C39")
class OpportunityTest {

    private final Actor amara = Actor.applicant();

    private Response create(Map<String, ?> more) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "kind", "SOCIETY_MEMBERSHIP",
                "title", "Membership",
                "organisation", "SIR",
                "source", "https://www.sirweb.org",
                "observedOn", "2026-11-01"));
        draft.putAll(more);
        return amara.sending(draft).post("/v1/opportunities");
    }

    private String created(Map<String, ?> more) {
        return create(more).then().statusCode(201).extract().header("Location");
    }

    private Response become(String place, Map<String, ?> change) {
        return amara.sending(change)
                .header("If-Match", amara.asking().get(place).header("ETag"))
                .put(place + "/state");
    }

    private void describe(Map<String, ?> more) {
        Map<String, Object> profile = new HashMap<>(Map.of("givenName", "Amara", "zone", "UTC"));
        profile.putAll(more);
        amara.sending(profile).put("/v1/applicants/me").then().statusCode(201);
    }

    @Test
    void an_opportunity_is_a_dated_instance_with_its_source_and_the_last_day_to_begin() {
        String deadline = Network.today().plusDays(40).toString();
        String place = created(Map.of(
                "deadline",
                deadline,
                "feeAmount",
                50.5,
                "feeCurrency",
                "USD",
                "steps",
                List.of(Map.of("what", "Write", "days", 20), Map.of("what", "Ask", "days", 10))));
        amara.asking()
                .get(place)
                .then()
                .body("state", equalTo("NOTED"))
                .body("since", equalTo(Network.today().toString()))
                .body("feeAmount", equalTo(50.5f))
                .body(
                        "schedule.latestStart",
                        equalTo(Network.today().plusDays(10).toString()))
                .body("schedule.basis", equalTo("STEPS"))
                .body("schedule.steps.what", contains("Write", "Ask"))
                .body("schedule.lateness", equalTo("NONE"));
        created(Map.of(
                "title", "Sooner", "deadline", Network.today().plusDays(1).toString()));
        created(Map.of("title", "Without a day"));
        amara.asking()
                .queryParam("sort", "deadline")
                .get("/v1/opportunities")
                .then()
                .body("items.title", contains("Sooner", "Membership", "Without a day"))
                .body("items.schedule.lateness", contains("START_PASSED", "NONE", "NONE"))
                .body("items.schedule.basis", contains("ASSUMPTION", "STEPS", "ASSUMPTION"))
                .body("items[2].schedule.latestStart", nullValue());
        amara.patching(amara.asking().get(place).header("ETag"), Map.of("title", "Renamed"))
                .patch(place)
                .then()
                .statusCode(200)
                .body("title", equalTo("Renamed"))
                .body("state", equalTo("NOTED"));
        amara.asking()
                .header("If-Match", amara.asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        amara.asking().get(place).then().statusCode(404);
        amara.asking().post(place + "/restore").then().statusCode(200);
    }

    @Test
    void who_may_apply_is_judged_by_the_profile_and_what_it_does_not_say_is_asked() {
        describe(Map.of("stage", "GRADUATE", "citizenships", List.of("NG", "GH")));
        create(Map.of())
                .then()
                .body("eligibility.answer", equalTo("UNKNOWN"))
                .body("eligibility.questions[0]", containsString("Who may apply?"));
        create(Map.of("requirements", List.of())).then().body("eligibility.answer", equalTo("YES"));
        create(Map.of(
                        "requirements",
                        List.of(
                                Map.of("kind", "STAGE", "stages", List.of("GRADUATE", "RESIDENT")),
                                Map.of("kind", "CITIZENSHIP", "countries", List.of("GH")))))
                .then()
                .body("eligibility.answer", equalTo("YES"))
                .body("eligibility.questions", empty());
        create(Map.of(
                        "requirements",
                        List.of(
                                Map.of("kind", "STAGE", "stages", List.of("RESIDENT")),
                                Map.of("kind", "GRADUATED_SINCE", "year", 2020))))
                .then()
                .body("eligibility.answer", equalTo("NO"))
                .body("eligibility.checks.answer", contains("NO", "UNKNOWN"))
                .body("eligibility.questions", empty());
        create(Map.of(
                        "requirements",
                        List.of(
                                Map.of("kind", "GRADUATED_SINCE", "year", 2020),
                                Map.of("kind", "ECFMG_CERTIFIED"),
                                Map.of("kind", "OTHER", "text", "works in radiology"))))
                .then()
                .body("eligibility.answer", equalTo("UNKNOWN"))
                .body("eligibility.questions", hasSize(3))
                .body("eligibility.questions[2]", containsString("works in radiology"));
    }

    @Test
    @Tag("X05")
    void what_the_profile_says_since_is_shown_to_who_has_read_the_opportunity_before() {
        describe(Map.of("stage", "GRADUATE"));
        String place =
                created(Map.of("requirements", List.of(Map.of("kind", "CITIZENSHIP", "countries", List.of("GH")))));
        String seen = amara.asking().get(place).header("ETag");
        amara.asking().header("If-None-Match", seen).get(place).then().statusCode(304);
        amara.sending(Map.of("givenName", "Amara", "zone", "UTC", "citizenships", List.of("GH")))
                .header("If-Match", amara.asking().get("/v1/applicants/me").header("ETag"))
                .put("/v1/applicants/me")
                .then()
                .statusCode(200);
        amara.asking()
                .header("If-None-Match", seen)
                .get(place)
                .then()
                .statusCode(200)
                .body("eligibility.answer", equalTo("YES"));
        amara.asking().header("If-Match", seen).delete(place).then().statusCode(204);
    }

    @Test
    void a_membership_that_was_accepted_opens_what_needs_it_until_it_lapses() {
        Map<String, Object> grant =
                Map.of("kind", "TRAVEL_GRANT", "requirements", List.of(Map.of("kind", "MEMBERSHIP", "text", "sir ")));
        create(grant)
                .then()
                .body("eligibility.answer", equalTo("UNKNOWN"))
                .body("eligibility.questions[0]", containsString("a member of sir"));
        String place = created(Map.of("renewsOn", Network.today().plusDays(1).toString()));
        become(place, Map.of("state", "ACCEPTED")).then().statusCode(200);
        create(grant).then().body("eligibility.answer", equalTo("YES"));
        amara.patching(
                        amara.asking().get(place).header("ETag"),
                        Map.of("renewsOn", Network.today().minusDays(1).toString()))
                .patch(place)
                .then()
                .statusCode(200);
        create(grant).then().body("eligibility.answer", equalTo("UNKNOWN"));
    }

    @Test
    void what_the_source_cannot_have_said_and_money_that_is_none_are_refused() {
        create(Map.of("observedOn", Network.today().plusDays(2).toString(), "feeAmount", 10, "feeCurrency", "XXQ"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/feeCurrency", "/observedOn"));
    }

    @Test
    void what_somebody_decides_about_is_not_accepted_before_it_was_sent() {
        for (String kind : List.of("ABSTRACT", "TRAVEL_GRANT", "SCHOLARSHIP")) {
            become(created(Map.of("kind", kind)), Map.of("state", "ACCEPTED"))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:introducer:problem:opportunity-state"));
        }
    }

    @Test
    void it_goes_from_planned_to_submitted_to_its_result_and_not_back() {
        String place = created(Map.of("kind", "ABSTRACT"));
        become(place, Map.of("state", "REJECTED"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:opportunity-state"));
        become(place, Map.of("state", "PLANNED")).then().statusCode(200);
        become(
                        place,
                        Map.of(
                                "state",
                                "SUBMITTED",
                                "on",
                                Network.today().plusDays(2).toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/on"));
        String submitted = Network.today().minusDays(3).toString();
        become(place, Map.of("state", "SUBMITTED", "on", submitted))
                .then()
                .statusCode(200)
                .body("submittedOn", equalTo(submitted));
        become(
                        place,
                        Map.of(
                                "state",
                                "ACCEPTED",
                                "on",
                                Network.today().minusDays(4).toString()))
                .then()
                .statusCode(422);
        become(place, Map.of("state", "ACCEPTED"))
                .then()
                .statusCode(200)
                .body("submittedOn", equalTo(submitted))
                .body("since", equalTo(Network.today().toString()));
        become(place, Map.of("state", "WITHDRAWN")).then().statusCode(409);
        amara.sending(Map.of("state", "PLANNED")).put(place + "/state").then().statusCode(428);
    }

    @Test
    void what_contradicts_itself_is_refused_with_its_places() {
        create(Map.of(
                        "kind", "WEBINAR",
                        "opensOn", "2027-03-02",
                        "deadline", "2027-03-01",
                        "feeAmount", 5,
                        "membershipClass", "Trainee",
                        "requirements", List.of(Map.of("kind", "STAGE"), Map.of("kind", "OTHER", "text", " "))))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/deadline",
                                "/feeCurrency",
                                "/membershipClass",
                                "/requirements/0/stages",
                                "/requirements/1/text"));
        amara.sending(Map.of("kind", "WEBINAR", "title", "Without source"))
                .post("/v1/opportunities")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/observedOn", "/source"));
    }

    @Test
    @Tag("C31")
    void the_plan_counts_memberships_and_abstracts_once_any_is_recorded() {
        String society = "phases.milestones.flatten().find { it.code == 'society-joined' }.";
        String first = "phases.milestones.flatten().find { it.code == 'first-abstract' }.";
        amara.asking()
                .get("/v1/plan")
                .then()
                .body(society + "state", equalTo("UNKNOWN"))
                .body(first + "state", equalTo("UNKNOWN"));
        String membership = created(Map.of());
        String paper = created(Map.of("kind", "ABSTRACT"));
        amara.asking()
                .get("/v1/plan")
                .then()
                .body(society + "recorded", equalTo(0))
                .body(society + "question", nullValue())
                .body(first + "recorded", equalTo(0));
        become(membership, Map.of("state", "ACCEPTED")).then().statusCode(200);
        become(paper, Map.of("state", "SUBMITTED")).then().statusCode(200);
        become(paper, Map.of("state", "REJECTED")).then().statusCode(200);
        amara.asking()
                .get("/v1/plan")
                .then()
                .body(society + "state", equalTo("DONE"))
                .body(first + "state", equalTo("DONE"));
    }

    @Test
    @Tag("X01")
    void strangers_neither_see_nor_change_it() {
        String place = created(Map.of());
        Actor stranger = amara.colleague(Role.APPLICANT);
        stranger.asking().get(place).then().statusCode(404);
        stranger.sending(Map.of("state", "PLANNED"))
                .header("If-Match", "\"0\"")
                .put(place + "/state")
                .then()
                .statusCode(404);
        stranger.asking().get("/v1/opportunities").then().body("items", empty());
    }
}
