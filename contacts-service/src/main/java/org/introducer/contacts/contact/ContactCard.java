package org.introducer.contacts.contact;

import java.time.ZoneId;
import java.util.UUID;

/** What other features need to know of a contact. */
public record ContactCard(
        UUID id, UUID ownerId, String name, ContactRole role, ContactKind kind, UUID programId, ZoneId zone) {

    static ContactCard of(Contact contact) {
        ContactDraft draft = contact.draft();
        return new ContactCard(
                contact.id(),
                contact.ownerId(),
                draft.name(),
                draft.role(),
                draft.kind(),
                draft.programId(),
                draft.zone() == null ? null : ZoneId.of(draft.zone()));
    }
}
