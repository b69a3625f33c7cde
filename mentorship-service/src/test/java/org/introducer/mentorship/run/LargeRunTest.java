package org.introducer.mentorship.run;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.IntStream;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cycles with more pairs than a certificate lists, as with 10,000 mentees and 2,000 mentors, but with bounds to match. */
@MentorshipTest
@TestProfile(LargeRunTest.Bounds.class)
@Tag("M27")
class LargeRunTest {

    private static final int LISTED = 30;

    public static final class Bounds implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "introducer.matching.most-options",
                    Integer.toString(LISTED),
                    "introducer.matching.most-pairs",
                    "150");
        }
    }

    @Test
    void a_stable_run_may_have_more_pairs_than_its_certificate_lists() {
        Round round = round(12, 12);
        String run = round.run();
        round.admin.asking().get(run).then().body("counts.pairs", equalTo(12)).body("counts.options", equalTo(144));
        round.admin
                .asking()
                .get(run + "/certificate")
                .then()
                .body("stable", equalTo(true))
                .body("checked", equalTo(144))
                .body("items", hasSize(12))
                .body("items.options.flatten()", hasSize(12))
                .body("items.options.flatten().reason", everyItem(nullValue()))
                .body("items.noWorse", everyItem(equalTo(11)));
    }

    @Test
    void an_optimum_lists_every_pair_and_a_run_that_would_list_too_many_is_refused() {
        Round round = round(12, 12);
        for (String mode : new String[] {"MAX_SCORE", "MAX_PARTICIPATION"}) {
            round.admin
                    .sending(Map.of("seed", 7, "mode", mode))
                    .post("/v1/cycles/" + round.cycle() + "/runs")
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("run-too-large"))
                    .body("detail", containsString("144 possible pairs are more than 30"));
        }
    }

    @Test
    void a_stable_run_of_more_pairs_than_can_be_looked_at_is_refused() {
        Round round = round(12, 13);
        round.admin
                .sending(Map.of("seed", 7))
                .post("/v1/cycles/" + round.cycle() + "/runs")
                .then()
                .statusCode(422)
                .body("type", endsWith("run-too-large"))
                .body("detail", containsString("156 possible pairs are more than 150"));
    }

    @Test
    void a_run_with_so_many_unmatched_that_the_certificate_would_be_too_long_fails_and_says_so() {
        Round round = round(4, 12);
        Response asked = round.admin.sending(Map.of("seed", 7)).post("/v1/cycles/" + round.cycle() + "/runs");
        asked.then().statusCode(202);
        String run = asked.header("Location");
        await().atMost(30, SECONDS)
                .pollInterval(100, MILLISECONDS)
                .until(() -> round.admin
                        .asking()
                        .get(run)
                        .jsonPath()
                        .getString("state")
                        .equals("FAILED"));
        round.admin
                .asking()
                .get(run)
                .then()
                .body("failure", containsString("would list more than 30 pairs"))
                .body("counts.pairs", nullValue());
        round.admin
                .sending(Map.of("mode", "STABLE", "seed", 7))
                .post("/v1/cycles/" + round.cycle() + "/what-if")
                .then()
                .statusCode(422)
                .body("type", endsWith("run-too-large"));
    }

    private static Round round(int mentors, int mentees) {
        Round round = new Round();
        IntStream.range(0, mentors).forEach(n -> round.mentor());
        IntStream.range(0, mentees).forEach(n -> round.mentee());
        return round;
    }
}
