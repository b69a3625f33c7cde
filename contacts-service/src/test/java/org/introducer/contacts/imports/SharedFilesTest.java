package org.introducer.contacts.imports;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that users have; skipped where the folder with them is not. */
@ContactsTest
@Tag("C17")
class SharedFilesTest {

    private final Importing amara = new Importing(Actor.applicant());

    private static byte[] shared(String name) throws IOException {
        Path file = Path.of(System.getProperty("introducer.root", ".."), "../shared/data", name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @CsvSource({
        "LINKEDIN, linkedin/SYNTHETIC_era-2021.csv, 2, 1",
        "LINKEDIN, linkedin/SYNTHETIC_era-2024_preamble.csv, 3, 1",
        "GOOGLE, google_contacts/SYNTHETIC_new_header.csv, 1, 0",
        "VCARD, vcard/John_Doe_EVOLUTION.vcf, 1, 0",
        "VCARD, vcard/John_Doe_GMAIL.vcf, 1, 0",
        "VCARD, vcard/rfc2426-example.vcf, 2, 0",
        "VCARD, vcard/rfc6350-example.vcf, 1, 0"
    })
    void a_real_file_comes_in_once_and_the_second_time_changes_nothing(
            String source, String file, int people, int invalid) throws IOException {
        byte[] bytes = shared(file);
        String first = amara.confirm(amara.preview(source, bytes));
        List<Map<String, Object>> contacts = amara.contacts();
        assertEquals(people, contacts.size(), amara.rows(first).toString());
        assertEquals(invalid, amara.counts(first).getOrDefault("invalid", 0));
        String second = amara.confirm(amara.preview(source, bytes));
        assertEquals(people, amara.counts(second).get("unchanged"));
        assertEquals(contacts, amara.contacts());
        amara.revert(second).then().statusCode(200);
        assertEquals(contacts, amara.contacts());
        amara.revert(first).then().statusCode(200);
        assertEquals(List.of(), amara.contacts());
    }

    @Test
    void an_error_of_the_npi_registry_is_an_error_and_an_empty_answer_is_an_empty_import() throws IOException {
        amara.upload("NPPES", shared("nppes/api-8d2d52.json"))
                .then()
                .statusCode(422)
                .body("detail", containsString("No valid search criteria provided"));
        String place = amara.confirm(amara.preview("NPPES", shared("nppes/api-a2f836.json")));
        assertEquals(Map.of(), amara.counts(place));
    }
}
