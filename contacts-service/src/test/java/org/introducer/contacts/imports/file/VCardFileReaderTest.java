package org.introducer.contacts.imports.file;

import static org.introducer.contacts.imports.file.Files.person;
import static org.introducer.contacts.imports.file.Files.reasons;
import static org.introducer.contacts.imports.file.Files.rows;
import static org.introducer.contacts.imports.file.Files.shared;
import static org.introducer.contacts.imports.file.ImportSource.VCARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.introducer.tables.WrongFileException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C17")
class VCardFileReaderTest {

    @Test
    void a_card_of_an_old_telephone_is_read() {
        ImportedContact zoe = person(VCARD, """
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=9Cn=C3=AFcode;Zo=C3=AB;;Dr.;
                TEL;CELL:+1-313-555-0100
                EMAIL;INTERNET:home@example.org
                EMAIL;INTERNET;PREF:zoe@example.org
                NOTE;ENCODING=QUOTED-PRINTABLE:met at the =
                poster
                END:VCARD
                """);
        assertEquals("Zoë Ünïcode", zoe.name());
        assertEquals(List.of("+1-313-555-0100"), zoe.phones());
        assertEquals(List.of("zoe@example.org", "home@example.org"), zoe.emails());
        assertEquals("met at the poster", zoe.notes());
    }

    @Test
    void a_card_of_today_is_read() {
        ImportedContact ada = person(VCARD, """
                BEGIN:VCARD
                VERSION:4.0
                UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1
                FN:Ada Sample
                N:Sample;Ada;;;MD
                ORG:Example University;Radiology;IR
                TITLE:Associate Program Director
                EMAIL;PREF=2:b@example.org
                EMAIL;PREF=1:a@example.org
                TEL;VALUE=uri:tel:+1-313-555-0100;ext=7
                URL:http://www.linkedin.com/in/ada
                X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/ada-sample
                TZ:America/Detroit
                ADR:;;1 Example Way;Detroit;MI;48202;United States
                CATEGORIES:IR,SIR 2026
                NOTE:first line\\nsecond\\, line
                END:VCARD
                """);
        assertEquals("Ada Sample", ada.name());
        assertEquals("MD", ada.credentials());
        assertEquals("Example University", ada.institution());
        assertEquals("Radiology, IR", ada.department());
        assertEquals("ASSOCIATE_PROGRAM_DIRECTOR", ada.role());
        assertEquals(List.of("a@example.org", "b@example.org"), ada.emails());
        assertEquals(List.of("+1-313-555-0100 ext. 7"), ada.phones());
        assertEquals(2, ada.urls().size());
        assertEquals("America/Detroit", ada.zone());
        assertEquals("US", ada.country());
        assertEquals(List.of("IR", "SIR 2026"), ada.tags());
        assertEquals("first line\nsecond, line", ada.notes());
    }

    @Test
    void a_group_is_no_person_and_an_organisation_is_an_office() {
        List<Row> rows = rows(VCARD, """
                BEGIN:VCARD
                VERSION:4.0
                KIND:group
                FN:Friends
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                KIND:org
                FN:Example GME
                ORG:Example GME
                END:VCARD
                """);
        assertEquals(List.of(RowReason.NOT_A_PERSON), reasons(rows.getFirst()));
        Row.Readable office = assertInstanceOf(Row.Readable.class, rows.get(1));
        assertEquals("OFFICE", office.contact().kind());
        assertEquals(6, office.line());
    }

    @Test
    void a_card_without_its_end_does_not_swallow_the_next_one() throws Exception {
        List<Row> rows = rows(VCARD, """
                BEGIN:VCARD
                VERSION:3.0
                FN:No End
                BEGIN:VCARD
                VERSION:3.0
                FN:Second Sample
                END:VCARD
                """);
        assertEquals(2, rows.size());
        assertEquals(List.of(RowReason.UNREADABLE_CARD), reasons(rows.get(0)));
        assertInstanceOf(Row.Readable.class, rows.get(1));
    }

    @Test
    void a_broken_card_does_not_hide_the_next_one() {
        List<Row> rows = rows(VCARD, """
                BEGIN:VCARD
                this is nothing
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Ada Sample
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Cut Off
                """);
        assertEquals(3, rows.size());
        assertInstanceOf(Row.Unreadable.class, rows.getFirst());
        assertInstanceOf(Row.Readable.class, rows.get(1));
        assertEquals(List.of(RowReason.UNREADABLE_CARD), reasons(rows.get(2)));
    }

    @Test
    void pictures_are_passed_over_and_what_is_too_large_is_refused() {
        String picture = "PHOTO;ENCODING=b;TYPE=JPEG:\n" + " QUJDRA==\n".repeat(100_000);
        assertEquals(
                "Ada Sample",
                person(VCARD, "BEGIN:VCARD\nVERSION:3.0\n" + picture + "FN:Ada Sample\nEND:VCARD\n")
                        .name());
        List<Row> rows =
                rows(VCARD, "BEGIN:VCARD\nVERSION:3.0\nFN:A\nNOTE:" + "x\n y".repeat(400_000) + "\nEND:VCARD\n");
        assertTrue(reasons(rows.getFirst()).contains(RowReason.TOO_LARGE));
    }

    @Test
    void another_file_is_refused() {
        assertThrows(
                WrongFileException.class,
                () -> Files.open(
                        VCARD, new ByteArrayInputStream("First Name,Last Name\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void the_cards_that_users_have_are_read() throws IOException {
        List<Row> rfc2426 = rows(VCARD, shared("vcard/rfc2426-example.vcf"));
        assertEquals(2, rfc2426.size());
        ImportedContact frank =
                assertInstanceOf(Row.Readable.class, rfc2426.getFirst()).contact();
        assertEquals("Frank Dawson", frank.name());
        assertEquals(List.of("Frank_Dawson@Lotus.com", "fdawson@earthlink.net"), frank.emails());
        ImportedContact simon = assertInstanceOf(
                        Row.Readable.class,
                        rows(VCARD, shared("vcard/rfc6350-example.vcf")).getFirst())
                .contact();
        assertEquals("Simon Perreault", simon.name());
        assertEquals("CA", simon.country());
        assertEquals("+1-418-656-9254 ext. 102", simon.phones().getFirst());
        ImportedContact gmail = assertInstanceOf(
                        Row.Readable.class,
                        rows(VCARD, shared("vcard/John_Doe_GMAIL.vcf")).getFirst())
                .contact();
        assertEquals("IBM", gmail.institution());
        assertEquals(List.of("http://www.ibm.com"), gmail.urls());
        ImportedContact evolution = assertInstanceOf(
                        Row.Readable.class,
                        rows(VCARD, shared("vcard/John_Doe_EVOLUTION.vcf")).getFirst())
                .contact();
        assertEquals("Accounting, Dungeon", evolution.department());
    }
}
