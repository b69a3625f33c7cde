package org.introducer.programs.imports.file;

import java.util.List;

/** The file is not of the kind that was announced: nothing of it is taken. */
public final class WrongFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> missing;
    private final transient List<String> unknown;

    WrongFile(String why, List<String> missing) {
        this(why, missing, List.of());
    }

    private WrongFile(String why, List<String> missing, List<String> unknown) {
        super(why);
        this.missing = List.copyOf(missing);
        this.unknown = List.copyOf(unknown);
    }

    static WrongFile withUnknown(String why, List<String> unknown) {
        return new WrongFile(why, List.of(), unknown);
    }

    /** Columns that the kind of file has and this one does not. */
    public List<String> missing() {
        return missing;
    }

    /** Columns that this file has and the kind of file does not. */
    public List<String> unknown() {
        return unknown;
    }
}
