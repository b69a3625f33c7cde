package org.introducer.contacts.imports.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of one file, one after the other; holds one of them at a time. */
public interface RowReader extends Closeable {

    /** The next row, or nothing after the last; {@link org.introducer.tables.WrongFileException} when the rest of the file makes no sense. */
    Optional<Row> next() throws IOException;

    /** What becomes of each column of the file, in its order. */
    List<Column> columns();

    /** What there is to say about the file as a whole, once its last row was read. */
    default List<FileRemark> remarks() {
        return List.of();
    }

    /** Tags that later rows of the file gave to earlier ones, by {@link ImportedContact#rowKey}; complete after the last row. */
    default Map<String, Set<String>> tagsByRow() {
        return Map.of();
    }

    /** A column of the file and the contact's field that it goes to, or null when it is not imported. */
    record Column(String name, String field) {}
}
