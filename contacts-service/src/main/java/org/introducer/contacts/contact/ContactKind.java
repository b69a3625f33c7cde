package org.introducer.contacts.contact;

/** A person, or an office (GME, coordinator, observership desk) for which other etiquette holds. */
public enum ContactKind {
    PERSON,
    OFFICE
}
