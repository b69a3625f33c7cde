package org.introducer.mentorship.team;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("M23")
class TeamTest {

    private static final List<String> ALL = List.of("CAREER", "RESEARCH", "NEAR_PEER");

    private final Round round = new Round();

    @Test
    void a_mentee_has_one_mentor_of_each_type_wanted_stable_in_each_type() {
        Person career = round.mentor(Map.of("type", "CAREER"), Map.of());
        round.mentor(Map.of("type", "RESEARCH"), Map.of());
        Person peer = round.mentor(Map.of("type", "NEAR_PEER"), Map.of());
        Person first = round.mentee(Map.of("wants", ALL), Map.of());
        Person second = round.mentee(Map.of("wants", List.of("RESEARCH", "CAREER")), Map.of());
        round.mentor(Map.of("type", "CAREER"), Map.of());
        String run = round.published();
        round.admin.asking().get(run).then().body("mode", equalTo("STABLE"));
        String teams = "/v1/cycles/" + round.cycle() + "/teams";
        round.admin
                .asking()
                .get(teams)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].places.type", contains("CAREER", "RESEARCH", "NEAR_PEER"))
                .body("items[0].places[2].mentorId", equalTo(peer.id()))
                .body("items[1].places.type", contains("CAREER", "RESEARCH"))
                .body("items.places.flatten().findAll { it.type == 'RESEARCH' && it.mentorId != null }", hasSize(1))
                .body("items.places.flatten().findAll { it.type == 'CAREER' && it.state == 'PROPOSED' }", hasSize(2))
                .body("items.complete.findAll { it }", hasSize(1));
        second.actor()
                .asking()
                .get(teams)
                .then()
                .body("items.menteeId", contains(second.id()))
                .body("items[0].places[0].mentorshipId == null", equalTo(false));
        career.actor().asking().get(teams).then().statusCode(403);
        round.bystander(Map.of()).actor().asking().get(teams).then().body("items", hasSize(0));
        first.actor().asking().get(teams).then().body("items[0].places[2].state", equalTo("PROPOSED"));
    }
}
