package org.introducer.contacts.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C17")
class ImportTest {

    private static final String LINKEDIN = """
            Notes:
            "When exporting your connection data, you may notice that some e-mail addresses are missing."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Priya,"Placeholder, MD, FSIR",https://www.linkedin.com/in/priya-placeholder-000000,,Example University Hospital,"Associate Professor, Interventional Radiology",30 May 2024
            ,,,,,,29 May 2024
            José,Muñoz,https://www.linkedin.com/in/jos%C3%A9-mu%C3%B1oz,,"Example Radiology, P.C.",Interventional Radiologist,01 Feb 2023
            José,Muñoz,https://www.linkedin.com/in/jos%C3%A9-mu%C3%B1oz-2,,Example Children's,IR Resident (PGY-4),31 Jan 2023
            """;

    private final Importing amara = new Importing(Actor.applicant());

    @Test
    void a_file_is_shown_row_by_row_before_anything_is_noted() {
        Response accepted = amara.upload("LINKEDIN", LINKEDIN);
        accepted.then()
                .statusCode(202)
                .header("Location", startsWith("/v1/imports/"))
                .header("ETag", notNullValue())
                .body("state", equalTo("QUEUED"))
                .body("total", equalTo(4))
                .body("source", equalTo("LINKEDIN"))
                .body("columns.find { it.column == 'Position' }.field", equalTo("title"))
                .body("columns.find { it.column == 'Connected On' }.field", equalTo(null));
        String place = accepted.header("Location");
        amara.settled(place).then().body("state", equalTo("PREVIEWED")).body("done", equalTo(4));
        assertEquals(Map.of("create", 3, "invalid", 1), amara.counts(place));
        amara.owner()
                .asking()
                .get(place + "/rows")
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2, 3, 4))
                .body("items.line", contains(5, 6, 7, 8))
                .body("items.action", contains("CREATE", "INVALID", "CREATE", "CREATE"))
                .body("items[1].reasons.reason", contains("NO_PERSON"))
                .body("items[0].contact.name", equalTo("Priya Placeholder"))
                .body("items[0].contact.credentials", equalTo("MD, FSIR"))
                .body("items[0].contact.role", equalTo("IR_ATTENDING"));
        amara.owner()
                .asking()
                .queryParam("filter", "action==INVALID")
                .get(place + "/rows")
                .then()
                .body("items.number", contains(2));
        assertTrue(amara.contacts().isEmpty());

        amara.confirm(place);
        assertEquals(3, amara.contacts().size());
        amara.owner().asking().get("/v1/imports").then().body("items.state", contains("DONE"));
        String made = (String) amara.rows(place).getFirst().get("contactId");
        amara.owner()
                .asking()
                .get("/v1/contacts/" + made)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("institution", equalTo("Example University Hospital"))
                .body("urls", contains("https://www.linkedin.com/in/priya-placeholder-000000"));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        amara.take("LINKEDIN", LINKEDIN);
        List<Map<String, Object>> before = amara.contacts();
        String again = amara.take("LINKEDIN", LINKEDIN);
        assertEquals(Map.of("unchanged", 3, "invalid", 1), amara.counts(again));
        assertEquals(before, amara.contacts());
    }

    @Test
    void what_the_applicant_wrote_or_removed_stays_and_gaps_are_filled() {
        amara.owner()
                .sending(Map.of(
                        "name", "P. Placeholder",
                        "role", "PROGRAM_DIRECTOR",
                        "title", "my words",
                        "emails", List.of("P@example.org")))
                .post("/v1/contacts");
        String first = """
                name,role,emails,title,institution,phones
                Priya Placeholder,IR_ATTENDING,p@example.org,Professor,Mercy,+1 313 555 0100
                """;
        String place = amara.take("CSV", first);
        assertEquals(Map.of("update", 1), amara.counts(place));
        assertEquals(List.of("institution", "phones"), amara.changes(place, 1));
        assertEquals(List.of("KEPT_YOURS"), amara.reasons(place, 1));
        Map<String, Object> contact = amara.contact("P. Placeholder");
        assertEquals("my words", contact.get("title"));
        assertEquals("PROGRAM_DIRECTOR", contact.get("role"));
        assertEquals("Mercy", contact.get("institution"));

        amara.change("P. Placeholder", Map.of("phones", List.of()));
        assertEquals(Map.of("unchanged", 1), amara.counts(amara.take("CSV", first)));
        String news = first.replace("Mercy", "County").replace("Professor", "Chief") + "\n";
        String second = amara.take("CSV", news);
        assertEquals(List.of("institution"), amara.changes(second, 1));
        amara.owner()
                .asking()
                .get(second + "/rows")
                .then()
                .body("items[0].changes[0].before", equalTo("Mercy"))
                .body("items[0].changes[0].after", equalTo("County"));
        contact = amara.contact("P. Placeholder");
        assertEquals("County", contact.get("institution"), "news of what the file had brought");
        assertEquals(List.of(), contact.get("phones"), "what was removed does not come back");
        assertEquals("my words", contact.get("title"));
    }

    @Test
    void a_person_is_recognised_by_a_key_and_never_by_a_name() {
        amara.take(
                "CSV",
                "name,role,emails,urls,orcid,npi\n"
                        + "A,OTHER,a@example.org,,,\n"
                        + "B,OTHER,,https://www.linkedin.com/in/b-placeholder,,\n"
                        + "C,OTHER,,,0000-0002-1825-0097,\n"
                        + "D,OTHER,,,,1234567893\n"
                        + "Same Name,OTHER,,,,\n");
        String place = amara.preview(
                "CSV",
                "name,role,emails,urls,orcid,npi,notes\n"
                        + "A2,OTHER,A@EXAMPLE.org,,,,x\n"
                        + "B2,OTHER,,http://de.linkedin.com/in/B-Placeholder/,,,x\n"
                        + "C2,OTHER,,https://orcid.org/0000-0002-1825-0097,,,x\n"
                        + "D2,OTHER,,,,1234567893,x\n"
                        + "Same Name,OTHER,,,,,x\n"
                        + "Same Name,OTHER,other@example.org,,,,\n");
        assertEquals(List.of("UPDATE", "UPDATE", "UPDATE", "UPDATE", "CREATE", "CREATE"), amara.actions(place));
        amara.owner()
                .asking()
                .get(place + "/rows")
                .then()
                .body(
                        "items[0].matches",
                        equalTo(List.of(Map.of(
                                "contactId", amara.contact("A").get("id"), "kind", "EMAIL", "value", "a@example.org"))))
                .body("items[0].contactId", equalTo(amara.contact("A").get("id")))
                .body("items.matches.kind.flatten()", contains("EMAIL", "LINKEDIN", "ORCID", "NPI"));
    }

    @Test
    void rows_of_one_person_and_rows_of_several_contacts_are_left_out_with_the_reason() {
        amara.take("CSV", "name,role,emails\nA,OTHER,a@example.org\nB,OTHER,b@example.org;b2@example.org\n");
        String file = "name,role,emails,phones\n"
                + "New,OTHER,n@example.org,1\n"
                + "New Too,OTHER,N@example.org;n2@example.org,2\n"
                + "N. Too,OTHER,n2@example.org,3\n"
                + "A B,OTHER,a@example.org;b@example.org,\n"
                + "A. B,OTHER,a@example.org,\n"
                + "B,OTHER,b2@example.org,4\n"
                + "No keys,OTHER,,5\n"
                + "No keys,OTHER,,5\n";
        List<String> expected =
                List.of("CREATE", "DUPLICATE", "DUPLICATE", "DUPLICATE", "DUPLICATE", "UPDATE", "CREATE", "DUPLICATE");
        String place = amara.preview("CSV", file);
        assertEquals(expected, amara.actions(place));
        assertEquals(List.of("SAME_PERSON_IN_FILE"), amara.reasons(place, 2));
        assertEquals(List.of("SEVERAL_CONTACTS"), amara.reasons(place, 4));
        assertEquals(List.of("SAME_PERSON_IN_FILE"), amara.reasons(place, 5));

        String other = "name,role,emails\nB,OTHER,b@example.org\nB,OTHER,b2@example.org\n";
        String same = amara.take("CSV", other);
        assertEquals(List.of("UNCHANGED", "DUPLICATE"), amara.actions(same));
        assertEquals(List.of("SAME_CONTACT_IN_FILE"), amara.reasons(same, 2));

        amara.confirm(place);
        assertEquals(4, amara.contacts().size());
        List<Map<String, Object>> before = amara.contacts();
        amara.take("CSV", file);
        assertEquals(before, amara.contacts());
    }

    @Test
    void a_bad_field_costs_that_field_and_not_the_person() {
        String place = amara.take(
                "CSV",
                "name,role,kind,emails,zone,country,npi,orcid,tags\n"
                        + "N".repeat(201) + ",OTHER,,,,,,,\n"
                        + "Role,BOSS,,,,,,,\n"
                        + "Kind,OTHER,ROBOT,,,,,,\n"
                        + "Mail,OTHER,,not an address;mail@example.org,,,,,\n"
                        + "Zone,OTHER,,,Mars/Olympus,,,,\n"
                        + "Country,OTHER,,,,Atlantis,,,\n"
                        + "Npi,OTHER,,,,,1234567890,,\n"
                        + "Orcid,OTHER,,,,,,0000-0002-1825-0098,\n"
                        + "Tag,OTHER,,,,,,,%s;fine\n".formatted("t".repeat(61))
                        + "No Role,,,,,Deutschland,,,\n"
                        + ",OTHER,,,,,,,\n");
        assertEquals(Map.of("invalid", 2, "create", 9), amara.counts(place));
        amara.owner()
                .asking()
                .get(place + "/rows")
                .then()
                .body(
                        "items.reasons.column.flatten()",
                        contains("name", "role", "kind", "emails", "zone", "country", "npi", "orcid", "tags", "name"));
        assertEquals(List.of("mail@example.org"), amara.contact("Mail").get("emails"));
        assertEquals("UNKNOWN", amara.contact("Role").get("role"));
        assertEquals("UNKNOWN", amara.contact("No Role").get("role"));
        assertEquals("DE", amara.contact("No Role").get("country"));
        assertEquals(List.of("fine"), amara.contact("Tag").get("tags"));
        for (String field : List.of("zone", "country", "npi", "orcid")) {
            String name = field.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + field.substring(1);
            assertEquals(null, amara.contact(name).get(field));
        }
    }

    @Test
    @Tag("C17")
    void two_people_of_one_name_who_connected_on_one_day_stay_two() {
        String header = "First Name,Last Name,Email Address,Company,Position,Connected On\n";
        String one = "Jose,Munoz,,Hosp A,IR Fellow,28 Nov 2021\n";
        String other = "Jose,Munoz,,Hosp B,Cardiologist,28 Nov 2021\n";
        amara.take("LINKEDIN", header + one);
        String both = amara.take("LINKEDIN", header + other + one);
        assertEquals(Map.of("create", 1, "unchanged", 1), amara.counts(both));
        assertEquals(
                Set.of("Hosp A", "Hosp B"),
                amara.contacts().stream().map(c -> c.get("institution")).collect(Collectors.toSet()));
        assertEquals(Map.of("unchanged", 2), amara.counts(amara.take("LINKEDIN", header + one + other)));
        Importing beate = new Importing(Actor.applicant());
        assertEquals(
                Map.of("create", 2, "duplicate", 1),
                beate.counts(beate.preview("LINKEDIN", header + one + other + one)));
    }

    @Test
    @Tag("C12")
    void do_not_contact_survives_the_contact_and_a_revert_takes_the_person_away_again() {
        String file = "name,role,emails\nA,OTHER,a@example.org\nNo key,OTHER,\n";
        amara.take("CSV", file);
        for (String name : List.of("A", "No key")) {
            String contact = "/v1/contacts/" + amara.contact(name).get("id");
            amara.owner().sending(Map.of("reason", "asked me")).put(contact + "/do-not-contact");
            amara.owner()
                    .asking()
                    .header("If-Match", amara.owner().asking().get(contact).header("ETag"))
                    .delete(contact)
                    .then()
                    .statusCode(204);
        }
        String place = amara.preview("CSV", file + "B,OTHER,b@example.org\n");
        assertEquals(Map.of("create", 3), amara.counts(place));
        assertEquals(List.of("DO_NOT_CONTACT"), amara.reasons(place, 1));
        assertEquals(List.of("DO_NOT_CONTACT"), amara.reasons(place, 2));
        amara.confirm(place);
        for (Map.Entry<String, Integer> one :
                Map.of("A", 200, "No key", 200, "B", 404).entrySet()) {
            amara.owner()
                    .asking()
                    .get("/v1/contacts/" + amara.contact(one.getKey()).get("id") + "/do-not-contact")
                    .then()
                    .statusCode(one.getValue());
        }
        amara.revert(place).then().statusCode(200).body("counts.reverted", equalTo(3));
        assertEquals(List.of(), amara.contacts());
    }

    @Test
    void do_not_contact_survives() {
        amara.take("CSV", "name,role,emails\nA,OTHER,a@example.org\n");
        String flag = "/v1/contacts/" + amara.contact("A").get("id") + "/do-not-contact";
        amara.owner().sending(Map.of("reason", "asked me")).put(flag).then().statusCode(200);
        String place = amara.take("CSV", "name,role,emails,title\nA,OTHER,a@example.org,Chief\n");
        assertEquals(List.of("DO_NOT_CONTACT"), amara.reasons(place, 1));
        amara.owner().asking().get(flag).then().statusCode(200).body("reason", equalTo("asked me"));
        assertEquals("Chief", amara.contact("A").get("title"));
    }

    @Test
    void a_wrong_file_is_refused_as_a_whole_and_says_what_it_lacks() {
        amara.upload("LINKEDIN", "First Name,Last Name,Email Address\nA,B,c@example.org\n")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:import-file-wrong"))
                .body("context.missing", contains("company", "position", "connected on"))
                .body("detail", containsString("connected on"));
        amara.upload("VCARD", "nothing").then().statusCode(422).body("context.missing", contains("BEGIN:VCARD"));
        amara.upload("CSV", "").then().statusCode(422).body("detail", equalTo("The file is empty."));
        amara.upload("CSV", "a,b\n1,2\n").then().statusCode(422).body("context.missing", contains("name"));
        amara.upload("CSV", "name,emals\nA,a@example.org\n")
                .then()
                .statusCode(422)
                .body("context.unknown", contains("emals"))
                .body("detail", containsString("mapping=emals:emails"));
        amara.upload(
                        "NPPES",
                        "{\"Errors\":[{\"field\":\"generic\",\"number\":\"04\",\"description\":\"No valid search\"}]}")
                .then()
                .statusCode(422)
                .body("detail", containsString("No valid search"));
        amara.upload("NPPES", "{\"results\":[\n{\"number\":1},\n")
                .then()
                .statusCode(422)
                .body("detail", containsString("line"));
        amara.upload("NPPES", "[".repeat(5000)).then().statusCode(422);
        amara.owner().asking().get("/v1/imports").then().body("items", empty());
    }

    @Test
    void a_source_that_is_none_a_type_that_is_none_and_a_body_that_is_too_large_are_refused() {
        amara.upload("FACEBOOK", "x").then().statusCode(400).body("errors[0].parameter", equalTo("source"));
        for (String address : List.of("/v1/imports", "/v1/imports?source=VCARD")) {
            amara.owner()
                    .asking()
                    .contentType("application/pdf")
                    .body(new byte[] {1})
                    .post(address)
                    .then()
                    .statusCode(415)
                    .body("detail", containsString("text/vcard"));
        }
        byte[] card = "BEGIN:VCARD\nVERSION:3.0\nFN:Omar Sample\nEND:VCARD\n".getBytes(StandardCharsets.UTF_8);
        for (String type : List.of("application/octet-stream", "text/plain")) {
            amara.owner()
                    .asking()
                    .contentType(type)
                    .body(card)
                    .post("/v1/imports?source=VCARD")
                    .then()
                    .statusCode(202);
            amara.owner()
                    .asking()
                    .contentType(type)
                    .body(card)
                    .post("/v1/imports")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("source"));
        }
        amara.upload("NPPES", "{\"results\":[" + " ".repeat(8 << 20) + "]}")
                .then()
                .statusCode(413);
        amara.owner()
                .asking()
                .contentType("text/vcard")
                .body("BEGIN:VCARD\nVERSION:3.0\nFN:Omar Sample\nEND:VCARD\n")
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .body("source", equalTo("VCARD"));
    }

    @Test
    void each_program_that_a_table_names_is_checked_in_one_call() {
        UUID known = UUID.randomUUID();
        UUID unknown = ProgramServiceStub.unknownProgram();
        String file = "name,role,programId,emails\nA,OTHER,%s,a@example.org\nB,OTHER,%s,b@example.org\nC,OTHER,%s,\n";
        String place = amara.take("CSV", file.formatted(known, known, known));
        assertEquals(1, ProgramServiceStub.callsAbout(known));
        assertEquals(known.toString(), amara.contact("A").get("programId"));
        assertEquals(Map.of("create", 3), amara.counts(place));

        String bad = amara.preview(
                "CSV",
                "name,role,programId,emails\nX,OTHER,%s,x@example.org\nX2,OTHER,,x@example.org\n".formatted(unknown));
        assertEquals(List.of("CREATE", "DUPLICATE"), amara.actions(bad));
        amara.owner()
                .asking()
                .get(bad + "/rows")
                .then()
                .body("items[0].reasons.column", contains("programId"))
                .body("items[0].contact.programId", equalTo(null));

        amara.upload("CSV", "name,role,programId\nX,OTHER," + ProgramServiceStub.unreachableProgram() + "\n")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
        amara.owner().asking().get("/v1/imports").then().body("items", hasSize(2));
    }

    @Test
    void what_happened_since_the_preview_is_seen() {
        String file = "name,role,emails,title\nA,OTHER,a@example.org,Chief\nB,OTHER,b@example.org,Chief\n";
        amara.take("CSV", "name,role,emails\nB,OTHER,b@example.org\n");
        String place = amara.preview("CSV", file);
        assertEquals(List.of("CREATE", "UPDATE"), amara.actions(place));
        amara.owner()
                .sending(Map.of("name", "A Meanwhile", "role", "FELLOW", "emails", List.of("a@example.org")))
                .post("/v1/contacts");
        String b = "/v1/contacts/" + amara.contact("B").get("id");
        amara.owner()
                .asking()
                .header("If-Match", amara.owner().asking().get(b).header("ETag"))
                .delete(b)
                .then()
                .statusCode(204);
        amara.confirm(place);
        assertEquals(List.of("UPDATE", "UNCHANGED"), amara.actions(place));
        assertEquals(List.of("CHANGED_SINCE"), amara.reasons(place, 2));
        assertEquals(1, amara.contacts().size());
        assertEquals("Chief", amara.contact("A Meanwhile").get("title"));
    }

    @Test
    void two_previews_of_one_file_note_each_person_once() {
        String file = "name,role,emails\nA,OTHER,a@example.org\nNo key,OTHER,\n";
        String one = amara.preview("CSV", file);
        String other = amara.preview("CSV", file);
        assertEquals(amara.actions(one), amara.actions(other));
        amara.owner().asking().post(one + "/confirm").then().statusCode(202);
        amara.owner().asking().post(other + "/confirm").then().statusCode(202);
        amara.settled(one).then().body("state", equalTo("DONE"));
        amara.settled(other).then().body("state", equalTo("DONE"));
        assertEquals(2, amara.contacts().size());
    }

    @Test
    void an_import_goes_one_way() {
        String place = amara.preview("CSV", "name,role\nA,OTHER\n");
        amara.revert(place).then().statusCode(409);
        amara.owner().asking().post(place + "/cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
        amara.owner().asking().post(place + "/confirm").then().statusCode(409);
        assertTrue(amara.contacts().isEmpty());
        String done = amara.take("CSV", "name,role\nA,OTHER\n");
        amara.owner().asking().post(done + "/confirm").then().statusCode(409);
        amara.owner().asking().post(done + "/cancel").then().statusCode(409);
        assertEquals(1, amara.contacts().size());
    }

    @Test
    void an_import_is_its_owners_and_of_advisers_who_may_write() {
        String place = amara.preview("CSV", "name,role\nA,OTHER\n");
        Actor adviser = amara.owner().colleague(Role.ADVISER);
        for (Actor stranger : List.of(Actor.applicant(), amara.owner().colleague(Role.APPLICANT), adviser)) {
            stranger.asking()
                    .get(place)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:introducer:problem:import-not-found"));
            stranger.asking().get(place + "/rows").then().statusCode(404);
            for (String step : List.of("/confirm", "/cancel", "/revert")) {
                stranger.asking().post(place + step).then().statusCode(404);
            }
            stranger.asking().get("/v1/imports").then().body("items", empty());
        }
        Map<String, String> consent = Map.of("scope", "READ", "textVersion", "2026-01");
        amara.owner().sending(consent).put("/v1/applicants/me/consents/" + adviser.sub());
        adviser.asking().get(place).then().statusCode(200);
        adviser.asking().post(place + "/confirm").then().statusCode(403);
        adviser.asking()
                .contentType("text/csv")
                .body("name,role\nB,OTHER\n")
                .queryParam("applicantId", amara.owner().sub().toString())
                .post("/v1/imports")
                .then()
                .statusCode(403);
        adviser.asking()
                .queryParam("applicantId", amara.owner().sub().toString())
                .get("/v1/imports")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    @Tag("X04")
    void a_repeated_upload_with_its_key_is_one_import() {
        String file = "name,role\nA,OTHER\n";
        String first = upload("same", file).header("Location");
        Response again = upload("same", file);
        again.then().statusCode(202).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(first, again.header("Location"));
        upload("same", file + "B,OTHER\n").then().statusCode(422);
        amara.owner().asking().get("/v1/imports").then().body("items", hasSize(1));
    }

    private Response upload(String key, String file) {
        return amara.owner()
                .asking()
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(file)
                .post("/v1/imports");
    }

    @Test
    @Tag("X13")
    void one_entry_of_the_audit_stands_for_all_rows() {
        amara.take("CSV", "name,role\nSecret A,OTHER\nSecret B,OTHER\n");
        Actor admin = amara.owner().colleague(Role.ORG_ADMIN);
        Response audit = admin.asking().get("/v1/audit");
        audit.then().body("items.action", hasItem("import applied")).body("items", hasSize(4));
        assertFalse(audit.asString().contains("Secret"));
    }
}
