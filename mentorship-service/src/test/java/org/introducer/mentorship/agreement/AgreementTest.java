package org.introducer.mentorship.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("M19")
class AgreementTest {

    private final Round round = new Round();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void it_counts_once_both_have_consented_to_its_version_and_completes_itself() throws SQLException {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String agreement = proposed(mentor.actor(), round.mentorship(mentee, mentor), "2027-1");
        mentor.actor()
                .asking()
                .get(agreement)
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("mentorAcceptedAt", nullValue());
        accept(mentor.actor(), agreement, "2026-9").then().statusCode(409);
        accept(mentor.actor(), agreement, "2027-1")
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("mentorAcceptedAt", notNullValue())
                .body("menteeAcceptedAt", nullValue());
        accept(mentee.actor(), agreement, "2027-1").then().statusCode(200).body("state", equalTo("ACCEPTED"));
        accept(mentee.actor(), agreement, "2027-1").then().statusCode(409);
        pass();
        mentee.actor().asking().get(agreement).then().body("state", equalTo("COMPLETED"));
    }

    @Test
    void what_not_both_accepted_in_time_lapses() throws SQLException {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String agreement = proposed(mentor.actor(), round.mentorship(mentee, mentor), "2027-1");
        accept(mentor.actor(), agreement, "2027-1").then().statusCode(200);
        pass();
        mentor.actor().asking().get(agreement).then().body("state", equalTo("LAPSED"));
        accept(mentee.actor(), agreement, "2027-1").then().statusCode(409);
    }

    @Test
    void another_text_needs_both_consents_anew_and_the_old_one_stays_in_force_until_then() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        String first = proposed(mentor.actor(), mentorship, "2027-1");
        accept(mentor.actor(), first, "2027-1");
        accept(mentee.actor(), first, "2027-1");
        String dropped = proposed(mentee.actor(), mentorship, "2027-2");
        String second = proposed(mentee.actor(), mentorship, "2027-3");
        states(mentor.actor(), mentorship, "ACCEPTED", "REPLACED", "PROPOSED");
        accept(mentor.actor(), dropped, "2027-2").then().statusCode(409);
        accept(mentee.actor(), second, "2027-3").then().statusCode(200);
        states(mentor.actor(), mentorship, "ACCEPTED", "REPLACED", "PROPOSED");
        accept(mentor.actor(), second, "2027-3").then().statusCode(200);
        states(mentor.actor(), mentorship, "REPLACED", "REPLACED", "ACCEPTED");
    }

    @Test
    @Tag("X01")
    void nobody_but_the_two_sees_or_accepts_it() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        String mentorship = round.mentorship(mentee, mentor);
        String agreement = proposed(mentor.actor(), mentorship, "2027-1");
        round.admin.asking().get(agreement).then().statusCode(403);
        accept(round.admin, agreement, "2027-1").then().statusCode(403);
        round.mentor().actor().asking().get(agreement).then().statusCode(404);
        mentor.actor()
                .sending(draft("2027-1", today.minusDays(1)))
                .post(mentorship + "/agreements")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/endsOn"));
        mentor.actor()
                .sending(Map.of("goals", List.of(), "everyDays", 0, "consentVersion", " ", "endsOn", "2030-02-28"))
                .post(mentorship + "/agreements")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/consentVersion", "/everyDays", "/goals"));
    }

    private void states(Actor actor, String mentorship, String... states) {
        actor.asking().get(mentorship + "/agreements").then().body("items.state", contains(states));
    }

    private String proposed(Actor actor, String mentorship, String version) {
        Response created = actor.sending(draft(version, today.plusDays(90))).post(mentorship + "/agreements");
        created.then().statusCode(201);
        return created.header("Location");
    }

    private static Map<String, Object> draft(String version, LocalDate end) {
        return Map.of(
                "goals",
                List.of("submit an abstract"),
                "everyDays",
                14,
                "endsOn",
                end.toString(),
                "consentVersion",
                version);
    }

    private static Response accept(Actor actor, String agreement, String version) {
        return actor.sending(Map.of("consentVersion", version)).post(agreement + "/accept");
    }

    /** The last day of every agreement of the round is over. */
    private void pass() throws SQLException {
        try (Connection database = TestDatabase.asSuperuser();
                Statement statement = database.createStatement()) {
            statement.executeUpdate("update agreements set ends_on = '" + today.minusDays(1) + "' where tenant_id = '"
                    + round.admin.tenant() + "'");
        }
    }
}
