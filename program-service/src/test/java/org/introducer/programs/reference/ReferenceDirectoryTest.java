package org.introducer.programs.reference;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.ProgramsTest;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.imports.ImportCalls;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.reference.ReferenceData.Institution;
import org.introducer.programs.reference.ReferenceData.NrmpInstitution;
import org.introducer.programs.reference.ReferenceData.ReferenceProgram;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P34")
class ReferenceDirectoryTest {

    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();
    private final String acgme = ImportCalls.acgmeCode("416");
    private final String institution = "Reference University " + UUID.randomUUID();

    @Inject
    ReferenceDirectory directory;

    private static Statement statement(FactField field, String value, SourceType source) {
        return new Statement(
                field,
                value,
                source,
                source == SourceType.OTHER ? Confidence.LOW : Confidence.HIGH,
                null,
                null,
                null,
                "https://example.org/visa",
                null,
                null);
    }

    private ReferenceData data(Statement... facts) {
        return data(List.of(), facts);
    }

    private ReferenceData data(List<String> withdrawn, Statement... facts) {
        return new ReferenceData(
                "test",
                LocalDate.parse("2026-11-20"),
                "Our own.",
                withdrawn,
                List.of(),
                List.of(new Institution(
                        institution,
                        "Tampa",
                        "FL",
                        List.of(statement(FactField.STEP3_FOR_H1B, "YES", SourceType.INSTITUTION_PAGE)),
                        List.of(new ReferenceProgram(
                                institution,
                                "Reference Program",
                                Pathway.INTEGRATED,
                                "Tampa",
                                "FL",
                                acgme,
                                List.of(),
                                List.of("https://example.org/ir"),
                                null,
                                List.of(facts))))));
    }

    private final Statement j1 = statement(FactField.J1_SPONSORSHIP, "YES", SourceType.PROGRAM_PAGE);
    private final Statement h1b = statement(FactField.H1B_SPONSORSHIP, "NO", SourceType.PROGRAM_PAGE);

    private ValidatableResponse program() {
        return amara.asking().get("/v1/programs/" + id()).then().statusCode(200);
    }

    private String id() {
        return amara.asking()
                .get("/v1/programs?filter=acgmeCode==" + acgme)
                .jsonPath()
                .getString("items[0].id");
    }

    @Test
    void what_is_loaded_twice_is_there_once_and_shown_as_last_known() {
        assertEquals(new ReferenceDirectory.Loaded(1, 3), directory.load(data(j1, h1b)));
        assertEquals(new ReferenceDirectory.Loaded(0, 0), directory.load(data(j1, h1b)));
        program()
                .body("facts", hasSize(3))
                .body("facts.find { it.field == 'J1_SPONSORSHIP' }.says", containsString("Last known, confirm"))
                .body("facts.find { it.field == 'J1_SPONSORSHIP' }.observedOn", nullValue())
                .body("facts.find { it.field == 'STEP3_FOR_H1B' }.institution", equalTo(institution));
        amara.asking()
                .get("/v1/programs/" + id() + "/facts/J1_SPONSORSHIP")
                .then()
                .body("shown.freshness", equalTo("STALE"))
                .body("shown.chosen.evidence.collectedOn", equalTo("2026-11-20"));
        amara.asking()
                .get("/v1/facts?filter=freshness==STALE;programId==" + id())
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void a_later_version_adds_what_is_new() {
        directory.load(data(j1));
        assertEquals(new ReferenceDirectory.Loaded(0, 1), directory.load(data(j1, h1b)));
    }

    @Test
    @Tag("P27")
    void only_what_a_later_load_adds_is_a_change() throws SQLException {
        directory.load(data(j1));
        int before = changes("J1_SPONSORSHIP");
        directory.load(data(j1, h1b));
        assertEquals(before, changes("J1_SPONSORSHIP"));
        assertEquals(1, changes("H1B_SPONSORSHIP"));
    }

    private int changes(String field) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                java.sql.Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(
                        "select count(*) from program_changes where field = '%s' and program_id = '%s'"
                                .formatted(field, id()))) {
            found.next();
            return found.getInt(1);
        }
    }

    @Test
    void what_a_curator_changed_stays_when_it_is_loaded_again() {
        directory.load(data(j1, h1b));
        String program = id();
        String etag = amara.asking().get("/v1/programs/" + program).header("ETag");
        curator.patching(etag, Map.of("name", "As the curator says", "city", "Saint Petersburg"))
                .patch("/v1/programs/" + program)
                .then()
                .statusCode(200);
        var fact = curator.asking().get("/v1/facts?filter=field==J1_SPONSORSHIP;programId==" + program);
        String address = "/v1/facts/" + fact.jsonPath().getString("items[0].id");
        curator.asking()
                .header("If-Match", curator.asking().get(address).header("ETag"))
                .delete(address)
                .then()
                .statusCode(204);
        directory.load(data(j1, h1b));
        program()
                .body("name", equalTo("As the curator says"))
                .body("city", equalTo("Saint Petersburg"))
                .body("facts.field", equalTo(List.of("H1B_SPONSORSHIP", "STEP3_FOR_H1B")));
    }

    @Test
    @Tag("P34")
    void what_was_stated_wrongly_is_taken_back_and_what_a_curator_did_with_it_stays() throws SQLException {
        directory.load(data(j1, h1b));
        Statement hint = statement(FactField.H1B_SPONSORSHIP, "NO", SourceType.OTHER);
        directory.load(data(List.of(h1b.key(institution)), j1, hint));
        directory.load(data(List.of(h1b.key(institution)), j1, hint));
        amara.asking()
                .get("/v1/programs/" + id() + "/facts/H1B_SPONSORSHIP")
                .then()
                .body("shown.chosen.evidence.sourceType", equalTo("OTHER"))
                .body("setAside.reason", equalTo(List.of("NOT_ACCEPTED")));
        program().body("facts.find { it.field == 'H1B_SPONSORSHIP' }.says", containsString("A third party says it"));
        assertEquals(0, changes("H1B_SPONSORSHIP"), "the value is the same, so that it is no change");
    }

    @Test
    void an_equal_code_is_the_same_program_and_an_equal_name_is_not() {
        ImportCalls.imported(
                curator, "ACGME", "acgme_code,program_name,city,state\n" + acgme + ",Imported Program,Tampa,FL\n");
        String imported = id();
        directory.load(data(j1));
        assertEquals(imported, id());
        program()
                .body("name", equalTo("Imported Program"))
                .body("institution", equalTo(institution))
                .body("names.name", hasItem("Reference Program"))
                .body("facts", hasSize(2));
    }

    @Test
    void a_program_of_nrmp_has_the_state_of_its_institution() {
        String code = ImportCalls.nrmpCode("416");
        ReferenceData states = new ReferenceData(
                "test",
                LocalDate.parse("2026-11-20"),
                "Our own.",
                List.of(),
                List.of(new NrmpInstitution(code.substring(0, 4), "Example", "FL", "https://example.org/nrmp")),
                List.of());
        String before = created(code + "A0");
        directory.load(states);
        amara.asking().get("/v1/programs/" + before).then().body("state", equalTo("FL"));
        amara.asking().get("/v1/programs/" + created(code + "C1")).then().body("state", equalTo("FL"));
    }

    private String created(String nrmpCode) {
        var created = curator.sending(
                        Map.of("name", "NRMP " + UUID.randomUUID(), "pathway", "INTEGRATED", "nrmpCode", nrmpCode))
                .post("/v1/programs");
        created.then().statusCode(201).body("id", notNullValue());
        return created.jsonPath().getString("id");
    }
}
