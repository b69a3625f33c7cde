package org.introducer.programs.imports.file;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.introducer.programs.state.UsState;
import org.introducer.tables.Numbers;

/** What official files do to single values, undone. */
final class Cells {

    /** Characters of one cell at most; the longest real ones are job titles. */
    private static final int LONGEST = 2000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    /** A dash that an editor turned into an opening quotation mark: nothing opens before a blank. */
    private static final Pattern MANGLED_DASH = Pattern.compile("(?<=\\s)[\\u201c\\u0093](?=\\s)");

    private Cells() {}

    /** Without blanks at the ends or in rows, null when nothing is left. */
    static String text(String cell, String column) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        if (cell.length() > LONGEST) {
            throw new BadRow(column, "has more than " + LONGEST + " characters");
        }
        String clean = org.introducer.tables.Cells.isPlain(cell)
                ? cell
                : BLANKS.matcher(cell).replaceAll(" ").strip();
        if (clean.indexOf('\ufffd') >= 0) {
            throw new BadRow(column, "has a character that another program could not read");
        }
        return clean.isEmpty() ? null : clean;
    }

    /** Text with a bound of its own. */
    static String text(String cell, String column, int most) {
        String text = text(cell, column);
        if (text != null && text.length() > most) {
            throw new BadRow(column, "has more than " + most + " characters");
        }
        return text;
    }

    static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static String upper(String text) {
        return orEmpty(text).toUpperCase(Locale.ROOT);
    }

    /** Text in which a dash is a dash again. */
    static String prose(String cell, String column) {
        String text = text(cell, column);
        return text == null ? null : MANGLED_DASH.matcher(text).replaceAll("–");
    }

    static String required(String cell, String column) {
        return required(cell, column, LONGEST);
    }

    static String required(String cell, String column, int most) {
        String text = text(cell, column, most);
        if (text == null) {
            throw new BadRow(column, "is blank");
        }
        return text;
    }

    /** A state's two letters, as capitals; null where it is blank. */
    static String state(String cell, String column) {
        String text = text(cell, column);
        if (text == null) {
            return null;
        }
        String state = text.toUpperCase(Locale.ROOT);
        if (!UsState.Check.known(state)) {
            throw new BadRow(column, "is not a state's two letters: " + text);
        }
        return state;
    }

    /** A count, thousands separators allowed; null where the file says nothing, which is not 0. */
    static Integer count(String cell, String column) {
        try {
            OptionalLong count = Numbers.count(cell);
            return count.isEmpty() ? null : Integer.valueOf(Math.toIntExact(count.getAsLong()));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new BadRow(column, "is not a count: " + cell.strip());
        }
    }

    static int year(String cell, String column) {
        Integer year = count(required(cell, column), column);
        if (year == null || cell.indexOf(',') >= 0 || year < 1990 || year > 2100) {
            throw new BadRow(column, "is no year: " + cell.strip());
        }
        return year;
    }

    /** A code of so many digits whose leading zeros a spreadsheet has eaten; null where it is blank. */
    static String digits(String cell, String column, int length) {
        String text = text(cell, column);
        if (text == null) {
            return null;
        }
        if (text.length() > length || !isDigits(text)) {
            throw new BadRow(column, "has not up to " + length + " digits: " + text);
        }
        return text.length() == length ? text : "0".repeat(length - text.length()) + text;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The five digits of a ZIP code, also of the longer form; null where it is blank. */
    static String zip(String cell, String column) {
        String text = text(cell, column);
        int dash = text == null ? -1 : text.indexOf('-');
        return digits(dash < 0 || !text.substring(dash).matches("-\\d{4}") ? text : text.substring(0, dash), column, 5);
    }
}
