package org.introducer.programs.program;

import java.util.UUID;

/** A program was asked for that was merged into another. */
public final class ProgramMerged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final UUID into;

    ProgramMerged(UUID id, UUID into) {
        super("Program " + id + " was merged into " + into, null, false, false);
        this.id = id;
        this.into = into;
    }

    UUID id() {
        return id;
    }

    UUID into() {
        return into;
    }
}
