package org.introducer.programs.imports;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.imports.ImportCalls.acgmeCode;
import static org.introducer.programs.imports.ImportCalls.ended;
import static org.introducer.programs.imports.ImportCalls.imported;
import static org.introducer.programs.imports.ImportCalls.nrmpCode;
import static org.introducer.programs.imports.ImportCalls.programWithNrmpCode;
import static org.introducer.programs.imports.ImportCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
class ImportTest {

    static final String ACGME = "acgme_code,program_name,city,state\n";
    static final String NRMP =
            "Table,Sponsoring Institution,City,Specialty,Program Code,2025 Quota,2025 Matched,2024 Quota,2024 Matched\n";
    static final String HUB =
            "Fiscal Year,Employer,Initial Approvals,Initial Denials,Continuing Approvals,Continuing Denials,NAICS,Tax ID,State,City,ZIP\n";

    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();

    private Response rows(Response job) {
        return curator.asking().get("/v1/imports/" + job.jsonPath().getString("id") + "/rows");
    }

    private String programOf(String acgmeCode) {
        return amara.asking()
                .queryParam("filter", "acgmeCode==" + acgmeCode)
                .get("/v1/programs")
                .jsonPath()
                .getString("items[0].id");
    }

    private static long count(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    @Tag("P28")
    void the_same_file_again_changes_nothing() {
        String code = acgmeCode("416");
        String file = ACGME + code + ",Harbor Hospital Program,Tampa,FL\n";
        Response first = imported(curator, "ACGME", file);
        first.then()
                .body("state", equalTo("DONE"))
                .body("total", equalTo(1))
                .body("counts.create", equalTo(1))
                .body("done", equalTo(1))
                .body("total", equalTo(1))
                .body("digest", matchesPattern("[0-9a-f]{64}"));
        Response again = imported(curator, "ACGME", file);
        again.then()
                .body("state", equalTo("DONE"))
                .body("counts.create", equalTo(0))
                .body("counts.update", equalTo(0))
                .body("counts.unchanged", equalTo(1));
        amara.asking()
                .get("/v1/programs/" + programOf(code))
                .then()
                .statusCode(200)
                .body("pathway", equalTo("INTEGRATED"))
                .body("city", equalTo("Tampa"));
    }

    @Test
    @Tag("P28")
    void a_field_that_does_not_fit_is_refused_and_the_row_is_taken() {
        String code = "41611" + acgmeCode("416").substring(5);
        String file = "acgme_code,program_name,city,state,latitude,longitude\n" + code + ",Harbor,Columbus,OH,27.95,\n";
        Response taken = imported(curator, "ACGME", file);
        taken.then()
                .body("state", equalTo("DONE"))
                .body("counts.create", equalTo(1))
                .body("counts.invalid", equalTo(0));
        amara.asking()
                .get("/v1/programs/" + programOf(code))
                .then()
                .body("name", equalTo("Harbor"))
                .body("city", equalTo("Columbus"))
                .body("state", nullValue())
                .body("latitude", nullValue())
                .body("longitude", nullValue());
        curator.asking()
                .get("/v1/imports/" + taken.jsonPath().getString("id") + "/rows")
                .then()
                .body("items[0].action", equalTo("CREATE"))
                .body("items[0].reasons.reason", equalTo(List.of("INVALID_FIELD", "INVALID_FIELD")))
                .body("items[0].reasons.column", equalTo(List.of("state", "latitude")))
                .body("items[0].reasons[0].detail", containsString("is of FL"));
    }

    @Test
    @Tag("P28")
    void a_wrong_file_is_refused_whole_with_its_missing_and_unknown_columns() {
        send(curator, "ACGME", "acgme_code,town\n4160100001,Tampa\n")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:wrong-file"))
                .body("errors.pointer", hasItems("/columns/program_name", "/columns/city", "/columns/state"));
        send(curator, "ACGME", "acgme_code,program_name,city,state,visa\n4160100001,A,Tampa,FL,J1\n")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/columns/visa"));
        for (String noTable : new String[] {"", "\0\0\0", "x".repeat(2_001), "x".repeat(3 << 20)}) {
            send(curator, "ACGME", noTable)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:introducer:problem:wrong-file"));
        }
        send(curator, "ACGME", ACGME + "4160100001,a,Tampa,FL\n" + "x".repeat(3 << 20))
                .then()
                .statusCode(422);
    }

    @Test
    @Tag("P28")
    void what_is_asked_wrongly_is_400_and_what_is_not_csv_415() {
        send(curator, "source=FREIDA", ACGME.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("errors.detail", contains(containsString("DOL_LCA")));
        send(curator, "source=ACGME&reference=" + "x".repeat(501), ACGME.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("reference"));
        send(curator, "source=ACGME&observedOn=", ACGME.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400);
        curator.asking()
                .contentType("text/csv")
                .body(ACGME)
                .post("/v1/imports?source=ACGME")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("observedOn"));
        send(curator, "autoConfirm=false", ACGME.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400);
        send(curator, "source=ACGME&autoConfirm=yes", ACGME.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400);
        send(curator, "source=ACGME&observedOn=2999-01-01", ACGME.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400);
        curator.sending(Map.of())
                .post("/v1/imports?source=ACGME&observedOn=2026-01-15")
                .then()
                .statusCode(415)
                .body("detail", containsString("text/csv"));
    }

    @Test
    @Tag("P28")
    void a_bad_row_is_rejected_by_number_and_the_others_are_applied() {
        String code = acgmeCode("420");
        Response job = imported(
                curator, "ACGME", ACGME + "416,Short,Tampa,FL\n" + code + ",,Tampa,FL\n" + code + ",Good,Tampa,FL\n");
        job.then()
                .body("counts.create", equalTo(1))
                .body("counts.invalid", equalTo(2))
                .body("errors", empty());
        rows(job)
                .then()
                .statusCode(200)
                .body("items.action", contains("INVALID", "INVALID", "CREATE"))
                .body("items.line", contains(2, 3, 4))
                .body("items[0].reasons[0].column", equalTo("acgme_code"))
                .body("items[0].reasons[0].detail", containsString("10 digits"))
                .body("items[2].subject", equalTo(code))
                .body("items[2].changes.find { it.field == 'city' }.after", equalTo("Tampa"));
        curator.asking()
                .queryParam("filter", "action==INVALID")
                .queryParam("limit", 1)
                .get("/v1/imports/" + job.jsonPath().getString("id") + "/rows")
                .then()
                .body("items", hasSize(1))
                .body("next", not(nullValue()));
    }

    @Test
    @Tag("P28")
    void a_dry_run_says_what_would_come_and_applies_nothing_until_confirmed() {
        String code = acgmeCode("416");
        byte[] file = (ACGME + code + ",Preview Program,Miami,FL\n").getBytes(StandardCharsets.UTF_8);
        Response preview = imported(curator, "source=ACGME&autoConfirm=false", file);
        preview.then().body("state", equalTo("PREVIEWED")).body("counts.create", equalTo(1));
        rows(preview).then().body("items.action", contains("CREATE"));
        assertEquals(null, programOf(code));
        String id = preview.jsonPath().getString("id");
        ended(curator, curator.asking().post("/v1/imports/" + id + "/confirm"))
                .then()
                .body("state", equalTo("DONE"))
                .body("counts.create", equalTo(1));
        rows(preview).then().body("items", hasSize(1));
        amara.asking().get("/v1/programs/" + programOf(code)).then().statusCode(200);
        curator.asking().post("/v1/imports/" + id + "/confirm").then().statusCode(409);
    }

    @Test
    @Tag("P28")
    void a_cancelled_import_leaves_nothing() throws SQLException {
        String code = acgmeCode("416");
        Response preview = imported(
                curator,
                "source=ACGME&autoConfirm=false",
                (ACGME + code + ",Cancelled,Miami,FL\n").getBytes(StandardCharsets.UTF_8));
        String id = preview.jsonPath().getString("id");
        curator.asking()
                .post("/v1/imports/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        curator.asking().post("/v1/imports/" + id + "/confirm").then().statusCode(409);
        curator.asking().post("/v1/imports/" + id + "/cancel").then().statusCode(409);
        assertEquals(null, programOf(code));
        assertEquals(0, count("select count(*) from import_blocks where import_id = '" + id + "'"));
    }

    @Test
    @Tag("P28")
    void an_import_that_is_cancelled_while_a_worker_has_it_leaves_nothing() throws SQLException {
        String code = acgmeCode("416");
        try (Connection other = TestDatabase.asService();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // Another replica that imports the same source holds this, so the worker of this one waits.
            statement.execute("select pg_advisory_xact_lock(hashtextextended('import/ACGME', 0))");
            Response accepted = send(curator, "ACGME", ACGME + code + ",Cancelled at work,Miami,FL\n");
            String job = accepted.header("Location");
            await().until(() -> curator.asking().get(job).jsonPath().getString("state"), "RUNNING"::equals);
            curator.asking().post(job + "/cancel").then().statusCode(200);
            other.rollback();
            imported(curator, "ACGME", ACGME + acgmeCode("416") + ",Behind it,Miami,FL\n");
            curator.asking().get(job).then().body("state", equalTo("CANCELLED"));
        }
        assertEquals(null, programOf(code));
    }

    @Test
    @Tag("P28")
    void an_import_whose_worker_died_is_applied_once_by_the_next() throws SQLException {
        String code = acgmeCode("416");
        Response preview = imported(
                curator,
                "source=ACGME&autoConfirm=false",
                (ACGME + code + ",Orphan,Miami,FL\n").getBytes(StandardCharsets.UTF_8));
        String id = preview.jsonPath().getString("id");
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            // As kill -9 leaves a job: claimed, at work, and nobody renews its lease.
            statement.execute("update jobs set state = 'APPLYING', attempts = attempts + 1, version = version + 1,"
                    + " lease_until = '2026-01-01' where id = '" + id + "'");
        }
        await().until(() -> curator.asking().get("/v1/imports/" + id).jsonPath().getString("state"), "DONE"::equals);
        rows(preview).then().body("items.action", contains("CREATE"));
        assertEquals(1, count("select count(*) from programs where acgme_code = '" + code + "'"));
    }

    @Test
    @Tag("P28")
    void a_revert_takes_creations_and_changes_back_and_leaves_what_has_changed_since() {
        String kept = acgmeCode("416");
        String used = acgmeCode("416");
        String gone = acgmeCode("416");
        imported(curator, "ACGME", ACGME + kept + ",Kept,Miami,FL\n");
        Response second = imported(
                curator,
                "ACGME",
                ACGME + kept + ",Kept,Orlando,FL\n" + used + ",Used,Tampa,FL\n" + gone + ",Gone,Tampa,FL\n");
        second.then().body("counts.create", equalTo(2)).body("counts.update", equalTo(1));
        rows(second)
                .then()
                .body("items[0].changes.field", contains("city"))
                .body("items[0].changes[0].before", equalTo("Miami"))
                .body("items[0].changes[0].after", equalTo("Orlando"));
        String keptId = programOf(kept);
        String goneId = programOf(gone);
        curator.sending(Map.of(
                        "field",
                        "LETTERS",
                        "value",
                        3,
                        "evidence",
                        Map.of(
                                "sourceType", "PROGRAM_PAGE",
                                "reference", "https://example.org",
                                "observedOn", "2026-10-01",
                                "season", 2027,
                                "confidence", "HIGH")))
                .post("/v1/programs/" + programOf(used) + "/facts")
                .then()
                .statusCode(201);
        ended(curator, curator.asking().post("/v1/imports/" + second.jsonPath().getString("id") + "/revert"))
                .then()
                .body("state", equalTo("REVERTED"))
                .body("counts.reverted", equalTo(2))
                .body("counts.kept", equalTo(1));
        rows(second).then().body("items.findAll { it.outcome == 'KEPT' }.subject", contains(used));
        amara.asking().get("/v1/programs/" + keptId).then().body("city", equalTo("Miami"));
        amara.asking().get("/v1/programs/" + goneId).then().statusCode(404);
        assertEquals(null, programOf(gone));
        imported(curator, "ACGME", ACGME + gone + ",Gone,Tampa,FL\n").then().body("counts.create", equalTo(1));
    }

    @Test
    @Tag("P28")
    void a_revert_leaves_what_a_later_file_says_too() {
        String employer = "LATER " + UUID.randomUUID();
        String file = HUB + "2022," + employer + ",3,0,1,0,62,1234,FL,TAMPA,33606\n";
        Response first = imported(curator, "USCIS_DATA_HUB", file);
        imported(Actor.curator(), "USCIS_DATA_HUB", file).then().body("counts.unchanged", equalTo(1));
        ended(curator, curator.asking().post("/v1/imports/" + first.jsonPath().getString("id") + "/revert"))
                .then()
                .body("counts.reverted", equalTo(0))
                .body("counts.kept", equalTo(1));
    }

    @Test
    @Tag("P01")
    void nrmp_codes_that_differ_in_the_letter_are_tracks_of_one_program_of_its_own() {
        String family = nrmpCode("416");
        Response job = imported(
                curator,
                "NRMP",
                NRMP + "Main,Harbor Univ,Miami,Interventional Radiology (Integ)," + family + "A0,3,3,2,1\n"
                        + "Main,Harbor Univ,Miami,Interventional Radiology (Integ)," + family + "R0,0,0,1,1\n");
        job.then().body("counts.create", equalTo(2));
        String id = programWithNrmpCode(amara, family + "A0");
        amara.asking()
                .get("/v1/programs/" + id + "/tracks")
                .then()
                .body("items.type", contains("ADVANCED", "PHYSICIAN"))
                .body("items[0].pgyEntry", equalTo(2))
                .body("items[0].positions.season", contains(2025, 2024))
                .body("items[0].positions.offered", contains(3, 2))
                .body("items[1].positions[0].offered", nullValue())
                .body("items[1].codes[0].firstSeason", equalTo(2024))
                .body("items[1].codes[0].lastSeason", equalTo(2024));
        Response next = imported(
                curator,
                "NRMP",
                NRMP.replace("2024", "2026") + "Main,Harbor Univ,Miami,Interventional Radiology (Integ)," + family
                        + "A0,3,3,4,4\n");
        next.then().body("counts.update", equalTo(1));
        rows(next).then().body("items[0].changes.field", contains("2026"));
        amara.asking()
                .get("/v1/programs/" + id + "/tracks")
                .then()
                .body("items[0].positions.season", contains(2026, 2025, 2024));
        ended(curator, curator.asking().post("/v1/imports/" + next.jsonPath().getString("id") + "/revert"))
                .then()
                .body("state", equalTo("REVERTED"));
        amara.asking()
                .get("/v1/programs/" + id + "/tracks")
                .then()
                .body("items[0].positions.season", contains(2025, 2024));
        ended(curator, curator.asking().post("/v1/imports/" + job.jsonPath().getString("id") + "/revert"))
                .then()
                .body("state", equalTo("REVERTED"));
        amara.asking().get("/v1/programs/" + id).then().statusCode(404);
    }

    @Test
    @Tag("P01")
    void nrmp_codes_that_differ_in_specialty_or_digit_are_programs_of_their_own() {
        String institution = nrmpCode("");
        List<String> codes =
                List.of(institution + "416C0", institution + "416C1", institution + "420C0", institution + "420A0");
        imported(
                        curator,
                        "NRMP",
                        NRMP
                                + codes.stream()
                                        .map(code -> "Main,Harbor Univ,Miami,Radiology," + code + ",3,3,2,1\n")
                                        .collect(Collectors.joining()))
                .then()
                .body("counts.create", equalTo(4));
        List<String> programs =
                codes.stream().map(code -> programWithNrmpCode(amara, code)).toList();
        assertEquals(3, programs.stream().distinct().count());
        assertEquals(programs.get(2), programs.get(3));
    }

    @Test
    @Tag("P01")
    void the_same_name_never_merges_a_program_of_nrmp_with_one_of_acgme() {
        String code = acgmeCode("420");
        String family = nrmpCode("420");
        String name = "Same Name " + UUID.randomUUID();
        imported(curator, "ACGME", ACGME + code + "," + name + ",Miami,FL\n");
        imported(curator, "NRMP", NRMP + "Main," + name + ",Miami,Radiology-Diagnostic," + family + "C0,3,3,2,1\n");
        List<String> ids = amara.asking()
                .queryParam("q", name)
                .get("/v1/programs")
                .jsonPath()
                .getList("items.id");
        assertEquals(2, ids.size());
    }

    @Test
    @Tag("P28")
    void two_names_under_one_code_are_one_program() {
        String code = acgmeCode("420");
        String file = ACGME + code + ",West Program,New York,NY\n" + code + ",St Luke’s Program,New York,NY\n";
        imported(curator, "ACGME", file)
                .then()
                .body("counts.create", equalTo(1))
                .body("counts.update", equalTo(1));
        amara.asking().get("/v1/programs/" + programOf(code)).then().body("name", equalTo("West Program"));
        imported(curator, "ACGME", file).then().body("counts.unchanged", equalTo(2));
    }

    @Test
    @Tag("X01")
    void another_organisations_import_is_not_there() {
        Response mine = imported(curator, "ACGME", ACGME + acgmeCode("416") + ",Mine,Tampa,FL\n");
        String id = mine.jsonPath().getString("id");
        Actor other = Actor.curator();
        for (String path : List.of("", "/rows")) {
            other.asking()
                    .get("/v1/imports/" + id + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:introducer:problem:import-not-found"));
        }
        for (String act : List.of("confirm", "cancel", "revert")) {
            other.asking().post("/v1/imports/" + id + "/" + act).then().statusCode(404);
        }
        other.asking().get("/v1/imports").then().body("items", empty());
        curator.asking()
                .queryParam("filter", "source==ACGME;state==DONE")
                .get("/v1/imports")
                .then()
                .body("items.id", hasItem(id));
        amara.asking().get("/v1/imports").then().statusCode(403);
    }

    @Test
    @Tag("X04")
    void a_repeated_upload_with_a_key_is_one_import() {
        String key = UUID.randomUUID().toString();
        byte[] file = (ACGME + acgmeCode("416") + ",Once,Tampa,FL\n").getBytes(StandardCharsets.UTF_8);
        Response first = sendWithKey(key, file);
        Response again = sendWithKey(key, file);
        assertEquals(first.jsonPath().getString("id"), again.jsonPath().getString("id"));
        curator.asking().get("/v1/imports").then().body("items", hasSize(1));
    }

    private Response sendWithKey(String key, byte[] file) {
        return curator.asking()
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file)
                .post("/v1/imports?" + ImportCalls.whole("source=ACGME"));
    }
}
