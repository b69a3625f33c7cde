package org.introducer.mentorship.group;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one mentor meets several mentees. */
@Schema(name = "MentoringGroupKind")
public enum GroupKind {
    /** Throughout the cycle, for mentees who have no mentor of the type. */
    GROUP,
    /** Once, open to every mentee of the cycle. */
    OFFICE_HOURS
}
