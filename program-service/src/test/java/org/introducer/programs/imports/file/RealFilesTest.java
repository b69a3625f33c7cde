package org.introducer.programs.imports.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.introducer.programs.imports.file.ImportRow.Filing;
import org.introducer.programs.imports.file.ImportRow.NrmpProgram;
import org.introducer.programs.imports.file.ImportRow.Petitions;
import org.introducer.programs.imports.file.JobClass.Discipline;
import org.introducer.programs.imports.file.JobClass.Role;
import org.introducer.programs.imports.file.SourceFile.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The files that users have; skipped where they are not at hand. */
@Tag("P28")
class RealFilesTest {

    private static List<ImportRow> rows(Source source, String name) {
        Path file = Path.of(System.getProperty("introducer.root", ".."), "../shared/data")
                .resolve(name);
        assumeTrue(Files.isReadable(file), "skipped: no ../shared/data/" + name);
        try {
            List<Outcome> outcomes = ReadersTest.read(source, file);
            assertTrue(outcomes.stream().allMatch(Outcome.Read.class::isInstance));
            return outcomes.stream()
                    .map(outcome -> ((Outcome.Read) outcome).row())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void acgme_has_72_rows_of_71_programs() {
        List<ImportRow> rows = rows(Source.ACGME, "acgme/acgme_radiology_codes_2017_2019.csv");
        assertEquals(72, rows.size());
        assertEquals(71, rows.stream().map(ImportRow::key).distinct().count());
    }

    @Test
    void nrmp_has_32_codes_and_what_was_not_offered_has_no_number() {
        List<ImportRow> rows = rows(Source.NRMP, "nrmp/florida_ir_dr_2020_2025.csv");
        assertEquals(32, rows.size());
        assertTrue(rows.stream()
                .map(NrmpProgram.class::cast)
                .flatMap(row -> row.years().stream())
                .noneMatch(year -> year.offered() != null && year.offered() == 0));
    }

    @Test
    void both_header_forms_of_2022_are_the_same_4190_rows() {
        List<ImportRow> plural =
                rows(Source.USCIS_DATA_HUB, "uscis_h1b/h1b_datahubexport-2022.plural-headers.excerpt.csv");
        List<ImportRow> singular =
                rows(Source.USCIS_DATA_HUB, "uscis_h1b/h1b_datahubexport-2022.quoted-singular-headers.excerpt.csv");
        assertEquals(4190, plural.size());
        assertEquals(sorted(plural), sorted(singular));
        List<Petitions> rows = plural.stream().map(Petitions.class::cast).toList();
        assertEquals(17478, rows.stream().mapToInt(Petitions::initialApproved).sum());
        assertEquals(193, rows.stream().mapToInt(Petitions::initialDenied).sum());
        assertEquals(
                19244, rows.stream().mapToInt(Petitions::continuingApproved).sum());
        assertEquals(758, rows.stream().mapToInt(Petitions::continuingDenied).sum());
    }

    @Test
    void the_one_integrated_ir_resident_is_found_though_filed_under_another_code() {
        List<Filing> filings = rows(Source.DOL_LCA, "dol_lca/lca_fy2025q2_radiology_196rows.csv").stream()
                .map(Filing.class::cast)
                .toList();
        assertEquals(196, filings.size());
        Set<String> integrated = filings.stream()
                .filter(filing -> filing.role() == Role.RESIDENT && filing.discipline() == Discipline.INTEGRATED_IR)
                .map(Filing::caseNumber)
                .collect(Collectors.toSet());
        assertEquals(Set.of("I-200-25034-660846"), integrated);
    }

    private static List<ImportRow> sorted(List<ImportRow> rows) {
        return rows.stream().sorted(Comparator.comparing(ImportRow::toString)).toList();
    }
}
