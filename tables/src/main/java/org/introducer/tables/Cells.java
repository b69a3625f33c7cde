package org.introducer.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cells of tables that people open in a spreadsheet: one that would be taken for a formula begins with an apostrophe, and several
 * values are parted by {@code ;}, a {@code ;} or {@code \} inside a value written {@code \;} and {@code \\}.
 */
public final class Cells {

    /** What spreadsheets begin to calculate at, full-width forms too; and the apostrophe itself, so that none is lost. */
    private static final String FORMULA = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\x0B\\f\u0085\u2028\u2029]+");

    private Cells() {}

    /** A cell that no spreadsheet calculates. */
    public static String neutral(String cell) {
        return formula(cell) ? "'" + cell : cell;
    }

    /** What {@link #neutral} was given. */
    public static String original(String cell) {
        return cell.startsWith("'") && formula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Without line breaks, which readers take for damage. */
    public static String oneLine(String cell) {
        return cell == null ? null : LINE_BREAKS.matcher(cell).replaceAll(" ");
    }

    /** Several values in one cell. */
    public static String several(List<String> values) {
        return String.join(
                ";",
                values.stream()
                        .map(value -> value.replace("\\", "\\\\").replace(";", "\\;"))
                        .toList());
    }

    /** The values of a cell that has several. */
    public static List<String> values(String cell) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                value.append(cell.charAt(++i));
            } else if (c == ';') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values.stream().filter(each -> !each.isBlank()).toList();
    }

    /**
     * Whether a text is of printable ASCII with single blanks inside, as most cells are: cheaper to find out than to clean what is
     * clean.
     */
    public static boolean isPlain(String cell) {
        boolean blank = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && blank) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank;
    }

    private static boolean formula(String cell) {
        return cell != null && !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    }
}
