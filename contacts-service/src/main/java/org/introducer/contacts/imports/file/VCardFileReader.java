package org.introducer.contacts.imports.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    private static final Set<String> NAMES = Set.of("FN", "N");

    private final CardLines cards;
    private final Map<String, Set<String>> groups = new HashMap<>();

    private VCardFileReader(CardLines cards) {
        this.cards = cards;
    }

    static RowReader open(Path file) throws IOException {
        return new VCardFileReader(CardLines.open(file));
    }

    @Override
    public Optional<Row> next() throws IOException {
        return Optional.ofNullable(cards.next()).map(this::row);
    }

    private Row row(CardLines.Card card) {
        Person person = new Person(card.line());
        if (card.tooLarge()) {
            person.fault(RowReason.TOO_LARGE, null, "The card is larger than a person's entry can be.");
        } else if (!card.ended()) {
            person.fault(RowReason.UNREADABLE_CARD, null, "The card does not end: END:VCARD is missing.");
        }
        List<String> versions = card.lines().stream()
                .filter(line -> line.name().equals("VERSION"))
                .map(line -> line.text().strip())
                .toList();
        if (versions.size() > 1) {
            person.fault(RowReason.UNREADABLE_CARD, null, "Two cards run into one another here.");
        }
        boolean old = versions.stream().anyMatch(version -> version.endsWith("2.1"));
        CardPerson described = CardPerson.of(text(person, card, old));
        if (described == null) {
            person.fault(RowReason.UNREADABLE_CARD, null, "This is no vCard.");
        } else {
            described.describe(person);
            described
                    .members()
                    .forEach(member -> groups.computeIfAbsent(
                                    Person.rowKey(ImportSource.VCARD, member), key -> new LinkedHashSet<>())
                            .add(person.name));
        }
        return person.row(ImportSource.VCARD);
    }

    /** The card's text on unfolded lines, without what is no text in its charset. */
    private static String text(Person person, CardLines.Card card, boolean old) {
        StringBuilder text = new StringBuilder("BEGIN:VCARD\r\n");
        boolean assumed = false;
        for (CardLine line : card.lines()) {
            CardLine.Decoded decoded = line.decoded(old);
            if (decoded.text() != null) {
                text.append(decoded.text().strip()).append("\r\n");
                assumed |= decoded.assumed();
            } else if (NAMES.contains(line.name())) {
                person.fault(RowReason.UNREADABLE_TEXT, "name", "The name has bytes that are no text in its charset.");
            } else {
                person.remark(
                        RowReason.UNREADABLE_TEXT,
                        line.name(),
                        "%s has bytes that are no text in its charset.",
                        line.name());
            }
        }
        if (assumed) {
            person.remark(
                    RowReason.CHARSET_ASSUMED,
                    null,
                    "The card names no charset and is no UTF-8: read as windows-1252.");
        }
        return text.append("END:VCARD\r\n").toString();
    }

    @Override
    public List<FileRemark> remarks() {
        return cards.outside() == 0
                ? List.of()
                : List.of(new FileRemark(
                        "OUTSIDE_CARDS",
                        cards.firstOutside(),
                        "%d lines are in no card and were not read; the first is line %d."
                                .formatted(cards.outside(), cards.firstOutside())));
    }

    @Override
    public Map<String, Set<String>> tagsByRow() {
        return groups.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void close() throws IOException {
        cards.close();
    }
}
