package org.introducer.programs.imports.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.introducer.programs.imports.file.ImportRow.AcgmeProgram;
import org.introducer.programs.imports.file.ImportRow.Filing;
import org.introducer.programs.imports.file.ImportRow.NrmpProgram;
import org.introducer.programs.imports.file.ImportRow.Petitions;
import org.introducer.programs.imports.file.ImportRow.Quota;
import org.introducer.programs.imports.file.JobClass.Discipline;
import org.introducer.programs.imports.file.JobClass.Role;
import org.introducer.programs.imports.file.SourceFile.Outcome;
import org.introducer.tables.WrongFileException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadersTest {

    private static final String PLURAL = "Fiscal Year,Employer,Initial Approvals,Initial Denials,Continuing Approvals,"
            + "Continuing Denials,NAICS,Tax ID,State,City,ZIP\n";

    static List<Outcome> read(Source source, byte[] file) throws WrongFileException {
        try {
            Path path = Files.createTempFile("source", ".csv");
            try {
                Files.write(path, file);
                return read(source, path);
            } finally {
                Files.delete(path);
            }
        } catch (WrongFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Outcome> read(Source source, Path path) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        try (SourceFile open = source.open(path)) {
            for (Optional<Outcome> row = open.next(); row.isPresent(); row = open.next()) {
                outcomes.add(row.get());
            }
        }
        return outcomes;
    }

    private static ImportRow one(Source source, String file) throws WrongFileException {
        return one(source, file.getBytes(UTF_8));
    }

    private static ImportRow one(Source source, byte[] file) throws WrongFileException {
        return ((Outcome.Read) read(source, file).getFirst()).row();
    }

    @Test
    @Tag("P28")
    void a_wrong_file_is_refused_whole_and_the_missing_columns_are_named() throws Exception {
        WrongFileException wrong = assertThrows(
                WrongFileException.class,
                () -> read(Source.ACGME, "acgme_code,town\n4160100001,Tampa\n".getBytes(UTF_8)));
        assertEquals(List.of("program_name", "city", "state"), wrong.missing());
        assertThrows(WrongFileException.class, () -> read(Source.DOL_LCA, new byte[0]));
    }

    @Test
    @Tag("P28")
    void a_bad_row_is_rejected_with_its_reason_and_the_others_are_read() throws Exception {
        List<Outcome> rows = read(
                Source.ACGME,
                "acgme_code,program_name,city,state\n416,Short,Tampa,FL\n4161100003,South Florida,Tampa,FL\n"
                        .getBytes(UTF_8));
        assertEquals(
                new Outcome.Rejected(2, "INVALID_FIELD", "acgme_code", "Line 2: acgme_code has not 10 digits: 416."),
                rows.getFirst());
        assertEquals(
                new AcgmeProgram("4161100003", "416", "South Florida", "Tampa", "FL", null, null, null, List.of()),
                ((Outcome.Read) rows.getLast()).row());
    }

    @Test
    @Tag("P28")
    void a_field_that_cannot_be_taken_costs_that_field_and_the_row_is_kept() throws Exception {
        List<Outcome> rows = read(Source.ACGME, """
                acgme_code,program_name,city,state,latitude,longitude
                4161100003,Half a place,Tampa,FL,27.95,
                4161100004,Another state,Columbus,OH,,
                4161100005,Beyond the pole,Tampa,FL,97.95,-82.46
                4161100006,No letters,Tampa,Florida,27.95,-82.46
                """.getBytes(UTF_8));
        List<AcgmeProgram> programs = rows.stream()
                .map(row -> (AcgmeProgram) ((Outcome.Read) row).row())
                .toList();
        assertEquals(4, programs.size());
        refused(programs.get(0), "latitude", "Line 2: latitude is half a place without the other of the two.");
        assertNull(programs.get(0).latitude());
        refused(programs.get(1), "state", "Line 3: state is OH while the code 4161100004 is of FL.");
        assertNull(programs.get(1).state());
        assertEquals("Columbus", programs.get(1).city());
        assertEquals(
                List.of("latitude", "longitude"),
                programs.get(2).refused().stream().map(RefusedField::column).toList());
        assertNull(programs.get(2).longitude());
        refused(programs.get(3), "state", "Line 5: state is not a state's two letters: Florida.");
        assertEquals(27.95, programs.get(3).latitude());
        NrmpProgram row = (NrmpProgram) one(
                Source.NRMP,
                "Sponsoring Institution,City,Specialty,Program Code,State,2025 Quota,2025 Matched\n"
                        + "A Hospital,Miami,Radiology-Diagnostic,1104420R0,Fla,2,1\n");
        assertEquals(
                List.of("State"),
                row.refused().stream().map(RefusedField::column).toList());
        assertEquals(List.of(new Quota(2025, 2, 1)), row.years());
    }

    private static void refused(AcgmeProgram program, String column, String detail) {
        assertEquals(List.of(new RefusedField(column, detail)), program.refused());
    }

    @Test
    @Tag("P01")
    void zero_of_zero_means_not_offered() throws Exception {
        NrmpProgram row = (NrmpProgram) one(
                Source.NRMP,
                "Table,Sponsoring Institution,City,Specialty,Program Code,2025 Quota,2025 Matched,2024 Quota,2024 Matched\n"
                        + "Main,A Hospital,Miami,Radiology-Diagnostic,1104420R0,0,0,1,0\n");
        assertEquals(List.of(new Quota(2024, 1, 0), new Quota(2025, null, null)), row.years());
    }

    @Test
    @Tag("P28")
    void leading_zeros_that_a_spreadsheet_ate_are_put_back() throws Exception {
        Petitions row = (Petitions)
                one(Source.USCIS_DATA_HUB, PLURAL + "2022,A HOSPITAL,\"1,089\",0,2,1,62,458,PR,SAN JUAN,926\n");
        assertEquals(
                new Petitions(2022, "A HOSPITAL", "0458", "62", "PR", "SAN JUAN", "00926", 1089, 0, 2, 1, null, 0),
                row);
    }

    @Test
    @Tag("P28")
    void the_singular_quoted_header_gives_the_same_row() throws Exception {
        String line = "2022,,0,0,1,0,42,475,WA,TUKWILA,98188\n";
        String singular = "\"Fiscal Year\",Employer,\"Initial Approval\",\"Initial Denial\",\"Continuing Approval\","
                + "\"Continuing Denial\",NAICS,\"Tax ID\",State,City,ZIP\n";
        assertEquals(
                one(Source.USCIS_DATA_HUB, PLURAL + line),
                one(Source.USCIS_DATA_HUB, singular + line.replace("475", "0475")));
    }

    @Test
    @Tag("P28")
    void the_hub_export_with_mark_line_numbers_and_trailing_blanks_is_read() throws Exception {
        Petitions row = (Petitions)
                one(
                        Source.USCIS_DATA_HUB,
                        "\ufeffLine by line,Fiscal Year   ,Employer (Petitioner) Name,Tax ID,Industry (NAICS) Code,Petitioner City,"
                                + "Petitioner State,Petitioner Zip Code,Initial Approval,Initial Denial,Continuing Approval,"
                                + "Continuing Denial\r\n"
                                + "\"1,089\",2019,UAB HEALTH SYSTEM ,12,56 - Administrative Services,BIRMINGHAM,AL,35249,3,0,5,1\r\n");
        assertEquals(
                new Petitions(
                        2019, "UAB HEALTH SYSTEM", "0012", "56", "AL", "BIRMINGHAM", "35249", 3, 0, 5, 1, null, 0),
                row);
    }

    @Test
    @Tag("P28")
    void the_export_with_twelve_measures_is_summed_to_four() throws Exception {
        String header = "Line by line\tFiscal Year\tEmployer (Petitioner) Name\tTax ID\tIndustry (NAICS) Code\t"
                + "Petitioner City\tPetitioner State\tPetitioner Zip Code\tNew Employment Approval\tNew Employment Denial\t"
                + "Continuation Approval\tContinuation Denial\tChange with Same Employer Approval\t"
                + "Change with Same Employer Denial\tNew Concurrent Approval\tNew Concurrent Denial\t"
                + "Change of Employer Approval\tChange of Employer Denial\tAmended Approval\tAmended Denial\r\n";
        String line =
                "1\t2024\tA HOSPITAL\t1234\t62 - Health\tTAMPA\tFL\t33606\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\r\n";
        Petitions row = (Petitions) one(Source.USCIS_DATA_HUB, ("\ufeff" + header + line).getBytes(UTF_16LE));
        assertEquals(8, row.initialApproved());
        assertEquals(10, row.initialDenied());
        assertEquals(28, row.continuingApproved());
        assertEquals(32, row.continuingDenied());
    }

    private static final String LCA =
            "CASE_NUMBER,JOB_TITLE,SOC_CODE,SOC_TITLE,BEGIN_DATE,END_DATE,EMPLOYER_NAME,EMPLOYER_POC_LAST_NAME,"
                    + "EMPLOYER_POC_EMAIL,PREPARER_LAST_NAME,WORKSITE_CITY,WORKSITE_STATE,WAGE_RATE_OF_PAY_FROM,WAGE_UNIT_OF_PAY\n";

    @Test
    @Tag("P28")
    void people_named_in_a_filing_are_left_in_the_file() throws Exception {
        Filing row = (Filing)
                one(
                        Source.DOL_LCA,
                        LCA
                                + "I-200-1,Resident,29-1224,radiologists,2025-07-01 00:00:00,7/1/2028,A Hospital ,Surname,s@example.org,Preparer,Tampa,FL,450000,Hour\n");
        assertFalse(row.toString().contains("Surname"));
        assertFalse(row.toString().contains("example.org"));
        assertFalse(row.toString().contains("Preparer"));
        assertEquals("A Hospital", row.employer());
        assertEquals("29-1224.00", row.socCode());
        assertEquals("2028-07-01", row.endsOn().toString());
        assertTrue(row.wageDoubtful());
        assertNull(row.caseStatus());
    }

    @Test
    @Tag("P28")
    void a_mangled_dash_is_a_dash_again() throws Exception {
        Filing row = (Filing)
                one(
                        Source.DOL_LCA,
                        LCA
                                + "I-200-2,Registered Nurse \u201c Interventional Radiology,29-1141.00,registered nurses,,,H,,,,T,PA,,\n");
        assertEquals("Registered Nurse – Interventional Radiology", row.jobTitle());
    }

    @ParameterizedTest
    @Tag("P28")
    @CsvSource({
        "Integrated Interventional & Diagnostic Radiology Resident,29-1229.00,RESIDENT,INTEGRATED_IR",
        "Clinical Fellow in Interventional Radiology,29-1224.00,FELLOW,INTERVENTIONAL_RADIOLOGY",
        "Interventional and Diagnostic Radiologist,29-1224.00,PHYSICIAN,INTEGRATED_IR",
        "Registered Nurse – Interventional Radiology,29-1141.00,OTHER,INTERVENTIONAL_RADIOLOGY",
        "Interventional Cardiology Fellow,29-1212.00,FELLOW,OTHER",
        "Interventional Pain Physician,29-1229.00,PHYSICIAN,OTHER",
        "Neurosurgery and Interventional Neuroradiology Physician,29-1249.00,PHYSICIAN,RADIOLOGY",
        "PHYSICIAN - PGY2 - DIAGNOSTIC RADIOLOGY,29-1224.00,RESIDENT,RADIOLOGY",
        "Resident PGL-6,29-1224,RESIDENT,RADIOLOGY",
        "RADIOLOGIC TECHNOLOGIST,29-2034.00,OTHER,RADIOLOGY",
        "Radiology Resident,29-1069.99,RESIDENT,RADIOLOGY",
        "Physician,29-1069.10,PHYSICIAN,RADIOLOGY",
        "Acupuncturist,29-1291.00,OTHER,OTHER",
    })
    void titles_are_told_apart(String title, String soc, Role role, Discipline discipline) {
        assertEquals(new JobClass(role, discipline), JobClass.of(title, soc));
    }
}
