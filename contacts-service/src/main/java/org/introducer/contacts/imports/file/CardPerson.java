package org.introducer.contacts.imports.file;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Kind;
import ezvcard.property.Member;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one vCard says about a person, as ez-vcard reads it. */
record CardPerson(VCard card) {

    private static final String URN = "urn:uuid:";
    private static final String LINKEDIN = "linkedin";

    /** Product of the cards that Introducer writes: their values are taken as they are. */
    public static final String PRODUCT = "-//Introducer//Contacts//EN";

    /** Null when the text is no card. */
    static CardPerson of(String text) {
        VCard card = Ezvcard.parse(text).first();
        return card == null ? null : new CardPerson(card);
    }

    void describe(Person person) {
        if (card.getOrganization() != null) {
            List<String> units = card.getOrganization().getValues();
            person.institution = units.isEmpty() ? null : Texts.line(units.getFirst());
            person.department = units.size() < 2
                    ? null
                    : Texts.joined(", ", units.subList(1, units.size()).toArray(String[]::new));
        }
        person.title = texts(card.getTitles()).findFirst().orElse(null);
        card.getEmails().stream()
                .sorted(Comparator.comparing(CardPerson::preference))
                .map(Email::getValue)
                .map(Texts::line)
                .forEach(person::email);
        card.getTelephoneNumbers().stream()
                .sorted(Comparator.comparing(CardPerson::preference))
                .map(CardPerson::number)
                .map(Texts::line)
                .forEach(person::phone);
        for (Url url : card.getUrls()) {
            person.url(profile(url.getType(), null, Texts.line(url.getValue())));
        }
        card.getExtendedProperties().forEach(property -> social(person, property));
        person.notes = Texts.some(card.getNotes().stream()
                .map(TextProperty::getValue)
                .filter(Objects::nonNull)
                .map(note -> note.replace("\r\n", "\n").strip())
                .collect(Collectors.joining("\n\n")));
        if (card.getCategories() != null) {
            card.getCategories().getValues().stream().map(Texts::line).forEach(person::tag);
        }
        zone(person);
        card.getAddresses().stream()
                .map(Address::getCountry)
                .filter(country -> country != null && !country.isBlank())
                .findFirst()
                .ifPresent(person::country);
        person.rowIdentity =
                card.getUid() == null ? null : Texts.line(card.getUid().getValue());
        if (own()) {
            ownFields(person);
        } else {
            name(person);
        }
    }

    /** Whom a group card lists, by {@code UID}; each in both of its spellings. */
    List<String> members() {
        Stream<String> apple = card.getExtendedProperties("X-ADDRESSBOOKSERVER-MEMBER").stream()
                .map(RawProperty::getValue);
        Stream<String> standard = card.getMembers().stream().map(Member::getUri);
        return Stream.concat(apple, standard)
                .map(Texts::line)
                .filter(Objects::nonNull)
                .map(uid -> uid.toLowerCase(Locale.ROOT).startsWith(URN) ? uid.substring(URN.length()) : uid)
                .flatMap(uid -> Stream.of(uid, URN + uid))
                .toList();
    }

    private void name(Person person) {
        String kind = kind();
        if (List.of("group", "application", "device").contains(kind)) {
            person.fault(RowReason.NOT_A_PERSON, "KIND", "The card describes a %s.", kind);
        }
        String formatted = card.getFormattedName() == null
                ? null
                : Texts.line(card.getFormattedName().getValue());
        Names.Credited structured = structured();
        Names.Credited name = structured.name() != null ? structured : Names.credited(formatted);
        person.name = name.name();
        person.credentials = name.credentials();
        boolean office = kind.equals("org")
                || person.institution != null && (person.name == null || person.institution.equals(formatted))
                || structured.name() == null && Names.organisation(formatted);
        if (office) {
            person.name = formatted != null ? formatted : person.institution;
            person.credentials = null;
            person.kind = "OFFICE";
        }
        if (person.name == null) {
            person.name = card.getNickname() != null
                            && !card.getNickname().getValues().isEmpty()
                    ? Texts.line(card.getNickname().getValues().getFirst())
                    : person.emails().stream().findFirst().orElse(null);
        }
    }

    private boolean own() {
        return card.getProductId() != null && PRODUCT.equals(card.getProductId().getValue());
    }

    /** What no property of vCard says, and what other cards have to be guessed at. */
    private void ownFields(Person person) {
        person.id = id(person.rowIdentity == null ? null : person.rowIdentity.replace(URN, ""));
        person.name = card.getFormattedName() == null
                ? null
                : Texts.line(card.getFormattedName().getValue());
        person.credentials = card.getStructuredName() == null
                ? null
                : Texts.some(String.join(", ", card.getStructuredName().getSuffixes()));
        person.kind = kind().equals("org") ? "OFFICE" : "PERSON";
        person.role = raw(CardField.ROLE);
        person.programId = id(raw(CardField.PROGRAM));
        person.mentorId = id(raw(CardField.MENTOR));
        person.orcid = raw(CardField.ORCID);
        person.npi = raw(CardField.NPI);
        RawProperty fields = card.getExtendedProperty(CardField.CUSTOM_FIELDS.property());
        person.fields(fields == null ? null : fields.getValue());
        person.doNotContact(
                raw(CardField.DO_NOT_CONTACT),
                raw(CardField.DO_NOT_CONTACT_REASON),
                raw(CardField.DO_NOT_CONTACT_SOURCE));
    }

    private String raw(CardField field) {
        RawProperty property = card.getExtendedProperty(field.property());
        return property == null ? null : Texts.line(property.getValue());
    }

    private static UUID id(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private String kind() {
        Kind kind = card.getKind();
        if (kind != null && kind.getValue() != null) {
            return kind.getValue().strip().toLowerCase(Locale.ROOT);
        }
        if (extended("X-ABSHOWAS").equals("company")) {
            return "org";
        }
        return extended("X-ADDRESSBOOKSERVER-KIND");
    }

    private String extended(String name) {
        RawProperty property = card.getExtendedProperty(name);
        return property == null || property.getValue() == null
                ? ""
                : property.getValue().strip().toLowerCase(Locale.ROOT);
    }

    /** Given, additional and family name; a semicolon inside one of them shows that {@code N} was not written by the rules. */
    private Names.Credited structured() {
        StructuredName parts = card.getStructuredName();
        if (parts == null) {
            return new Names.Credited(null, null);
        }
        List<String> names = new ArrayList<>();
        names.add(parts.getGiven());
        names.addAll(parts.getAdditionalNames());
        names.add(parts.getFamily());
        boolean sound = names.stream().noneMatch(name -> name != null && name.indexOf(';') >= 0);
        return sound ? Names.of(names, parts.getSuffixes()) : new Names.Credited(null, null);
    }

    /** {@code X-SOCIALPROFILE}, {@code X-LINKEDIN} and their like; only LinkedIn says who somebody is. */
    private static void social(Person person, RawProperty property) {
        String name = property.getPropertyName().toUpperCase(Locale.ROOT);
        if (!name.equals("X-SOCIALPROFILE") && !name.contains("LINKEDIN")) {
            return;
        }
        String type = name.contains("LINKEDIN") ? LINKEDIN : property.getParameter("TYPE");
        String value = Texts.line(property.getValue());
        String profile = profile(type, property.getParameter("X-USER"), value);
        if (profile != null && (profile.contains("/") || profile.contains("."))) {
            person.url(profile);
        }
    }

    private static String profile(String type, String user, String value) {
        if (value == null || !LINKEDIN.equalsIgnoreCase(type) || value.contains(LINKEDIN) || value.contains("/")) {
            return value;
        }
        return "https://www.linkedin.com/in/" + (user != null ? user : value.replaceFirst("(?i)^x-apple:", ""));
    }

    private static Stream<String> texts(List<? extends TextProperty> properties) {
        return properties.stream().map(TextProperty::getValue).map(Texts::line).filter(Objects::nonNull);
    }

    private static String number(Telephone telephone) {
        if (telephone.getUri() == null) {
            return telephone.getText();
        }
        String extension = telephone.getUri().getExtension();
        return telephone.getUri().getNumber() + (extension == null ? "" : " ext. " + extension);
    }

    /** Lower comes first: {@code PREF=1} of vCard 4.0, or the type {@code PREF} of the versions before. */
    private static int preference(VCardProperty property) {
        boolean preferred = switch (property) {
            case Email email -> email.getTypes().contains(EmailType.PREF);
            case Telephone telephone -> telephone.getTypes().contains(TelephoneType.PREF);
            default -> false;
        };
        Integer pref = property.getParameters().getPref();
        return preferred ? 0 : pref == null ? 101 : pref;
    }

    private void zone(Person person) {
        String zone = card.getTimezone() == null
                ? null
                : Texts.line(card.getTimezone().getText());
        if (zone != null && ZoneId.getAvailableZoneIds().contains(zone)) {
            person.zone = zone;
        } else if (zone != null) {
            person.remark(RowReason.INVALID_FIELD, "zone", "'%s' is no name of a time zone.", zone);
        }
    }
}
