package org.introducer.contacts.guidance.action;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last day of an action. */
@Schema(name = "NextActionDeadline")
public record Deadline(
        LocalDate day,
        Basis basis,
        @Schema(description = "who or what says this day") String source) {

    /** What a deadline rests on. */
    @Schema(name = "NextActionDeadlineBasis")
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
