package org.introducer.contacts.imports.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.introducer.tables.Dates;
import org.introducer.tables.DayOrder;
import org.introducer.tables.Layout;
import org.introducer.tables.Table;
import org.introducer.tables.WrongFileException;

/**
 * LinkedIn's {@code Connections.csv}: with a preamble of notes since 2021, with the profile's address since about 2024. An
 * e-mail address is nearly always absent; some rows have nothing but the date.
 */
final class LinkedInReader extends TableReader {

    private static final String FIRST_NAME = "first name";
    private static final String LAST_NAME = "last name";
    private static final String EMAIL = "email address";
    private static final String URL = "url";
    private static final String COMPANY = "company";
    private static final String POSITION = "position";
    private static final String CONNECTED = "connected on";

    private static final Layout LAYOUT = new Layout(
            "LINKEDIN",
            List.of(List.of("First Name", "Last Name", "Email Address", "Company", "Position", "Connected On")),
            List.of(URL),
            Map.of(),
            true,
            true);

    private static final Map<String, String> FIELDS = Map.of(
            FIRST_NAME, "name",
            LAST_NAME, "name",
            URL, "urls",
            EMAIL, "emails",
            COMPANY, "institution",
            POSITION, "title");

    private static final String OTHER_LANGUAGE =
            "If this is Connections.csv in another language: set LinkedIn's language to English and request the file again, or import "
                    + "this one with source=CSV, which finds columns by their names in several languages and takes mapping= for others.";

    /** LinkedIn's own form of 2018, which puts the month first whatever the column says. */
    private static final Pattern OF_2018 = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2,4}, \\d{1,2}:\\d{2} [AP]M");

    private final DayOrder.Order order;

    private LinkedInReader(Table table, DayOrder.Order order) {
        super(table);
        this.order = order;
    }

    /** Goes through the file twice: which number of a date is the day, the whole column tells. */
    static RowReader open(Path file) throws IOException {
        DayOrder order = new DayOrder();
        try (Table table = table(file)) {
            for (Optional<org.introducer.tables.Row> row = table.next(); row.isPresent(); row = table.next()) {
                if (row.get() instanceof org.introducer.tables.Row.Read cells) {
                    order.add(cells.get(CONNECTED));
                }
            }
        }
        return new LinkedInReader(table(file), order.order());
    }

    /** What the columns are called in other languages is not known for certain, so no other header is taken for LinkedIn's. */
    private static Table table(Path file) throws IOException {
        try {
            return Table.open(file, LAYOUT);
        } catch (WrongFileException e) {
            if (e.missing().isEmpty()) {
                throw e;
            }
            WrongFileException told =
                    new WrongFileException(e.getMessage() + " " + OTHER_LANGUAGE, e.missing(), e.unknown());
            told.initCause(e);
            throw told;
        }
    }

    @Override
    Row row(org.introducer.tables.Row.Read cells) {
        Person person = new Person(cells.line());
        Names.Credited name = name(cells.get(FIRST_NAME), cells.get(LAST_NAME));
        person.name = name.name();
        person.credentials = name.credentials();
        person.institution = Texts.line(cells.get(COMPANY));
        person.title = Texts.line(cells.get(POSITION));
        person.email(Texts.line(cells.get(EMAIL)));
        person.url(cells.get(URL));
        if (person.name == null && (person.institution != null || person.title != null)) {
            person.fault(RowReason.NO_PERSON, "name", "The row has a company or position, but no name.");
        } else if (person.name == null) {
            person.fault(RowReason.NO_PERSON, "name", "LinkedIn gave only the date: this person hides from exports.");
        }
        Optional<LocalDate> day = day(person, cells.get(CONNECTED));
        person.undated = day.isEmpty();
        person.rowIdentity =
                person.name + "\u001f" + day.map(LocalDate::toString).orElse(person.institution);
        return person.row(ImportSource.LINKEDIN);
    }

    private static Names.Credited name(String first, String last) {
        Names.Credited given = Names.credited(first);
        Names.Credited family = Names.credited(last);
        return new Names.Credited(
                Texts.joined(" ", given.name(), family.name()),
                Texts.joined(", ", given.credentials(), family.credentials()));
    }

    /** The day of the connection; a row without one is known by name and company. */
    private Optional<LocalDate> day(Person person, String cell) {
        return switch (date(cell, order)) {
            case Dates.Reading.Day(LocalDate day) -> Optional.of(day);
            case Dates.Reading.Unknown() -> Optional.empty();
            case Dates.Reading.Undecided() -> {
                person.remark(
                        RowReason.UNREADABLE_DATE,
                        "Connected On",
                        "'%s': nothing in the file tells the day from the month.",
                        cell.strip());
                yield Optional.empty();
            }
            case Dates.Reading.NoDate() -> {
                person.remark(
                        RowReason.UNREADABLE_DATE, "Connected On", "'%s' is in no known form of a date.", cell.strip());
                yield Optional.empty();
            }
        };
    }

    static Dates.Reading date(String cell, DayOrder.Order order) {
        String text = cell.strip();
        return Dates.read(text, OF_2018.matcher(text).matches() ? DayOrder.Order.MONTH_FIRST : order);
    }

    @Override
    String field(String column) {
        return FIELDS.get(Layout.name(column));
    }
}
