package org.introducer.contacts.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.donotcontact.DoNotContactView;
import org.introducer.contacts.donotcontact.DoNotContacts;
import org.introducer.contacts.imports.ImportedContacts;
import org.introducer.contacts.imports.file.ContactCards;
import org.introducer.contacts.imports.file.ContactTable;
import org.introducer.contacts.imports.file.DoNotContactMark;
import org.introducer.contacts.imports.file.ImportedContact;
import org.introducer.platform.access.Readable;
import org.introducer.platform.personal.Snapshot;

/** Writes contacts, with their do-not-contact flags, in the forms that imports read back. */
@ApplicationScoped
class ContactExport {

    private final Contacts contacts;
    private final DoNotContacts flags;
    private final Snapshot snapshot;

    ContactExport(Contacts contacts, DoNotContacts flags, Snapshot snapshot) {
        this.contacts = contacts;
        this.flags = flags;
        this.snapshot = snapshot;
    }

    /** Takes one contact after the other. */
    private interface Sink {
        void write(ImportedContact contact) throws IOException;
    }

    /** @param filter RSQL over the list of contacts, or null */
    InputStream table(Readable owner, String filter) {
        return snapshot.written(out -> {
            try (ContactTable table = ContactTable.to(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                each(owner, filter, table::write);
            }
        });
    }

    /** @param filter RSQL over the list of contacts, or null */
    InputStream cards(Readable owner, String filter) {
        return snapshot.written(out -> {
            try (ContactCards cards = ContactCards.to(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                each(owner, filter, cards::write);
            }
        });
    }

    private void each(Readable owner, String filter, Sink sink) {
        contacts.each(owner, filter, drafts -> {
            Map<UUID, DoNotContactView.Draft> standing = flags.standing(owner.id(), drafts.keySet());
            drafts.forEach((id, draft) -> {
                try {
                    sink.write(ImportedContacts.of(id, draft, mark(standing.get(id))));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        });
    }

    private static DoNotContactMark mark(DoNotContactView.Draft flag) {
        return flag == null ? null : new DoNotContactMark(flag.since(), flag.reason(), flag.source());
    }
}
