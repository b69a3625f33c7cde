package org.introducer.programs.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.introducer.programs.employer.EmployerName;
import org.introducer.programs.imports.file.ImportRow;
import org.introducer.programs.imports.file.ImportRow.AcgmeProgram;
import org.introducer.programs.imports.file.ImportRow.Filing;
import org.introducer.programs.imports.file.ImportRow.NrmpProgram;
import org.introducer.programs.imports.file.ImportRow.Petitions;
import org.introducer.programs.imports.file.RefusedField;
import org.introducer.programs.imports.file.Source;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.NrmpCode;
import org.introducer.programs.track.TrackType;

/**
 * A row of a file as it waits in PostgreSQL: its number, what it is about, and either why it was refused or its values in
 * the columns of its source.
 *
 * @param subject what the row is about, for people; null where its values say it
 * @param values in the order of {@link #columns}, after those that every source has
 */
record StagedRow(long number, long line, UUID key, String subject, StoredReason problem, List<Object> values) {

    /** The fields that were not taken from a row that was. */
    record Refused(List<StoredReason> reasons) {

        private static Refused of(List<RefusedField> fields) {
            return new Refused(fields.stream()
                    .map(field -> new StoredReason("INVALID_FIELD", field.column(), field.detail()))
                    .toList());
        }
    }

    /** What every source has. */
    static final List<String> EVERY =
            List.of("number bigint", "line bigint", "key uuid", "subject text", "problem jsonb");

    private static final List<String> STATED = List.of("stated jsonb", "refused jsonb");

    private static final List<String> PETITIONS = List.of(
            "fiscal_year int",
            "employer text",
            "employer_key text",
            "tax_id text",
            "naics text",
            "state text",
            "city text",
            "zip text",
            "initial_approved int",
            "initial_denied int",
            "continuing_approved int",
            "continuing_denied int",
            "parts int[]",
            "incomplete int");

    private static final List<String> FILINGS = List.of(
            "case_number text",
            "case_status text",
            "decided_on date",
            "visa_class text",
            "job_title text",
            "role text",
            "discipline text",
            "soc_code text",
            "soc_title text",
            "begins_on date",
            "ends_on date",
            "employer text",
            "employer_key text",
            "trade_name text",
            "worksite_city text",
            "worksite_state text",
            "wage_from numeric",
            "wage_unit text",
            "wage_doubtful boolean",
            "fiscal_year int");

    /** The columns of a source's staged rows, each with its type. */
    static List<String> columns(Source source) {
        List<String> columns = new ArrayList<>(EVERY);
        columns.addAll(
                switch (source) {
                    case ACGME, NRMP -> STATED;
                    case USCIS_DATA_HUB -> PETITIONS;
                    case DOL_LCA -> FILINGS;
                });
        return columns;
    }

    static StagedRow refused(long number, long line, StoredReason why) {
        return new StagedRow(number, line, null, null, why, List.of());
    }

    static StagedRow of(long number, long line, ImportRow row) {
        UUID key = UUID.nameUUIDFromBytes(row.key().getBytes(StandardCharsets.UTF_8));
        String subject = row instanceof Petitions ? null : row.key();
        List<Object> values = switch (row) {
            case AcgmeProgram program -> List.of(stated(program), Refused.of(program.refused()));
            case NrmpProgram program -> List.of(stated(program), Refused.of(program.refused()));
            case Petitions petitions -> values(petitions);
            case Filing filing -> values(filing);
        };
        return new StagedRow(number, line, key, subject, null, values);
    }

    private static Map<String, Object> stated(AcgmeProgram program) {
        Map<String, Object> stated = new LinkedHashMap<>();
        stated.put("name", program.name());
        stated.put("pathway", Pathway.ofSpecialty(program.specialty()).name());
        stated.put("city", program.city());
        stated.put("state", program.state());
        stated.put("latitude", program.latitude());
        stated.put("longitude", program.longitude());
        stated.put("source", program.source());
        stated.values().removeIf(Objects::isNull);
        return stated;
    }

    private static Map<String, Object> stated(NrmpProgram program) {
        NrmpCode code = NrmpCode.parse(program.nrmpCode()).orElseThrow();
        Map<String, Object> stated = new LinkedHashMap<>();
        stated.put("name", program.institution() + ": " + program.specialty());
        stated.put("institution", program.institution());
        stated.put("specialty", program.specialty());
        stated.put("pathway", pathway(code).name());
        stated.put("track", code.track().name());
        stated.put("match", program.match());
        stated.put("city", program.city());
        stated.put("state", program.state());
        stated.put("source", program.source());
        stated.values().removeIf(Objects::isNull);
        program.years().forEach(year -> {
            Map<String, Object> positions = new LinkedHashMap<>();
            positions.put("offered", year.offered());
            positions.put("filled", year.filled());
            stated.put(Integer.toString(year.season()), positions);
        });
        return stated;
    }

    private static Pathway pathway(NrmpCode code) {
        Pathway pathway = Pathway.ofSpecialty(code.specialty());
        return pathway == Pathway.UNKNOWN && code.track() == TrackType.PRELIMINARY ? Pathway.PGY1 : pathway;
    }

    private static List<Object> values(Petitions row) {
        return Arrays.asList(
                row.fiscalYear(),
                row.employer(),
                EmployerName.key(row.employer()),
                row.taxId(),
                row.naics(),
                row.state(),
                row.city(),
                row.zip(),
                row.initialApproved(),
                row.initialDenied(),
                row.continuingApproved(),
                row.continuingDenied(),
                row.parts(),
                row.incomplete());
    }

    private static List<Object> values(Filing row) {
        return Arrays.asList(
                row.caseNumber(),
                row.caseStatus(),
                row.decidedOn(),
                row.visaClass(),
                row.jobTitle(),
                row.role(),
                row.discipline(),
                row.socCode(),
                row.socTitle(),
                row.beginsOn(),
                row.endsOn(),
                row.employer(),
                EmployerName.key(row.employer()),
                row.tradeName(),
                row.worksiteCity(),
                row.worksiteState(),
                row.wageFrom(),
                row.wageUnit(),
                row.wageDoubtful(),
                row.fiscalYear());
    }
}
