package org.introducer.programs.imports.file;

import java.util.Objects;
import java.util.regex.Pattern;

/** What official files do to single values, undone. */
final class Cells {

    /** Characters of one cell at most; the longest real ones are job titles. */
    private static final int LONGEST = 2000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d+|\\d{1,3}(,\\d{3})+");
    /** A dash that an editor turned into an opening quotation mark: nothing opens before a blank. */
    private static final Pattern MANGLED_DASH = Pattern.compile("(?<=\\s)[\\u201c\\u0093\\ufffd](?=\\s)");

    private Cells() {}

    /** Without blanks at the ends or in rows, null when nothing is left. */
    static String text(String cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        if (cell.indexOf(0) >= 0) {
            throw new BadRow("a cell has a NUL character");
        }
        if (cell.length() > LONGEST) {
            throw new BadRow("a cell has more than " + LONGEST + " characters");
        }
        String clean =
                isPlain(cell) ? cell : BLANKS.matcher(cell).replaceAll(" ").strip();
        return clean.isEmpty() ? null : clean;
    }

    /** Whether there is nothing to clean, as in most cells: cheaper to find out than to clean. */
    private static boolean isPlain(String cell) {
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

    /** Text of a known column with a bound of its own. */
    static String text(String cell, String column, int most) {
        String text = text(cell);
        if (text != null && text.length() > most) {
            throw new BadRow(column + " has more than " + most + " characters");
        }
        return text;
    }

    static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** Text in which a dash is a dash again. */
    static String prose(String cell) {
        String text = text(cell);
        return text == null ? null : MANGLED_DASH.matcher(text).replaceAll("–");
    }

    static String required(String cell, String column) {
        return required(cell, column, LONGEST);
    }

    static String required(String cell, String column, int most) {
        String text = text(cell, column, most);
        if (text == null) {
            throw new BadRow(column + " is blank");
        }
        return text;
    }

    /** A state's two letters. */
    static String state(String cell, String column) {
        String text = text(cell);
        if (text != null && !STATE.matcher(text).matches()) {
            throw new BadRow(column + " is not a state's two letters: " + text);
        }
        return text;
    }

    /** A count, thousands separators allowed; blank is 0. */
    static int count(String cell, String column) {
        String text = text(cell);
        if (text == null) {
            return 0;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new BadRow(column + " is not a count: " + text);
        }
        try {
            return Integer.parseInt(text.replace(",", ""));
        } catch (NumberFormatException e) {
            throw new BadRow(column + " is too large: " + text);
        }
    }

    static int year(String cell, String column) {
        int year = count(required(cell, column), column);
        if (year < 1990 || year > 2100) {
            throw new BadRow(column + " is no year: " + year);
        }
        return year;
    }

    /** A code of digits whose leading zeros a spreadsheet has eaten. */
    static String digits(String cell, int length) {
        String text = text(cell);
        if (text == null || !text.chars().allMatch(Character::isDigit)) {
            return text;
        }
        return "0".repeat(Math.max(0, length - text.length())) + text;
    }
}
