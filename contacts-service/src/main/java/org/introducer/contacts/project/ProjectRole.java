package org.introducer.contacts.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the applicant is in a project. */
@Schema(name = "ProjectRole")
enum ProjectRole {
    LEAD,
    FIRST_AUTHOR,
    CO_AUTHOR,
    PRESENTER,
    CONTRIBUTOR
}
