package org.introducer.mentorship.verification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MentorshipTest
class VerificationTest {

    private static final UUID INES = UUID.randomUUID();
    private static final UUID OMAR = UUID.randomUUID();
    private static final UUID AMARA = UUID.randomUUID();
    private static final UUID BELA = UUID.randomUUID();

    private final Actor anybody = Actor.applicant();

    @Test
    @Tag("M07")
    void a_stable_matching_is_certified_with_a_reason_for_every_pair_that_was_not_made() {
        verify(pair(AMARA, INES), pair(BELA, OMAR))
                .then()
                .statusCode(200)
                .body("stable", equalTo(true))
                .body("violations", empty())
                .body("blocking", empty())
                .body("notBlocking.reason", containsInAnyOrder("MENTEE_HAS_NO_WORSE", "MENTOR_FULL_WITH_NO_WORSE"));
    }

    @Test
    @Tag("M07")
    void a_pair_that_would_both_rather_have_each_other_is_found() {
        verify(pair(AMARA, OMAR), pair(BELA, INES))
                .then()
                .body("stable", equalTo(false))
                .body("blocking.pair.menteeId", contains(AMARA.toString()))
                .body("blocking.pair.mentorId", contains(INES.toString()))
                .body("blocking.cause", contains("MENTOR_PREFERS_THE_MENTEE"));
    }

    @Test
    @Tag("M07")
    void what_is_no_matching_at_all_is_said_to_be_none() {
        verify(pair(AMARA, INES), pair(BELA, INES), pair(BELA, OMAR))
                .then()
                .body("stable", equalTo(false))
                .body("violations.kind", containsInAnyOrder("OVER_CAPACITY", "MENTEE_MATCHED_TWICE"));
        verify(pair(AMARA, UUID.randomUUID()))
                .then()
                .body("violations.kind", containsInAnyOrder("OVER_CAPACITY", "NOT_ACCEPTABLE"));
    }

    @Test
    @Tag("M07")
    void what_is_said_twice_is_refused_with_its_place() {
        anybody.sending(Map.of(
                        "seats", List.of(seat(INES), seat(INES)),
                        "acceptable", List.of(option(AMARA, INES, 0, 0), option(AMARA, INES, 1, 0)),
                        "matches", List.of()))
                .post("/v1/verify")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/acceptable/1", "/seats/1"));
    }

    @Test
    @Tag("M07")
    void nothing_to_check_is_stable() {
        anybody.sending(Map.of("seats", List.of(), "acceptable", List.of(), "matches", List.of()))
                .post("/v1/verify")
                .then()
                .statusCode(200)
                .body("stable", equalTo(true));
    }

    @ParameterizedTest
    @Tag("M07")
    @ValueSource(
            strings = {
                "{}",
                "{\"seats\":[null],\"acceptable\":[],\"matches\":[]}",
                "{\"seats\":[{}],\"acceptable\":[],\"matches\":[]}",
                "{\"seats\":[{\"mentorId\":\"0199c0de-0000-7000-8000-000000000001\",\"type\":\"CAREER\",\"seats\":-1}],\"acceptable\":[],\"matches\":[]}",
                "{\"seats\":[{\"mentorId\":\"0199c0de-0000-7000-8000-000000000001\",\"type\":\"CAREER\",\"seats\":1e99}],\"acceptable\":[],\"matches\":[]}",
                "{\"seats\":[],\"acceptable\":[],\"matches\":[{\"menteeId\":\"x\"}]}",
                "{\"seats\":[],\"acceptable\":[],\"matches\":[],\"locked\":[{}]}",
                "{\"property\":\"BEST\",\"seats\":[],\"acceptable\":[],\"matches\":[]}",
                "{\"property\":\"MOST_WORTH\",\"seats\":[],\"acceptable\":[],\"matches\":[],\"menteePrices\":[{}]}",
            })
    void what_cannot_be_taken_is_a_problem(String body) {
        int status = anybody.sending(body).post("/v1/verify").statusCode();
        assertTrue(status == 400 || status == 422, body + " was answered " + status);
    }

    @Test
    @Tag("M08")
    void of_anybodys_matching_it_is_said_whether_another_is_worth_more() {
        Map<String, Object> claim = new HashMap<>(Map.of(
                "property", "MOST_WORTH",
                "seats", List.of(seat(INES), seat(OMAR)),
                "acceptable",
                        List.of(
                                worth(AMARA, INES, 9),
                                worth(AMARA, OMAR, 8),
                                worth(BELA, INES, 7),
                                worth(BELA, OMAR, 1)),
                "matches", List.of(pair(AMARA, INES), pair(BELA, OMAR))));
        anybody.sending(claim)
                .post("/v1/verify")
                .then()
                .statusCode(200)
                .body("worth", equalTo("NOT_OPTIMAL"))
                .body("improvement.gain", equalTo(5));
        claim.put("matches", List.of(pair(AMARA, OMAR), pair(BELA, INES)));
        JsonPath proof = anybody.sending(claim).post("/v1/verify").jsonPath();
        assertEquals("OPTIMAL", proof.getString("worth"));
        assertEquals(15, proof.getInt("seatPrices.price.sum()") + proof.getInt("menteePrices.price.sum()"));
        claim.put("menteePrices", List.of(price("menteeId", AMARA, 8), price("menteeId", BELA, 7)));
        anybody.sending(claim)
                .post("/v1/verify")
                .then()
                .body("worth", equalTo("NOT_PROVEN"))
                .body("faults.kind", contains("PAIR_WORTH_MORE_THAN_ITS_PRICES"));
        claim.put("seatPrices", List.of(price("mentorId", INES, 1), price("mentorId", INES, 2)));
        claim.put("acceptable", List.of(option(AMARA, INES, 0, 0)));
        anybody.sending(claim)
                .post("/v1/verify")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/acceptable/0/worth", "/seatPrices/1"));
    }

    @Test
    @Tag("M08")
    void the_worked_example_of_the_documentation_is_accepted() throws Exception {
        String page = Files.readString(Path.of("../docs/matching.md"));
        int begin = page.indexOf("```json") + "```json".length();
        JsonObject claim = new JsonObject(page.substring(begin, page.indexOf("```", begin)));
        verified(claim).body("worth", equalTo("OPTIMAL"));
        claim.remove("menteePrices");
        claim.remove("seatPrices");
        verified(claim).body("worth", equalTo("OPTIMAL"));
        JsonArray pairs = claim.getJsonArray("matches");
        Object first = pairs.getJsonObject(0).getValue("mentorId");
        pairs.getJsonObject(0).put("mentorId", pairs.getJsonObject(1).getValue("mentorId"));
        pairs.getJsonObject(1).put("mentorId", first);
        verified(claim)
                .body("worth", equalTo("NOT_OPTIMAL"))
                .body("improvement.gain", equalTo(5))
                .body("improvement.made", hasSize(2))
                .body("improvement.undone", hasSize(2));
    }

    private ValidatableResponse verified(JsonObject claim) {
        return anybody.sending(claim.encode()).post("/v1/verify").then().statusCode(200);
    }

    private static Map<String, Object> worth(UUID mentee, UUID mentor, int worth) {
        Map<String, Object> option = pair(mentee, mentor);
        option.put("worth", worth);
        return option;
    }

    private static Map<String, Object> price(String side, UUID person, int price) {
        return Map.of(side, person, "type", "CAREER", "price", price);
    }

    private Response verify(Object... matches) {
        return anybody.sending(Map.of(
                        "seats", List.of(seat(INES), seat(OMAR)),
                        "acceptable",
                                List.of(
                                        option(AMARA, INES, 0, 0),
                                        option(AMARA, OMAR, 1, 0),
                                        option(BELA, INES, 0, 1),
                                        option(BELA, OMAR, 1, 1)),
                        "matches", List.of(matches)))
                .post("/v1/verify");
    }

    private static Map<String, Object> seat(UUID mentor) {
        return Map.of("mentorId", mentor, "type", "CAREER", "seats", 1);
    }

    private static Map<String, Object> pair(UUID mentee, UUID mentor) {
        return new HashMap<>(Map.of("menteeId", mentee, "mentorId", mentor, "type", "CAREER"));
    }

    private static Map<String, Object> option(UUID mentee, UUID mentor, int menteeTier, int mentorTier) {
        Map<String, Object> option = pair(mentee, mentor);
        option.putAll(Map.of("menteeTier", menteeTier, "mentorTier", mentorTier));
        return option;
    }
}
