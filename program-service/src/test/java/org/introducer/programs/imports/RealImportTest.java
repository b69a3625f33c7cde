package org.introducer.programs.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.introducer.programs.imports.ImportCalls.imported;
import static org.introducer.programs.imports.ImportCalls.real;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
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

/** The files that users have, over HTTP; skipped where they are not at hand. */
@ProgramsTest
@Tag("P28")
class RealImportTest {

    private final Actor curator = Actor.curator();

    private static String text(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The history of a program of which somebody confirmed that Henry Ford Health System employs its residents. */
    private ValidatableResponse historyOfHenryFord() {
        String program = new Directory().program("INTEGRATED");
        String history = "/v1/programs/" + program + "/h1b-history";
        Response alias = curator.sending(EmployerFiles.alias(program, "Henry Ford Health System"))
                .post("/v1/employer-aliases");
        curator.asking()
                .get(history)
                .then()
                .body("standing", equalTo("UNKNOWN"))
                .body("years", hasSize(0));
        curator.asking().post(alias.header("Location") + "/confirm").then().statusCode(200);
        return curator.asking().get(history).then().statusCode(200).body("standing", equalTo("FOUND"));
    }

    private void changesNothing(String source, byte[] file, int rows) {
        imported(curator, "source=" + source, file)
                .then()
                .body("state", equalTo("DONE"))
                .body("counts.unchanged", equalTo(rows))
                .body("counts.invalid", equalTo(0));
    }

    @Test
    void acgme_has_72_rows_of_71_programs() throws IOException {
        byte[] file = real("acgme/acgme_radiology_codes_2017_2019.csv");
        Response job = imported(curator, "source=ACGME", file);
        job.then().body("total", equalTo(72)).body("counts.invalid", equalTo(0));
        int touched = job.jsonPath().getInt("counts.create") + job.jsonPath().getInt("counts.update");
        assertEquals(72, touched + job.jsonPath().getInt("counts.unchanged"));
        changesNothing("ACGME", file, 72);
        curator.asking()
                .queryParam("filter", "pathway==INTEGRATED;state==FL;acgmeCode==4161100003")
                .get("/v1/programs")
                .then()
                .body("items.city", contains("Tampa"));
    }

    @Test
    void nrmp_has_32_codes() throws IOException {
        byte[] file = real("nrmp/florida_ir_dr_2020_2025.csv");
        imported(curator, "source=NRMP", file).then().body("total", equalTo(32)).body("counts.invalid", equalTo(0));
        changesNothing("NRMP", file, 32);
    }

    @Test
    void both_header_forms_of_2022_are_the_same_4190_rows_with_the_same_sums() throws Exception {
        byte[] plural = real("uscis_h1b/h1b_datahubexport-2022.plural-headers.excerpt.csv");
        byte[] singular = real("uscis_h1b/h1b_datahubexport-2022.quoted-singular-headers.excerpt.csv");
        Response job = imported(curator, "source=USCIS_DATA_HUB", plural);
        job.then().body("total", equalTo(4190)).body("counts.invalid", equalTo(0));
        String sums =
                "select concat_ws(' ', count(*), sum(initial_approved), sum(initial_denied), sum(continuing_approved),"
                        + " sum(continuing_denied)) from employer_petitions where import_id = '"
                        + job.jsonPath().getString("id") + "'";
        assertEquals("4158 17478 193 19244 758", text(sums));
        changesNothing("USCIS_DATA_HUB", singular, 4190);
        changesNothing("USCIS_DATA_HUB", plural, 4190);
        assertEquals("4158 17478 193 19244 758", text(sums));
        historyOfHenryFord()
                .body("years.find { it.fiscalYear == 2022 }.rows.employer", contains("HENRY FORD HEALTH SYSTEM"))
                .rootPath("years.find { it.fiscalYear == 2022 }.petitions")
                .body("initialApproved", equalTo(49))
                .body("initialDenied", equalTo(1))
                .body("continuingApproved", equalTo(84))
                .body("continuingDenied", equalTo(2));
    }

    @Test
    void the_one_integrated_ir_resident_is_among_196_filings() throws Exception {
        byte[] file = real("dol_lca/lca_fy2025q2_radiology_196rows.csv");
        Response job = imported(curator, "source=DOL_LCA", file);
        job.then().body("total", equalTo(196)).body("counts.create", equalTo(196));
        changesNothing("DOL_LCA", file, 196);
        assertEquals(
                "I-200-25034-660846",
                text(
                        "select string_agg(case_number, ' ') from labor_filings where role = 'RESIDENT' and discipline = 'INTEGRATED_IR'"
                                + " and import_id = '" + job.jsonPath().getString("id") + "'"));
        curator.asking()
                .queryParam("filter", "subject==I-200-25034-660846")
                .get("/v1/imports/" + job.jsonPath().getString("id") + "/rows")
                .then()
                .body("items", hasSize(1));
        historyOfHenryFord()
                .body("filings[0].caseNumber", equalTo("I-200-25034-660846"))
                .body("filings[0].employer", equalTo("Henry Ford Health System"))
                .body("filings.caseNumber", contains("I-200-25034-660846", "I-200-25008-604046"))
                .body("years.find { it.fiscalYear == 2025 }.filings.integratedIrResidents", equalTo(1));
    }
}
