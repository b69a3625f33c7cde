package org.introducer.contacts.imports.file;

/** Fields of a contact for which vCard has no property: as Introducer's own cards have them. */
enum CardField {
    ROLE,
    PROGRAM,
    MENTOR,
    ORCID,
    NPI,
    CUSTOM_FIELDS,
    DO_NOT_CONTACT,
    DO_NOT_CONTACT_REASON,
    DO_NOT_CONTACT_SOURCE;

    String property() {
        return "X-INTRODUCER-" + name().replace('_', '-');
    }
}
