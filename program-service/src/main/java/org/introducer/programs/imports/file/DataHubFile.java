package org.introducer.programs.imports.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.introducer.programs.imports.file.ImportRow.Petitions;

/**
 * USCIS H-1B Employer Data Hub in the headers it has had: the yearly files (plural or singular measures), the hub's
 * export with four measures, and the later export with twelve, which are summed to four.
 */
final class DataHubFile {

    private static final String TAX_ID = "tax id";
    private static final List<String> NEW = List.of("new employment", "new concurrent");
    private static final List<String> GOING_ON =
            List.of("continuation", "change with same employer", "change of employer", "amended");

    private DataHubFile() {}

    static Function<Table.Line, ImportRow> reader(Table table) {
        for (String measure : List.of("initial", "continuing")) {
            table.alias(measure + " approval", measure + " approvals");
            table.alias(measure + " denial", measure + " denials");
        }
        table.alias("employer", "employer (petitioner) name");
        table.alias("naics", "industry (naics) code");
        table.alias("city", "petitioner city");
        table.alias("state", "petitioner state");
        table.alias("zip", "petitioner zip code");
        List<String> required =
                new ArrayList<>(List.of("fiscal year", "employer", "naics", TAX_ID, "state", "city", "zip"));
        boolean twelve = table.has("new employment approval");
        List<String> initial = twelve ? NEW : List.of("initial");
        List<String> continuing = twelve ? GOING_ON : List.of("continuing");
        for (List<String> measures : List.of(initial, continuing)) {
            measures.forEach(measure -> required.addAll(List.of(measure + " approval", measure + " denial")));
        }
        table.require("USCIS_DATA_HUB", required);
        return line -> row(line, initial, continuing);
    }

    private static Petitions row(Table.Line line, List<String> initial, List<String> continuing) {
        String naics = Cells.text(line.get("naics"));
        return new Petitions(
                Cells.year(line.get("fiscal year"), "Fiscal Year"),
                Cells.text(line.get("employer")),
                Cells.digits(line.get(TAX_ID), 4),
                naics == null ? null : naics.split(" ", 2)[0],
                Cells.text(line.get("state")),
                Cells.text(line.get("city")),
                Cells.digits(line.get("zip"), 5),
                sum(line, initial, " approval"),
                sum(line, initial, " denial"),
                sum(line, continuing, " approval"),
                sum(line, continuing, " denial"));
    }

    private static int sum(Table.Line line, List<String> measures, String decision) {
        long sum = 0;
        for (String measure : measures) {
            sum += Cells.count(line.get(measure + decision), measure + decision);
        }
        if (sum > Integer.MAX_VALUE) {
            throw new BadRow("the" + decision + "s are too many to be summed");
        }
        return (int) sum;
    }
}
