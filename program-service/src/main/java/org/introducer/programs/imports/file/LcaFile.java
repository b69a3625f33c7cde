package org.introducer.programs.imports.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introducer.programs.imports.file.ImportRow.Filing;
import org.introducer.tables.Dates;
import org.introducer.tables.DayOrder;
import org.introducer.tables.Layout;
import org.introducer.tables.Numbers;
import org.introducer.tables.Row;

/**
 * DOL's disclosure of labor condition applications. Only the columns named here are ever read: those that name people
 * (points of contact, attorneys, preparers) are left in the file.
 */
final class LcaFile {

    /** The columns that are read, by the name that they have since FY2020, with those of the eras before. */
    private static final Map<String, List<String>> ERAS = Map.ofEntries(
            // since FY2020, FY2015 to FY2019, FY2010 to FY2014
            Map.entry("case_number", List.of("lca_case_number")),
            Map.entry("case_status", List.of("status")),
            Map.entry("decision_date", List.of()),
            Map.entry("visa_class", List.of()),
            Map.entry("job_title", List.of("lca_case_job_title")),
            Map.entry("soc_code", List.of("lca_case_soc_code")),
            Map.entry("soc_title", List.of("soc_name", "lca_case_soc_name")),
            Map.entry(
                    "begin_date",
                    List.of(
                            "employment_start_date",
                            "period_of_employment_start_date",
                            "lca_case_employment_start_date")),
            Map.entry(
                    "end_date",
                    List.of("employment_end_date", "period_of_employment_end_date", "lca_case_employment_end_date")),
            Map.entry("employer_name", List.of("lca_case_employer_name")),
            Map.entry("trade_name_dba", List.of("employer_business_dba")),
            Map.entry("worksite_city", List.of("worksite_city_1", "lca_case_workloc1_city", "work_location_city1")),
            Map.entry("worksite_state", List.of("worksite_state_1", "lca_case_workloc1_state", "work_location_state1")),
            Map.entry(
                    "wage_rate_of_pay_from",
                    List.of("wage_rate_of_pay_from_1", "wage_rate_of_pay", "lca_case_wage_rate_from")),
            Map.entry("wage_unit_of_pay", List.of("wage_unit_of_pay_1", "lca_case_wage_rate_unit")),
            // Some copies state it.
            Map.entry("year", List.of()));

    static final Layout LAYOUT = new Layout(
            "DOL_LCA",
            List.of(List.of("case_number", "job_title", "soc_code", "employer_name", "worksite_state")),
            List.copyOf(ERAS.keySet()),
            ERAS.entrySet().stream()
                    .flatMap(era -> era.getValue().stream().map(older -> Map.entry(older, era.getKey())))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
            true,
            false);

    static final Set<String> UNUSED = Set.of();

    /** No physician earns more than this per hour: a yearly wage was entered with the wrong unit. */
    private static final BigDecimal MOST_PER_HOUR = BigDecimal.valueOf(2000);

    /** Beyond it a number is no wage of whatever unit. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    /** FY2015 has one column for both ends of the wage. */
    private static final Pattern UP_TO = Pattern.compile(" ?- ");

    private LcaFile() {}

    static Filing row(Row.Read row) {
        String title = Cells.prose(Cells.required(row.get("job_title"), "JOB_TITLE"), "JOB_TITLE");
        String soc = Cells.required(row.get("soc_code"), "SOC_CODE");
        JobClass job = JobClass.of(title, soc);
        BigDecimal wage = wage(row.get("wage_rate_of_pay_from"));
        String unit = Cells.text(row.get("wage_unit_of_pay"), "WAGE_UNIT_OF_PAY");
        LocalDate decided = date(row.get("decision_date"), "DECISION_DATE");
        return new Filing(
                Cells.required(row.get("case_number"), "CASE_NUMBER"),
                Cells.text(row.get("case_status"), "CASE_STATUS"),
                decided,
                Cells.text(row.get("visa_class"), "VISA_CLASS"),
                title,
                job.role(),
                job.discipline(),
                soc.length() == 7 ? soc + ".00" : soc,
                Cells.text(row.get("soc_title"), "SOC_TITLE"),
                date(row.get("begin_date"), "BEGIN_DATE"),
                date(row.get("end_date"), "END_DATE"),
                Cells.text(row.get("employer_name"), "EMPLOYER_NAME"),
                Cells.text(row.get("trade_name_dba"), "TRADE_NAME_DBA"),
                Cells.text(row.get("worksite_city"), "WORKSITE_CITY"),
                Cells.state(row.get("worksite_state"), "WORKSITE_STATE"),
                wage,
                unit,
                wage != null && "Hour".equalsIgnoreCase(unit) && wage.compareTo(MOST_PER_HOUR) > 0,
                fiscalYear(row.get("year"), decided));
    }

    /** The year as some copies state it, else that of the decision: federal years begin in October. */
    private static Integer fiscalYear(String stated, LocalDate decided) {
        if (!Numbers.isUnknown(stated)) {
            return Cells.year(stated, "Year");
        }
        return decided == null ? null : decided.plusMonths(3).getYear();
    }

    private static BigDecimal wage(String cell) {
        String text = Cells.text(cell, "WAGE_RATE_OF_PAY_FROM");
        try {
            BigDecimal wage = text == null
                    ? null
                    : Numbers.amount(UP_TO.split(text, 2)[0]).orElse(null);
            return wage == null || wage.signum() < 0 || wage.compareTo(MOST) >= 0 ? null : wage;
        } catch (NumberFormatException e) {
            throw new BadRow("WAGE_RATE_OF_PAY_FROM", "is not an amount: " + text);
        }
    }

    /** DOL writes the month first wherever it writes numbers only. */
    private static LocalDate date(String cell, String column) {
        return switch (Dates.read(cell, DayOrder.Order.MONTH_FIRST)) {
            case Dates.Reading.Unknown _ -> null;
            case Dates.Reading.Day(LocalDate day) when day.getYear() >= 1990 && day.getYear() <= 2100 -> day;
            case Dates.Reading.Day _ -> throw new BadRow(column, "is out of bounds: " + cell.strip());
            default -> throw new BadRow(column, "is not a date: " + cell.strip());
        };
    }
}
