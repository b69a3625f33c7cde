package org.introducer.contacts.imports.row;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.identity.EmailAddress;
import org.introducer.contacts.identity.IdentityKey;
import org.introducer.contacts.imports.file.DoNotContactMark;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.contacts.imports.file.RowReason;
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
public record StagedRow(
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

    /** The e-mail addresses that are in it, as it says them. */
    public Stream<String> addresses() {
        return Stream.concat(
                draft == null ? Stream.empty() : draft.emails().stream(),
                mail == null ? Stream.empty() : mail.addresses());
    }

    /**
     * The same without these people: a row that is one of them is nobody's, a message stays for the others whom it names.
     *
     * @param forgotten e-mail addresses in the form to compare by
     */
    public StagedRow without(Set<String> forgotten) {
        if (addresses().noneMatch(address -> isOf(forgotten, address))) {
            return this;
        }
        Remark why = new Remark(RowReason.FORGOTTEN, null, Remark.FORGOTTEN);
        if (mail == null) {
            return new StagedRow(
                    line, null, null, null, null, Set.of(), ImportAction.IGNORED, null, null, List.of(why));
        }
        StagedMail left = mail.without(address -> isOf(forgotten, address));
        return new StagedRow(
                line,
                null,
                rowKey,
                null,
                null,
                keys.stream().filter(key -> !forgotten.contains(key.value())).collect(Collectors.toSet()),
                valid() && left.namesNobody() ? ImportAction.IGNORED : action,
                left,
                null,
                Stream.concat(remarks.stream(), Stream.of(why)).toList());
    }

    private static boolean isOf(Set<String> forgotten, String address) {
        return EmailAddress.normal(address).filter(forgotten::contains).isPresent();
    }

    public boolean valid() {
        return action == ImportAction.CREATE;
    }
}
