package org.introducer.contacts.imports.file;

import static org.introducer.contacts.imports.file.Files.people;
import static org.introducer.contacts.imports.file.Files.person;
import static org.introducer.contacts.imports.file.Files.reasons;
import static org.introducer.contacts.imports.file.Files.rows;
import static org.introducer.contacts.imports.file.ImportSource.VCARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.introducer.contacts.identity.IdentityKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** vCards that went wrong once. */
@Tag("C17")
class CardCasesTest {

    private static List<ImportedContact> of(String name) {
        return people(rows(VCARD, Files.small(name)));
    }

    private static String card(String... lines) {
        return "BEGIN:VCARD\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    @Test
    void a_comma_inside_a_part_of_a_name_parts_two_names() {
        List<ImportedContact> people = of("05-vcard-two-middle-names-21.vcf");
        assertEquals(
                List.of("Rosa Maria Luz Placeholder", "Omar Ali Karim Placeholder"),
                people.stream().map(ImportedContact::name).toList());
        people.forEach(person -> assertNull(person.credentials()));
    }

    @Test
    void what_stands_behind_a_comma_is_a_credential_only_when_it_is_one() {
        List<ImportedContact> people = of("05b-names-with-commas.vcf");
        assertEquals(
                List.of(
                        "Rana Sample",
                        "Placeholder, Priya",
                        "Vascular, Interventional and Oncology Clinic",
                        "Noor Example"),
                people.stream().map(ImportedContact::name).toList());
        assertEquals("OFFICE", people.get(2).kind());
        assertEquals("MD, FSIR", people.get(3).credentials());
        assertNull(people.get(1).credentials());
        assertNull(people.get(2).credentials());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N:Doe;John;Richter\\, James;Mr.;Sr.|John Richter James Doe Sr.|",
                "N:Placeholder;Ada;;;III|Ada Placeholder III|",
                "N:Placeholder;Ada;;;Jr.,MD|Ada Placeholder Jr.|MD",
                "N:Do;Anh;;;|Anh Do|",
                "N:Placeholder\\, MD;Ada;;;PhD|Ada Placeholder|MD, PhD",
                "FN:Ada Placeholder\\, Jr.\\, MBBChir|Ada Placeholder, Jr.|MBBChir",
                "FN:PLACEHOLDER\\, PRIYA|PLACEHOLDER, PRIYA|",
                "FN:Placeholder\\, P.K.|Placeholder, P.K.|",
                "FN:Ada Placeholder MD FSIR|Ada Placeholder|MD, FSIR"
            })
    void names_are_taken_apart(String line, String name, String credentials) {
        ImportedContact person = person(VCARD, card("VERSION:3.0", line));
        assertEquals(name, person.name());
        assertEquals(credentials, person.credentials());
    }

    @Test
    void a_byte_order_mark_between_cards_hides_nobody_and_anything_else_is_told() throws IOException {
        assertEquals(3, of("08-vcard-bom-between-cards.vcf").size());
        String file =
                card("VERSION:3.0", "FN:Ada Sample") + "\r\nFN:Lost\r\n\uFEFF\r\nX\r\n" + card("VERSION:3.0", "FN:B");
        try (RowReader reader = Files.open(VCARD, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
            int people = 0;
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                people++;
            }
            assertEquals(2, people);
            FileRemark told = reader.remarks().getFirst();
            assertEquals("OUTSIDE_CARDS", told.reason());
            assertEquals(6, told.line());
            assertTrue(told.detail().startsWith("2 lines"), told.detail());
        }
    }

    @Test
    void a_quoted_printable_line_goes_on_whatever_it_looks_like() {
        List<ImportedContact> people = of("14a-outlook-note-lines.vcf");
        ImportedContact ivan = people.getFirst();
        assertEquals(List.of("ivan.placeholder@example.org"), ivan.emails());
        assertEquals("Met at the resident session.\nKey: he wants my CV before March.", ivan.notes());
        assertEquals(
                List.of("First line", "Photo: with her at booth 12", "Logo: ask for permission", "last line"),
                people.get(1).notes().lines().toList());
        assertEquals(List.of("jana.sample@example.org"), people.get(1).emails());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_picture_costs_nothing_however_large_and_indented_or_not(String indent) {
        String picture =
                ("\r\n" + indent + "CzBVep/E6Q4zWH2ix+wRNluApcrvFDleg6jN8hc8YYar0PUaP2SJrtP4HUJnjLHW").repeat(5000);
        List<Row> rows = rows(
                VCARD,
                card(
                                "VERSION:2.1",
                                "FN:Karim Placeholder",
                                "PHOTO;ENCODING=BASE64;JPEG:" + picture,
                                "",
                                "EMAIL;INTERNET:karim.placeholder@example.org",
                                "TEL;CELL:+15555550106")
                        + card("VERSION:2.1", "FN:Lucia Sample"));
        ImportedContact karim = people(rows).getFirst();
        assertEquals(List.of("karim.placeholder@example.org"), karim.emails());
        assertEquals(List.of("+15555550106"), karim.phones());
        assertEquals(2, people(rows).size());
    }

    @Test
    void lines_are_unfolded_before_they_are_decoded() {
        ImportedContact sukru = of("14c-fold-inside-utf8.vcf").getFirst();
        assertEquals("Şükrü Ağaoğlu-Placeholder", sukru.name());
        assertEquals("Örnek Üniversitesi Tıp Fakültesi Hastanesi", sukru.institution());
        assertEquals("Girişimsel Radyoloji Bölümü", sukru.department());
    }

    @Test
    void a_group_is_a_tag_of_its_members() throws IOException {
        try (RowReader reader = Files.open(VCARD, Files.small("14d-apple-group-cards.vcf"))) {
            Row.Readable amira =
                    assertInstanceOf(Row.Readable.class, reader.next().orElseThrow());
            assertEquals("Amira Placeholder", amira.contact().name());
            assertEquals("MD", amira.contact().credentials());
            assertEquals(List.of(RowReason.NOT_A_PERSON), reasons(reader.next().orElseThrow()));
            assertEquals(List.of(RowReason.NOT_A_PERSON), reasons(reader.next().orElseThrow()));
            assertEquals(
                    Set.of("IR Attendings"),
                    reader.tagsByRow().get(amira.contact().rowKey()));
        }
    }

    @Test
    void what_is_no_address_is_left_out_and_said() {
        List<Row> rows = rows(VCARD, Files.small("16a-mail-fields.vcf"));
        Map<String, List<String>> emails =
                people(rows).stream().collect(Collectors.toMap(ImportedContact::name, ImportedContact::emails));
        assertEquals(
                Map.of(
                        "Marta Placeholder",
                        List.of(),
                        "Omar Sample",
                        List.of("omar.sample@example.org"),
                        "Rosa Example",
                        List.of("rosa.example@example.org"),
                        "Lena Controll",
                        List.of("lena.controll@example.org")),
                emails);
        assertEquals(List.of(RowReason.INVALID_FIELD), reasons(rows.get(0)));
        assertEquals("emails", rows.get(2).remarks().getFirst().field());
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, FN;CHARSET=ISO-8859-1:Zoë Müller",
        "windows-1252, FN;CHARSET=windows-1252:Zoë “Zo” Müller",
        "windows-1254, N;CHARSET=windows-1254:Ağaoğlu;Şükrü",
        "GB18030, FN;CHARSET=GB18030:王小明",
        "UTF-16LE, FN:Zoë Müller",
        "UTF-16BE, FN;CHARSET=UTF-8:Zoë Müller"
    })
    void a_card_may_name_its_charset(String charset, String line) {
        List<Row> rows = rows(
                VCARD,
                new ByteArrayInputStream(card("VERSION:2.1", line, "NOTE:x").getBytes(Charset.forName(charset))));
        String value = line.substring(line.indexOf(':') + 1);
        String name = value.contains(";") ? "Şükrü Ağaoğlu" : value;
        assertEquals(name, people(rows).getFirst().name());
        assertEquals(List.of(), reasons(rows.getFirst()));
    }

    @Test
    void without_a_charset_an_older_one_is_assumed_and_damage_is_never_text() {
        byte[] old = card("VERSION:2.1", "FN:Zoë Müller", "ORG;ENCODING=QUOTED-PRINTABLE:H=F4pital")
                .getBytes(StandardCharsets.ISO_8859_1);
        List<Row> rows = rows(VCARD, new ByteArrayInputStream(old));
        assertEquals("Zoë Müller", people(rows).getFirst().name());
        assertEquals("Hôpital", people(rows).getFirst().institution());
        assertEquals(List.of(RowReason.CHARSET_ASSUMED), reasons(rows.getFirst()));

        byte[] damaged =
                card("VERSION:3.0", "FN:Zoë Müller", "ORG:Zürich Hôpital").getBytes(StandardCharsets.UTF_8);
        int broken = new String(damaged, StandardCharsets.ISO_8859_1).indexOf("rich") - 1;
        damaged[broken] = 'x';
        rows = rows(VCARD, new ByteArrayInputStream(damaged));
        assertNull(people(rows).getFirst().institution());
        assertEquals(List.of(RowReason.UNREADABLE_TEXT), reasons(rows.getFirst()));

        rows = rows(VCARD, card("VERSION:2.1", "FN:Ada", "NOTE;CHARSET=KLINGON:x"));
        assertNull(people(rows).getFirst().notes());
        assertEquals(List.of(RowReason.UNREADABLE_TEXT), reasons(rows.getFirst()));
    }

    @Test
    void a_blank_after_a_fold_is_of_the_value_in_2_1_only() {
        String old = card("VERSION:2.1", "FN:Ada", "NOTE:met at the", " poster", "EMAIL:ada.sample@", " example.org");
        assertEquals("met at the poster", person(VCARD, old).notes());
        assertEquals(List.of("ada.sample@example.org"), person(VCARD, old).emails());
        assertEquals(
                "met at the poster",
                person(VCARD, card("VERSION:3.0", "FN:Ada", "NOTE:met at the po", " ster"))
                        .notes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/ada-sample",
                "X-SOCIALPROFILE;type=LinkedIn:http://linkedin.com/in/ada-sample/",
                "X-SocialProfile;type=linkedin;x-user=ada-sample:x-apple:ada-sample",
                "X-SOCIALPROFILE;TYPE=linkedin:ada-sample",
                "X-SOCIALPROFILE:de.linkedin.com/in/Ada-Sample",
                "URL;type=LinkedIn:www.linkedin.com/in/ada-sample?trk=x",
                "URL;type=LinkedIn:ada-sample",
                "item1.URL;type=pref:https\\://uk.linkedin.com/in/ada-sample/en-us",
                "URL:https://m.linkedin.com/in/ada-sample",
                "URL:https://www.linkedin.com/in/ada%2Dsample/de/",
                "X-LINKEDIN:ada-sample"
            })
    void a_profile_is_one_key_in_all_its_spellings(String line) {
        ImportedContact ada = person(VCARD, card("VERSION:3.0", "FN:Ada Sample", line));
        assertEquals(
                IdentityKey.url("https://www.linkedin.com/in/ada-sample"),
                IdentityKey.url(ada.urls().getFirst()));
    }

    @Test
    void a_lost_line_end_joins_no_two_people() {
        String two = card("VERSION:3.0", "FN:Ada", "EMAIL:a@example.org")
                + card("VERSION:3.0", "FN:Bo", "EMAIL:b@example.org");
        assertEquals(
                2,
                people(rows(VCARD, two.replace("END:VCARD\r\nBEGIN", "END:VCARD?BEGIN")))
                        .size());
        List<Row> joined = rows(VCARD, two.replace("END:VCARD\r\nBEGIN:VCARD", "END?VCARD\r\nBEGIN?VCARD"));
        assertEquals(List.of(RowReason.UNREADABLE_CARD), reasons(joined.getFirst()));
        assertEquals(1, joined.size());
    }

    @Test
    void an_assistant_inside_a_card_is_not_the_person() {
        ImportedContact ada = person(
                VCARD,
                card(
                        "VERSION:2.1",
                        "FN:Ada",
                        "AGENT:",
                        "BEGIN:VCARD",
                        "VERSION:2.1",
                        "FN:Bo",
                        "EMAIL:bo@example.org",
                        "END:VCARD",
                        "TEL:1"));
        assertEquals("Ada", ada.name());
        assertEquals(List.of(), ada.emails());
        assertEquals(List.of("1"), ada.phones());
    }
}
