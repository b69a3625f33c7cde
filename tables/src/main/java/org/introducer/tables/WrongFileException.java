package org.introducer.tables;

import java.io.IOException;
import java.util.List;

/** The file as a whole is not what it was said to be: nothing of it can be taken. */
public final class WrongFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> missing;
    private final transient List<String> unknown;

    public WrongFileException(String detail) {
        this(detail, List.of(), List.of());
    }

    public WrongFileException(String detail, List<String> missing, List<String> unknown) {
        super(detail);
        this.missing = List.copyOf(missing);
        this.unknown = List.copyOf(unknown);
    }

    /** Columns that a file of this kind has and this one does not. */
    public List<String> missing() {
        return missing;
    }

    /** Columns that this file has and a file of this kind does not. */
    public List<String> unknown() {
        return unknown;
    }
}
