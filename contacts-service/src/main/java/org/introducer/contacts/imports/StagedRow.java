package org.introducer.contacts.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.identity.IdentityKey;
import org.introducer.contacts.imports.file.DoNotContactMark;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.platform.imports.ImportAction;

/**
 * A row of a file as it is staged.
 *
 * @param name as far as it could be read, or null
 * @param rowKey recognises the row when its source is read again; null when it is invalid
 * @param ownId the id of a contact, from a table that Introducer wrote, or null
 * @param draft the contact it describes; null when it describes none. Of an invalid row only to be shown
 * @param doNotContact null: the row does not say so
 * @param keys by what the person is recognised, or the people of a message; none when it is invalid
 * @param action CREATE until it is compared, unless nothing can come of it
 * @param mail the message that it is, or null
 */
record StagedRow(
        long line,
        String name,
        String rowKey,
        UUID ownId,
        ContactDraft draft,
        Set<IdentityKey> keys,
        ImportAction action,
        StagedMail mail,
        DoNotContactMark doNotContact,
        List<Remark> remarks) {

    boolean valid() {
        return action == ImportAction.CREATE;
    }
}
