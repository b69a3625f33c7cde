package org.introducer.contacts.exchange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.contacts.imports.Importing;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ContactsTest
@Tag("C36")
class ExportTest {

    private static final Map<String, Object> PRIYA = Map.of(
            "role", "PROGRAM_DIRECTOR",
            "institution", "Example University Hospital",
            "department", "Radiology; IR",
            "title", "=Associate Professor",
            "credentials", "MD, FSIR",
            "emails", List.of("priya@example.org", "p.placeholder@example.edu"),
            "zone", "America/Detroit",
            "country", "US",
            "notes", "first line\nsecond; line",
            "tags", List.of("target, first", "SIR 2026"));

    private final Network amara = Network.ofSomebody();
    private final Importing files = new Importing(amara.owner());

    @ParameterizedTest
    @CsvSource({"CSV,csv", "VCARD,vcf"})
    void what_was_exported_changes_nothing_when_it_is_imported_again(String source, String suffix) {
        amara.contact("Priya Placeholder", PRIYA);
        amara.contact("Sam Sample", Map.of());
        amara.contact("Sam Sample", Map.of("role", "RESIDENT"));
        amara.contact("GME office", Map.of("kind", "OFFICE", "emails", List.of("gme@example.org")));
        amara.contact("Twin One", Map.of("emails", List.of("gme@example.org")));
        List<Map<String, Object>> before = files.contacts();

        String place = files.take(source, export(suffix).asString());

        assertEquals(Map.of("unchanged", 5), files.counts(place));
        assertEquals(before, files.contacts());
    }

    @ParameterizedTest
    @CsvSource({"CSV,csv", "VCARD,vcf"})
    void a_new_account_gets_the_same_contacts_with_their_flags(String source, String suffix) {
        String priya = amara.contact("Priya Placeholder", PRIYA);
        amara.contact("Sam Sample", Map.of("role", "RESIDENT"));
        doNotContact(priya);

        Importing other = new Importing(Actor.applicant());
        String place = other.preview(source, export(suffix).asString());
        assertTrue(other.reasons(place, 1).contains("DO_NOT_CONTACT"));
        other.confirm(place);

        assertEquals(content(files.contact("Priya Placeholder")), content(other.contact("Priya Placeholder")));
        assertEquals(content(files.contact("Sam Sample")), content(other.contact("Sam Sample")));
        String theirs = (String) other.contact("Priya Placeholder").get("id");
        other.owner()
                .asking()
                .get("/v1/contacts/" + theirs + "/do-not-contact")
                .then()
                .statusCode(200)
                .body("since", equalTo("2026-03-01"))
                .body("reason", equalTo("asked me"))
                .body("source", equalTo("the person"));
        new Network(other.owner()).check(theirs, Map.of()).then().body("decision", equalTo("STOP"));
    }

    @ParameterizedTest
    @CsvSource({"CSV,csv", "VCARD,vcf"})
    void do_not_contact_and_silence_survive_deletion_and_import(String source, String suffix) {
        String priya = amara.contact("Priya Placeholder", Map.of("emails", List.of("priya@example.org")));
        String sam = amara.contact("Sam Sample", Map.of("emails", List.of("sam@example.org")));
        doNotContact(priya);
        amara.mail(sam, 40);
        amara.mail(sam, 20);
        amara.followUp(sam).then().body("state", equalTo("STOP"));
        String nora = amara.contact("Nora Nokey");
        amara.mail(nora, 60);
        amara.mail(nora, 50);
        String exported = export(suffix).asString();
        for (String id : List.of(priya, sam, nora)) {
            String place = "/v1/contacts/" + id;
            String etag = amara.owner().asking().get(place).header("ETag");
            amara.owner().asking().header("If-Match", etag).delete(place).then().statusCode(204);
        }

        files.take(source, exported);

        String priyaAgain = (String) files.contact("Priya Placeholder").get("id");
        String samAgain = (String) files.contact("Sam Sample").get("id");
        amara.followUp(priyaAgain).then().body("state", equalTo("DO_NOT_CONTACT"));
        amara.followUp(samAgain).then().body("state", equalTo("STOP"));
        amara.followUp((String) files.contact("Nora Nokey").get("id")).then().body("state", equalTo("STOP"));
    }

    @Test
    void a_table_names_do_not_contact_in_words_too_and_a_no_is_none() {
        Importing other = new Importing(Actor.applicant());
        other.take("CSV", "name,do not contact\nAda Sample,x\nBo Sample,no\nCy Sample,\n");
        List<String> flagged = List.of("Ada Sample", "Bo Sample", "Cy Sample").stream()
                .filter(name -> other.owner()
                                .asking()
                                .get("/v1/contacts/" + other.contact(name).get("id") + "/do-not-contact")
                                .statusCode()
                        == 200)
                .toList();
        assertEquals(List.of("Ada Sample"), flagged);
    }

    @Test
    void the_second_row_of_a_person_says_do_not_contact_too() {
        Importing other = new Importing(Actor.applicant());
        other.take("CSV", """
            name,email,do not contact
            Ada Sample,ada@example.org,
            Ada Sample,ada@example.org,x
            """);
        other.owner()
                .asking()
                .get("/v1/contacts/" + other.contact("Ada Sample").get("id") + "/do-not-contact")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"year\": 1e400}", "{\"school\": \"a\\u0000b\"}", "[1]"})
    void a_cell_of_custom_fields_that_cannot_be_stored_costs_only_itself(String cell) {
        Map.of("year", "NUMBER", "school", "TEXT")
                .forEach((key, type) -> amara.owner()
                        .sending(Map.of("key", key, "name", key, "type", type))
                        .post("/v1/custom-fields")
                        .then()
                        .statusCode(201));
        files.take("CSV", "name,customFields\nAda Sample,\"%s\"\n".formatted(cell.replace("\"", "\"\"")));
        assertEquals(Map.of(), files.contact("Ada Sample").getOrDefault("fields", Map.of()));
    }

    @Test
    void a_filter_chooses_the_contacts_and_formulas_are_neutral() {
        amara.contact("=HYPERLINK(1)", Map.of("role", "RESIDENT"));
        amara.contact("Priya Placeholder", PRIYA);
        Response table =
                amara.owner().asking().queryParam("filter", "role==RESIDENT").get("/v1/contacts.csv");
        table.then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", containsString("contacts.csv"));
        List<String> lines = table.asString().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).contains(",'=HYPERLINK(1),RESIDENT,PERSON,"), lines.get(1));
        amara.owner()
                .asking()
                .queryParam("filter", "nonsense==1")
                .get("/v1/contacts.vcf")
                .then()
                .statusCode(400);
    }

    @Test
    void everything_has_history_and_lifted_flags_and_what_was_deleted() {
        String priya = amara.contact("Priya Placeholder", PRIYA);
        String sam = amara.contact("Sam Sample", Map.of());
        amara.mail(priya, 10);
        doNotContact(sam);
        String flag = "/v1/contacts/" + sam + "/do-not-contact";
        amara.owner()
                .sending(Map.of("reason", "wrote to me"))
                .header("If-Match", amara.owner().asking().get(flag).header("ETag"))
                .delete(flag)
                .then()
                .statusCode(204);
        amara.owner()
                .asking()
                .get("/v1/export")
                .then()
                .statusCode(200)
                .body("contacts.name", contains("Priya Placeholder", "Sam Sample"))
                .body("contacts[0].emails", contains("priya@example.org", "p.placeholder@example.edu"))
                .body("contacts[0].applicantId", equalTo(amara.owner().sub().toString()))
                .body("contacts[0]", not(hasKeyOf("tenantId")))
                .body("interactions", hasSize(1))
                .body("interactions[0].contactIds", hasItem(priya))
                .body("doNotContacts[0].liftReason", equalTo("wrote to me"))
                .body("doNotContacts[0].contactId", equalTo(sam));
    }

    @Test
    void an_adviser_exports_only_with_consent() {
        amara.contact("Priya Placeholder", PRIYA);
        Actor stranger = amara.owner().colleague(org.introducer.local.identity.Role.ADVISER);
        for (String path : List.of("/v1/contacts.csv", "/v1/contacts.vcf")) {
            stranger.asking()
                    .queryParam("applicantId", amara.owner().sub())
                    .get(path)
                    .then()
                    .statusCode(404);
        }
        stranger.asking().get("/v1/export").then().statusCode(403);
    }

    private static org.hamcrest.Matcher<Map<? extends String, ?>> hasKeyOf(String key) {
        return org.hamcrest.Matchers.hasKey(key);
    }

    private Response export(String suffix) {
        Response exported = amara.owner().asking().get("/v1/contacts." + suffix);
        exported.then().statusCode(200);
        return exported;
    }

    private void doNotContact(String contactId) {
        amara.owner()
                .sending(Map.of("reason", "asked me", "source", "the person", "since", "2026-03-01"))
                .put("/v1/contacts/" + contactId + "/do-not-contact")
                .then()
                .statusCode(200);
    }

    /** What is known, without what an account adds. */
    private static Map<String, Object> content(Map<String, Object> contact) {
        Map<String, Object> content = new TreeMap<>(contact);
        content.keySet().removeAll(List.of("id", "applicantId", "createdAt"));
        return content;
    }
}
