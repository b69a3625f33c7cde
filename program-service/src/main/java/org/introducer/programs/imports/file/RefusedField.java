package org.introducer.programs.imports.file;

/** A field that was not taken from a row that was. */
public record RefusedField(String column, String detail) {

    static RefusedField of(long line, BadRow why) {
        return new RefusedField(why.column(), "Line %d: %s.".formatted(line, why.getMessage()));
    }
}
