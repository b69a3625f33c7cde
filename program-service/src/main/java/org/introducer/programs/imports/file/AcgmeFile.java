package org.introducer.programs.imports.file;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.introducer.programs.imports.file.ImportRow.AcgmeProgram;

/** ACGME's list of programs with codes and places. */
final class AcgmeFile {

    private static final Pattern CODE = Pattern.compile("\\d{10}");

    private static final List<String> REQUIRED = List.of("acgme_code", "program_name", "city", "state");
    private static final List<String> OPTIONAL =
            List.of("specialty_code", "latitude", "longitude", "source", "source_commits");

    private AcgmeFile() {}

    static Function<Table.Line, ImportRow> reader(Table table) {
        table.require("ACGME", REQUIRED);
        table.refuseOthers("ACGME", REQUIRED, OPTIONAL);
        return line -> row(table, line);
    }

    private static AcgmeProgram row(Table table, Table.Line line) {
        String code = Cells.required(line.get("acgme_code"), "acgme_code");
        if (!CODE.matcher(code).matches()) {
            throw new BadRow("acgme_code has not 10 digits: " + code);
        }
        return new AcgmeProgram(
                code,
                code.substring(0, 3),
                Cells.required(line.get("program_name"), "program_name", 300),
                Cells.text(line.get("city"), "city", 100),
                Cells.state(line.get("state"), "state"),
                degrees(line.get("latitude"), "latitude", 90),
                degrees(line.get("longitude"), "longitude", 180),
                Cells.text(line.get(table.has("source") ? "source" : "source_commits")));
    }

    private static Double degrees(String cell, String column, int most) {
        String text = Cells.text(cell);
        try {
            Double degrees = text == null ? null : Double.valueOf(text);
            if (degrees == null || Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            throw new BadRow(column + " is not a number: " + text);
        }
        throw new BadRow(column + " is out of bounds: " + text);
    }
}
