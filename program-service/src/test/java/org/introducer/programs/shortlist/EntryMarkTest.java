package org.introducer.programs.shortlist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.programs.imports.ImportCalls;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
@Tag("X27")
class EntryMarkTest {

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();
    private final double latitude = Directory.latitude();

    @BeforeEach
    void described() {
        contacts.describes(amara, Map.of());
        contacts.knows(amara, Map.of());
    }

    private String program(String name) {
        return directory.program(
                "INTEGRATED", Map.of("name", name, "city", "Tampa", "latitude", latitude, "longitude", Math.random()));
    }

    private String list() {
        Response created = amara.sending(Map.of(
                        "filters", Map.of("near", Map.of("latitude", latitude, "longitude", 0.5, "withinKm", 60))))
                .queryParam("season", SEASON)
                .post("/v1/shortlists");
        created.then().statusCode(201).body("entries.city", everyItem(equalTo("Tampa")));
        return "/v1/shortlists/" + created.path("id");
    }

    private Response mark(String entry, Map<String, Object> patch) {
        return amara.patching(amara.asking().get(entry).header("ETag"), patch).patch(entry);
    }

    @Test
    void an_entry_says_where_the_program_is_and_which_code_it_has() {
        String code = ImportCalls.acgmeCode("416");
        String program = directory.program(
                "INTEGRATED",
                Map.of(
                        "name",
                        "A",
                        "latitude",
                        latitude,
                        "longitude",
                        0.5,
                        "city",
                        "Tampa",
                        "acgmeCode",
                        code,
                        "state",
                        "FL"));
        amara.asking()
                .get(list())
                .then()
                .body("entries.programId", contains(program))
                .body("entries[0].name", equalTo("A"))
                .body("entries[0].city", equalTo("Tampa"))
                .body("entries[0].state", equalTo("FL"))
                .body("entries[0].acgmeCode", equalTo(code))
                .body("entries[0].pinned", equalTo(false))
                .body("entries[0].hidden", equalTo(false))
                .body("entries[0].note", nullValue());
    }

    @Test
    void what_is_pinned_comes_first_what_is_hidden_last_and_ranks_stay() {
        String a = program("A");
        String b = program("B");
        String c = program("C");
        String list = list();
        amara.asking().get(list).then().body("entries.programId", contains(a, b, c));
        mark(list + "/entries/" + a, Map.of("hidden", true))
                .then()
                .statusCode(200)
                .body("hidden", equalTo(true));
        mark(list + "/entries/" + c, Map.of("pinned", true, "note", "Ask about call rooms."))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("note", equalTo("Ask about call rooms."));
        mark(list + "/entries/" + c, Map.of("note", "Asked.")).then().body("pinned", equalTo(true));
        amara.asking()
                .get(list)
                .then()
                .body("entries.programId", contains(c, b, a))
                .body("entries.rank", contains(3, 2, 1))
                .body("entries[0].note", equalTo("Asked."))
                .body("entries[2].hidden", equalTo(true));
        amara.asking()
                .queryParam("season", SEASON)
                .get("/v1/programs/" + c + "/overview")
                .then()
                .body("shortlists[0].pinned", equalTo(true))
                .body("shortlists[0].note", equalTo("Asked."));
    }

    @Test
    void two_who_mark_at_once_do_not_undo_each_other() {
        String entry = list(program("A"));
        String etag = amara.asking().get(entry).header("ETag");
        amara.patching(etag, Map.of("pinned", true)).patch(entry).then().statusCode(200);
        amara.patching(etag, Map.of("pinned", false)).patch(entry).then().statusCode(412);
        amara.asking().get(entry).then().body("pinned", equalTo(true));
    }

    private String list(String program) {
        return list() + "/entries/" + program;
    }

    @Test
    void only_who_may_write_for_the_applicant_marks() {
        String entry = list(program("A"));
        String etag = amara.asking().get(entry).header("ETag");
        Actor adviser = amara.colleague(Role.ADVISER);
        adviser.asking().get(entry).then().statusCode(404);
        contacts.consents(amara, "READ");
        adviser.asking().get(entry).then().statusCode(200);
        adviser.patching(etag, Map.of("pinned", true)).patch(entry).then().statusCode(403);
        Actor elsewhere = Actor.applicant();
        elsewhere.asking().get(entry).then().statusCode(404);
        elsewhere.patching(etag, Map.of("pinned", true)).patch(entry).then().statusCode(404);
        amara.asking().get(entry).then().body("pinned", equalTo(false));
        amara.asking()
                .get(entry.substring(0, entry.lastIndexOf('/') + 1) + UUID.randomUUID())
                .then()
                .statusCode(404);
        amara.patching(etag, Map.of("rank", 1)).patch(entry).then().statusCode(400);
        amara.patching(etag, Map.of("note", "x".repeat(2001)))
                .patch(entry)
                .then()
                .statusCode(422);
    }

    @Test
    void fifty_entries_without_their_parts_fit_on_a_screen() {
        IntStream.range(0, 50).forEach(i -> program("University of Example Hospital Program, Campus " + i));
        Response list = amara.asking().queryParam("parts", false).get(list());
        list.then().body("entries", hasSize(50)).body("entries.parts", everyItem(nullValue()));
        int bytes = list.asByteArray().length;
        assertTrue(bytes <= 50_000, bytes + " bytes");
        Response whole = amara.asking().get(list());
        whole.then().body("entries", hasSize(50)).body("entries[0].parts.criterion", not(hasItem("LOCATION")));
        assertTrue(whole.asByteArray().length < 50_000, whole.asByteArray().length + " bytes with the parts");
    }
}
