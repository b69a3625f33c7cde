package org.introducer.mentorship.group;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one mentor meets several mentees. */
@Schema(
        name = "MentoringGroupKind",
        description =
                "GROUP: throughout the cycle, for mentees without a mentor of the type; OFFICE_HOURS: once, open to "
                        + "every mentee of the cycle")
public enum GroupKind {
    /** Throughout the cycle, for mentees who have no mentor of the type. */
    GROUP,
    /** Once, open to every mentee of the cycle. */
    OFFICE_HOURS
}
