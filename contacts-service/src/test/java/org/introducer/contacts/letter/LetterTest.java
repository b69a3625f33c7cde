package org.introducer.contacts.letter;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class LetterTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();

    private Response readiness(String contact) {
        return amara.asking().get("/v1/contacts/" + contact + "/lor-readiness");
    }

    private void supervised(String contact, String kind, int fromDaysAgo, int toDaysAgo) {
        amara.sending(Map.of(
                        "contactId",
                        contact,
                        "kind",
                        kind,
                        "startsOn",
                        Network.today().minusDays(fromDaysAgo).toString(),
                        "endsOn",
                        Network.today().minusDays(toDaysAgo).toString()))
                .post("/v1/supervisions")
                .then()
                .statusCode(201);
    }

    private Response letter(String contact, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("contactId", contact, "season", 2027, "tracks", List.of("IR")));
        body.putAll(more);
        return amara.sending(body).post("/v1/letters");
    }

    private Map<String, Object> prepared() {
        String today = Network.today().toString();
        return Map.of(
                "visaStatusDisclosedOn", today,
                "cvSentOn", today,
                "statementDraftSentOn", today,
                "activitySummarySentOn", today,
                "waiver", "WAIVED");
    }

    @Test
    @Tag("C27")
    void of_two_letters_of_one_author_the_furthest_is_read_and_the_second_is_warned_of() {
        String priya = network.contact("Priya Placeholder");
        String today = Network.today().toString();
        letter(priya, Map.of("requestedOn", today, "uploadedOn", today))
                .then()
                .statusCode(201)
                .body("warnings", nullValue());
        letter(priya, Map.of("tracks", List.of("DR")))
                .then()
                .statusCode(201)
                .body("warnings.code", contains("ANOTHER_LETTER"));
        letter(priya, Map.of("season", 2026)).then().body("warnings", nullValue());
        readiness(priya)
                .then()
                .body("progress", equalTo("UPLOADED"))
                .body("items.find { it.item == 'REQUESTED' }.state", equalTo("MET"))
                .body("prompt.open", equalTo(false));
    }

    @Test
    @Tag("C12")
    void nobody_is_told_to_send_something_to_an_author_who_must_not_be_written_to() {
        String priya = network.contact("Priya Placeholder");
        network.mail(priya, 40);
        network.mail(priya, 20);
        readiness(priya)
                .then()
                .body(
                        "items.findAll { it.item == 'REQUESTED' || it.item == 'CV_SENT' }.why",
                        everyItem(endsWith("The follow-up state of the contact is STOP: do not write now.")));
    }

    @Test
    @Tag("C27")
    void a_letter_grows_from_nothing_recorded_to_uploaded() {
        String priya = network.contact("Priya Placeholder");
        readiness(priya)
                .then()
                .statusCode(200)
                .body("state", equalTo("NOT_READY"))
                .body("progress", equalTo("NOT_PLANNED"))
                .body("letterId", nullValue())
                .body("of", equalTo(12))
                .body(
                        "items.findAll { it.state == 'MISSING' }.item",
                        hasItems("AUTHOR_COUNTRY", "SUPERVISION", "WAIVER"))
                .body("prompt.open", equalTo(false));
        String noah = network.contact("Noah Namesake", Map.of("country", "US", "institution", "Example Hospital"));
        network.answer(noah, 2, "POSITIVE");
        supervised(noah, "ELECTIVE", 60, 5);
        readiness(noah).then().body("prompt.open", equalTo(true)).body("canState", equalTo("SUPERVISED_WORK"));
        Response created = letter(noah, prepared());
        created.then().statusCode(201).body("progress", equalTo("PLANNED"));
        readiness(noah)
                .then()
                .body("state", equalTo("READY"))
                .body("usIrLetter", equalTo("YES"))
                .body("season", equalTo(2027))
                .body("met", equalTo(10));
        String today = Network.today().toString();
        amara.patching(created.header("ETag"), Map.of("requestedOn", today, "uploadedOn", today))
                .patch(created.header("Location"))
                .then()
                .statusCode(200)
                .body("progress", equalTo("UPLOADED"));
        readiness(noah).then().body("met", equalTo(12)).body("prompt.open", equalTo(false));
        amara.asking()
                .queryParam("season", 2030)
                .get("/v1/contacts/" + noah + "/lor-readiness")
                .then()
                .body("progress", equalTo("NOT_PLANNED"));
    }

    @Test
    @Tag("C27")
    @Tag("C12")
    void a_short_observership_is_thin_and_nobody_is_asked_against_do_not_contact() {
        String priya = network.contact("Priya Placeholder", Map.of("country", "US"));
        network.answer(priya, 2, "POSITIVE");
        supervised(priya, "OBSERVERSHIP", 8, 3);
        letter(priya, prepared()).then().statusCode(201);
        readiness(priya)
                .then()
                .body("state", equalTo("THIN"))
                .body("canState", equalTo("OBSERVATION_ONLY"))
                .body("supervision[0].minimum", equalTo(4))
                .body("prompt.open", equalTo(true));
        amara.sending(Map.of())
                .put("/v1/contacts/" + priya + "/do-not-contact")
                .then()
                .statusCode(200);
        readiness(priya)
                .then()
                .body("prompt.open", equalTo(false))
                .body("prompt.why", equalTo("The follow-up state of the contact is DO_NOT_CONTACT: do not write now."));
    }

    @Test
    @Tag("C27")
    void what_cannot_be_is_refused_with_its_place() {
        String priya = network.contact("Priya Placeholder");
        String tomorrow = Network.today().plusDays(2).toString();
        letter(priya, Map.of("cvSentOn", tomorrow, "uploadedOn", "2026-01-02", "requestedOn", "2026-01-03"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/cvSentOn", "/uploadedOn"));
        letter(priya, Map.of("tracks", List.of())).then().statusCode(422).body("errors.pointer", contains("/tracks"));
        letter("0199c0de-0000-7000-8000-00000000dead", Map.of())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:reference-unknown"));
        String office = network.contact("GME office", Map.of("kind", "OFFICE", "role", "COORDINATOR"));
        letter(office, Map.of()).then().statusCode(422).body("errors.pointer", contains("/contactId"));
        letter(priya, Map.of("text", "To whom it may concern")).then().statusCode(400);
        amara.sending(Map.of("contactId", priya, "kind", "RESEARCH", "startsOn", "2026-02-01", "endsOn", "2026-01-01"))
                .post("/v1/supervisions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/endsOn"));
    }

    @Test
    @Tag("C27")
    void letters_and_supervisions_are_listed_changed_and_deleted() {
        String priya = network.contact("Priya Placeholder");
        Response letter = letter(priya, Map.of());
        supervised(priya, "RESEARCH", 90, 1);
        for (String list : List.of("/v1/letters", "/v1/supervisions")) {
            amara.asking()
                    .queryParam("filter", "contactId==" + priya)
                    .get(list)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
            Actor.applicant().asking().get(list).then().body("items", hasSize(0));
        }
        amara.asking()
                .header("If-Match", letter.header("ETag"))
                .delete(letter.header("Location"))
                .then()
                .statusCode(204);
        amara.asking().get(letter.header("Location")).then().statusCode(404);
        readiness(priya).then().body("progress", equalTo("NOT_PLANNED"));
    }

    @Test
    @Tag("C28")
    void the_portfolio_shows_each_track_with_what_is_weak_and_what_is_not_known() {
        String priya = network.contact("Priya Placeholder", Map.of("country", "US", "institution", "Example Hospital"));
        String noah = network.contact("Noah Namesake", Map.of("country", "US", "institution", "Example Hospital"));
        String ines = network.contact("Ines Invented", Map.of("role", "PHYSICIAN"));
        supervised(priya, "ELECTIVE", 60, 5);
        supervised(noah, "ELECTIVE", 60, 5);
        letter(
                priya,
                Map.of(
                        "tracks",
                        List.of("IR", "DR"),
                        "neededBy",
                        Network.today().plusDays(3).toString()));
        letter(noah, Map.of("declinedOn", Network.today().toString()));
        letter(ines, Map.of("tracks", List.of("PGY1_MEDICINE")));
        letter(ines, Map.of("season", 2028));
        Response shown = amara.asking().queryParam("season", 2027).get("/v1/letter-portfolio");
        shown.then()
                .statusCode(200)
                .body("season", equalTo(2027))
                .body("tracks.track", contains("IR", "DR", "PGY1_MEDICINE", "PGY1_SURGERY"))
                .body("tracks[0].letters.contactId", contains(priya, noah))
                .body("tracks[0].letters[1].progress", equalTo("DECLINED"))
                .body("tracks[0].planned", equalTo(1))
                .body("tracks[0].usIr", equalTo(1))
                .body("tracks[0].warnings.code", hasItems("TOO_FEW_LETTERS", "DEADLINE_RISK"))
                .body("tracks[0].warnings.code", not(hasItem("ONE_INSTITUTION")))
                .body("tracks[2].letters[0].fits", equalTo("UNKNOWN"))
                .body("tracks[2].missing.what", hasItems("AUTHOR_SPECIALTY", "AUTHOR_COUNTRY", "NEEDED_BY"))
                .body("tracks.wanted", everyItem(equalTo(3)));
        Actor stranger = Actor.applicant();
        stranger.asking().get("/v1/letter-portfolio").then().statusCode(200).body("tracks[0].letters", hasSize(0));
        stranger.asking()
                .queryParam("applicantId", amara.sub().toString())
                .get("/v1/letter-portfolio")
                .then()
                .statusCode(404);
    }
}
