package org.introducer.contacts.imports.file;

import java.io.IOException;
import java.util.List;

/** The file as a whole is not what it was said to be; nothing of it is imported. */
public final class WrongFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> missing;

    WrongFileException(String detail, List<String> missing) {
        super(detail);
        this.missing = List.copyOf(missing);
    }

    static WrongFileException missing(ImportSource source, List<String> columns) {
        return new WrongFileException(
                "This is not a %s file: missing %s.".formatted(source, String.join(", ", columns)), columns);
    }

    /** The columns that a file of this kind has and this one does not. */
    public List<String> missing() {
        return missing;
    }
}
