package org.introducer.contacts.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * LinkedIn's {@code Connections.csv}: with a preamble of notes since 2021, with the profile's address since about 2024. An
 * e-mail address is nearly always absent; some rows have nothing but the date.
 */
final class LinkedInReader implements RowReader {

    private static final String FIRST_NAME = "First Name";
    private static final String LAST_NAME = "Last Name";
    private static final String EMAIL = "Email Address";
    private static final String URL = "URL";
    private static final String COMPANY = "Company";
    private static final String POSITION = "Position";
    private static final String CONNECTED = "Connected On";

    private static final Map<String, String> FIELDS = Map.of(
            FIRST_NAME, "name",
            LAST_NAME, "name",
            URL, "urls",
            EMAIL, "emails",
            COMPANY, "institution",
            POSITION, "title");

    /** The forms seen in exports of 2018, of 2021 to 2026, and after a spreadsheet has saved the file again. */
    private static final List<DateTimeFormatter> DATES = List.of(
            dates("d MMM uuuu"),
            dates("M/d/uu, h:mm a"),
            dates("M/d/uuuu, h:mm a"),
            dates("uuuu-MM-dd"),
            dates("M/d/uuuu"));

    private final Sheet sheet;

    private LinkedInReader(Sheet sheet) {
        this.sheet = sheet;
    }

    static RowReader open(InputStream file) throws IOException {
        return new LinkedInReader(Sheet.open(
                file,
                ImportSource.LINKEDIN,
                List.of(List.of(FIRST_NAME, LAST_NAME, EMAIL, COMPANY, POSITION, CONNECTED))));
    }

    private static DateTimeFormatter dates(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public Optional<Row> next() throws IOException {
        return sheet.next().map(LinkedInReader::row);
    }

    private static Row row(Sheet.Cells cells) {
        Person person = new Person(cells.line());
        Names.Credited name = name(cells.get(FIRST_NAME), cells.get(LAST_NAME));
        person.name = name.name();
        person.credentials = name.credentials();
        person.institution = Texts.line(cells.get(COMPANY));
        person.title = Texts.line(cells.get(POSITION));
        person.email(Texts.line(cells.get(EMAIL)));
        person.url(cells.get(URL));
        String connected = Texts.line(cells.get(CONNECTED));
        Optional<LocalDate> date = date(connected);
        if (connected != null && date.isEmpty()) {
            person.remark(RowReason.UNREADABLE_DATE, CONNECTED, "'%s' is in no known form of a date.", connected);
        }
        if (cells.shifted()) {
            person.fault(RowReason.TOO_MANY_CELLS, null, "The row has more cells than the header has columns.");
        }
        if (person.name == null && (person.institution != null || person.title != null)) {
            person.fault(RowReason.NO_PERSON, "name", "The row has a company or position, but no name.");
        } else if (person.name == null) {
            person.fault(RowReason.NO_PERSON, "name", "LinkedIn gave only the date: this person hides from exports.");
        }
        person.rowIdentity =
                person.name + "\u001f" + date.map(LocalDate::toString).orElse(connected);
        return person.row(ImportSource.LINKEDIN);
    }

    private static Names.Credited name(String first, String last) {
        Names.Credited given = Names.credited(first);
        Names.Credited family = Names.credited(last);
        return new Names.Credited(
                Texts.joined(" ", given.name(), family.name()),
                Texts.joined(", ", given.credentials(), family.credentials()));
    }

    /** The day of the connection, in any of the forms. */
    static Optional<LocalDate> date(String text) {
        for (DateTimeFormatter form : text == null ? List.<DateTimeFormatter>of() : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Column> columns() {
        return sheet.names().stream()
                .map(name -> new Column(name, FIELDS.get(name)))
                .toList();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
