package org.introducer.programs.h1b;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.h1b.H1bHistory.Filing;
import org.introducer.programs.h1b.H1bHistory.FilingCounts;
import org.introducer.programs.h1b.H1bHistory.PetitionRow;
import org.introducer.programs.h1b.H1bHistory.RowSource;
import org.introducer.programs.h1b.H1bHistory.Wage;
import org.introducer.programs.imports.file.JobClass;

/** The rows of the Data Hub and of labor condition applications that bear the names of aliases; a row that two of them link counts once. */
@ApplicationScoped
class LinkedRows {

    /** Filings of one answer at most. */
    static final int MOST_FILINGS = 200;

    private static final String PETITIONS = """
            select p.fiscal_year, p.employer, p.city, p.state, p.initial_approved, p.initial_denied, p.continuing_approved,
                p.continuing_denied, array_to_string(p.parts, ',', '') parts, p.incomplete, 'USCIS_DATA_HUB' source_type, s.reference, cast(s.observed_on as text) observed_on,
                string_agg(cast(a.id as text), ',' order by a.id) aliases
            from employer_aliases a
            join employer_petitions p on p.employer_key = a.employer_key and p.current
                and (a.employer_state is null or upper(p.state) = a.employer_state)
                and p.fiscal_year >= coalesce(a.first_year, p.fiscal_year)
                and p.fiscal_year <= coalesce(a.last_year, p.fiscal_year)
            left join import_sources s on s.import_id = p.import_id
            where a.id = any (:ids)
            group by p.key, p.import_id, s.import_id
            order by p.employer, p.state, p.city, p.key""";

    /** A filing names no petitioner's address: where an alias is bound to a state, that of the work is looked at. */
    private static final String FILINGS = """
            from employer_aliases a
            join labor_filings f on f.employer_key = a.employer_key and f.current
                and (a.employer_state is null or f.worksite_state = a.employer_state)
                and (a.first_year is null or f.fiscal_year >= a.first_year)
                and (a.last_year is null or f.fiscal_year <= a.last_year)
            """;

    private static final String FILINGS_THAT_SAY_MOST = """
            select f.case_number, f.fiscal_year, f.job_title, f.role, f.discipline, f.soc_code, f.visa_class, f.case_status,
                cast(f.begins_on as text) begins_on, cast(f.ends_on as text) ends_on, f.employer, f.trade_name,
                f.worksite_city, f.worksite_state, f.wage_from, f.wage_unit, f.wage_doubtful, 'DOL_LCA' source_type,
                s.reference, cast(s.observed_on as text) observed_on,
                string_agg(cast(a.id as text), ',' order by a.id) aliases
            """ + FILINGS + """
            left join import_sources s on s.import_id = f.import_id
            where a.id = any (:ids)
            group by f.case_number, f.import_id, s.import_id
            order by array_position(array['INTEGRATED_IR', 'INTERVENTIONAL_RADIOLOGY', 'RADIOLOGY'], f.discipline),
                array_position(array['RESIDENT', 'FELLOW', 'PHYSICIAN'], f.role), f.fiscal_year desc nulls last, f.case_number
            limit""" + " " + MOST_FILINGS;

    private static final String FILING_COUNTS = """
            select f.fiscal_year, count(distinct f.case_number) as total,
                count(distinct f.case_number) filter (where f.role = 'RESIDENT') residents,
                count(distinct f.case_number) filter (where f.role = 'FELLOW') fellows,
                count(distinct f.case_number) filter (where f.role = 'PHYSICIAN') physicians,
                count(distinct f.case_number) filter (where f.role = 'OTHER') others,
                count(distinct f.case_number) filter (where f.role = 'RESIDENT' and f.discipline = 'INTEGRATED_IR') integrated
            """ + FILINGS + "where a.id = any (:ids) group by f.fiscal_year";

    private final EntityManager entities;

    LinkedRows(EntityManager entities) {
        this.entities = entities;
    }

    /** By fiscal year. */
    Map<Integer, List<PetitionRow>> petitions(List<UUID> aliasIds) {
        return rows(PETITIONS, aliasIds).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("fiscal_year", Integer.class),
                        LinkedHashMap::new,
                        Collectors.mapping(LinkedRows::petition, Collectors.toList())));
    }

    /** By fiscal year, which is null where the file leaves it open. */
    Map<Integer, FilingCounts> filingCounts(List<UUID> aliasIds) {
        Map<Integer, FilingCounts> counts = new HashMap<>();
        rows(FILING_COUNTS, aliasIds)
                .forEach(row -> counts.put(
                        row.get("fiscal_year", Integer.class),
                        new FilingCounts(
                                count(row, "total"),
                                count(row, "residents"),
                                count(row, "fellows"),
                                count(row, "physicians"),
                                count(row, "others"),
                                count(row, "integrated"))));
        return counts;
    }

    List<Filing> filings(List<UUID> aliasIds) {
        return rows(FILINGS_THAT_SAY_MOST, aliasIds).stream()
                .map(LinkedRows::filing)
                .toList();
    }

    private static PetitionRow petition(Tuple row) {
        return new PetitionRow(
                row.get("employer", String.class),
                row.get("city", String.class),
                row.get("state", String.class),
                Decisions.of(
                        row.get("initial_approved", Integer.class),
                        row.get("initial_denied", Integer.class),
                        row.get("continuing_approved", Integer.class),
                        row.get("continuing_denied", Integer.class),
                        row.get("incomplete", Integer.class)),
                Measures.of(row.get("parts", String.class)),
                aliases(row),
                source(row));
    }

    private static Filing filing(Tuple row) {
        BigDecimal from = row.get("wage_from", BigDecimal.class);
        return new Filing(
                row.get("case_number", String.class),
                row.get("fiscal_year", Integer.class),
                row.get("job_title", String.class),
                JobClass.Role.valueOf(row.get("role", String.class)),
                JobClass.Discipline.valueOf(row.get("discipline", String.class)),
                row.get("soc_code", String.class),
                row.get("visa_class", String.class),
                row.get("case_status", String.class),
                day(row, "begins_on"),
                day(row, "ends_on"),
                row.get("employer", String.class),
                row.get("trade_name", String.class),
                row.get("worksite_city", String.class),
                row.get("worksite_state", String.class),
                from == null
                        ? null
                        : new Wage(
                                from,
                                "USD",
                                row.get("wage_unit", String.class),
                                row.get("wage_doubtful", Boolean.class)),
                aliases(row),
                source(row));
    }

    private static RowSource source(Tuple row) {
        return new RowSource(
                SourceType.valueOf(row.get("source_type", String.class)),
                row.get("reference", String.class),
                day(row, "observed_on"));
    }

    private static List<UUID> aliases(Tuple row) {
        return Arrays.stream(row.get("aliases", String.class).split(","))
                .map(UUID::fromString)
                .toList();
    }

    private static LocalDate day(Tuple row, String column) {
        String day = row.get(column, String.class);
        return day == null ? null : LocalDate.parse(day);
    }

    private static int count(Tuple row, String column) {
        return Math.toIntExact(row.get(column, Long.class));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, List<UUID> aliasIds) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("ids", aliasIds.toArray(UUID[]::new))
                .getResultList();
    }
}
