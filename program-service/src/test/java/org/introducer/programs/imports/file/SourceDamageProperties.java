package org.introducer.programs.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.programs.imports.file.SourceFile.Outcome;
import org.introducer.tables.WrongFileException;

/** One character of a file deleted, inserted or replaced: the rows that it did not touch are read exactly, or refused, or all is. */
@Tag("P28")
class SourceDamageProperties {

    private static final String DAMAGE = ",\"\n;\tx0é 9";

    private static final Map<Source, List<String>> FILES = Map.of(
            Source.ACGME,
            List.of(
                    "acgme_code,program_name,city,state,latitude,longitude",
                    "4161100001,\"Alpha, Program\",Tampa,FL,27.9,-82.4",
                    "4161100002,\"Béta \"\"B\"\" Program\",Miami,FL,,",
                    "4162500003,Gamma,Detroit,MI,42.3,-83.0"),
            Source.NRMP,
            List.of(
                    "Sponsoring Institution,City,State,Specialty,Program Code,2026 Quota,2026 Matched,2025 Quota,2025 Matched",
                    "\"Alpha, Inc\",Tampa,FL,IR,9901416A0,3,,4,4",
                    "Beta,Miami,FL,IR,9902416A0,2,2,0,0",
                    "Gamma,Miami,FL,DR,9903R26F0,5,4,5,5"),
            Source.USCIS_DATA_HUB,
            List.of(
                    "Fiscal Year,Employer,Initial Approvals,Initial Denials,Continuing Approvals,Continuing Denials,NAICS,Tax ID,State,City,ZIP",
                    "2018,\"ALPHA, INC\",\"1,200\",0,2,1,62,0001,MI,DETROIT,48202",
                    "2019,BETA HOSPITAL,1,0,2,1,62,0002,FL,TAMPA,33606",
                    "2020,GAMMA,,0,2,1,62,0003,FL,MIAMI,33101"),
            Source.DOL_LCA,
            List.of(
                    "CASE_NUMBER,CASE_STATUS,DECISION_DATE,JOB_TITLE,SOC_CODE,SOC_TITLE,BEGIN_DATE,END_DATE,EMPLOYER_NAME,WORKSITE_CITY,WORKSITE_STATE",
                    "I-200-24270-000001,Certified,2024-10-08,Resident,29-1224.00,Radiologists,2025-07-01,2028-06-30,\"ALPHA, INC\",DETROIT,MI",
                    "I-200-24270-000002,Withdrawn,2025-02-03,Fellow,29-1224.00,Radiologists,2025-07-01,2026-06-30,BETA,TAMPA,FL",
                    "I-200-24270-000003,Certified,2024-11-08,Resident,29-1229.00,Physicians,2025-07-01,2028-06-30,GAMMA,MIAMI,FL"));

    @Property(tries = 3000)
    void damage_never_reaches_another_row(
            @ForAll Source source,
            @ForAll @IntRange(max = 2) int kind,
            @ForAll @IntRange(max = 9) int character,
            @ForAll @IntRange(max = 2000) int at) {
        List<String> lines = FILES.get(source);
        String text = String.join("\n", lines) + "\n";
        int place = at % text.length();
        String damaged = text.substring(0, place)
                + (kind == 0 ? "" : DAMAGE.charAt(character))
                + text.substring(kind == 1 ? place : place + 1);
        List<ImportRow> whole = rows(source, text);
        List<ImportRow> read;
        try {
            read = read(source, damaged);
        } catch (WrongFileException e) {
            return;
        }
        int touched =
                (int) text.substring(0, place).chars().filter(c -> c == '\n').count() - 1;
        long wrong = read.stream().filter(row -> !whole.contains(row)).count();
        List<Integer> doubtful = new ArrayList<>(List.of(touched));
        if (text.charAt(place) == '\n') {
            doubtful.add(touched + 1);
        }
        if (kind == 1 && place > 0 && text.charAt(place - 1) == '\n') {
            doubtful.add(touched - 1);
        }
        assertTrue(wrong <= 1, () -> "more than one row is wrong in\n" + damaged);
        assertTrue(
                wrong == 0
                        || doubtful.stream().anyMatch(i -> i >= 0 && i < whole.size() && !read.contains(whole.get(i))),
                () -> "a row was made up of\n" + damaged);
        assertTrue(touched >= 0 || wrong == 0, () -> "a damaged header changed a row in\n" + damaged);
    }

    private static List<ImportRow> rows(Source source, String text) {
        try {
            return read(source, text);
        } catch (WrongFileException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ImportRow> read(Source source, String text) throws WrongFileException {
        return ReadersTest.read(source, text.getBytes(UTF_8)).stream()
                .filter(Outcome.Read.class::isInstance)
                .map(row -> ((Outcome.Read) row).row())
                .toList();
    }
}
