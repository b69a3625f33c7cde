package org.introducer.programs.caseload;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An applicant of whom nothing is read, and why. */
@Schema(name = "LeftOutApplicant")
record LeftOut(UUID applicantId, Reason reason) {

    /** Why nothing of an applicant is read. */
    @Schema(
            name = "LeftOutReason",
            description =
                    "NO_CONSENT: no applicant with this id consented to the caller, said of an id that nobody has as "
                            + "well; NO_PROGRAMS: consented, and has no program on a shortlist and no application that fits")
    enum Reason {
        /** No applicant with this id consented to the caller; said of an id that nobody has as well. */
        NO_CONSENT,
        /** Consented, and has no program on a shortlist and no application that fits. */
        NO_PROGRAMS
    }
}
