package org.introducer.contacts.guidance.action;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last day of an action, and where it comes from. */
@Schema(name = "NextActionDeadline")
public record Deadline(
        @Schema(description = "last day on which it makes sense")
        LocalDate day,

        Basis basis,
        @Schema(description = "who or what says this day") String source) {

    /** What a deadline rests on. */
    @Schema(
            name = "NextActionDeadlineBasis",
            description =
                    "RECORDED: by the applicant or for them; SOURCE: a source outside says it; POLICY: a rule counts it; "
                            + "ASSUMPTION: no source says it, planning assumes it")
    public enum Basis {
        /** Recorded by the applicant or for them. */
        RECORDED,
        /** A source outside says it. */
        SOURCE,
        /** A rule of a policy counts it. */
        POLICY,
        /** No source says it; it is what planning assumes. */
        ASSUMPTION
    }
}
