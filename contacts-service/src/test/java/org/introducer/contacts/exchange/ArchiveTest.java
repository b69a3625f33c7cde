package org.introducer.contacts.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.MentorshipServiceStub;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("X12")
class ArchiveTest {

    private static final String EXPORT = "/v1/export.zip";

    private final Network amara = Network.ofSomebody();
    private final Actor owner = amara.owner();

    @Test
    void it_has_a_file_of_each_service_and_a_manifest_that_says_so() throws IOException, GeneralSecurityException {
        String priya = amara.contact("Priya Placeholder", Map.of("notes", "met at the annual meeting"));
        String token = owner.token();
        MentorshipServiceStub.exportsTo(token);
        Map<String, byte[]> files = files(given(token));

        JsonPath manifest = json(files.get("manifest.json"));
        assertEquals(owner.sub().toString(), manifest.get("applicantId"));
        assertTrue(manifest.getBoolean("complete"));
        assertEquals(
                List.of("contacts-service", "program-service", "mentorship-service"), manifest.get("parts.service"));
        for (Map<String, Object> part : manifest.<Map<String, Object>>getList("parts")) {
            byte[] file = files.get(part.get("file"));
            assertEquals(file.length, part.get("bytes"));
            assertEquals(sha256(file), part.get("sha256"));
        }
        JsonPath own = json(files.get("contacts-service.json"));
        assertEquals(List.of(priya), own.get("contacts.id"));
        assertEquals(List.of("met at the annual meeting"), own.get("contacts.notes"));
        assertEquals(
                "Bearer " + token, json(files.get("program-service.json")).get("applicantId"), "asked as the caller");
    }

    @Test
    void a_service_that_does_not_answer_is_named_and_the_rest_is_there() throws IOException {
        amara.contact("Priya Placeholder", Map.of());
        Map<String, byte[]> files = files(given(owner.token()));
        JsonPath manifest = json(files.get("manifest.json"));
        assertFalse(manifest.getBoolean("complete"));
        assertEquals("mentorship-service", manifest.get("parts.find { it.missing != null }.service"));
        assertEquals(3, files.size());
        assertEquals(
                List.of("Priya Placeholder"),
                json(files.get("contacts-service.json")).get("contacts.name"));
    }

    @Test
    void nobody_else_gets_it() {
        owner.colleague(Role.ADVISER).asking().get(EXPORT).then().statusCode(403);
        owner.colleague(Role.ORG_ADMIN).asking().get(EXPORT).then().statusCode(403);
    }

    private static Response given(String token) {
        Response answer =
                io.restassured.RestAssured.given().auth().oauth2(token).get(EXPORT);
        answer.then().statusCode(200).header("Content-Disposition", containsString("introducer-export.zip"));
        return answer;
    }

    private static Map<String, byte[]> files(Response answer) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static JsonPath json(byte[] file) {
        return JsonPath.from(new String(file, StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] file) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }
}
