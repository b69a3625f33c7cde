package org.introducer.programs.imports.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.introducer.programs.imports.file.ImportRow.Petitions;
import org.introducer.tables.Layout;
import org.introducer.tables.Row;
import org.introducer.tables.Table;

/**
 * USCIS H-1B Employer Data Hub in the headers it has had: the yearly files (plural or singular measures), the hub's export with
 * four measures, and the later export with twelve, which are summed to four: initial is new employment and new
 * concurrent, continuing is all else.
 */
final class DataHubFile {

    private static final List<String> COLUMNS =
            List.of("fiscal year", "employer", "naics", "tax id", "state", "city", "zip");
    private static final List<String> FOUR = measures(List.of("initial", "continuing"));
    /** In the order of {@link Petitions#parts}: first those of initial employment. */
    private static final List<String> TWELVE = measures(List.of(
            "new employment",
            "new concurrent",
            "continuation",
            "change with same employer",
            "change of employer",
            "amended"));

    private static final int INITIAL_PARTS = 4;
    private static final Pattern INDUSTRY = Pattern.compile("\\d{2,6}");

    static final Layout LAYOUT = new Layout(
            "USCIS_DATA_HUB",
            List.of(joined(COLUMNS, FOUR), joined(COLUMNS, TWELVE)),
            List.of("line by line"),
            synonyms(),
            false,
            false);

    static final Set<String> UNUSED = Set.of("line by line");

    private DataHubFile() {}

    private static List<String> measures(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name + " approval", name + " denial"))
                .toList();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Map<String, String> synonyms() {
        Map<String, String> synonyms = new HashMap<>(Map.of(
                "employer (petitioner) name", "employer",
                "industry (naics) code", "naics",
                "petitioner city", "city",
                "petitioner state", "state",
                "petitioner zip code", "zip"));
        joined(FOUR, TWELVE).forEach(measure -> synonyms.put(measure + "s", measure));
        return synonyms;
    }

    static Function<Row.Read, ImportRow> reader(Table table) {
        boolean twelve = table.has(TWELVE.getFirst());
        return row -> row(row, twelve);
    }

    private static Petitions row(Row.Read row, boolean twelve) {
        List<Integer> counts = new ArrayList<>();
        for (String measure : twelve ? TWELVE : FOUR) {
            counts.add(Cells.count(row.get(measure), measure));
        }
        List<Integer> initial = twelve ? counts.subList(0, INITIAL_PARTS) : counts.subList(0, 2);
        List<Integer> continuing =
                twelve ? counts.subList(INITIAL_PARTS, counts.size()) : counts.subList(2, counts.size());
        int incomplete = 0;
        Integer[] sums = new Integer[4];
        for (int i = 0; i < sums.length; i++) {
            List<Integer> parts = i < 2 ? initial : continuing;
            List<Integer> own = new ArrayList<>();
            for (int k = i % 2; k < parts.size(); k += 2) {
                own.add(parts.get(k));
            }
            sums[i] = sum(own);
            incomplete |= sums[i] != null && own.contains(null) ? 1 << i : 0;
        }
        String naics = Cells.text(row.get("naics"), "NAICS");
        return new Petitions(
                Cells.year(row.get("fiscal year"), "Fiscal Year"),
                Cells.text(row.get("employer"), "Employer"),
                Cells.digits(row.get("tax id"), "Tax ID", 4),
                naics == null ? null : industry(naics.split(" ", 2)[0]),
                Cells.state(row.get("state"), "State"),
                Cells.text(row.get("city"), "City"),
                Cells.zip(row.get("zip"), "ZIP"),
                sums[0],
                sums[1],
                sums[2],
                sums[3],
                twelve ? counts : null,
                incomplete);
    }

    private static String industry(String code) {
        if (!INDUSTRY.matcher(code).matches()) {
            throw new BadRow("NAICS", "does not begin with the number of an industry: " + code);
        }
        return code;
    }

    /** What is known of a sum; null when nothing is. */
    private static Integer sum(List<Integer> parts) {
        long sum = 0;
        boolean known = false;
        for (Integer part : parts) {
            known |= part != null;
            sum += part == null ? 0 : part;
        }
        if (sum > Integer.MAX_VALUE / 1000) {
            throw new BadRow("The measures", "are too many to be summed");
        }
        return known ? (int) sum : null;
    }
}
