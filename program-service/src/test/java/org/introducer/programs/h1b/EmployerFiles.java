package org.introducer.programs.h1b;

import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.imports.ImportCalls;
import org.introducer.testing.Actor;

/** Small files about employers, and what is said of them. */
public final class EmployerFiles {

    private static final String HUB =
            "Fiscal Year,Employer,Initial Approvals,Initial Denials,Continuing Approvals,Continuing Denials,NAICS,Tax ID,State,City,ZIP\n";
    private static final String LCA =
            "CASE_NUMBER,CASE_STATUS,VISA_CLASS,JOB_TITLE,SOC_CODE,SOC_TITLE,BEGIN_DATE,END_DATE,"
                    + "EMPLOYER_NAME,WORKSITE_CITY,WORKSITE_STATE,WAGE_RATE_OF_PAY_FROM,WAGE_UNIT_OF_PAY,Year\n";

    private final Actor curator;

    public EmployerFiles(Actor curator) {
        this.curator = curator;
    }

    /** Letters that no other test has. */
    public static String word() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .mapToObj(c -> String.valueOf((char) ('G' + Character.digit(c, 16))))
                .reduce("", String::concat);
    }

    public static String petition(int year, String employer, String state, int initialApproved) {
        return "%d,\"%s\",%d,1,20,2,62,1234,%s,DETROIT,48202%n".formatted(year, employer, initialApproved, state);
    }

    /** A filing for a resident in integrated IR. */
    public static String filing(String caseNumber, String employer, String state) {
        return filing(caseNumber, employer, state, "Integrated Interventional & Diagnostic Radiology Resident", "2025");
    }

    public static String filing(String caseNumber, String employer, String state, String title, String year) {
        return "%s,Certified,H-1B,%s,29-1229.00,\"physicians, all other\",2025-02-12,2028-02-11,\"%s\",Detroit,%s,68902,Year,%s%n"
                .formatted(caseNumber, title, employer, state, year);
    }

    public static String caseNumber() {
        return "I-200-" + word().substring(0, 12).toLowerCase(Locale.ROOT);
    }

    public void petitions(String... rows) {
        imported("USCIS_DATA_HUB", HUB + String.join("", rows));
    }

    public void filings(String... rows) {
        imported("DOL_LCA", LCA + String.join("", rows));
    }

    private void imported(String source, String file) {
        ImportCalls.imported(curator, source, file)
                .then()
                .body("state", equalTo("DONE"))
                .body("counts.invalid", equalTo(0));
    }

    public static Map<String, Object> evidence(LocalDate observedOn) {
        return Map.of(
                "sourceType",
                "GME_OFFICE_WRITTEN",
                "reference",
                "https://example.org/gme/visa",
                "observedOn",
                observedOn.toString(),
                "confidence",
                "HIGH");
    }

    /** A draft of an alias; {@code more} are names and values in turn. */
    public static Map<String, Object> alias(String program, String employer, Object... more) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "employer", employer, "evidence", evidence(LocalDate.now().minusDays(3))));
        if (program != null) {
            draft.put("programId", program);
        }
        for (int i = 0; i < more.length; i += 2) {
            draft.put((String) more[i], more[i + 1]);
        }
        return draft;
    }
}
