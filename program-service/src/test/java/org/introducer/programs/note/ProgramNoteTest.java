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

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        String id = written.path("id");
        curator.asking().post("/v1/program-notes/" + id + "/publish").then().statusCode(200);
        return id;
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
                .body("caution", containsString("no facts"));
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
                .body("items.find { it.text == 'Third.' }.role", equalTo("FELLOW"))
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
                .get("/v1/program-notes/submitted")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body(not(containsString(author.sub().toString())))
                .body(not(containsString(author.tenant().toString())));
        curator.asking().post("/v1/program-notes/" + id + "/publish").then().statusCode(200);
        published(resident(), Map.of());
        published(resident(), Map.of());
        shownTo(reader)
                .body("items", hasSize(3))
                .body(not(containsString(author.sub().toString())))
                .body(not(containsString(author.tenant().toString())))
                .body(not(containsString("2026-10-15")));
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
                "Very IMG-friendly!")) {
            write(resident(), Map.of("text", text))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/text"))
                    .body("errors[0].detail", containsString("fact with evidence"));
        }
        write(resident(), Map.of("text", "Televisas and advisable J-10 tubes: 1 advisor."))
                .then()
                .statusCode(201);
    }

    @Test
    void a_note_is_of_somebody_who_is_there_now_and_one_on_a_topic() {
        write(resident(), Map.of("role", "ALUMNUS")).then().statusCode(422).body("errors.pointer", contains("/role"));
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
        author.asking().post("/v1/program-notes/" + id + "/publish").then().statusCode(403);
        curator.sending(Map.of("reason", " "))
                .post("/v1/program-notes/" + id + "/reject")
                .then()
                .statusCode(422);
        curator.sending(Map.of("reason", "It names a person."))
                .post("/v1/program-notes/" + id + "/reject")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        shownTo(reader).body("items", empty());
        author.asking()
                .get("/v1/program-notes/" + id)
                .then()
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("It names a person."));
        curator.asking()
                .post("/v1/program-notes/" + id + "/publish")
                .then()
                .statusCode(409)
                .body("type", endsWith("note-decided"));
        curator.asking()
                .post("/v1/program-notes/" + UUID.randomUUID() + "/publish")
                .then()
                .statusCode(404);
        write(author, Map.of()).then().statusCode(201);
    }

    @Test
    void a_withdrawn_note_is_shown_to_nobody() {
        Actor author = resident();
        String id = published(author, Map.of());
        published(resident(), Map.of());
        published(resident(), Map.of());
        published(resident(), Map.of());
        String etag = author.asking().get("/v1/program-notes/" + id).header("ETag");
        author.asking()
                .header("If-Match", etag)
                .delete("/v1/program-notes/" + id)
                .then()
                .statusCode(204);
        shownTo(reader).body("items", hasSize(3)).body("items.id", not(hasItem(id)));
        curator.asking().post("/v1/program-notes/" + id + "/publish").then().statusCode(404);
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
