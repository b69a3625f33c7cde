package org.introducer.programs.note;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.introducer.local.identity.Role;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P25")
class ProgramNoteTest {

    private final Directory directory = new Directory();
    private final Actor curator = Actor.curator();
    private final Actor reader = Actor.applicant();
    private String program;

    @BeforeEach
    void a_program() {
        program = directory.program("INTEGRATED");
    }

    private Response write(Actor author, Map<String, Object> otherwise) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "programId", program,
                "topic", "CASE_MIX",
                "role", "RESIDENT",
                "observedOn", "2026-10-15",
                "visibility", "EVERYBODY",
                "text", "Half of our cases are oncology."));
        draft.putAll(otherwise);
        return author.sending(draft).post("/v1/program-notes");
    }

    private String published(Actor author, Map<String, Object> otherwise) {
        Response written = write(author, otherwise);
        written.then().statusCode(201).body("state", equalTo("SUBMITTED"));
        curator.asking().post(submitted() + "/publish").then().statusCode(200);
        return written.path("id");
    }

    /** The address at which curators decide on the only note of the program that waits. */
    private String submitted() {
        List<String> ids = curator.asking()
                .queryParam("programId", program)
                .get("/v1/program-notes/submitted")
                .path("items.id");
        assertEquals(1, ids.size());
        return "/v1/program-notes/" + ids.getFirst();
    }

    /** The address at which curators decide on a note that is shown. */
    private String shown(String text) {
        return "/v1/program-notes/"
                + curator.asking()
                        .get("/v1/programs/" + program + "/notes")
                        .<String>path("items.find { it.text == '%s' }.id".formatted(text));
    }

    private void withdraw(Actor author, String id) {
        author.asking()
                .header(
                        "If-Match",
                        author.asking().get("/v1/program-notes/" + id).header("ETag"))
                .delete("/v1/program-notes/" + id)
                .then()
                .statusCode(204);
    }

    private static Actor resident() {
        return Actor.with(Role.MENTOR);
    }

    private ValidatableResponse shownTo(Actor somebody) {
        return somebody.asking()
                .get("/v1/programs/" + program + "/notes")
                .then()
                .statusCode(200)
                .body("least", equalTo(3))
                .body("caution", containsString("not verified"))
                .body("caution", containsString("not facts"));
    }

    @Test
    void notes_are_shown_once_three_people_wrote_and_then_in_groups_of_three() {
        Actor first = resident();
        published(first, Map.of("text", "First."));
        published(first, Map.of("text", "First again.", "topic", "CULTURE"));
        published(resident(), Map.of("text", "Second."));
        shownTo(reader).body("items", empty());
        published(resident(), Map.of("text", "Third.", "role", "FELLOW"));
        shownTo(reader)
                .body("items.text", containsInAnyOrder("First.", "Second.", "Third.", "First again."))
                .body("items.month", everyItem(equalTo("2026-10")))
                .body("items.topic", hasItem("CULTURE"));
        published(resident(), Map.of("text", "Fourth."));
        published(resident(), Map.of("text", "Fifth."));
        shownTo(reader).body("items", hasSize(4));
        published(resident(), Map.of("text", "Sixth."));
        shownTo(reader).body("items", hasSize(7));
    }

    @Test
    void nobody_is_shown_who_wrote() {
        Actor author = resident();
        String id = write(author, Map.of()).path("id");
        curator.asking()
                .queryParam("programId", program)
                .get("/v1/program-notes/submitted")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body(not(containsString(id)))
                .body(not(containsString(author.sub().toString())))
                .body(not(containsString(author.tenant().toString())));
        curator.asking().post("/v1/program-notes/" + id + "/publish").then().statusCode(404);
        curator.asking().post(submitted() + "/publish").then().statusCode(200);
        published(resident(), Map.of());
        published(resident(), Map.of());
        for (Actor somebody : List.of(reader, curator, author.colleague(Role.ORG_ADMIN))) {
            shownTo(somebody)
                    .body("items", hasSize(3))
                    .body(not(containsString(id)))
                    .body(not(containsString(author.sub().toString())))
                    .body(not(containsString(author.tenant().toString())))
                    .body(not(containsString("2026-10-15")));
        }
        shownTo(reader).body("items.id", everyItem(nullValue()));
        List<String> decisions =
                curator.asking().get("/v1/programs/" + program + "/notes").path("items.id");
        for (String decision : decisions) {
            author.colleague(Role.ORG_ADMIN)
                    .asking()
                    .queryParam("filter", "objectId==" + decision)
                    .get("/v1/audit")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        reader.asking().get("/v1/program-notes/" + id).then().statusCode(404);
        author.colleague(Role.MENTOR)
                .asking()
                .get("/v1/program-notes/" + id)
                .then()
                .statusCode(404);
        author.asking().get("/v1/program-notes/" + id).then().statusCode(200);
        author.colleague(Role.MENTOR).asking().get("/v1/program-notes").then().body("items", empty());
    }

    @Test
    void what_is_for_the_organisation_is_shown_there_and_counted_by_itself() {
        Actor first = resident();
        Map<String, Object> within = Map.of("visibility", "ORGANISATION");
        published(first, within);
        published(first.colleague(Role.MENTOR), within);
        published(first.colleague(Role.MENTOR), Map.of());
        published(resident(), within);
        shownTo(first.colleague(Role.APPLICANT)).body("items", empty());
        published(first.colleague(Role.MENTOR), within);
        shownTo(first.colleague(Role.APPLICANT))
                .body("items", hasSize(3))
                .body("items.visibility", everyItem(equalTo("ORGANISATION")));
        shownTo(reader).body("items", empty());
    }

    @Test
    void what_is_said_of_visas_is_refused_however_it_is_spelled() {
        for (String text : List.of(
                "They sponsor a J-1 every year.",
                "Ask about the h1b.",
                "H \u2011 1B is possible",
                "Vi\u200bsas are no problem",
                "Very IMG-friendly!",
                "An imgs_friendly place.",
                "Friendly to IMGs.",
                "The hospital was sponsoring us.",
                "Some of us came on F.1 and OPT.",
                "Ask about OPT.",
                "We are half H1 people.",
                "j_1 is usual",
                "Only U.S. citizens get in.",
                "Most are permanent   residents.",
                "A waiver follows.",
                "They need a DS.2019",
                "They gave her a statement-of-need.")) {
            write(resident(), Map.of("text", text))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/text"))
                    .body("errors[0].detail", containsString("fact with evidence"));
        }
        write(resident(), Map.of("text", "Televisas and advisable J-10 tubes: 1 advisor; opt for the team."))
                .then()
                .statusCode(201);
    }

    @Test
    void a_note_is_of_somebody_who_is_there_now_and_one_on_a_topic() {
        write(resident(), Map.of("role", "ALUMNUS")).then().statusCode(400).body("errors.pointer", contains("/role"));
        write(resident(), Map.of("observedOn", LocalDate.now().plusDays(3).toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/observedOn"));
        write(resident(), Map.of("programId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/programId"));
        Actor author = resident();
        write(author, Map.of()).then().statusCode(201);
        write(author, Map.of()).then().statusCode(409).body("type", endsWith("note-exists"));
        write(author, Map.of("topic", "WORKLOAD")).then().statusCode(201);
    }

    @Test
    void a_curator_decides_what_is_shown_and_the_author_learns_why_not() {
        Actor author = resident();
        String id = published(author, Map.of("text", "Dr. Example shouts."));
        published(resident(), Map.of());
        published(resident(), Map.of());
        shownTo(reader).body("items", hasSize(3));
        String decided = shown("Dr. Example shouts.");
        author.asking().post(decided + "/publish").then().statusCode(403);
        curator.sending(Map.of("reason", " ")).post(decided + "/reject").then().statusCode(422);
        curator.sending(Map.of("reason", "It names a person."))
                .post(decided + "/reject")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        shownTo(reader).body("items", empty());
        author.asking()
                .get("/v1/program-notes/" + id)
                .then()
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("It names a person."));
        curator.asking().post(decided + "/publish").then().statusCode(409).body("type", endsWith("note-decided"));
        curator.asking()
                .post("/v1/program-notes/" + UUID.randomUUID() + "/publish")
                .then()
                .statusCode(404);
        write(author, Map.of()).then().statusCode(201);
    }

    @Test
    void who_withdraws_takes_the_group_along_and_no_other_group_moves() {
        Actor author = resident();
        String id = published(author, Map.of("text", "First."));
        for (String text : List.of("Second.", "Third.", "Fourth.")) {
            published(resident(), Map.of("text", text));
        }
        shownTo(reader).body("items.text", containsInAnyOrder("First.", "Second.", "Third."));
        String decided = shown("First.");
        withdraw(author, id);
        shownTo(reader).body("items", empty());
        curator.asking().post(decided + "/publish").then().statusCode(404);
        published(resident(), Map.of("text", "Fifth."));
        shownTo(reader).body("items", empty());
        published(resident(), Map.of("text", "Sixth."));
        shownTo(reader).body("items.text", containsInAnyOrder("Fourth.", "Fifth.", "Sixth."));
        published(author, Map.of("text", "First again."));
        shownTo(reader).body("items", hasSize(6)).body("items.text", hasItem("First again."));
    }

    @Test
    void who_is_shown_with_another_note_stays_when_one_is_withdrawn() {
        Actor author = resident();
        String id = published(author, Map.of("text", "First."));
        published(author, Map.of("text", "Of culture.", "topic", "CULTURE"));
        published(resident(), Map.of("text", "Second."));
        published(resident(), Map.of("text", "Third."));
        shownTo(reader).body("items", hasSize(4));
        withdraw(author, id);
        shownTo(reader).body("items.text", containsInAnyOrder("Of culture.", "Second.", "Third."));
    }

    @Test
    void a_role_is_shown_only_where_three_have_it_and_nobody_has_a_rarer_one() {
        for (int i = 0; i < 5; i++) {
            published(resident(), Map.of());
        }
        shownTo(reader).body("items", hasSize(3)).body("items.role", everyItem(equalTo("RESIDENT")));
        published(resident(), Map.of("role", "FELLOW"));
        shownTo(reader).body("items", hasSize(6)).body("items.role", everyItem(nullValue()));
        for (int i = 0; i < 3; i++) {
            published(resident(), Map.of("role", "FELLOW"));
        }
        shownTo(reader).body("items", hasSize(9)).body("items.findAll { it.role == 'FELLOW' }", hasSize(4));
    }

    @Test
    void notes_are_on_one_program_at_a_time() {
        Actor author = resident();
        String id = write(author, Map.of()).path("id");
        Map<String, Object> elsewhere = Map.of("programId", directory.program("INTEGRATED"));
        write(author, elsewhere)
                .then()
                .statusCode(409)
                .body("type", endsWith("note-elsewhere"))
                .body("detail", containsString(program));
        withdraw(author, id);
        write(author, elsewhere).then().statusCode(201);
    }

    @Test
    void of_two_requests_at_once_one_makes_the_note() throws Exception {
        Actor author = resident();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> request = () -> write(author, Map.of()).statusCode();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : both.invokeAll(List.of(request, request))) {
                statuses.add(answer.get());
            }
            assertEquals(List.of(201, 409), statuses.stream().sorted().toList());
        }
    }

    @Test
    void notes_are_no_facts() {
        for (int i = 0; i < 3; i++) {
            published(resident(), Map.of("text", "Observers are welcome."));
        }
        reader.asking()
                .get("/v1/programs/" + program + "/facts")
                .then()
                .statusCode(200)
                .body("items", empty());
    }
}
