package org.introducer.programs.imports.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.introducer.programs.imports.file.ImportRow.AcgmeProgram;
import org.introducer.programs.track.AcgmeCode;
import org.introducer.tables.Layout;
import org.introducer.tables.Row;
import org.introducer.tables.Table;

/** ACGME's list of programs with codes and places. */
final class AcgmeFile {

    static final Layout LAYOUT = new Layout(
            "ACGME",
            List.of(List.of("acgme_code", "program_name", "city", "state")),
            List.of("specialty_code", "latitude", "longitude", "source", "source_commits"),
            Map.of(),
            false,
            false);

    static final Set<String> UNUSED = Set.of("specialty_code");

    private static final Pattern CODE = Pattern.compile("\\d{10}");

    private AcgmeFile() {}

    static Function<Row.Read, ImportRow> reader(Table table) {
        String source = table.has("source") ? "source" : "source_commits";
        return row -> row(row, source);
    }

    private static AcgmeProgram row(Row.Read row, String source) {
        String code = Cells.required(row.get("acgme_code"), "acgme_code");
        if (!CODE.matcher(code).matches()) {
            throw new BadRow("acgme_code", "has not 10 digits: " + code);
        }
        Refusals refusals = new Refusals(row.line());
        String state = refusals.unless(() -> fitting(Cells.state(row.get("state"), "state"), code));
        Double latitude = refusals.unless(() -> degrees(row.get("latitude"), "latitude", 90));
        Double longitude = refusals.unless(() -> degrees(row.get("longitude"), "longitude", 180));
        boolean half = (latitude == null) != (longitude == null);
        if (half) {
            String given = latitude == null ? "longitude" : "latitude";
            refusals.add(new BadRow(given, "is half a place without the other of the two"));
        }
        return new AcgmeProgram(
                code,
                code.substring(0, 3),
                Cells.required(row.get("program_name"), "program_name", 300),
                refusals.unless(() -> Cells.text(row.get("city"), "city", 100)),
                state,
                half ? null : latitude,
                half ? null : longitude,
                Cells.text(row.get(source), source),
                refusals.fields());
    }

    /** The state, where the code does not say another one. */
    private static String fitting(String state, String code) {
        Optional<String> ofCode = AcgmeCode.of(code).state();
        if (state != null && ofCode.isPresent() && !ofCode.get().equals(state)) {
            throw new BadRow("state", "is %s while the code %s is of %s".formatted(state, code, ofCode.get()));
        }
        return state;
    }

    private static Double degrees(String cell, String column, int most) {
        String text = Cells.text(cell, column);
        try {
            Double degrees = text == null ? null : Double.valueOf(text);
            if (degrees == null || Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            throw new BadRow(column, "is not a number: " + text);
        }
        throw new BadRow(column, "is out of bounds: " + text);
    }
}
