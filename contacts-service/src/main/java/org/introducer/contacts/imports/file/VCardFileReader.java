package org.introducer.contacts.imports.file;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Kind;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** vCards 2.1, 3.0 and 4.0, mixed as they come; each card by itself, so that a broken one does not hide the next. */
final class VCardFileReader implements RowReader {

    private static final List<Column> COLUMNS = List.of(
            new Column("FN", "name"),
            new Column("N", "name"),
            new Column("ORG", "institution"),
            new Column("TITLE", "title"),
            new Column("EMAIL", "emails"),
            new Column("TEL", "phones"),
            new Column("URL", "urls"),
            new Column("X-SOCIALPROFILE", "urls"),
            new Column("TZ", "zone"),
            new Column("ADR", "country"),
            new Column("NOTE", "notes"),
            new Column("CATEGORIES", "tags"));
    private static final Map<String, String> COUNTRIES = GoogleReader.countries();

    private final BufferedReader text;
    private final CardLines cards;

    private VCardFileReader(BufferedReader text) {
        this.text = text;
        this.cards = new CardLines(text);
    }

    static RowReader open(InputStream file) throws IOException {
        BufferedReader text = Texts.decode(file);
        boolean card = Texts.head(text)
                .lines()
                .anyMatch(line -> line.strip().replace("\uFEFF", "").equalsIgnoreCase("BEGIN:VCARD"));
        if (!card) {
            throw WrongFileException.missing(ImportSource.VCARD, List.of("BEGIN:VCARD"));
        }
        return new VCardFileReader(text);
    }

    @Override
    public Optional<Row> next() throws IOException {
        return Optional.ofNullable(cards.next()).map(VCardFileReader::row);
    }

    private static Row row(CardLines.Card card) {
        Person person = new Person(card.line());
        if (card.tooLarge()) {
            person.fault(RowReason.TOO_LARGE, null, "The card is larger than a person's entry can be.");
        } else if (!card.ended()) {
            person.fault(RowReason.UNREADABLE_CARD, null, "The card does not end: END:VCARD is missing.");
        }
        VCard parsed = card.tooLarge() ? null : Ezvcard.parse(card.text()).first();
        if (parsed == null) {
            person.fault(RowReason.UNREADABLE_CARD, null, "This is no vCard.");
            return person.row(ImportSource.VCARD);
        }
        describe(person, parsed);
        return person.row(ImportSource.VCARD);
    }

    private static void describe(Person person, VCard card) {
        if (card.getOrganization() != null) {
            List<String> units = card.getOrganization().getValues();
            person.institution = units.isEmpty() ? null : Texts.line(units.getFirst());
            person.department = units.size() < 2
                    ? null
                    : Texts.joined(", ", units.subList(1, units.size()).toArray(String[]::new));
        }
        person.title = texts(card.getTitles()).findFirst().orElse(null);
        card.getEmails().stream()
                .sorted(Comparator.comparing(VCardFileReader::preference))
                .map(Email::getValue)
                .map(Texts::line)
                .forEach(person::email);
        card.getTelephoneNumbers().stream()
                .sorted(Comparator.comparing(VCardFileReader::preference))
                .map(VCardFileReader::number)
                .map(Texts::line)
                .forEach(person::phone);
        texts(card.getUrls()).map(Texts::webAddress).forEach(person::url);
        card.getExtendedProperties("X-SOCIALPROFILE").stream()
                .map(RawProperty::getValue)
                .map(Texts::webAddress)
                .forEach(person::url);
        person.notes = Texts.some(card.getNotes().stream()
                .map(TextProperty::getValue)
                .filter(note -> note != null)
                .map(String::strip)
                .collect(Collectors.joining("\n\n")));
        if (card.getCategories() != null) {
            card.getCategories().getValues().stream().map(Texts::line).forEach(person::tag);
        }
        person.zone = zone(card);
        person.country = card.getAddresses().stream()
                .map(Address::getCountry)
                .filter(country -> country != null)
                .map(country -> COUNTRIES.get(country.strip().toLowerCase(Locale.ROOT)))
                .filter(country -> country != null)
                .findFirst()
                .orElse(null);
        person.rowIdentity =
                card.getUid() == null ? null : Texts.line(card.getUid().getValue());
        name(person, card);
    }

    private static void name(Person person, VCard card) {
        Kind kind = card.getKind();
        if (kind != null && (kind.isGroup() || kind.isApplication() || kind.isDevice())) {
            person.fault(RowReason.NOT_A_PERSON, "KIND", "The card describes a %s.", kind.getValue());
        }
        StructuredName parts = card.getStructuredName();
        String structured = parts == null
                ? null
                : Texts.joined(" ", parts.getGiven(), String.join(" ", parts.getAdditionalNames()), parts.getFamily());
        String formatted = card.getFormattedName() == null
                ? null
                : Texts.line(card.getFormattedName().getValue());
        Names.Credited name = Names.credited(structured != null ? structured : formatted);
        person.name = name.name();
        person.credentials = Texts.joined(
                ", ",
                parts == null || structured == null ? null : String.join(", ", parts.getSuffixes()),
                name.credentials());
        boolean organisation = kind != null && kind.isOrg() || person.institution != null && person.name == null;
        if (organisation || person.institution != null && person.institution.equals(formatted)) {
            person.name = person.institution == null ? person.name : person.institution;
            person.kind = "OFFICE";
        }
        if (person.name == null) {
            person.name = card.getNickname() != null
                            && !card.getNickname().getValues().isEmpty()
                    ? Texts.line(card.getNickname().getValues().getFirst())
                    : person.emails().stream().findFirst().orElse(null);
        }
    }

    private static Stream<String> texts(List<? extends TextProperty> properties) {
        return properties.stream().map(TextProperty::getValue).map(Texts::line).filter(text -> text != null);
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

    private static String zone(VCard card) {
        String zone = card.getTimezone() == null
                ? null
                : Texts.line(card.getTimezone().getText());
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone) ? zone : null;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
