package org.introducer.contacts.imports;

import java.util.UUID;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.imports.file.DoNotContactMark;
import org.introducer.contacts.imports.file.ImportedContact;

/** Contacts as a file states them, so that an import of what was exported says what the contact says. */
public final class ImportedContacts {

    private ImportedContacts() {}

    /** @param mark null: none stands */
    public static ImportedContact of(UUID id, ContactDraft draft, DoNotContactMark mark) {
        return new ImportedContact(
                null,
                id,
                draft.name(),
                draft.role().name(),
                draft.kind().name(),
                draft.institution(),
                draft.department(),
                draft.title(),
                draft.credentials(),
                draft.programId(),
                draft.mentorId(),
                draft.emails(),
                draft.urls(),
                draft.phones(),
                draft.orcid(),
                draft.npi(),
                draft.zone(),
                draft.country(),
                draft.notes(),
                draft.tags(),
                draft.fields(),
                mark);
    }
}
