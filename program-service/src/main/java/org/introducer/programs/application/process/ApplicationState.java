package org.introducer.programs.application.process;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an application to a program has come in a season. */
@Schema(
        name = "ApplicationState",
        description = "how far the application has come; NOT_MATCHED: the Match brought no place there; REJECTED: the "
                + "program declined; WITHDRAWN: the applicant did")
public enum ApplicationState {
    RESEARCHING,
    CONTACTED,
    OBSERVERSHIP,
    APPLIED,
    INVITED,
    INTERVIEWED,
    RANKED,
    MATCHED,
    NOT_MATCHED,
    /** The program declined. */
    REJECTED,
    WITHDRAWN;

    /** The states that can follow. Many programs never answer, so the end of the Match can follow from whatever was sent. */
    public Set<ApplicationState> next() {
        return switch (this) {
            case RESEARCHING -> EnumSet.of(CONTACTED, OBSERVERSHIP, APPLIED, WITHDRAWN);
            case CONTACTED -> EnumSet.of(OBSERVERSHIP, APPLIED, WITHDRAWN);
            case OBSERVERSHIP -> EnumSet.of(APPLIED, WITHDRAWN);
            case APPLIED -> EnumSet.of(INVITED, REJECTED, NOT_MATCHED, WITHDRAWN);
            case INVITED -> EnumSet.of(INTERVIEWED, REJECTED, NOT_MATCHED, WITHDRAWN);
            case INTERVIEWED -> EnumSet.of(RANKED, REJECTED, NOT_MATCHED, WITHDRAWN);
            case RANKED -> EnumSet.of(INTERVIEWED, MATCHED, NOT_MATCHED, WITHDRAWN);
            case MATCHED, NOT_MATCHED, REJECTED, WITHDRAWN -> EnumSet.noneOf(ApplicationState.class);
        };
    }

    /** Whether nothing follows. */
    public boolean ended() {
        return next().isEmpty();
    }

    /** Whether an application has been sent and was not taken back. */
    public boolean sent() {
        return compareTo(APPLIED) >= 0 && this != WITHDRAWN;
    }

    /** Whether an interview has taken place and the application still stands. */
    public boolean interviewed() {
        return this == INTERVIEWED || this == RANKED;
    }
}
