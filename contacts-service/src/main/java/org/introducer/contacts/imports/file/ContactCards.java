package org.introducer.contacts.imports.file;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Kind;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Timezone;
import ezvcard.property.Uid;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes contacts as vCards 4.0 (RFC 6350) that {@link CardPerson} reads back equal: {@code UID} is the contact's id, and what vCard
 * has no property for is in properties of Introducer's own.
 */
public final class ContactCards implements Closeable {

    private final VCardWriter cards;

    private ContactCards(VCardWriter cards) {
        this.cards = cards;
    }

    /** Closing it closes the writer. */
    public static ContactCards to(Writer text) {
        VCardWriter cards = new VCardWriter(text, VCardVersion.V4_0);
        cards.setAddProdId(false);
        return new ContactCards(cards);
    }

    /** Writes one contact. */
    public void write(ImportedContact contact) throws IOException {
        VCard card = new VCard(VCardVersion.V4_0);
        card.setProductId(CardPerson.PRODUCT);
        card.setUid(new Uid("urn:uuid:" + contact.id()));
        card.setKind("OFFICE".equals(contact.kind()) ? Kind.org() : Kind.individual());
        card.setFormattedName(contact.name());
        card.setStructuredName(parts(contact));
        if (contact.institution() != null || contact.department() != null) {
            Organization organization = new Organization();
            organization.getValues().add(contact.institution() == null ? "" : contact.institution());
            if (contact.department() != null) {
                organization.getValues().add(contact.department());
            }
            card.setOrganization(organization);
        }
        if (contact.title() != null) {
            card.addTitle(contact.title());
        }
        for (int i = 0; i < contact.emails().size(); i++) {
            Email email = new Email(contact.emails().get(i));
            email.setPref(i + 1);
            card.addEmail(email);
        }
        for (int i = 0; i < contact.phones().size(); i++) {
            Telephone phone = new Telephone(contact.phones().get(i));
            phone.setPref(i + 1);
            card.addTelephoneNumber(phone);
        }
        contact.urls().forEach(card::addUrl);
        if (contact.zone() != null) {
            card.setTimezone(new Timezone(contact.zone()));
        }
        if (contact.country() != null) {
            Address address = new Address();
            address.setCountry(contact.country());
            card.addAddress(address);
        }
        if (contact.notes() != null) {
            card.addNote(contact.notes());
        }
        if (!contact.tags().isEmpty()) {
            card.setCategories(contact.tags().toArray(String[]::new));
        }
        own(card, contact);
        cards.write(card);
    }

    /** The last word as the family name, for programs that show no formatted name; the credentials behind it. */
    private static StructuredName parts(ImportedContact contact) {
        StructuredName parts = new StructuredName();
        List<String> words = List.of(contact.name().strip().split("\\s+"));
        parts.setFamily(words.getLast());
        if (words.size() > 1) {
            parts.setGiven(String.join(" ", words.subList(0, words.size() - 1)));
        }
        if (contact.credentials() != null) {
            parts.getSuffixes().add(contact.credentials());
        }
        return parts;
    }

    private static void own(VCard card, ImportedContact contact) {
        add(card, CardField.ROLE, contact.role());
        add(card, CardField.PROGRAM, contact.programId());
        add(card, CardField.MENTOR, contact.mentorId());
        add(card, CardField.ORCID, contact.orcid());
        add(card, CardField.NPI, contact.npi());
        if (!contact.fields().isEmpty()) {
            card.addExtendedProperty(CardField.CUSTOM_FIELDS.property(), CustomValues.text(contact.fields()));
        }
        DoNotContactMark mark = contact.doNotContact();
        if (mark != null) {
            add(card, CardField.DO_NOT_CONTACT, mark.since() == null ? "yes" : mark.since());
            add(card, CardField.DO_NOT_CONTACT_REASON, mark.reason());
            add(card, CardField.DO_NOT_CONTACT_SOURCE, mark.source());
        }
    }

    private static void add(VCard card, CardField field, Object value) {
        String line = value == null ? null : Texts.line(value.toString());
        if (line != null) {
            card.addExtendedProperty(field.property(), line);
        }
    }

    @Override
    public void close() throws IOException {
        cards.close();
    }
}
