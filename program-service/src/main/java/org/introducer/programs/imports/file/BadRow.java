package org.introducer.programs.imports.file;

/** A row that cannot be taken, while the rest of the file can. */
final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;

    /** @param column the column that is to blame */
    BadRow(String column, String why) {
        super(column + " " + why, null, false, false);
        this.column = column;
    }

    String column() {
        return column;
    }
}
