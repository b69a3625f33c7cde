package org.introducer.tables;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/**
 * A file with one character deleted, inserted or replaced: rows that the damage did not touch are read exactly or refused, the
 * touched one differs in one cell at most, or the file is refused. A character replaced inside a value is not to be seen.
 */
@Tag("P28")
class DamageProperties {

    private static final List<String> HEADER = List.of("name", "city", "state", "zip");
    private static final String DAMAGE = ",\"\n\r;\tx0é ";

    private static Layout layout(boolean lineBreaks) {
        return new Layout(
                "PLACES", List.of(List.of("name", "city")), List.of("state", "zip"), Map.of(), true, lineBreaks);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return tables("ab, \"1é;");
    }

    @Provide
    Arbitrary<List<List<String>>> tablesWithLineBreaks() {
        return tables("ab \"1é;\n");
    }

    private static Arbitrary<List<List<String>>> tables(String letters) {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars(letters.toCharArray()).ofMaxLength(5);
        return cell.list().ofSize(HEADER.size()).list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 3000)
    void damage_never_reaches_another_row(
            @ForAll("tables") List<List<String>> rows,
            @ForAll @IntRange(max = 2) int kind,
            @ForAll @IntRange(max = 9) int character,
            @ForAll @IntRange(max = 4000) int place) {
        check(numbered(rows), kind, DAMAGE.charAt(character), place, false);
    }

    @Property(tries = 3000)
    void nor_where_cells_hold_line_breaks(
            @ForAll("tablesWithLineBreaks") List<List<String>> rows,
            @ForAll @IntRange(max = 2) int kind,
            @ForAll @IntRange(max = 9) int character,
            @ForAll @IntRange(max = 4000) int place) {
        check(numbered(rows), kind, DAMAGE.charAt(character), place, true);
    }

    /** No two rows are equal and none is blank. */
    private static List<List<String>> numbered(List<List<String>> rows) {
        List<List<String>> numbered = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            cells.set(1, "row " + numbered.size() + " " + cells.get(1));
            numbered.add(cells);
        }
        return numbered;
    }

    private static String csv(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void check(List<List<String>> rows, int kind, char character, int at, boolean lineBreaks) {
        List<String> records = Stream.concat(Stream.of(HEADER), rows.stream())
                .map(row -> csv(List.of(row)))
                .toList();
        String text = String.join("", records);
        int place = at % text.length();
        String damaged =
                text.substring(0, place) + (kind == 0 ? "" : character) + text.substring(kind == 1 ? place : place + 1);
        Read read;
        try {
            read = Read.of(damaged, layout(lineBreaks));
        } catch (WrongFileException e) {
            return;
        }
        int touched = recordAt(records, place);
        boolean lineEnd =
                place + 1 == String.join("", records.subList(0, touched + 1)).length();
        List<List<String>> doubtful = new ArrayList<>();
        for (int i = touched - (kind == 1 ? 1 : 0); i <= touched + (lineEnd ? 1 : 0); i++) {
            if (i > 0 && i <= rows.size()) {
                doubtful.add(rows.get(i - 1));
            }
        }
        int refused = 0;
        int exact = 0;
        for (Row row : read.rows()) {
            if (row instanceof Row.Read whole) {
                List<String> cells = HEADER.stream().map(whole::get).toList();
                exact += rows.contains(cells) ? 1 : 0;
                boolean explained = rows.contains(cells)
                        || doubtful.stream()
                                .anyMatch(original -> differences(original, cells) <= 1
                                        || lineBreaks && isMadeOf(character, original, cells));
                assertTrue(explained, () -> "read " + cells + " out of\n" + damaged);
            } else {
                refused++;
            }
        }
        int lost = rows.size() - exact - doubtful.size();
        int told = refused;
        assertTrue(lost <= told, () -> "lost " + lost + " rows, told " + told + ", out of\n" + damaged);
    }

    /**
     * Where cells hold line breaks, one wrong quote or comma can end a row early with as many cells as the header:
     * {@code "a\n","b"} becomes {@code ,a} and {@code ","b"}. What is read is then still text of that row alone, in its order.
     */
    private static boolean isMadeOf(char inserted, List<String> original, List<String> cells) {
        String text = csv(List.of(original));
        int from = 0;
        for (char letter : String.join("", cells).toCharArray()) {
            int found = text.indexOf(letter, from);
            if (found >= 0) {
                from = found + 1;
            } else if (letter != inserted) {
                return false;
            }
        }
        return true;
    }

    private static int recordAt(List<String> records, int place) {
        int end = 0;
        for (int i = 0; i < records.size(); i++) {
            end += records.get(i).length();
            if (place < end) {
                return i;
            }
        }
        return records.size() - 1;
    }

    private static int differences(List<String> one, List<String> other) {
        int differences = 0;
        for (int i = 0; i < one.size(); i++) {
            differences += one.get(i).equals(other.get(i)) ? 0 : 1;
        }
        return differences;
    }
}
