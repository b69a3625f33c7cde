package org.introducer.mentorship.enrolment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what mentees who wish it are counted in the fairness report. */
@Schema(name = "CountedGroup", description = "by what mentees who wish it are counted in the fairness report")
public enum CountedGroup {
    COUNTRY,
    VISA,
    GENDER
}
