package org.introducer.programs.imports.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.programs.imports.file.ImportRow.NrmpProgram;
import org.introducer.programs.imports.file.ImportRow.Quota;
import org.introducer.programs.track.NrmpCode;
import org.introducer.tables.Layout;
import org.introducer.tables.Row;
import org.introducer.tables.Table;
import org.introducer.tables.WrongFileException;

/** NRMP's program results as one wide table: a row per program code, a pair of columns per year. */
final class NrmpFile {

    private static final List<String> CLEANED =
            List.of("sponsoring institution cleaned", "snhaf", "city cleaned", "specialty cleaned");
    private static final List<Integer> YEARS =
            IntStream.rangeClosed(1990, 2100).boxed().toList();

    static final Layout LAYOUT = new Layout(
            "NRMP",
            List.of(List.of("sponsoring institution", "city", "specialty", "program code")),
            Stream.of(
                            List.of("table", "state", "source"),
                            CLEANED,
                            YEARS.stream()
                                    .flatMap(year -> Stream.of(quota(year), matched(year)))
                                    .toList())
                    .flatMap(List::stream)
                    .toList(),
            Map.of(),
            false,
            false);

    static final Set<String> UNUSED = Set.copyOf(CLEANED);

    private NrmpFile() {}

    private static String quota(int year) {
        return year + " quota";
    }

    private static String matched(int year) {
        return year + " matched";
    }

    static Function<Row.Read, ImportRow> reader(Table table) throws WrongFileException {
        List<Integer> years = YEARS.stream()
                .filter(year -> table.has(quota(year)) || table.has(matched(year)))
                .toList();
        List<String> missing = years.isEmpty()
                ? List.of("<year> quota", "<year> matched")
                : years.stream()
                        .flatMap(year -> Stream.of(quota(year), matched(year)))
                        .filter(column -> !table.has(column))
                        .toList();
        if (!missing.isEmpty()) {
            throw new WrongFileException(
                    "This is no file of the kind NRMP: missing %s.".formatted(String.join(", ", missing)),
                    missing,
                    List.of());
        }
        return row -> row(row, years);
    }

    private static NrmpProgram row(Row.Read row, List<Integer> years) {
        String code = Cells.required(row.get("program code"), "Program Code");
        if (NrmpCode.parse(code).isEmpty()) {
            throw new BadRow("Program Code", "is not institution, specialty, track letter and digit: " + code);
        }
        List<Quota> quotas = new ArrayList<>();
        for (int year : years) {
            Integer offered = Cells.count(row.get(quota(year)), year + " Quota");
            Integer matched = Cells.count(row.get(matched(year)), year + " Matched");
            if (offered != null) {
                quotas.add(quota(year, offered, matched));
            } else if (matched != null && matched > 0) {
                throw new BadRow(year + " Quota", "is blank while %d matched".formatted(matched));
            }
        }
        Refusals refusals = new Refusals(row.line());
        return new NrmpProgram(
                code,
                Cells.text(row.get("table"), "Table"),
                Cells.required(row.get("sponsoring institution"), "Sponsoring Institution", 200),
                Cells.required(row.get("specialty"), "Specialty", 90),
                refusals.unless(() -> Cells.text(row.get("city"), "City", 100)),
                refusals.unless(() -> Cells.state(row.get("state"), "State")),
                Cells.text(row.get("source"), "Source"),
                List.copyOf(quotas),
                refusals.fields());
    }

    private static Quota quota(int year, int offered, Integer filled) {
        if (offered == 0 && (filled == null || filled == 0)) {
            return new Quota(year, null, null);
        }
        if (filled != null && filled > offered) {
            throw new BadRow(year + " Matched", "is %d of %d offered".formatted(filled, offered));
        }
        return new Quota(year, offered, filled);
    }
}
