package org.introducer.contacts.imports.file;

import java.util.List;

/** One row or card of a file: either a person as the file describes them, or why it is none. */
public sealed interface Row {

    /** Where it begins in the file, counted from 1. */
    long line();

    List<Remark> remarks();

    record Readable(long line, ImportedContact contact, List<Remark> remarks) implements Row {}

    /** {@code shown} is the name as far as it could be read, or null. */
    record Unreadable(long line, String shown, List<Remark> remarks) implements Row {}
}
