package org.introducer.programs.imports.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.introducer.programs.imports.file.ImportRow.Filing;

/**
 * DOL's disclosure of labor condition applications. Only the columns named here are ever read: those that name people
 * (points of contact, attorneys, preparers) are left in the file.
 */
final class LcaFile {

    /** Names of the columns before FY2020, to the name used since. */
    private static final Map<String, String> OLDER_NAMES = Map.ofEntries(
            Map.entry("lca_case_number", "case_number"),
            Map.entry("status", "case_status"),
            Map.entry("lca_case_job_title", "job_title"),
            Map.entry("lca_case_soc_code", "soc_code"),
            Map.entry("lca_case_soc_name", "soc_title"),
            Map.entry("soc_name", "soc_title"),
            Map.entry("employment_start_date", "begin_date"),
            Map.entry("lca_case_employment_start_date", "begin_date"),
            Map.entry("employment_end_date", "end_date"),
            Map.entry("lca_case_employment_end_date", "end_date"),
            Map.entry("lca_case_employer_name", "employer_name"),
            Map.entry("lca_case_workloc1_city", "worksite_city"),
            Map.entry("lca_case_workloc1_state", "worksite_state"));

    /** No physician earns more than this per hour: a yearly wage was entered with the wrong unit. */
    private static final BigDecimal MOST_PER_HOUR = BigDecimal.valueOf(2000);

    /** Beyond it a number is no wage of whatever unit. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private static final DateTimeFormatter US_DATE = DateTimeFormatter.ofPattern("M/d/yyyy");

    private LcaFile() {}

    static Function<Table.Line, ImportRow> reader(Table table) {
        OLDER_NAMES.forEach((older, name) -> table.alias(name, older));
        table.require(
                "DOL_LCA",
                List.of(
                        "case_number",
                        "job_title",
                        "soc_code",
                        "soc_title",
                        "begin_date",
                        "end_date",
                        "employer_name",
                        "worksite_city",
                        "worksite_state"));
        return LcaFile::row;
    }

    private static Filing row(Table.Line line) {
        String title = Cells.required(Cells.prose(line.get("job_title")), "JOB_TITLE");
        String soc = Cells.required(line.get("soc_code"), "SOC_CODE");
        JobClass job = JobClass.of(title, soc);
        BigDecimal wage = wage(line.get("wage_rate_of_pay_from"));
        String unit = Cells.text(line.get("wage_unit_of_pay"));
        return new Filing(
                Cells.required(line.get("case_number"), "CASE_NUMBER"),
                Cells.text(line.get("case_status")),
                Cells.text(line.get("visa_class")),
                title,
                job.role(),
                job.discipline(),
                soc.length() == 7 ? soc + ".00" : soc,
                Cells.text(line.get("soc_title")),
                date(line.get("begin_date"), "BEGIN_DATE"),
                date(line.get("end_date"), "END_DATE"),
                Cells.text(line.get("employer_name")),
                Cells.text(line.get("trade_name_dba")),
                Cells.text(line.get("worksite_city")),
                Cells.text(line.get("worksite_state")),
                wage,
                unit,
                wage != null && "Hour".equalsIgnoreCase(unit) && wage.compareTo(MOST_PER_HOUR) > 0,
                fiscalYear(line));
    }

    /** The year as some copies state it, else that of the decision: federal years begin in October. */
    private static Integer fiscalYear(Table.Line line) {
        if (Cells.text(line.get("year")) != null) {
            return Cells.year(line.get("year"), "Year");
        }
        LocalDate decided = date(line.get("decision_date"), "DECISION_DATE");
        return decided == null ? null : decided.plusMonths(3).getYear();
    }

    private static BigDecimal wage(String cell) {
        String text = Cells.text(cell);
        try {
            BigDecimal wage = text == null ? null : new BigDecimal(text.replaceAll("[$,]", ""));
            boolean plausible =
                    wage != null && Math.abs(wage.scale()) < 10 && wage.abs().compareTo(MOST) < 0;
            return plausible ? wage : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static LocalDate date(String cell, String column) {
        String text = Cells.text(cell);
        if (text == null) {
            return null;
        }
        try {
            String day = text.split(" ", 2)[0];
            LocalDate date = day.contains("/") ? LocalDate.parse(day, US_DATE) : LocalDate.parse(day);
            if (date.getYear() < 1990 || date.getYear() > 2100) {
                throw new BadRow(column + " is out of bounds: " + text);
            }
            return date;
        } catch (DateTimeException e) {
            throw new BadRow(column + " is not a date: " + text);
        }
    }
}
