package org.introducer.contacts.imports.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of one file, one after the other; holds one of them at a time. */
public interface RowReader extends Closeable {

    /** The next row, or nothing after the last; {@link WrongFileException} when the rest of the file makes no sense. */
    Optional<Row> next() throws IOException;

    /** What becomes of each column of the file, in its order. */
    List<Column> columns();

    /** A column of the file and the contact's field that it goes to, or null when it is not imported. */
    record Column(String name, String field) {}
}
