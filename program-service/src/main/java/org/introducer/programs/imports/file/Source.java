package org.introducer.programs.imports.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.tables.Layout;
import org.introducer.tables.Row;
import org.introducer.tables.Table;
import org.introducer.tables.WrongFileException;

/** The official file that is imported, which decides how it is read. */
@Schema(name = "ImportSource")
public enum Source {
    ACGME(AcgmeFile.LAYOUT, AcgmeFile.UNUSED, AcgmeFile::reader),
    NRMP(NrmpFile.LAYOUT, NrmpFile.UNUSED, NrmpFile::reader),
    USCIS_DATA_HUB(DataHubFile.LAYOUT, DataHubFile.UNUSED, DataHubFile::reader),
    DOL_LCA(LcaFile.LAYOUT, LcaFile.UNUSED, _ -> LcaFile::row);

    /** Makes what turns the rows of one table into ours. */
    interface Reader {
        Function<Row.Read, ImportRow> of(Table table) throws WrongFileException;
    }

    private final Layout layout;
    private final Set<String> unused;
    private final Reader reader;

    Source(Layout layout, Set<String> unused, Reader reader) {
        this.layout = layout;
        this.unused = unused;
        this.reader = reader;
    }

    /** Whether its rows are programs of the directory; the others are about employers. */
    public boolean listsPrograms() {
        return this == ACGME || this == NRMP;
    }

    /** @throws WrongFileException when it is no file of this kind, with the columns that it lacks or has too many */
    public SourceFile open(Path file) throws IOException {
        Table table = Table.open(file, layout);
        try {
            return new SourceFile(table, reader.of(table), layout, unused);
        } catch (WrongFileException e) {
            table.close();
            throw e;
        }
    }
}
