package org.introducer.tables;

/**
 * What is to be said of a file as a whole.
 *
 * @param line where in the file, counted from 1, or null
 * @param detail a sentence for people
 */
public record Remark(Kind kind, Long line, String detail) {

    public enum Kind {
        /** The bytes are not UTF-8; all of them are text in windows-1252. */
        READ_AS_WINDOWS_1252,
        /** The last row has too few cells, or a quotation that does not end. */
        SEEMS_CUT_OFF,
        /** A workbook's table was found in another sheet than the first. */
        OTHER_SHEET
    }
}
