package org.introducer.contacts.imports.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.contact.ContactDraftBuilder;
import org.introducer.contacts.contact.ContactKind;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.contact.field.CustomFieldDraft;
import org.introducer.contacts.contact.field.FieldType;
import org.introducer.contacts.imports.ImportedContacts;
import org.introducer.contacts.imports.file.ContactCards;
import org.introducer.contacts.imports.file.ContactTable;
import org.introducer.contacts.imports.file.DoNotContactMark;
import org.introducer.contacts.imports.file.ImportSource;
import org.introducer.contacts.imports.file.ImportedContact;
import org.introducer.contacts.imports.file.Row;
import org.introducer.contacts.imports.file.RowReader;
import org.introducer.contacts.imports.row.StagedRow;
import org.introducer.contacts.imports.staging.RowCheck;

@Tag("C36")
class ExportedContactsProperties {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final RowCheck CHECK = new RowCheck(VALIDATOR, JSON);
    private static final Map<String, CustomFieldDraft> DECLARED = Map.of(
            "school", new CustomFieldDraft("school", "School", FieldType.TEXT, null),
            "year", new CustomFieldDraft("year", "Year", FieldType.NUMBER, null),
            "met", new CustomFieldDraft("met", "Met", FieldType.BOOLEAN, null),
            "since", new CustomFieldDraft("since", "Since", FieldType.DATE, null));
    private static final DoNotContactMark MARK =
            new DoNotContactMark(LocalDate.of(2026, 3, 1), "=asked me; twice", "the person, by mail");

    private interface Format<W extends Closeable> {
        void write(StringWriter text, List<ImportedContact> contacts) throws IOException;
    }

    @Property(tries = 300)
    void what_was_exported_as_a_table_changes_nothing_when_it_is_imported(
            @ForAll("contacts") List<ContactDraft> contacts) throws IOException {
        assertUnchanged(ImportSource.CSV, contacts, (text, stated) -> {
            try (ContactTable table = ContactTable.to(text)) {
                stated.forEach(table::write);
            }
        });
    }

    @Property(tries = 300)
    void what_was_exported_as_cards_changes_nothing_when_it_is_imported(@ForAll("contacts") List<ContactDraft> contacts)
            throws IOException {
        assertUnchanged(ImportSource.VCARD, contacts, (text, stated) -> {
            try (ContactCards cards = ContactCards.to(text)) {
                for (ImportedContact contact : stated) {
                    cards.write(contact);
                }
            }
        });
    }

    private static void assertUnchanged(ImportSource source, List<ContactDraft> contacts, Format<?> format)
            throws IOException {
        List<UUID> ids = contacts.stream().map(contact -> UUID.randomUUID()).toList();
        StringWriter text = new StringWriter();
        List<ImportedContact> stated = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            stated.add(ImportedContacts.of(ids.get(i), contacts.get(i), i % 2 == 0 ? MARK : null));
        }
        format.write(text, stated);
        List<StagedRow> rows = read(source, text.toString());
        assertEquals(ids, rows.stream().map(StagedRow::ownId).toList());
        for (int i = 0; i < rows.size(); i++) {
            ObjectNode mine = JSON.valueToTree(contacts.get(i));
            ObjectNode theirs = JSON.valueToTree(rows.get(i).draft());
            Reconciliation again = Reconciliation.of(mine, List.of(), theirs, null);
            assertEquals(Set.of(), again.changed(), () -> mine + " but " + theirs);
            assertEquals(mine, again.after());
            assertEquals(i % 2 == 0 ? MARK : null, rows.get(i).doNotContact());
        }
    }

    private static List<StagedRow> read(ImportSource source, String text) throws IOException {
        Path file = Files.createTempFile("export-", ".test");
        try {
            Files.writeString(file, text);
            List<StagedRow> rows = new ArrayList<>();
            try (RowReader reader = source.open(file, Map.of())) {
                for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                    rows.add(CHECK.check(row.get(), new RowCheck.Owner(DECLARED, Set.of(), Instant.EPOCH)));
                }
            }
            return rows;
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<ContactDraft>> contacts() {
        Arbitrary<String> text = text();
        Arbitrary<List<String>> tags = text.list().ofMaxSize(3).uniqueElements();
        Arbitrary<List<String>> emails = Arbitraries.of("a@example.org", "o'x@example.org", "B@Example.org")
                .list()
                .uniqueElements()
                .ofMaxSize(3);
        Arbitrary<List<String>> urls = Arbitraries.of(
                        "https://www.linkedin.com/in/x",
                        "HTTPS://example.org/a;b,c",
                        "http://m.linkedin.com/in/y/?z=1",
                        "https://example.org/?a=1&b=%20")
                .list()
                .uniqueElements()
                .ofMaxSize(3);
        Arbitrary<List<String>> phones = Arbitraries.of("+1 313 555 0100", "(313) 555-0100;ext=5", "=1", "tel")
                .list()
                .uniqueElements()
                .ofMaxSize(3);
        return Combinators.combine(
                        text,
                        text.injectNull(0.4),
                        text.injectNull(0.4),
                        text.injectNull(0.4),
                        tags,
                        Combinators.combine(emails, urls, phones).as(List::of),
                        Arbitraries.of(ContactRole.values()),
                        Arbitraries.of(ContactKind.values()))
                .as((name, institution, credentials, notes, labels, lists, role, kind) -> ContactDraftBuilder.builder()
                        .name(name)
                        .role(role)
                        .kind(kind)
                        .institution(institution)
                        .department(credentials)
                        .title(notes)
                        .credentials(credentials)
                        .programId(institution == null ? null : UUID.nameUUIDFromBytes(name.getBytes()))
                        .emails(lists.get(0))
                        .urls(lists.get(1))
                        .phones(lists.get(2))
                        .orcid(notes == null ? "0000-0002-1825-0097" : null)
                        .npi(notes == null ? null : "1234567893")
                        .zone(notes == null ? "America/Detroit" : null)
                        .country(notes == null ? "US" : null)
                        .notes(notes)
                        .tags(labels)
                        .fields(
                                notes == null
                                        ? Map.of()
                                        : Map.of(
                                                "school",
                                                notes,
                                                "year",
                                                labels.size(),
                                                "met",
                                                true,
                                                "since",
                                                "2026-03-01"))
                        .build())
                .filter(draft -> VALIDATOR.validate(draft).isEmpty())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static Arbitrary<String> text() {
        Arbitrary<String> nasty = Arbitraries.of(
                "=1+1",
                "+49",
                "@SUM(A1)",
                "'t Hooft",
                "Priya Placeholder, MD",
                "MD",
                "Example University Hospital",
                "GME Office",
                "a\r\nb",
                "a\nBEGIN:VCARD",
                "END:VCARD",
                " x  y ",
                "x\ty",
                "a;b\\",
                "\\n",
                "\\,",
                ",",
                "\"",
                "\u00fc\u0301 \ud83e\ude7a",
                "\u0644\u064a\u0644\u0649",
                "X;Y:Z",
                "x=3D");
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("abMD=+-@'\";\\,:^\t\r\n \u00e9")
                .ofMinLength(1)
                .ofMaxLength(14);
        return Arbitraries.oneOf(nasty, any).filter(text -> !text.isBlank());
    }
}
