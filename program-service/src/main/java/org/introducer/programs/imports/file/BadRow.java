package org.introducer.programs.imports.file;

/** A row that cannot be taken, while the rest of the file can. */
final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRow(String why) {
        super(why, null, false, false);
    }
}
