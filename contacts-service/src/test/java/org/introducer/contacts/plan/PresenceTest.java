package org.introducer.contacts.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C41")
class PresenceTest {

    private static final String PLACE = "/v1/presence";

    private final Actor amara = Actor.applicant();

    private Response replace(Map<String, ?> draft) {
        return amara.sending(draft)
                .header("If-Match", amara.asking().get(PLACE).header("ETag"))
                .put(PLACE);
    }

    private static String daysAgo(int days) {
        return Network.today().minusDays(days).toString();
    }

    @Test
    void items_are_missing_until_they_have_a_day_and_stale_after_some_time() {
        amara.asking()
                .get(PLACE)
                .then()
                .statusCode(200)
                .body("applicantId", equalTo(amara.sub().toString()))
                .body(
                        "items.item",
                        contains(
                                "LINKEDIN_HEADLINE", "LINKEDIN_ABOUT", "LINKEDIN_PROJECTS", "X_PROFILE", "CV", "PITCH"))
                .body("items.state", everyItem(equalTo("MISSING")))
                .body("items.currentUntil", everyItem(nullValue()));
        replace(Map.of(
                        "linkedInHeadlineOn", daysAgo(180),
                        "linkedInAboutOn", daysAgo(181),
                        "cvOn", daysAgo(90),
                        "cvVersion", "2026-11",
                        "pitchOn", daysAgo(91)))
                .then()
                .statusCode(200)
                .body("cvVersion", equalTo("2026-11"))
                .body("items.state", contains("CURRENT", "STALE", "MISSING", "MISSING", "CURRENT", "STALE"))
                .body("items[0].currentUntil", equalTo(daysAgo(0)));
        replace(Map.of()).then().statusCode(200).body("items.state", everyItem(equalTo("MISSING")));
        amara.asking().get(PLACE).then().body("items.state", everyItem(equalTo("MISSING")));
    }

    @Test
    void a_day_ahead_and_a_list_that_was_not_read_are_refused() {
        replace(Map.of("cvOn", daysAgo(-2), "pitchOn", daysAgo(-2)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/cvOn", "/pitchOn"));
        amara.sending(Map.of()).put(PLACE).then().statusCode(428);
        amara.sending(Map.of()).header("If-Match", "\"7\"").put(PLACE).then().statusCode(412);
    }

    @Test
    @Tag("C31")
    void the_plan_counts_current_items_once_anything_is_said() {
        String milestone = "phases.milestones.flatten().find { it.code == 'presence-current' }.";
        amara.asking().get("/v1/plan").then().body(milestone + "state", equalTo("UNKNOWN"));
        replace(Map.of("cvOn", daysAgo(1), "pitchOn", daysAgo(200))).then().statusCode(200);
        amara.asking()
                .get("/v1/plan")
                .then()
                .body(milestone + "recorded", equalTo(1))
                .body(milestone + "question", nullValue());
    }

    @Test
    @Tag("X01")
    void each_applicant_has_their_own() {
        replace(Map.of("cvOn", daysAgo(1))).then().statusCode(200);
        amara.colleague(Role.APPLICANT).asking().get(PLACE).then().body("items.state", everyItem(equalTo("MISSING")));
        amara.colleague(Role.ADVISER)
                .asking()
                .get(PLACE + "?applicantId=" + amara.sub())
                .then()
                .statusCode(404);
    }
}
