package org.introducer.contacts.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can tell that two entries are one person; a name is never among them. */
@Schema(description = "key that tells that two entries are one person; a name is none")
public enum KeyKind {
    EMAIL,
    LINKEDIN,
    ORCID,
    NPI
}
