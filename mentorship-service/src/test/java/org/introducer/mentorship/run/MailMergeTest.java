package org.introducer.mentorship.run;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("M29")
class MailMergeTest {

    private final Round round = new Round();

    private List<String> rows(String run) {
        return round.admin
                .asking()
                .get(run + "/mail-merge.csv")
                .asString()
                .lines()
                .skip(1)
                .toList();
    }

    @Test
    @Tag("M05")
    void a_mail_to_a_mentee_left_over_does_not_tell_of_a_do_not_match() {
        Person mentor = round.mentor();
        Person mentee = round.mentee(Map.of("name", "Amara"), Map.of());
        round.keepApart(mentor.actor(), mentee, mentor).then().statusCode(201);
        String run = round.published();
        round.admin.asking().get(run + "/unmatched").then().body("items[0].cause", equalTo("EXCLUDED"));
        assertEquals(List.of(",Amara,MENTEE,UNMATCHED,CAREER,,,NO_ELIGIBLE_MENTOR"), rows(run));
    }

    @Test
    void nobody_gets_a_mail_about_what_holds_no_more() {
        Person ines = round.mentor();
        Person noah = round.mentor();
        Person ida = round.mentor();
        Person amara = round.mentee(Map.of("name", "Amara"), Map.of());
        Person bola = round.mentee(Map.of("name", "Bola"), Map.of());
        Person chidi = round.mentee(Map.of("name", "Chidi"), Map.of());
        round.lock(amara, ines).then().statusCode(201);
        round.lock(bola, noah).then().statusCode(201);
        round.lock(chidi, ida).then().statusCode(201);
        Person zola = round.mentee(Map.of("name", "Zola"), Map.of());
        Person yaw = round.mentee(Map.of("name", "Yaw"), Map.of());
        String run = round.published();
        assertEquals(8, rows(run).size());
        amara.actor().asking().post(mentorship(amara) + "/decline").then().statusCode(200);
        round.keepApart(noah.actor(), bola, noah).then().statusCode(201);
        String chidis = mentorship(chidi);
        for (Person side : List.of(chidi, ida)) {
            side.actor().asking().post(chidis + "/accept").then().statusCode(200);
        }
        assertEquals(4, rows(run).size());
        round.admin.asking().post(chidis + "/pause").then().statusCode(200);
        round.mentorship(zola, round.mentor());
        assertEquals(1, rows(run).size());
        String enrolment = "/v1/cycles/" + round.cycle() + "/mentees/" + yaw.id();
        String version = round.admin.asking().get(enrolment).header("ETag");
        round.admin
                .asking()
                .header("If-Match", version)
                .delete(enrolment)
                .then()
                .statusCode(204);
        assertEquals(List.of(), rows(run));
    }

    private static String mentorship(Person mentee) {
        return "/v1/mentorships/"
                + mentee.actor().asking().get("/v1/mentorships").jsonPath().getString("items[0].id");
    }
}
