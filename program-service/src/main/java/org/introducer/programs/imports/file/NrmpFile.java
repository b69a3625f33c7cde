package org.introducer.programs.imports.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.introducer.programs.imports.file.ImportRow.NrmpProgram;
import org.introducer.programs.imports.file.ImportRow.Quota;
import org.introducer.programs.track.NrmpCode;

/** NRMP's program results as one wide table: a row per program code, a pair of columns per year. */
final class NrmpFile {

    private static final Pattern QUOTA = Pattern.compile("\\d{4} quota");

    private static final List<String> REQUIRED = List.of("sponsoring institution", "city", "specialty", "program code");
    private static final List<String> OPTIONAL = List.of(
            "table", "sponsoring institution cleaned", "snhaf", "city cleaned", "specialty cleaned", "state", "source");

    private NrmpFile() {}

    static Function<Table.Line, ImportRow> reader(Table table) {
        table.require("NRMP", REQUIRED);
        List<Integer> years = table.columns().stream()
                .filter(column -> QUOTA.matcher(column).matches())
                .map(column -> Integer.valueOf(column.substring(0, 4)))
                .sorted()
                .toList();
        if (years.isEmpty()) {
            throw new WrongFile("This is no file of the kind NRMP.", List.of("<year> quota", "<year> matched"));
        }
        table.require("NRMP", years.stream().map(year -> year + " matched").toList());
        List<String> optional = new ArrayList<>(OPTIONAL);
        years.forEach(year -> optional.addAll(List.of(year + " quota", year + " matched")));
        table.refuseOthers("NRMP", REQUIRED, optional);
        return line -> row(line, years);
    }

    private static NrmpProgram row(Table.Line line, List<Integer> years) {
        String code = Cells.required(line.get("program code"), "Program Code");
        if (NrmpCode.parse(code).isEmpty()) {
            throw new BadRow("Program Code is not institution, specialty, track letter and digit: " + code);
        }
        List<Quota> quotas = new ArrayList<>();
        for (int year : years) {
            String quota = line.get(year + " quota");
            String matched = line.get(year + " matched");
            if (Cells.text(quota) != null) {
                quotas.add(quota(year, Cells.count(quota, year + " Quota"), Cells.count(matched, year + " Matched")));
            }
        }
        return new NrmpProgram(
                code,
                Cells.text(line.get("table")),
                Cells.required(line.get("sponsoring institution"), "Sponsoring Institution", 200),
                Cells.required(line.get("specialty"), "Specialty", 90),
                Cells.text(line.get("city"), "City", 100),
                Cells.state(line.get("state"), "State"),
                Cells.text(line.get("source")),
                List.copyOf(quotas));
    }

    private static Quota quota(int year, int offered, int filled) {
        if (offered == 0 && filled == 0) {
            return new Quota(year, null, null);
        }
        if (filled > offered) {
            throw new BadRow("%d: %d matched of %d offered".formatted(year, filled, offered));
        }
        return new Quota(year, offered, filled);
    }
}
