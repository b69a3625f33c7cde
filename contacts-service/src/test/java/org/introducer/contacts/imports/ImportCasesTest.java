package org.introducer.contacts.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.introducer.contacts.ContactsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files with which people were lost, mixed up or overwritten once, from upload to revert. */
@ContactsTest
@Tag("C17")
class ImportCasesTest {

    private final Importing amara = new Importing(Actor.applicant());

    private static byte[] small(String name) {
        try (InputStream in = ImportCasesTest.class.getResourceAsStream("/cases/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String take(String source, String name) {
        return amara.confirm(amara.preview(source, small(name)));
    }

    @Test
    @Tag("C18")
    void two_people_at_one_address_are_two_whoever_comes_first() {
        take("GOOGLE", "06a-google-director.csv");
        Map<String, Object> helena = amara.contact("Helena Placeholder");
        String second = take("GOOGLE", "06b-google-coordinator-same-mailbox.csv");
        assertEquals(Map.of("create", 1), amara.counts(second));
        assertEquals(List.of("SHARED_ADDRESS"), amara.reasons(second, 1));
        assertEquals(helena, amara.contact("Helena Placeholder"));
        Map<String, Object> marcus = amara.contact("Marcus Sample");
        assertEquals("COORDINATOR", marcus.get("role"));
        assertEquals("Answers on Tuesdays", marcus.get("notes"));

        assertEquals(Map.of("unchanged", 1), amara.counts(take("GOOGLE", "06a-google-director.csv")));
        assertEquals(Map.of("unchanged", 1), amara.counts(take("GOOGLE", "06b-google-coordinator-same-mailbox.csv")));
        amara.revert(second).then().statusCode(200).body("counts.reverted", equalTo(1));
        assertEquals(List.of(helena), amara.contacts());
    }

    @Test
    void two_people_at_one_address_of_one_file_are_two() {
        String file = "name,role,emails\nHelena Placeholder,,ir@example.org\nMarcus Sample,,IR@example.org\n"
                + "M. Sample,,ir@example.org\n";
        String place = amara.take("CSV", file);
        assertEquals(List.of("CREATE", "CREATE", "DUPLICATE"), amara.actions(place));
        assertEquals(List.of("SHARED_ADDRESS"), amara.reasons(place, 2));
        assertEquals(List.of("SAME_PERSON_IN_FILE"), amara.reasons(place, 3));
        assertEquals(2, amara.contacts().size());
        assertEquals(Map.of("unchanged", 2, "duplicate", 1), amara.counts(amara.take("CSV", file)));
    }

    @Test
    void a_file_of_linkedin_that_a_spreadsheet_saved_again_changes_nothing() {
        take("LINKEDIN", "13a-linkedin-original.csv");
        assertEquals(9, amara.contacts().size());
        assertEquals(Map.of("unchanged", 6), amara.counts(take("LINKEDIN", "13b-linkedin-resaved-spanish.csv")));
        assertEquals(Map.of("unchanged", 3), amara.counts(take("LINKEDIN", "13c-linkedin-resaved-day-first.csv")));
    }

    @Test
    void a_row_whose_day_nobody_can_tell_is_known_by_name_and_company() {
        String header = "First Name,Last Name,Email Address,Company,Position,Connected On\n";
        String named = header + "Hugo,Sample,,Sample Medical Center,Chief of IR,05 Jun 2024\n";
        String undecided = header + "Hugo,Sample,,Sample Medical Center,Chief of IR,05/06/2024\n";
        amara.take("LINKEDIN", named);
        String place = amara.take("LINKEDIN", undecided);
        assertEquals(Map.of("unchanged", 1), amara.counts(place));
        assertEquals(List.of("UNREADABLE_DATE"), amara.reasons(place, 1));
        Importing beate = new Importing(Actor.applicant());
        beate.take("LINKEDIN", undecided);
        assertEquals(Map.of("unchanged", 1), beate.counts(beate.take("LINKEDIN", named)));
    }

    @Test
    void a_group_is_a_tag_of_its_members_and_anything_between_cards_is_told() {
        String place = take("VCARD", "14d-apple-group-cards.vcf");
        assertEquals(Map.of("create", 1, "invalid", 2), amara.counts(place));
        assertEquals(List.of("NOT_A_PERSON"), amara.reasons(place, 2));
        assertEquals(
                List.of("IR Attendings"), amara.contact("Amira Placeholder").get("tags"));
        assertEquals(Map.of("unchanged", 1, "invalid", 2), amara.counts(take("VCARD", "14d-apple-group-cards.vcf")));

        String lost = amara.preview("VCARD", "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\nFN:Lost\n");
        amara.owner()
                .asking()
                .get(lost)
                .then()
                .body("remarks.reason", contains("OUTSIDE_CARDS"))
                .body("remarks.line", contains(5));
    }

    @Test
    void every_person_of_the_other_cards_and_providers_comes_in() {
        for (Map.Entry<String, Integer> file : Map.of(
                        "05-vcard-two-middle-names-21.vcf", 2,
                        "05b-names-with-commas.vcf", 4,
                        "08-vcard-bom-between-cards.vcf", 3,
                        "14a-outlook-note-lines.vcf", 2,
                        "14c-fold-inside-utf8.vcf", 1,
                        "16a-mail-fields.vcf", 4)
                .entrySet()) {
            assertEquals(Map.of("create", file.getValue()), amara.counts(take("VCARD", file.getKey())), file.getKey());
        }
        String providers = take("NPPES", "16b-nppes-unknown-country.json");
        assertEquals(Map.of("create", 3, "invalid", 1), amara.counts(providers));
        assertNull(amara.contact("Paloma Placeholder").get("country"));
        assertEquals("US", amara.contact("Roisin Example").get("country"));
    }

    @Test
    void an_older_file_that_comes_later_overwrites_nothing() {
        String header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
        String row = header + "Ada,Sample,https://www.linkedin.com/in/ada,,%s,%s,01 Feb 2023\n";
        amara.take("LINKEDIN", row.formatted("Mercy", "IR Attending"), "2026-03-01");
        String older = amara.take("LINKEDIN", row.formatted("County", "IR Fellow"), "2024-03-01");
        assertEquals(Map.of("unchanged", 1), amara.counts(older));
        assertEquals(List.of("OLDER_THAN_KNOWN"), amara.reasons(older, 1));
        assertEquals("IR Attending", amara.contact("Ada Sample").get("title"));
        String newer = amara.take("LINKEDIN", row.formatted("County", "Chief of IR"), "2026-09-01");
        assertEquals(List.of("institution", "title"), amara.changes(newer, 1));

        String card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Sample\nTITLE:%s\nURL:https://linkedin.com/in/ada\nEND:VCARD\n";
        assertEquals(
                Map.of("unchanged", 1), amara.counts(amara.take("VCARD", card.formatted("IR Fellow"), "2025-01-01")));
        amara.take("VCARD", card.formatted("Vice Chair"), "2026-10-01");
        assertEquals("Vice Chair", amara.contact("Ada Sample").get("title"));
        amara.owner()
                .asking()
                .get(newer)
                .then()
                .body("observedOn", equalTo("2026-09-01"))
                .body("reference", containsString("LINKEDIN"))
                .body("digest", notNullValue());
        amara.upload("LINKEDIN", row.getBytes(StandardCharsets.UTF_8), Map.of("observedOn", "2999-01-01"))
                .then()
                .statusCode(400);
    }

    @Test
    void any_table_of_people_is_mapped_by_its_columns() {
        String file = "Full Name;Position;Hospital;E-Mail;Mobile;Remarks of mine\n"
                + "Dr. Ada Sample, MD;IR Fellow;Mercy;ada@example.org;+1 313 555 0100;x\n"
                + "Bo Sample;Painter;Mercy;bo@example.org / bo2;;y\n";
        String place = amara.preview("CSV", file);
        amara.owner()
                .asking()
                .get(place)
                .then()
                .body("columns.field", contains("name", "title", "institution", "emails", "phones", null));
        amara.confirm(place);
        Map<String, Object> ada = amara.contact("Dr. Ada Sample");
        assertEquals("FELLOW", ada.get("role"));
        assertEquals("MD", ada.get("credentials"));
        assertEquals(List.of("ada@example.org"), ada.get("emails"));
        assertEquals("UNKNOWN", amara.contact("Bo Sample").get("role"));
        assertEquals(List.of("INVALID_FIELD"), amara.reasons(place, 2));

        String mapped = amara.preview(
                "CSV",
                file.getBytes(StandardCharsets.UTF_8),
                Map.of("mapping", "Remarks of mine:notes;Position:-;Hospital:department"));
        amara.owner()
                .asking()
                .get(mapped)
                .then()
                .body("columns.field", contains("name", null, "department", "emails", "phones", "notes"));
        assertEquals(List.of("department", "notes"), amara.changes(mapped, 1));
        for (String wrong : List.of("Position", "Position:salary")) {
            amara.upload("CSV", file.getBytes(StandardCharsets.UTF_8), Map.of("mapping", wrong))
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("mapping"));
        }
        amara.upload("VCARD", small("05b-names-with-commas.vcf"), Map.of("mapping", "FN:name"))
                .then()
                .statusCode(400);
    }

    @Test
    void names_in_two_columns_and_other_languages_are_read() {
        String place =
                amara.take("CSV", "Vorname;Nachname;Klinik;Funktion;Land\nJörg;Müller;Mercy;Oberarzt;Österreich\n");
        assertEquals(Map.of("create", 1), amara.counts(place));
        Map<String, Object> joerg = amara.contact("Jörg Müller");
        assertEquals("Mercy", joerg.get("institution"));
        assertEquals("AT", joerg.get("country"));
        amara.take("CSV", "Soyadı,Adı,Kurum,E-posta\nAğaoğlu,Şükrü,Örnek Üniversitesi,s@example.org\n");
        assertEquals(List.of("s@example.org"), amara.contact("Şükrü Ağaoğlu").get("emails"));
        String mapped = amara.confirm(amara.preview(
                "CSV",
                "\u59D3\u540D,\u90AE\u4EF6\n\u674E\u660E,li@example.org\n".getBytes(StandardCharsets.UTF_8),
                Map.of("mapping", "\u59D3\u540D:name;\u90AE\u4EF6:emails")));
        assertEquals(Map.of("create", 1), amara.counts(mapped));
        assertEquals(List.of("li@example.org"), amara.contact("\u674E\u660E").get("emails"));
    }

    @Test
    void a_workbook_is_a_table_too_and_can_be_applied_at_once() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("People");
            List<List<String>> rows = List.of(
                    List.of("Full Name", "Position", "Hospital", "E-Mail"),
                    List.of("Ada Sample", "Program Director", "Mercy", "ada@example.org"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        String place = amara.owner()
                .asking()
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(bytes.toByteArray())
                .queryParam("autoConfirm", "true")
                .queryParam("reference", "list of the chair")
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        amara.settled(place)
                .then()
                .body("state", equalTo("DONE"))
                .body("reference", equalTo("list of the chair"))
                .body("appliedAt", notNullValue())
                .body("errors", hasSize(0));
        assertEquals("PROGRAM_DIRECTOR", amara.contact("Ada Sample").get("role"));
    }
}
