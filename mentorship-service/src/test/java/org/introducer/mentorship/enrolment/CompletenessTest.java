package org.introducer.mentorship.enrolment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
class CompletenessTest {

    private final Round round = new Round(
            Map.of("rules", List.of(Map.of("rule", "SHARED_LANGUAGE"), Map.of("rule", "ZONE_OVERLAP", "hours", 2))));

    @Test
    @Tag("M02")
    void what_blocks_depends_on_the_rules_of_the_cycle() {
        Person mentee = round.bystander(Map.of("wants", List.of()));
        String place = "/v1/mentees/" + mentee.id() + "/completeness";
        mentee.actor()
                .asking()
                .get(place)
                .then()
                .statusCode(200)
                .body("ready", equalTo(false))
                .body("blocks.reason", contains("NO_TYPE_WANTED"))
                .body("weakens.reason", containsInAnyOrder("NO_GOALS", "NO_LANGUAGES", "NO_HOURS"));
        mentee.actor()
                .asking()
                .queryParam("cycleId", round.cycle())
                .get(place)
                .then()
                .body(
                        "blocks.reason",
                        containsInAnyOrder(
                                "NOT_ENROLLED", "NO_TYPE_WANTED", "LANGUAGE_NEEDED", "ZONE_NEEDED", "HOURS_NEEDED"));
        mentee.actor()
                .asking()
                .queryParam("cycleId", Round.unknown())
                .get(place)
                .then()
                .statusCode(404);
        mentee.actor().asking().queryParam("cycleId", "x").get(place).then().statusCode(400);
    }

    @Test
    @Tag("M02")
    void a_whole_profile_is_ready() {
        Person mentee = round.mentee(
                Map.of(
                        "goals", List.of("IO"),
                        "languages", List.of("en"),
                        "zone", "Africa/Lagos",
                        "hours", List.of(Map.of("day", "MONDAY", "from", "18:00", "to", "20:00"))),
                Map.of());
        mentee.actor()
                .asking()
                .queryParam("cycleId", round.cycle())
                .get("/v1/mentees/" + mentee.id() + "/completeness")
                .then()
                .body("ready", equalTo(true))
                .body("blocks", empty())
                .body("weakens", empty());
        round.mentor()
                .actor()
                .asking()
                .get("/v1/mentees/" + mentee.id() + "/completeness")
                .then()
                .statusCode(403);
        round.mentee()
                .actor()
                .asking()
                .get("/v1/mentees/" + mentee.id() + "/completeness")
                .then()
                .statusCode(404);
    }
}
