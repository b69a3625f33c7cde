package org.introducer.contacts.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the result of a project is. */
@Schema(name = "ProjectKind")
enum ProjectKind {
    /** Work without a paper yet: a database, a quality project, a review in the making. */
    PROJECT,
    ABSTRACT,
    POSTER,
    PRESENTATION,
    PUBLICATION
}
