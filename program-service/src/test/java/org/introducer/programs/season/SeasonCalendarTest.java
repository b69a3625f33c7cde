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
