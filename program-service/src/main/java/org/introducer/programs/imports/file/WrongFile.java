package org.introducer.programs.imports.file;

import java.util.List;

/** The file is not of the kind that was announced: nothing of it is taken. */
public final class WrongFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> missing;

    WrongFile(String why, List<String> missing) {
        super(why);
        this.missing = List.copyOf(missing);
    }

    /** Columns that the kind of file has and this one does not. */
    public List<String> missing() {
        return missing;
    }
}
