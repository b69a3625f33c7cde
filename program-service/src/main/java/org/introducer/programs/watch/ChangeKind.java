package org.introducer.programs.watch;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.ResolvedFact.Standing;

/** How what is shown of a field changed. */
@Schema(
        name = "ProgramChangeKind",
        description =
                "FIRST_KNOWN: nothing was known before; CHANGED: another value or an earlier season; CONTRADICTED: "
                        + "sources contradict each other now; SETTLED: sources that contradicted each other no longer do; CONFIRMED: the same for a later "
                        + "season; WITHDRAWN: nothing is known any more")
public enum ChangeKind {
    /** Nothing was known before. */
    FIRST_KNOWN,
    /** Another value, or the same that is now known of an earlier season only. */
    CHANGED,
    /** Sources contradict each other now. */
    CONTRADICTED,
    /** They did, and do no more. */
    SETTLED,
    /** The same value, now said of a later season. */
    CONFIRMED,
    /** Nothing is known any more. */
    WITHDRAWN;

    /** Of two readings of what was last known; empty when nothing that is shown changed. */
    static Optional<ChangeKind> between(ResolvedFact before, ResolvedFact after) {
        if (after.standing() == Standing.UNKNOWN) {
            return before.standing() == Standing.UNKNOWN ? Optional.empty() : Optional.of(WITHDRAWN);
        }
        if (before.standing() == Standing.UNKNOWN) {
            return Optional.of(FIRST_KNOWN);
        }
        if (after.standing() == Standing.CONFLICT) {
            boolean same =
                    before.standing() == Standing.CONFLICT && before.value().equals(after.value());
            return same ? Optional.empty() : Optional.of(CONTRADICTED);
        }
        if (!before.value().equals(after.value())) {
            return Optional.of(CHANGED);
        }
        if (before.standing() == Standing.CONFLICT) {
            return Optional.of(SETTLED);
        }
        boolean later = after.season() != null
                && !Objects.equals(before.season(), after.season())
                && (before.season() == null || before.season() < after.season());
        if (later) {
            return Optional.of(CONFIRMED);
        }
        boolean earlier = after.field().rollsOver()
                && before.season() != null
                && (after.season() == null || after.season() < before.season());
        return earlier ? Optional.of(CHANGED) : Optional.empty();
    }
}
