package org.introducer.programs.verification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
class VerificationTasksTest {

    private final Directory directory = new Directory();
    private final Actor curator = Actor.curator();

    private ValidatableResponse tasks(String filter) {
        return curator.asking()
                .queryParam("season", SEASON)
                .queryParam("filter", filter)
                .get("/v1/verification-tasks")
                .then();
    }

    @Test
    @Tag("P04")
    void a_fact_that_is_stated_takes_its_task_off_the_queue() {
        String program = directory.program("INTEGRATED");
        tasks("programId==" + program + ";kind==VISA")
                .statusCode(200)
                .body("season", equalTo(SEASON))
                .body("policy", equalTo("2026-1"))
                .body("items.field", contains("J1_SPONSORSHIP", "H1B_SPONSORSHIP", "NON_US_IMG_CONSIDERED"))
                .body("items.reason", everyItem(equalTo("MISSING")))
                .body("items[0].whom", equalTo("GME_OFFICE"))
                .body(
                        "items[0].question",
                        equalTo("Does the program sponsor J-1 for residents starting in " + SEASON + "?"))
                .body("items[0].why", hasSize(2))
                .body("items[0].shown", nullValue());
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        tasks("programId==" + program + ";field==J1_SPONSORSHIP").body("items", empty());
        directory.fact(program, "J1_SPONSORSHIP", "NO");
        tasks("programId==" + program + ";field==J1_SPONSORSHIP")
                .body("items.reason", contains("CONFLICT"))
                .body("items[0].shown.standing", equalTo("CONFLICT"))
                .body("items[0].due", equalTo(LocalDate.now().minusDays(10).toString()));
        directory.fact(program, "H1B_SPONSORSHIP", "NO", SEASON - 1);
        tasks("programId==" + program + ";reason==EXPIRED")
                .body("items.field", contains("H1B_SPONSORSHIP"))
                .body("items[0].shown.value", equalTo("NO"))
                .body("items[0].shown.season", equalTo(SEASON - 1))
                .body("items[0].why[0]", containsString("not for " + SEASON));
    }

    @Test
    @Tag("P04")
    void the_queue_is_read_to_its_end_without_loss_or_repetition_while_tasks_are_done() {
        List<String> programs = IntStream.range(0, 3)
                .mapToObj(_ -> directory.program("INTEGRATED"))
                .toList();
        String filter = "programId=in=(" + String.join(",", programs) + ")";
        List<String> whole = keys(curator.asking()
                .queryParam("season", SEASON)
                .queryParam("limit", 200)
                .queryParam("filter", filter)
                .get("/v1/verification-tasks"));
        List<String> paged = new ArrayList<>();
        String cursor = null;
        String asOf = null;
        do {
            var asking = curator.asking()
                    .queryParam("season", SEASON)
                    .queryParam("limit", 7)
                    .queryParam("filter", filter);
            Response page =
                    (cursor == null ? asking : asking.queryParam("cursor", cursor)).get("/v1/verification-tasks");
            page.then().statusCode(200);
            asOf = asOf == null ? page.jsonPath().getString("asOf") : asOf;
            assertEquals(asOf, page.jsonPath().getString("asOf"));
            paged.addAll(keys(page));
            if (cursor == null) {
                directory.fact(programs.getFirst(), "J1_SPONSORSHIP", "YES");
            }
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);
        assertEquals(whole, paged);
        assertEquals(whole.size(), new HashSet<>(whole).size());
    }

    @Test
    @Tag("P04")
    void the_queue_of_the_whole_directory_sees_each_change_at_once() {
        String filter = "state==MP;field==J1_SPONSORSHIP";
        String program = directory.program("INTEGRATED", Map.of("state", "MP"));
        tasks(filter)
                .statusCode(200)
                .body("items.programId", contains(program))
                .body("items[0].reason", equalTo("MISSING"))
                .body("items[0].why[0]", equalTo("No accepted fact says anything about it."));
        String yes = directory.fact(program, "J1_SPONSORSHIP", "YES");
        tasks(filter).body("items", empty());
        directory.fact(program, "J1_SPONSORSHIP", "NO");
        tasks(filter).body("items.reason", contains("CONFLICT")).body("items[0].shown.standing", equalTo("CONFLICT"));
        curator.asking()
                .header("If-Match", "*")
                .delete("/v1/facts/" + yes)
                .then()
                .statusCode(204);
        tasks(filter).body("items", empty());
        String other = directory.program("INTEGRATED", Map.of("state", "MP"));
        tasks(filter).body("items.programId", contains(other));
        curator.sending(Map.of(
                        "retiredOn", LocalDate.now().minusDays(1).toString(),
                        "reason", "Closed.",
                        "reference", "https://example.org/closed"))
                .header("If-Match", "*")
                .post("/v1/programs/" + other + "/retire")
                .then()
                .statusCode(200);
        tasks(filter).body("items", empty());
    }

    private static List<String> keys(Response page) {
        return page.jsonPath().getList("items", Map.class).stream()
                .map(item -> item.get("programId") + " " + item.get("field"))
                .toList();
    }

    @Test
    @Tag("P04")
    void programs_that_applicants_have_on_shortlists_come_first_and_nobody_is_named() throws SQLException {
        double latitude = Directory.latitude();
        Map<String, Object> there = Map.of("latitude", latitude, "longitude", 40.0);
        String unwanted = directory.program("INTEGRATED", Map.of("state", "GU"));
        String wanted = directory.program("INTEGRATED", there);
        for (Actor applicant : List.of(Actor.applicant(), Actor.applicant())) {
            new ContactsService().describes(applicant, Map.of());
            for (int twice = 0; twice < 2; twice++) {
                applicant
                        .sending(Map.of(
                                "filters",
                                Map.of("near", Map.of("latitude", latitude, "longitude", 40.0, "withinKm", 20))))
                        .queryParam("season", SEASON)
                        .post("/v1/shortlists")
                        .then()
                        .statusCode(201);
            }
        }
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("select count_program_demand(now(), now(), now() - interval '2 days')");
        }
        tasks("programId=in=(" + wanted + "," + unwanted + ");field==H1B_SPONSORSHIP")
                .body("items.programId", contains(wanted, unwanted))
                .body("items.applicants", contains(2, 0))
                .body("items[0].why[2]", equalTo("Applicants who have the program on a shortlist: 2."));
        tasks("programId=in=(" + wanted + "," + unwanted + ");state==GU;applicants==0;importance==1")
                .body("items.programId", contains(unwanted, unwanted));
    }

    @Test
    @Tag("P04")
    void only_curators_have_the_queue_and_what_it_does_not_know_is_refused() {
        Actor.applicant().asking().get("/v1/verification-tasks").then().statusCode(403);
        tasks("reson==STALE").statusCode(400).body("errors[0].detail", containsString("did you mean 'reason'"));
        tasks("reason==SOON").statusCode(400);
        curator.asking()
                .queryParam("season", "soon")
                .get("/v1/verification-tasks")
                .then()
                .statusCode(400);
        String cursor = curator.asking()
                .queryParam("season", SEASON)
                .queryParam("limit", 1)
                .get("/v1/verification-tasks")
                .jsonPath()
                .getString("next");
        if (cursor != null) {
            curator.asking()
                    .queryParam("season", SEASON - 1)
                    .queryParam("cursor", cursor)
                    .get("/v1/verification-tasks")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    @Tag("P04")
    void the_list_of_facts_is_filtered_by_a_freshness_that_says_the_same_as_each_fact() {
        String program = directory.program("INTEGRATED");
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        List<Integer> ages = List.of(0, 179, 180, 181, 182, 364, 365, 366, 367, 729, 730, 731, 732, 1095, 1096, 1097);
        for (Map.Entry<String, Object> field : Map.<String, Object>of(
                        "J1_SPONSORSHIP",
                        "YES",
                        "LETTERS",
                        3,
                        "POSITIONS_OFFERED",
                        2,
                        "NO_UNSOLICITED_MAIL",
                        "YES",
                        "CAP_STATUS",
                        "EXEMPT")
                .entrySet()) {
            for (int age : ages) {
                state(program, field.getKey(), field.getValue(), today.minusDays(age), 2099);
            }
            state(program, field.getKey(), field.getValue(), today, 2025);
        }
        int all = 5 * (ages.size() + 1);
        int found = 0;
        for (String freshness : List.of("FRESH", "STALE", "EXPIRED")) {
            Response listed = facts("programId==" + program + ";freshness==" + freshness);
            listed.then().statusCode(200).body("items.freshness", everyItem(equalTo(freshness)));
            int size = listed.jsonPath().getList("items").size();
            found += size;
            facts("programId==" + program + ";freshness!=" + freshness)
                    .then()
                    .body("items", hasSize(all - size))
                    .body("items.freshness", not(org.hamcrest.Matchers.hasItem(freshness)));
        }
        assertEquals(all, found);
        facts("programId==" + program + ";freshness=in=(FRESH,STALE,EXPIRED)")
                .then()
                .body("items", hasSize(all));
        facts("freshness=gt=FRESH").then().statusCode(400);
        facts("freshness=null=true").then().statusCode(400);
        facts("freshness==YOUNG").then().statusCode(400);
        Actor.applicant()
                .asking()
                .queryParam("sort", "-observedOn")
                .queryParam("filter", "programId==" + program + ";field==LETTERS;freshness==EXPIRED")
                .get("/v1/facts")
                .then()
                .statusCode(200)
                .body("items[0].evidence.season", equalTo(2025));
    }

    private Response facts(String filter) {
        return curator.asking()
                .queryParam("filter", filter)
                .queryParam("limit", 200)
                .get("/v1/facts");
    }

    private void state(String program, String field, Object value, LocalDate day, int season) {
        Map<String, Object> draft = Stream.of(
                        Map.<String, Object>of(
                                "field",
                                field,
                                "value",
                                value,
                                "evidence",
                                Map.of(
                                        "sourceType", "PROGRAM_PAGE",
                                        "reference", "https://example.org",
                                        "observedOn", day.toString(),
                                        "season", season,
                                        "confidence", "HIGH")),
                        field.equals("CAP_STATUS")
                                ? Map.<String, Object>of("employer", "Example")
                                : Map.<String, Object>of())
                .flatMap(part -> part.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        curator.sending(draft).post("/v1/programs/" + program + "/facts").then().statusCode(201);
    }
}
