package org.introducer.contacts.imports.file;

import static org.introducer.contacts.imports.file.Files.reasons;
import static org.introducer.contacts.imports.file.Files.rows;
import static org.introducer.contacts.imports.file.Files.shared;
import static org.introducer.contacts.imports.file.ImportSource.NPPES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.introducer.tables.WrongFileException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C17")
class NppesReaderTest {

    @Test
    void physicians_trainees_and_organisations_are_read() {
        List<Row> rows = rows(NPPES, """
                {"result_count": 4, "results": [
                 {"enumeration_type": "NPI-1", "number": 1234567893,
                  "basic": {"first_name": "ADA", "last_name": "O'SAMPLE-SMITH", "credential": "M.D."},
                  "taxonomies": [{"code": "2085R0202X", "desc": "Radiology, Diagnostic Radiology", "primary": true},
                                 {"code": "2085R0204X", "desc": "Vascular & Interventional Radiology", "primary": false}],
                  "addresses": [{"address_purpose": "MAILING", "telephone_number": "555-0199"},
                                {"address_purpose": "LOCATION", "telephone_number": "313-555-0100", "country_code": "US"}]},
                 {"enumeration_type": "NPI-1", "number": "1245319599", "basic": {"first_name": "BO", "last_name": "LI"},
                  "taxonomies": [{"code": "390200000X", "desc": "Student in an Organized Program", "primary": true}]},
                 {"enumeration_type": "NPI-2", "number": 1003000126, "basic": {"organization_name": "EXAMPLE IMAGING"}},
                 {"enumeration_type": "NPI-1", "number": 1234567890, "basic": {"first_name": "NO", "last_name": "ONE"}}
                ]}""");
        assertEquals(4, rows.size());
        ImportedContact ada =
                assertInstanceOf(Row.Readable.class, rows.getFirst()).contact();
        assertEquals("Ada O'Sample-Smith", ada.name());
        assertEquals("MD", ada.credentials());
        assertEquals("1234567893", ada.npi());
        assertEquals("IR_ATTENDING", ada.role());
        assertEquals(List.of("313-555-0100"), ada.phones());
        assertEquals("US", ada.country());
        ImportedContact trainee =
                assertInstanceOf(Row.Readable.class, rows.get(1)).contact();
        assertEquals("UNKNOWN", trainee.role());
        ImportedContact office =
                assertInstanceOf(Row.Readable.class, rows.get(2)).contact();
        assertEquals("OFFICE", office.kind());
        assertEquals(List.of(RowReason.INVALID_FIELD), reasons(rows.get(3)));
    }

    @Test
    void an_unknown_country_costs_the_country_and_a_wrong_check_digit_the_row() {
        List<Row> rows = rows(NPPES, Files.small("16b-nppes-unknown-country.json"));
        List<ImportedContact> people = Files.people(rows);
        assertEquals(
                List.of("Paloma Placeholder", "Quentin Sample", "Roisin Example"),
                people.stream().map(ImportedContact::name).toList());
        assertNull(people.getFirst().country());
        assertEquals(List.of(RowReason.INVALID_FIELD), reasons(rows.getFirst()));
        assertEquals("IR_ATTENDING", people.getFirst().role());
        assertEquals("npi", rows.get(3).remarks().getFirst().field());
    }

    @Test
    void an_error_that_came_with_status_200_is_an_error() {
        WrongFileException refused = assertThrows(
                WrongFileException.class,
                () -> Files.open(
                        NPPES,
                        new ByteArrayInputStream(
                                "{\"Errors\":[{\"field\":\"generic\",\"number\":\"04\",\"description\":\"No valid search criteria\"}]}"
                                        .getBytes(StandardCharsets.UTF_8))));
        assertTrue(refused.getMessage().contains("No valid search criteria"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "not json", "{\"results\": 3}", "\u0000"})
    void other_bodies_are_refused(String body) {
        assertThrows(
                WrongFileException.class,
                () -> Files.open(NPPES, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void the_bodies_that_were_saved_are_recognised() throws IOException {
        assertEquals(List.of(), rows(NPPES, shared("nppes/api-a2f836.json")));
        assertThrows(WrongFileException.class, () -> Files.open(NPPES, shared("nppes/api-8d2d52.json")));
    }
}
