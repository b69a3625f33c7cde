package org.introducer.programs.season;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P20")
class SeasonCalendarTest {

    private final Actor amara = Actor.applicant();
    private final Actor curator = Actor.curator();

    private Response calendar(int season) {
        return amara.asking().queryParam("season", season).get("/v1/season-calendar");
    }

    @Test
    void each_date_has_its_zone_and_source() {
        calendar(2026)
                .then()
                .statusCode(200)
                .body("events.find { it.event == 'ERAS_OPENS' }.startsAt", equalTo("2025-06-04T13:00:00Z"))
                .body("events.find { it.event == 'ERAS_OPENS' }.zone", equalTo("America/New_York"))
                .body("events.find { it.event == 'ERAS_OPENS' }.basis", equalTo("SOURCE"))
                .body("events.find { it.event == 'ERAS_OPENS' }.citation.reference", containsString("aamc.org"))
                .body("events.find { it.event == 'SOAP' }.endsOn", equalTo("2026-03-19"))
                .body("events.find { it.event == 'CIRSE_MEETING' }.zone", equalTo("Europe/Madrid"));
    }

    @Test
    void what_no_source_says_is_named_and_not_guessed() {
        calendar(2027)
                .then()
                .statusCode(200)
                .body("events.event", hasItems("ERAS_OPENS", "RSNA_MEETING", "TRAINING_STARTS"))
                .body("unknown.event", hasItems("MATCH_DAY", "NRMP_VERIFICATION", "SOAP", "SIR_MEETING"))
                .body("unknown.event", not(hasItem("RSNA_MEETING")))
                .body("events.find { it.event == 'TRAINING_STARTS' }.basis", equalTo("ASSUMPTION"))
                .body("events.find { it.event == 'TRAINING_STARTS' }.citation", nullValue())
                .body("alsoSaid.rule", hasItems("eras-2027-september", "nrmp-matchweek-rule"));
    }

    @Test
    void of_an_unknown_date_it_says_what_it_was_where_to_look_and_when_that_was_last_done() {
        String match = "unknown.find { it.event == 'MATCH_DAY' }.";
        calendar(2027)
                .then()
                .body(match + "earlier[0].season", equalTo(2026))
                .body(match + "earlier[0].startsOn", equalTo("2026-03-20"))
                .body(match + "earlier[0].citation.reference", containsString("medschoolcoach"))
                .body(match + "lookAt.reference", containsString("nrmp.org"))
                .body(match + "lastLookedOn", equalTo("2026-11-28"))
                .body(match + "plannedOn", equalTo("2027-03-19"))
                .body(match + "statement", containsString("no promise for 2027"))
                .body("unknown.find { it.event == 'SIR_MEETING' }.lookAt", nullValue())
                .body("unknown.find { it.event == 'SIR_MEETING' }.lastLookedOn", equalTo("2026-11-28"))
                .body("unknown.find { it.event == 'SIR_MEETING' }.earlier", equalTo(List.of()))
                .body("unknown.find { it.event == 'ERAS_CLOSES' }.lastLookedOn", nullValue());
    }

    @Test
    void who_looks_again_says_so_and_who_finds_the_date_ends_the_search() {
        Map<String, Object> search = Map.of(
                "code", "search-sir-meeting-2031",
                "kind", "SEARCH",
                "topic", "MEETINGS",
                "decides", "SIR_MEETING",
                "season", 2031,
                "statement", "SIR sets it.",
                "reviewedOn", "2026-11-01");
        String meeting = "unknown.find { it.event == 'SIR_MEETING' }.";
        calendar(2031).then().body(meeting + "lastLookedOn", nullValue());
        Response made = curator.sending(search).post("/v1/policy-rules");
        made.then().statusCode(201);
        calendar(2031)
                .then()
                .body(meeting + "lastLookedOn", equalTo("2026-11-01"))
                .body(meeting + "lookAt", nullValue())
                .body(meeting + "rule", equalTo("search-sir-meeting-2031"));
        curator.patching("*", Map.of("reviewedOn", "2026-11-02"))
                .patch(made.header("Location"))
                .then()
                .statusCode(200);
        calendar(2031).then().body(meeting + "lastLookedOn", equalTo("2026-11-02"));
        Map<String, Object> date = Map.of(
                "code", "sir-2031",
                "kind", "DEADLINE",
                "topic", "MEETINGS",
                "decides", "SIR_MEETING",
                "season", 2031,
                "value", "2031-03-09/2031-03-14",
                "statement", "SIR 2031.",
                "citation", Map.of("source", "Example", "reference", "https://example.org/sir"),
                "reviewedOn", "2026-11-03");
        curator.sending(date).post("/v1/policy-rules").then().statusCode(201);
        calendar(2031)
                .then()
                .body("unknown.event", not(hasItem("SIR_MEETING")))
                .body("events.find { it.event == 'SIR_MEETING' }.startsOn", equalTo("2031-03-09"));
        calendar(2032)
                .then()
                .body(meeting + "earlier.season", equalTo(List.of(2031)))
                .body(meeting + "rule", equalTo("search-sir-meeting-2031"))
                .body(meeting + "lastLookedOn", nullValue());
        Map<String, Object> wrong = new HashMap<>(search);
        wrong.put("code", "search-sir-meeting-2030");
        wrong.remove("season");
        wrong.put("value", "2030-03-09");
        wrong.put("decides", "SIR_PARTY");
        curator.sending(wrong)
                .post("/v1/policy-rules")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/season", "/value", "/decides"));
    }

    @Test
    void a_date_that_a_curator_enters_is_in_the_calendar_at_once() {
        Map<String, Object> rule = Map.of(
                "code", "arrs-2033",
                "kind", "DEADLINE",
                "topic", "MEETINGS",
                "decides", "ARRS_MEETING",
                "season", 2033,
                "value", "2033-04-24/2033-04-28[America/Los_Angeles]",
                "statement", "ARRS 2033: 24 to 28 April 2033.",
                "citation", Map.of("source", "Example", "reference", "https://example.org/arrs"),
                "reviewedOn", "2026-11-01");
        curator.sending(rule).post("/v1/policy-rules").then().statusCode(201);
        calendar(2033)
                .then()
                .body("events.find { it.event == 'ARRS_MEETING' }.startsOn", equalTo("2033-04-24"))
                .body("unknown.event", not(hasItem("ARRS_MEETING")));
        Map<String, Object> wrong = new HashMap<>(rule);
        wrong.put("code", "arrs-2034");
        wrong.put("season", 2034);
        for (String value : List.of(
                "late April",
                "2034-04-31",
                "2034-04-28/2034-04-24",
                "2034-04-24T09:00",
                "2034-04-24[America/Springfield]",
                "2043-04-24")) {
            wrong.put("value", value);
            curator.sending(wrong)
                    .post("/v1/policy-rules")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/value"));
        }
    }

    @Test
    void the_calendar_program_reads_the_same_days() {
        Response file = amara.asking().queryParam("season", 2027).get("/v1/season-calendar.ics");
        file.then().statusCode(200).contentType(containsString("text/calendar"));
        ICalendar calendar = Biweekly.parse(file.asString()).first();
        assertEquals(
                calendar(2027).jsonPath().getList("events").size(),
                calendar.getEvents().size());
        VEvent meeting = event(calendar, "RSNA_MEETING");
        assertTrue(file.asString().contains("DTSTART;VALUE=DATE:20261129"), file.asString());
        assertTrue(file.asString().contains("DTEND;VALUE=DATE:20261204"), file.asString());
        assertTrue(meeting.getDescription().getValue().contains("RSNA"), "says its source");
        assertEquals(
                Instant.parse("2026-05-06T17:00:00Z"),
                event(calendar, "RSNA_ABSTRACTS").getDateStart().getValue().toInstant());
        assertTrue(event(calendar, "TRAINING_STARTS").getSummary().getValue().endsWith("(expected)"));
        assertTrue(calendar.getDescriptions().getFirst().getValue().contains("Match Day"));
    }

    private static VEvent event(ICalendar calendar, String event) {
        return calendar.getEvents().stream()
                .filter(one -> one.getUid().getValue().startsWith(event))
                .findFirst()
                .orElseThrow();
    }
}
