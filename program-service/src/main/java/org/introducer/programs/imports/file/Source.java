package org.introducer.programs.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The official files that can be imported, each with its reader. */
public enum Source {
    ACGME(AcgmeFile::reader),
    NRMP(NrmpFile::reader),
    USCIS_DATA_HUB(DataHubFile::reader),
    DOL_LCA(LcaFile::reader);

    /** What becomes of one row. */
    public sealed interface Outcome {
        record Read(ImportRow row) implements Outcome {}

        record Rejected(String why) implements Outcome {}
    }

    private final Function<Table, Function<Table.Line, ImportRow>> reader;

    Source(Function<Table, Function<Table.Line, ImportRow>> reader) {
        this.reader = reader;
    }

    /** Whether its rows are programs of the directory; the others are about employers. */
    public boolean listsPrograms() {
        return this == ACGME || this == NRMP;
    }

    /**
     * Reads a file of this kind row by row; rows are numbered from 1, the header not counted.
     *
     * @throws WrongFile before the first row when a column is missing, later when the file is not CSV to its end
     */
    public void read(InputStream in, BiConsumer<Long, Outcome> rows) throws IOException {
        Table table = Table.open(in);
        Function<Table.Line, ImportRow> toRow = reader.apply(table);
        while (table.hasNext()) {
            Table.Line line = table.next();
            rows.accept(line.number(), outcome(toRow, line));
        }
    }

    private static Outcome outcome(Function<Table.Line, ImportRow> toRow, Table.Line line) {
        try {
            return new Outcome.Read(toRow.apply(line));
        } catch (BadRow e) {
            return new Outcome.Rejected(e.getMessage());
        }
    }
}
