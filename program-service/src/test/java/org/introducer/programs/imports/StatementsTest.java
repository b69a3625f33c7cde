package org.introducer.programs.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.imports.ImportCalls.acgmeCode;
import static org.introducer.programs.imports.ImportCalls.ended;
import static org.introducer.programs.imports.ImportCalls.imported;
import static org.introducer.programs.imports.ImportCalls.nrmpCode;
import static org.introducer.programs.imports.ImportCalls.programWithNrmpCode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.programs.h1b.EmployerFiles;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several files that speak of the same, in any order of import and of revert. */
@ProgramsTest
@Tag("P28")
class StatementsTest {

    private static final String LCA =
            "CASE_NUMBER,CASE_STATUS,DECISION_DATE,JOB_TITLE,SOC_CODE,SOC_TITLE,EMPLOYER_NAME,WORKSITE_CITY,WORKSITE_STATE\n";

    private static final String TRACK_TYPES = "facets.find { it.name == 'trackType' }.values.value";

    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();

    private Response load(String query, String file) {
        return imported(curator, query, file.getBytes(StandardCharsets.UTF_8));
    }

    private Response revert(Response job) {
        return ended(
                curator, curator.asking().post("/v1/imports/" + job.jsonPath().getString("id") + "/revert"));
    }

    private ValidatableResponse rows(Response job) {
        return curator.asking()
                .get("/v1/imports/" + job.jsonPath().getString("id") + "/rows")
                .then()
                .statusCode(200);
    }

    private static String text(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static String counts(String employer) throws SQLException {
        return text(
                "select concat_ws('/', initial_approved, initial_denied, continuing_approved, continuing_denied) from employer_petitions where current and employer = '"
                        + employer + "'");
    }

    @Test
    void rows_of_one_employer_and_place_are_summed_and_the_newest_file_counts_as_a_whole() throws SQLException {
        String employer = "SUM " + EmployerFiles.word();
        String place = ",62,5715,DE,WILMINGTON,19801\n";
        String yearly = ImportTest.HUB + "2016," + employer + ",0,0,1,0" + place + "2016," + employer + ",57,1,236,1"
                + place + "2016," + employer + ",0,0,1,0" + place;
        String export =
                "\uFEFFLine by line,Fiscal Year   ,Employer (Petitioner) Name,Tax ID,Industry (NAICS) Code,Petitioner City,"
                        + "Petitioner State,Petitioner Zip Code,Initial Approval,Initial Denial,Continuing Approval,Continuing Denial\r\n"
                        + "1,2016," + employer
                        + ",5715,62 - Health Care and Social Assistance,WILMINGTON,DE,19801,%s\r\n";
        Response first = load("source=USCIS_DATA_HUB&observedOn=2019-01-01", yearly);
        first.then().body("counts.create", equalTo(3)).body("counts.invalid", equalTo(0));
        rows(first).body("items[1].reasons.reason", contains("SUMMED"));
        assertEquals("57/1/238/1", counts(employer));
        load("source=USCIS_DATA_HUB&observedOn=2024-01-01", export.formatted("57,1,238,1"))
                .then()
                .body("counts.unchanged", equalTo(1));
        assertEquals("57/1/238/1", counts(employer));
        load("source=USCIS_DATA_HUB&observedOn=2019-01-01", yearly)
                .then()
                .body("counts.unchanged", equalTo(3))
                .body("counts.update", equalTo(0));
        assertEquals("57/1/238/1", counts(employer));
        Response newest = load("source=USCIS_DATA_HUB&observedOn=2025-01-01", export.formatted("60,1,238,"));
        newest.then().body("counts.update", equalTo(1));
        rows(newest).body("items[0].changes.field", contains("continuingDenied", "initialApproved"));
        Response older = load("source=USCIS_DATA_HUB&observedOn=2020-01-01", export.formatted("1,1,1,1"));
        older.then().body("counts.unchanged", equalTo(1));
        rows(older).body("items[0].reasons.reason", contains("NEWER_STATED"));
        assertEquals("60/1/238", counts(employer));
        revert(newest).then().body("state", equalTo("REVERTED")).body("counts.reverted", equalTo(1));
        assertEquals("57/1/238/1", counts(employer));
    }

    @Test
    void imports_of_employers_are_reverted_in_any_order() throws SQLException {
        String employer = "ORDER " + EmployerFiles.word();
        String row = ImportTest.HUB + "2020," + employer + ",%d,0,1,0,62,1234,FL,TAMPA,33606\n";
        Response first = load("source=USCIS_DATA_HUB&observedOn=2021-01-01", row.formatted(1));
        Response second = load("source=USCIS_DATA_HUB&observedOn=2022-01-01", row.formatted(2));
        Response third = load("source=USCIS_DATA_HUB&observedOn=2023-01-01", row.formatted(3));
        revert(second).then().body("counts.kept", equalTo(1));
        rows(second)
                .body("items[0].outcome", equalTo("KEPT"))
                .body("items[0].reasons.reason", contains("NEWER_STATED"));
        revert(third).then().body("counts.reverted", equalTo(1));
        assertEquals("1/0/1/0", counts(employer));
        revert(first).then().body("counts.reverted", equalTo(1));
        assertEquals(null, counts(employer));
        curator.asking()
                .post("/v1/imports/" + first.jsonPath().getString("id") + "/revert")
                .then()
                .statusCode(409);
    }

    @Test
    void what_is_repeated_of_one_day_rewrites_nothing_and_stays_when_the_first_file_is_reverted() throws SQLException {
        String employer = "AGAIN " + EmployerFiles.word();
        String petition = ImportTest.HUB + "2020," + employer + ",1,0,1,0,62,1234,FL,TAMPA,33606\n";
        repeated(
                "source=USCIS_DATA_HUB&observedOn=2021-01-01",
                petition,
                "select import_id from employer_petitions where current and employer = '" + employer + "'");
        String number = EmployerFiles.caseNumber();
        repeated(
                "source=DOL_LCA&observedOn=2025-05-01",
                LCA + number + ",Certified,2024-10-08,Radiology Resident,29-1224.00,Radiologists,A,DETROIT,MI\n",
                "select string_agg(import_id::text, ' ') from labor_filings where current and case_number = '" + number
                        + "'");
    }

    private void repeated(String query, String file, String counting) throws SQLException {
        Response first = load(query, file);
        Response second = load(query, file);
        second.then().body("counts.unchanged", equalTo(1));
        assertEquals(first.jsonPath().getString("id"), text(counting));
        revert(first).then().body("counts.kept", equalTo(1)).body("counts.reverted", equalTo(0));
        rows(first).body("items[0].reasons.reason", contains("STATED_ELSEWHERE"));
        assertEquals(second.jsonPath().getString("id"), text(counting));
        revert(second).then().body("counts.reverted", equalTo(1));
        assertEquals(null, text(counting));
    }

    @Test
    void the_later_decision_of_a_case_counts_in_either_order_and_inside_one_file() throws SQLException {
        String withdrawn =
                ",Certified - Withdrawn,2025-02-03,Radiology Resident,29-1224.00,Radiologists,A,DETROIT,MI\n";
        String certified = ",Certified,2024-10-08,Radiology Resident,29-1224.00,Radiologists,A,DETROIT,MI\n";
        for (boolean newerFirst : new boolean[] {true, false}) {
            String number = EmployerFiles.caseNumber();
            String newer = "source=DOL_LCA&observedOn=2025-05-01";
            String older = "source=DOL_LCA&observedOn=2024-12-31";
            load(newerFirst ? newer : older, LCA + number + (newerFirst ? withdrawn : certified));
            load(newerFirst ? older : newer, LCA + number + (newerFirst ? certified : withdrawn));
            assertEquals("Certified - Withdrawn", status(number));
        }
        String number = EmployerFiles.caseNumber();
        Response one = load("source=DOL_LCA", LCA + number + certified + number + withdrawn + number + certified);
        one.then().body("counts.create", equalTo(1)).body("counts.unchanged", equalTo(2));
        rows(one)
                .body("items.action", contains("UNCHANGED", "CREATE", "UNCHANGED"))
                .body("items[0].reasons.reason", contains("LATER_DECISION"));
        assertEquals("Certified - Withdrawn", status(number));
    }

    private static String status(String number) throws SQLException {
        return text("select string_agg(case_status, ' ') from labor_filings where current and case_number = '" + number
                + "'");
    }

    private ValidatableResponse program(String code) {
        String id = amara.asking()
                .queryParam("filter", "acgmeCode==" + code)
                .get("/v1/programs")
                .jsonPath()
                .getString("items[0].id");
        return amara.asking().get("/v1/programs/" + id).then();
    }

    @Test
    void of_two_lists_of_programs_the_newer_counts_in_any_order_of_import_and_revert() {
        String code = acgmeCode("416");
        Response newer = load("source=ACGME&observedOn=2025-01-01", ImportTest.ACGME + code + ",Newer,Orlando,FL\n");
        Response older = load("source=ACGME&observedOn=2020-01-01", ImportTest.ACGME + code + ",Older,Miami,FL\n");
        older.then().body("counts.unchanged", equalTo(1));
        rows(older).body("items[0].reasons.column", contains("city", "name"));
        program(code).body("city", equalTo("Orlando")).body("name", equalTo("Newer"));
        revert(newer).then().body("state", equalTo("REVERTED")).body("counts.reverted", equalTo(1));
        program(code).body("city", equalTo("Miami")).body("name", equalTo("Older"));
        revert(older).then().body("state", equalTo("REVERTED")).body("counts.reverted", equalTo(1));
        program(code).statusCode(404);
    }

    @Test
    @Tag("P02")
    void a_track_that_a_revert_takes_back_is_counted_no_more_and_its_program_has_another_version() {
        String family = nrmpCode("416");
        String line = ImportTest.NRMP + "Main,Harbor Univ,Miami,Interventional Radiology (Integ)," + family;
        load("source=NRMP", line + "A0,3,3,2,1\n");
        Response second = load("source=NRMP", line + "R0,1,1,1,1\n");
        second.then().body("counts.create", equalTo(1));
        String program = "/v1/programs/" + programWithNrmpCode(amara, family + "A0");
        trackTypes(family).body(TRACK_TYPES, contains("ADVANCED", "PHYSICIAN"));
        String version = amara.asking().get(program).header("ETag");
        revert(second).then().body("state", equalTo("REVERTED")).body("counts.reverted", equalTo(1));
        trackTypes(family).body(TRACK_TYPES, contains("ADVANCED"));
        assertNotEquals(version, amara.asking().get(program).header("ETag"));
    }

    private ValidatableResponse trackTypes(String word) {
        return amara.asking().queryParam("q", word).get("/v1/programs/facets").then();
    }

    @Test
    void matched_that_is_not_known_yet_is_absent() {
        String code = nrmpCode("416") + "A0";
        load(
                "source=NRMP",
                "Sponsoring Institution,City,State,Specialty,Program Code,2026 Quota,2026 Matched,2025 Quota,2025 Matched\n"
                        + "Nine,Detroit,MI,Interventional Radiology (Integ)," + code + ",3,,4,4\n");
        String id = programWithNrmpCode(amara, code);
        amara.asking()
                .get("/v1/programs/" + id + "/tracks")
                .then()
                .body("items[0].positions.find { it.season == 2026 }.offered", equalTo(3))
                .body("items[0].positions.find { it.season == 2026 }.filled", nullValue())
                .body("items[0].positions.find { it.season == 2025 }.filled", equalTo(4));
    }

    @Test
    @Tag("P03")
    void one_confirmed_spelling_links_those_with_the_same_letters_and_digits() {
        String w = EmployerFiles.word();
        EmployerFiles files = new EmployerFiles(curator);
        files.petitions(
                EmployerFiles.petition(2022, w + " CHILDREN'S HOSPITAL", "FL", 1),
                EmployerFiles.petition(2022, w + " CHILDREN S HOSPITAL", "FL", 2),
                EmployerFiles.petition(2022, w + " CHILDRENS HOSPITAL", "FL", 4),
                EmployerFiles.petition(2022, "NEW" + w + " PRESBYTERIAN HOSPITAL", "FL", 8),
                EmployerFiles.petition(2022, "NEW " + w + " PRESBYTERIAN HOSPITAL", "FL", 16),
                EmployerFiles.petition(2022, w + " RADIOLOGISTS P C", "FL", 32),
                EmployerFiles.petition(2022, w + " RADIOLOGISTS, P.C.", "FL", 64),
                EmployerFiles.petition(2022, w + " RADIOLOGISTS PC", "FL", 128),
                EmployerFiles.petition(2022, "ST. " + w + "'S MEDICAL CENTER", "FL", 256),
                EmployerFiles.petition(2022, "ST " + w + "S MEDICAL CENTER", "FL", 512),
                EmployerFiles.petition(2022, "SAINT " + w + "S MEDICAL CENTER", "FL", 1024));
        linked(w + " CHILDRENS HOSPITAL", 7);
        linked("NEW " + w + " PRESBYTERIAN HOSPITAL", 24);
        linked(w + " RADIOLOGISTS PC", 224);
        String program = linked("ST. " + w + "'S MEDICAL CENTER", 768);
        curator.asking()
                .queryParam("programId", program)
                .queryParam("q", "ST " + w + "S MEDICAL CENTER")
                .get("/v1/employer-aliases/candidates")
                .then()
                .body("items.employer", hasItem("SAINT " + w + "S MEDICAL CENTER"));
    }

    private String linked(String employer, int approvals) {
        String program = new Directory().program("INTEGRATED");
        Response alias = curator.sending(EmployerFiles.alias(program, employer)).post("/v1/employer-aliases");
        curator.asking().post(alias.header("Location") + "/confirm").then().statusCode(200);
        curator.asking()
                .get("/v1/programs/" + program + "/h1b-history")
                .then()
                .body("years[0].petitions.initialApproved", equalTo(approvals));
        return program;
    }

    @Test
    void a_sum_over_an_unknown_part_says_so_and_the_reading_is_named() {
        String employer = "PARTS " + EmployerFiles.word();
        load(
                "source=USCIS_DATA_HUB",
                "Line by line\tFiscal Year\tEmployer (Petitioner) Name\tTax ID\tIndustry (NAICS) Code\tPetitioner City\tPetitioner State\tPetitioner Zip Code\tNew Employment Approval\tNew Employment Denial\tContinuation Approval\tContinuation Denial\tChange with Same Employer Approval\tChange with Same Employer Denial\tNew Concurrent Approval\tNew Concurrent Denial\tChange of Employer Approval\tChange of Employer Denial\tAmended Approval\tAmended Denial\n"
                        + "1\t2024\t" + employer
                        + "\t0043\t62\tTAMPA\tFL\t19000\t18\t0\t2\t0\t0\t0\t\t\t1\t0\t0\t0\n");
        String program = new Directory().program("INTEGRATED");
        Response alias = curator.sending(EmployerFiles.alias(program, employer)).post("/v1/employer-aliases");
        curator.asking().post(alias.header("Location") + "/confirm").then().statusCode(200);
        curator.asking()
                .get("/v1/programs/" + program + "/h1b-history")
                .then()
                .body("years[0].petitions.initialApproved", equalTo(18))
                .body("years[0].petitions.incomplete", contains("initialApproved", "initialDenied"))
                .body("years[0].rows[0].measures.newConcurrent.approved", nullValue())
                .body("years[0].rows[0].measures.newEmployment.approved", equalTo(18))
                .body("years[0].rows[0].measures.reading", containsString("assumption"));
    }

    @Test
    void a_generic_media_type_is_judged_by_the_source_and_the_columns_are_shown() {
        String file = ImportTest.ACGME.replace("\n", ",specialty_code\n") + acgmeCode("416") + ",A,Tampa,FL,416\n";
        for (String type : new String[] {"application/octet-stream", "text/plain", "application/vnd.ms-excel"}) {
            ended(
                            curator,
                            curator.asking()
                                    .contentType(type)
                                    .body(file.getBytes(StandardCharsets.UTF_8))
                                    .post("/v1/imports?" + ImportCalls.whole("source=ACGME&autoConfirm=false")))
                    .then()
                    .body("state", equalTo("PREVIEWED"))
                    .body("applicantId", nullValue())
                    .body("columns", hasSize(5))
                    .body("columns.find { it.column == 'city' }.field", equalTo("city"))
                    .body("columns.find { it.column == 'specialty_code' }.field", nullValue())
                    .body("observedOn", notNullValue())
                    .body("remarks", hasSize(0));
        }
    }
}
