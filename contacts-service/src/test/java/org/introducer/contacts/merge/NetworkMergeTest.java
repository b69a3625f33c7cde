package org.introducer.contacts.merge;

import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C20")
class NetworkMergeTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();
    private String survivor;
    private String loser;
    private String third;

    @BeforeEach
    void three() {
        survivor = network.contact("Priya Placeholder");
        loser = network.contact("P. Placeholder");
        third = network.contact("Noah Namesake");
    }

    private String create(String place, Map<String, ?> body) {
        Response created = amara.sending(body).post(place);
        created.then().statusCode(201);
        return created.header("Location");
    }

    private String related(String from, String to) {
        return create(
                "/v1/relationships",
                Map.of(
                        "fromContactId",
                        from,
                        "toContactId",
                        to,
                        "type",
                        "CO_AUTHOR",
                        "source",
                        "TOLD_BY_THEM",
                        "evidence",
                        "said so",
                        "observedOn",
                        Network.today().toString()));
    }

    private String asked(String introducer, String target) {
        return create("/v1/introductions", Map.of("introducerContactId", introducer, "targetContactId", target));
    }

    private String event(String... targets) {
        return create(
                "/v1/events",
                Map.of(
                        "name", "Congress",
                        "firstDay", "2027-03-13",
                        "lastDay", "2027-03-18",
                        "zone", "America/Chicago",
                        "targetContactIds", List.of(targets)));
    }

    private String merged() {
        return create("/v1/contacts/merge", Map.of("survivor", survivor, "losers", List.of(loser)));
    }

    private void undo(String merge) {
        amara.sending(Map.of()).post(merge + "/undo").then().statusCode(200);
    }

    /** What these properties of a resource say. */
    private List<Object> named(String place, String... properties) {
        Response shown = amara.asking().get(place);
        return List.of(properties).stream().<Object>map(shown::path).toList();
    }

    @Test
    @Tag("C22")
    @Tag("C24")
    void relationships_and_requests_of_either_side_go_over_and_come_back_but_not_those_of_the_two() {
        String[] ends = {"fromContactId", "toContactId"};
        String[] sides = {"introducerContactId", "targetContactId"};
        String from = related(loser, third);
        String to = related(third, loser);
        String own = related(survivor, loser);
        String by = asked(loser, third);
        String towards = asked(third, loser);
        String between = asked(survivor, loser);
        String merge = merged();
        assertEquals(List.of(survivor, third), named(from, ends));
        assertEquals(List.of(third, survivor), named(to, ends));
        assertEquals(List.of(survivor, loser), named(own, ends));
        assertEquals(List.of(survivor, third), named(by, sides));
        assertEquals(List.of(third, survivor), named(towards, sides));
        assertEquals(List.of(survivor, loser), named(between, sides));
        amara.asking().get(merge).then().body("moved.what", hasItems("relationships", "introduction_requests"));
        undo(merge);
        assertEquals(List.of(loser, third), named(from, ends));
        assertEquals(List.of(third, loser), named(to, ends));
        assertEquals(List.of(survivor, loser), named(own, ends));
        assertEquals(List.of(loser, third), named(by, sides));
        assertEquals(List.of(third, loser), named(towards, sides));
    }

    @Test
    @Tag("C23")
    void paths_through_the_merged_contact_go_through_the_one_that_is_left() {
        network.answer(survivor, 2, "POSITIVE");
        related(loser, third);
        String place = "/v1/contacts/" + third + "/introduction-paths";
        assertEquals(List.of(), amara.asking().get(place).jsonPath().getList("items"));
        String merge = merged();
        assertEquals(1, amara.asking().get(place).jsonPath().getList("items").size());
        undo(merge);
        assertEquals(List.of(), amara.asking().get(place).jsonPath().getList("items"));
    }

    @Test
    @Tag("C15")
    void targets_of_events_are_the_contact_that_is_left_once_and_come_back() {
        String one = event(loser, third);
        String both = event(survivor, loser);
        String merge = merged();
        assertEquals(List.of(List.of(survivor, third)), named(one, "targetContactIds"));
        assertEquals(List.of(List.of(survivor)), named(both, "targetContactIds"));
        undo(merge);
        assertEquals(List.of(List.of(loser, third)), named(one, "targetContactIds"));
        assertEquals(List.of(List.of(survivor, loser)), named(both, "targetContactIds"));
    }
}
