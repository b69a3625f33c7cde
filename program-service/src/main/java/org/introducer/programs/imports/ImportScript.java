package org.introducer.programs.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.introducer.platform.sql.SqlResource;
import org.introducer.programs.imports.file.Source;

/**
 * SQL that works on the temporary tables of one import: {@code importing} (one row: which import this is, and which keys are
 * its current part) and {@code part} (those of the file's rows that are the current part).
 */
record ImportScript(String name, List<String> statements) {

    /** Says what each row of the part comes to, and notes it. */
    static ImportScript judging(Source source) {
        ImportScript own = read(of(source) + "-judge");
        return source.listsPrograms() ? own.then(read("programs-rows")) : own;
    }

    /** Writes what the rows of the part came to into the directory. */
    static ImportScript writing(Source source) {
        ImportScript own = read(of(source) + "-write");
        return source.listsPrograms() ? own.then(read("programs-close")) : own;
    }

    /** Keeps where the file's rows were read. */
    static ImportScript keepingSource() {
        return read("source");
    }

    /** Takes the rows of the part back. */
    static ImportScript reverting(Source source) {
        return source.listsPrograms()
                ? read("programs-revert")
                : read(of(source) + "-revert").then(read("statements-outcome"));
    }

    private static String of(Source source) {
        return source.name().toLowerCase(Locale.ROOT);
    }

    private ImportScript then(ImportScript next) {
        return new ImportScript(
                name + ", " + next.name,
                Stream.concat(statements.stream(), next.statements.stream()).toList());
    }

    private static ImportScript read(String name) {
        return new ImportScript(name, SqlResource.script(ImportScript.class, name));
    }

    /** Runs all statements in their order. */
    void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
