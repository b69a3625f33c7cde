package org.introducer.programs.imports.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.introducer.programs.imports.file.ReadersTest.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.introducer.programs.imports.file.ImportRow.Filing;
import org.introducer.programs.imports.file.ImportRow.NrmpProgram;
import org.introducer.programs.imports.file.ImportRow.Petitions;
import org.introducer.programs.imports.file.ImportRow.Quota;
import org.introducer.programs.imports.file.SourceFile.Outcome;
import org.introducer.tables.WrongFileException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that went wrong. */
@Tag("P28")
class CasesTest {

    private static final String HUB =
            "Fiscal Year,Employer,Initial Approvals,Initial Denials,Continuing Approvals,Continuing Denials,NAICS,Tax ID,State,City,ZIP\n";
    private static final String EXPORT =
            "Line by line\tFiscal Year   \tEmployer (Petitioner) Name\tTax ID\tIndustry (NAICS) Code\tPetitioner City\tPetitioner State\tPetitioner Zip Code"
                    + Stream.of(
                                    "New Employment",
                                    "Continuation",
                                    "Change with Same Employer",
                                    "New Concurrent",
                                    "Change of Employer",
                                    "Amended")
                            .map(name -> "\t%s Approval\t%s Denial".formatted(name, name))
                            .reduce("", String::concat)
                    + "\n";

    private static List<String> lines(List<Outcome> rows) {
        return rows.stream()
                .map(row ->
                        row instanceof Outcome.Rejected bad ? bad.line() + " " + bad.reason() : row.line() + " read")
                .toList();
    }

    private static List<Outcome> hub(String... rows) throws Exception {
        return read(Source.USCIS_DATA_HUB, (HUB + String.join("\n", rows) + "\n").getBytes(UTF_8));
    }

    private static List<Petitions> petitions(byte[] file) throws Exception {
        return read(Source.USCIS_DATA_HUB, file).stream()
                .map(row -> (Petitions) ((Outcome.Read) row).row())
                .toList();
    }

    private static byte[] marked(String text, Charset charset) {
        return ("\uFEFF" + text).getBytes(charset);
    }

    @Test
    void an_unquoted_comma_and_a_state_year_or_number_that_is_none_refuse_the_row() throws Exception {
        assertEquals(
                List.of(
                        "2 TOO_MANY_CELLS",
                        "3 INVALID_FIELD",
                        "4 INVALID_FIELD",
                        "5 INVALID_FIELD",
                        "6 INVALID_FIELD",
                        "7 INVALID_FIELD",
                        "8 read"),
                lines(hub(
                        "2018,A HOSPITAL, INC,3,0,2,0,62,0001,MI,DETROIT,48202",
                        "2018,A HOSPITAL,3,0,2,0,62,0001,XX,DETROIT,48202",
                        "18,A HOSPITAL,3,0,2,0,62,0001,MI,DETROIT,48202",
                        "2018,A HOSPITAL,3x,0,2,0,62,0001,MI,DETROIT,48202",
                        "2018,A HOSPITAL,3,0,2,0,62,12345,MI,DETROIT,48202",
                        "2018,A HOSPITAL,3,0,2,0,62,0001,MI,DETROIT,4820X",
                        "2018,A HOSPITAL,3,0,2,0,62,0001,MI,DETROIT,48202-1234")));
    }

    @Test
    void an_open_quotation_costs_its_row_only() throws Exception {
        assertEquals(
                List.of("2 OPEN_QUOTE", "3 read"),
                lines(hub(
                        "2018,\"A HOSPITAL,1,0,1,0,62,0001,MI,DETROIT,48202",
                        "2018,NEXT,1,0,1,0,62,0001,MI,DETROIT,48202")));
        assertEquals(
                List.of("2 OPEN_QUOTE", "3 read"),
                lines(read(
                        Source.ACGME,
                        "acgme_code,program_name,city,state\n4169900003,\"A Program,Detroit,MI\n4169900004,Next,Detroit,MI\n"
                                .getBytes(UTF_8))));
    }

    @Test
    void a_blank_count_is_unknown_and_a_sum_over_an_unknown_part_says_so() throws Exception {
        List<Petitions> rows = petitions(marked(
                EXPORT
                        + "1\t2024\tA HOSPITAL\t42\t62 - Health Care\tTampa\tfl\t1900\t\t\t\t\t\t\t\t\t\t\t\t\n"
                        + "1,001\t2024\tB HOSPITAL\t0043\t62\tTAMPA\tFL\t19000\t18\t0\t2\t0\t0\t0\t\t\t1\t0\t0\t0\n"
                        + "3\t2024\tC CLINIC\t0044\t62\tTAMPA\tFL\t43000\tN/A\tN/A\t1.0\t0\t0\t0\t0\t0\t0\t0\t0\t1,200\n",
                UTF_16LE));
        Petitions blank = rows.getFirst();
        assertNull(blank.initialApproved());
        assertNull(blank.continuingDenied());
        assertEquals(0, blank.incomplete());
        assertEquals(List.of("0042", "01900", "FL"), List.of(blank.taxId(), blank.zip(), blank.state()));
        Petitions partly = rows.get(1);
        assertEquals(18, partly.initialApproved());
        assertEquals(Arrays.asList(18, 0, null, null, 2, 0, 0, 0, 1, 0, 0, 0), partly.parts());
        assertEquals(0b0011, partly.incomplete());
        assertEquals(3, partly.continuingApproved());
        assertEquals(1200, rows.getLast().continuingDenied());
        assertEquals(1, rows.getLast().continuingApproved());
    }

    @Test
    void twelve_measures_in_the_plural_are_the_same() throws Exception {
        String row =
                "1\t2025\tA HOSPITAL\t0042\t62\tTAMPA\tFL\t43000\t1,200\t1\t2,000\t0\t300\t0\t4\t0\t450\t0\t90\t0\n";
        String plural = EXPORT.replace("Approval", "Approvals").replace("Denial", "Denials");
        assertEquals(petitions(marked(EXPORT + row, UTF_16LE)), petitions(marked(plural + row, UTF_16LE)));
        Petitions read = petitions(marked(plural + row, UTF_16LE)).getFirst();
        assertEquals(1204, read.initialApproved());
        assertEquals(2840, read.continuingApproved());
    }

    @Test
    void latin_1_is_read_as_windows_1252_and_that_is_said() throws Exception {
        Path file = directory.resolve("latin1.csv");
        Files.write(file, (HUB + "2018,HÔPITAL,1,0,1,0,62,0001,MI,DETROIT,48202\n").getBytes(ISO_8859_1));
        assertEquals("HÔPITAL", petitions(Files.readAllBytes(file)).getFirst().employer());
        try (SourceFile open = Source.USCIS_DATA_HUB.open(file)) {
            assertEquals(1, open.remarks().size());
        }
    }

    @Test
    void matched_that_is_not_known_yet_is_not_zero_and_a_specialty_may_have_letters() throws Exception {
        List<Outcome> rows = read(
                Source.NRMP,
                ("Sponsoring Institution,City,State,Specialty,Program Code,2026 Quota,2026 Matched,2025 Quota,2025 Matched\n"
                                + "A,Tampa,FL,IR,9902416A0,3,,4,4\nA,Tampa,FL,MSK,9901R26F0,3,3,0,0\nA,Tampa,FL,IR,9902416A0,,1,0,\n")
                        .getBytes(UTF_8));
        assertEquals(List.of("2 read", "3 read", "4 INVALID_FIELD"), lines(rows));
        assertEquals(
                List.of(new Quota(2025, 4, 4), new Quota(2026, 3, null)),
                ((NrmpProgram) ((Outcome.Read) rows.getFirst()).row()).years());
        assertEquals(
                new Quota(2025, null, null),
                ((NrmpProgram) ((Outcome.Read) rows.get(1)).row()).years().getFirst());
        assertThrows(
                WrongFileException.class,
                () -> read(
                        Source.NRMP,
                        "Sponsoring Institution,City,Specialty,Program Code,2026 Quota,2025 Matched\n"
                                .getBytes(UTF_8)));
    }

    private static Filing filing(String file) throws Exception {
        return (Filing)
                ((Outcome.Read) read(Source.DOL_LCA, file.getBytes(UTF_8)).getFirst()).row();
    }

    @Test
    void the_columns_of_all_eras_of_filings_are_read() throws Exception {
        Filing of2019 = filing("CASE_NUMBER,CASE_STATUS,DECISION_DATE,VISA_CLASS,JOB_TITLE,SOC_CODE,SOC_TITLE,"
                + "PERIOD_OF_EMPLOYMENT_START_DATE,PERIOD_OF_EMPLOYMENT_END_DATE,EMPLOYER_NAME,EMPLOYER_BUSINESS_DBA,"
                + "WORKSITE_CITY_1,WORKSITE_STATE_1,WAGE_RATE_OF_PAY_FROM_1,WAGE_UNIT_OF_PAY_1,WORKSITE_CITY_2\n"
                + "I-200-1,CERTIFIED,2019-03-08,H-1B,\"Resident Physician, Integrated Interventional Radiology\",29-1069.00,"
                + "PHYSICIANS,2019-07-01,2022-06-30,A HOSPITAL,A HEALTH,TAMPA,FL,\"$58,500.00\",Year,MIAMI\n");
        assertEquals(
                new JobClass(JobClass.Role.RESIDENT, JobClass.Discipline.INTEGRATED_IR),
                new JobClass(of2019.role(), of2019.discipline()));
        assertEquals(LocalDate.of(2022, 6, 30), of2019.endsOn());
        assertEquals("58500.00", of2019.wageFrom().toPlainString());
        assertEquals(List.of("A HEALTH", "TAMPA"), List.of(of2019.tradeName(), of2019.worksiteCity()));
        Filing of2010 = filing(
                "LCA_CASE_NUMBER,STATUS,DECISION_DATE,LCA_CASE_EMPLOYMENT_START_DATE,"
                        + "LCA_CASE_EMPLOYMENT_END_DATE,LCA_CASE_EMPLOYER_NAME,LCA_CASE_SOC_CODE,LCA_CASE_SOC_NAME,LCA_CASE_JOB_TITLE,"
                        + "LCA_CASE_WAGE_RATE_FROM,WORK_LOCATION_CITY1,WORK_LOCATION_STATE1\n"
                        + "I-200-2,CERTIFIED,03/08/2010,07/01/2010,06/30/2013,A HOSPITAL,29-1069.99,Physicians,Radiology Resident,46000,TAMPA,FL\n");
        assertEquals(JobClass.Role.RESIDENT, of2010.role());
        assertEquals(LocalDate.of(2010, 3, 8), of2010.decidedOn());
        assertEquals(2010, of2010.fiscalYear());
        Filing of2015 = filing(
                "CASE_NUMBER,JOB_TITLE,SOC_CODE,SOC_NAME,EMPLOYMENT_START_DATE,EMPLOYER_NAME,WORKSITE_STATE,"
                        + "WAGE_RATE_OF_PAY,WAGE_UNIT_OF_PAY\nI-200-3,Fellow,29-1069,P,2015-07-01,A,FL,58500.00 - 61000.00,Year\n");
        assertEquals("58500.00", of2015.wageFrom().toPlainString());
    }

    @Test
    void dates_of_filings_have_many_forms() throws Exception {
        for (String day : List.of("2025-07-01T00:00:00", "7/1/25", "1-Jul-25", "2025-07-01 00:00:00", "7/1/2025")) {
            Filing filing =
                    filing("CASE_NUMBER,JOB_TITLE,SOC_CODE,BEGIN_DATE,EMPLOYER_NAME,WORKSITE_STATE\nI-200-1,R,29-1224,"
                            + day + ",A,FL\n");
            assertEquals(LocalDate.of(2025, 7, 1), filing.beginsOn(), day);
        }
    }

    @TempDir
    Path directory;

    @Test
    void the_workbook_of_dol_is_read_and_nobody_named_in_it() throws Exception {
        List<String> columns =
                List.of(("CASE_NUMBER,CASE_STATUS,RECEIVED_DATE,DECISION_DATE,VISA_CLASS,JOB_TITLE,SOC_CODE,"
                                + "SOC_TITLE,BEGIN_DATE,END_DATE,EMPLOYER_NAME,TRADE_NAME_DBA,EMPLOYER_POC_LAST_NAME,EMPLOYER_POC_EMAIL,"
                                + "WORKSITE_CITY,WORKSITE_STATE,WAGE_RATE_OF_PAY_FROM,WAGE_UNIT_OF_PAY,PREPARER_LAST_NAME")
                        .split(","));
        Path file = directory.resolve("LCA_Disclosure.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("LCA");
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i));
                sheet.value(1, i, "Surname");
            }
            text(sheet, columns, "CASE_NUMBER", "I-200-24270-000001");
            text(sheet, columns, "JOB_TITLE", "Radiology Resident");
            text(sheet, columns, "SOC_CODE", "29-1224.00");
            text(sheet, columns, "WORKSITE_STATE", "FL");
            text(sheet, columns, "CASE_STATUS", "Certified");
            text(sheet, columns, "EMPLOYER_NAME", "A HOSPITAL");
            for (String date : List.of("RECEIVED_DATE", "DECISION_DATE", "BEGIN_DATE", "END_DATE")) {
                int column = columns.indexOf(date);
                sheet.value(1, column, LocalDate.of(2025, 7, 1));
                sheet.style(1, column).format("m/d/yyyy").set();
            }
            for (String other :
                    List.of("VISA_CLASS", "SOC_TITLE", "TRADE_NAME_DBA", "WORKSITE_CITY", "WAGE_UNIT_OF_PAY")) {
                text(sheet, columns, other, "Year");
            }
            sheet.value(1, columns.indexOf("WAGE_RATE_OF_PAY_FROM"), 68902.5);
        }
        Filing filing = (Filing) ((Outcome.Read) read(Source.DOL_LCA, file).getFirst()).row();
        assertEquals(LocalDate.of(2025, 7, 1), filing.beginsOn());
        assertEquals("68902.5", filing.wageFrom().toPlainString());
        assertFalse(filing.toString().contains("Surname"), filing.toString());
    }

    private static void text(Worksheet sheet, List<String> columns, String column, String value) {
        sheet.value(1, columns.indexOf(column), value);
    }

    @Test
    void unknown_columns_are_refused_and_slips_are_named() {
        WrongFileException wrong = assertThrows(
                WrongFileException.class,
                () -> read(
                        Source.USCIS_DATA_HUB, HUB.replace("ZIP", "ZIP,Phone").getBytes(UTF_8)));
        assertEquals(List.of("Phone"), wrong.unknown());
        WrongFileException slip = assertThrows(
                WrongFileException.class,
                () -> read(
                        Source.DOL_LCA,
                        "CASE_NUMBER,JOB_TITLE,SOC_CODE,DECISION_DAT,EMPLOYER_NAME,WORKSITE_STATE\n".getBytes(UTF_8)));
        assertTrue(slip.getMessage().contains("decision_date"), slip.getMessage());
    }
}
