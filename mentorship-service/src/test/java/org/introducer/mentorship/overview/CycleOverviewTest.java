package org.introducer.mentorship.overview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("X27")
class CycleOverviewTest {

    private final Round round = new Round();

    private String place() {
        return "/v1/cycles/" + round.cycle() + "/overview";
    }

    private ValidatableResponse overview() {
        return round.admin.asking().get(place()).then().statusCode(200);
    }

    @Test
    void a_cycle_without_anything_counts_nothing() {
        overview()
                .body("name", equalTo("Autumn"))
                .body("mentors", equalTo(0))
                .body("mentees", equalTo(0))
                .body("seats.size()", equalTo(0))
                .body("runs.size()", equalTo(0))
                .body("run", nullValue())
                .body("unmatched", nullValue());
    }

    @Test
    void one_call_tells_the_counts_and_who_is_left_over_and_why() {
        Person mentor = round.mentor(Map.of("capacity", 2), Map.of());
        round.mentor(Map.of("paused", true, "capacity", 5), Map.of());
        Person first = round.mentee(mentor);
        round.mentee(Map.of("name", "Rita Research", "wants", List.of("RESEARCH")), Map.of());
        Person asks = round.mentee();
        asks.actor()
                .sending(Map.of("cycleId", round.cycle(), "mentorId", mentor.id(), "type", "CAREER"))
                .post("/v1/requests")
                .then()
                .statusCode(201);
        String draft = round.run();
        overview()
                .body("mentors", equalTo(2))
                .body("hindered.PAUSED", equalTo(1))
                .body("seats.CAREER.offered", equalTo(2))
                .body("seats.CAREER.taken", equalTo(0))
                .body("mentees", equalTo(3))
                .body("menteesWithMentor", equalTo(0))
                .body("requests.OPEN", equalTo(1))
                .body("mentorships.size()", equalTo(0))
                .body("runs.DRAFT", equalTo(1))
                .body("run.id", equalTo(draft.substring(draft.lastIndexOf('/') + 1)))
                .body("run.pairs", equalTo(2))
                .body("run.unmatched", equalTo(1))
                .body("unmatched.causes.NO_ELIGIBLE_MENTOR", equalTo(1))
                .body("unmatched.items.name", contains("Rita Research"))
                .body("unmatched.items.cause", contains("NO_ELIGIBLE_MENTOR"))
                .body("unmatched.items.type", contains("RESEARCH"))
                .body("unmatched.more", equalTo(false))
                .body(
                        "unmatched.see",
                        equalTo("/v1/runs/" + draft.substring(draft.lastIndexOf('/') + 1) + "/unmatched"));
        round.admin.asking().post(draft + "/publish").then().statusCode(200);
        round.run();
        String mine = "/v1/mentorships/"
                + first.actor().asking().get("/v1/mentorships").<String>path("items[0].id");
        first.actor().asking().post(mine + "/decline").then().statusCode(200);
        overview()
                .body("seats.CAREER.taken", equalTo(1))
                .body("menteesWithMentor", equalTo(1))
                .body("mentorships.DECLINED", equalTo(1))
                .body("mentorships.PROPOSED", equalTo(1))
                .body("runs.PUBLISHED", equalTo(1))
                .body("runs.DRAFT", equalTo(1))
                .body("run.state", equalTo("PUBLISHED"));
    }

    @Test
    void a_coordinator_reads_it_and_nobody_else() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(mentor);
        round.published();
        for (Actor other : List.of(
                mentor.actor(),
                mentee.actor(),
                round.admin.colleague(Role.ADVISER),
                round.admin.colleague(Role.INTEGRATION))) {
            other.asking().get(place()).then().statusCode(403);
        }
        Actor.with(Role.ORG_ADMIN).asking().get(place()).then().statusCode(404);
    }

    @Test
    void of_many_who_are_left_over_a_hundred_are_shown_with_the_statements_of_one() {
        round.mentor();
        round.mentee();
        round.mentee();
        round.published();
        overview();
        int few = Statements.during(() -> round.admin.asking().get(place())).statements();
        for (int i = 0; i < 101; i++) {
            round.mentee(Map.of("name", "Somebody with a name of some length, number " + i), Map.of());
        }
        round.published();
        Statements.Counted<Response> many =
                Statements.during(() -> round.admin.asking().get(place()));
        many.answer()
                .then()
                .statusCode(200)
                .body("unmatched.items", hasSize(100))
                .body("unmatched.items.cause", everyItem(equalTo("ALL_FULL_WITH_BETTER_RANKED")))
                .body("unmatched.more", equalTo(true))
                .body("unmatched.causes.ALL_FULL_WITH_BETTER_RANKED", equalTo(102));
        int bytes = many.answer().asByteArray().length;
        assertTrue(bytes <= 50_000, bytes + " bytes");
        assertTrue(many.statements() <= few + 1, many.statements() + " statements, for few " + few);
    }
}
