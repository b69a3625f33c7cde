package org.introducer.programs.fact;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One value of one field with its evidence; facts are added and set aside, never overwritten.
 *
 * @param employer whom it is about where a field is a fact per petitioning employer, else null
 */
public record Fact(UUID id, FactField field, FactValue value, Evidence evidence, State state, String employer) {

    /** A fact about the program itself. */
    public Fact(UUID id, FactField field, FactValue value, Evidence evidence, State state) {
        this(id, field, value, evidence, state, null);
    }

    /** What the curators made of it; only an accepted fact counts. */
    @Schema(
            name = "FactState",
            description =
                    "what curators made of it; only an ACCEPTED one counts. REJECTED: before it counted; WITHDRAWN: taken back")
    public enum State {
        PROPOSED,
        ACCEPTED,
        REJECTED,
        WITHDRAWN
    }

    public Fact {
        requireNonNull(id, "id");
        requireNonNull(evidence, "evidence");
        if (value.type() != field.type()) {
            throw new IllegalArgumentException(field + " takes a " + field.type() + ", not a " + value.type());
        }
    }

    public boolean accepted() {
        return state == State.ACCEPTED;
    }
}
