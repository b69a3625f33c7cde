package org.introducer.mentorship.run;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
class RerunTest {

    private final Round round = new Round();

    @Test
    @Tag("M11")
    void what_is_still_stable_is_kept_even_where_a_fresh_run_would_please_every_mentee_more() {
        List<Person> mentors =
                IntStream.range(0, 3).mapToObj(n -> round.mentor()).toList();
        List<Person> mentees = IntStream.range(0, 3)
                .mapToObj(n -> round.mentee(mentors.get(n), mentors.get((n + 1) % 3), mentors.get((n + 2) % 3)))
                .toList();
        // Each mentor's order is against the mentees': three matchings are stable, and the second choices are one of
        // them.
        for (int n = 0; n < 3; n++) {
            rank(mentors.get(n), mentees.get((n + 1) % 3), mentees.get((n + 2) % 3), mentees.get(n));
        }
        for (int n = 0; n < 3; n++) {
            round.lock(mentees.get(n), mentors.get((n + 1) % 3)).then().statusCode(201);
        }
        String locked = round.run();
        String locks = "/v1/cycles/" + round.cycle() + "/locks";
        List<String> ids = round.admin.asking().get(locks).jsonPath().getList("items.id");
        ids.forEach(id -> round.admin
                .asking()
                .header("If-Match", "*")
                .delete(locks + "/" + id)
                .then()
                .statusCode(204));

        assertNotEquals(round.pairs(locked), round.pairs(round.run()), "nothing speaks for the second choices");
        String again = round.run(Map.of("seed", 7, "previousRunId", locked.substring(locked.lastIndexOf('/') + 1)));
        assertEquals(round.pairs(locked), round.pairs(again));
        round.admin
                .asking()
                .get(again)
                .then()
                .body("churn.kept", equalTo(3))
                .body("churn.changed", equalTo(0))
                .body("churn.bound", equalTo(3));
        round.admin.asking().get(again + "/pairs").then().body("items.choice", everyItem(equalTo(2)));
    }

    private void rank(Person mentor, Person... mentees) {
        List<List<String>> order =
                List.of(mentees).stream().map(mentee -> List.of(mentee.id())).toList();
        round.admin
                .patching("*", Map.of("ranking", Map.of("CAREER", order)))
                .patch("/v1/cycles/" + round.cycle() + "/mentors/" + mentor.id())
                .then()
                .statusCode(200);
    }
}
