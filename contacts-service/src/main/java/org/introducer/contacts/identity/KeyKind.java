package org.introducer.contacts.identity;

/** What can tell that two entries are one person; a name is never among them. */
public enum KeyKind {
    EMAIL,
    LINKEDIN,
    ORCID,
    NPI
}
