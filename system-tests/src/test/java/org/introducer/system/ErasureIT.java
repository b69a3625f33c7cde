package org.introducer.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.introducer.local.Commands;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.Tokens;
import org.introducer.local.postgres.Database;
import org.introducer.local.stack.Service;
import org.introducer.testing.StoredText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything of an applicant in three real services: taken along, and erased while one is frozen and another killed. */
@Tag("X12")
class ErasureIT {

    private static LocalStack stack;

    private final String seed = "seed" + UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void start() {
        stack = LocalStack.fresh();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @AfterEach
    void wake() {
        Commands.signal("CONT", stack.process(Service.MENTORSHIP).pid());
    }

    @Test
    void the_archive_has_all_and_an_erasure_ends_although_services_fail() throws IOException, SQLException {
        Person amara = Person.in(stack, Role.APPLICANT);
        fill(amara);
        assertEquals(Set.of(Database.values()), left());

        Map<String, String> archive = archive(amara);
        assertTrue(JsonPath.from(archive.get("manifest.json")).getBoolean("complete"), archive.get("manifest.json"));
        for (Service service : Service.values()) {
            assertTrue(archive.get(service.id() + ".json").contains(seed), service.id());
        }

        Commands.signal("STOP", stack.process(Service.MENTORSHIP).pid());
        assertFalse(JsonPath.from(archive(amara).get("manifest.json")).getBoolean("complete"));
        Response ordered = amara.sending(Service.CONTACTS, Map.of()).post("/v1/erasures");
        assertEquals(202, ordered.statusCode(), ordered.asString());
        String receipt = "/v1/erasures/" + ordered.path("id");
        await().atMost(60, SECONDS)
                .until(() -> amara.asking(Service.CONTACTS)
                        .get(receipt)
                        .path("services[0].state")
                        .equals("DONE"));
        assertEquals(Set.of(Database.CONTACTS, Database.MENTORSHIP), left());

        LocalStack.kill(stack.process(Service.CONTACTS));
        Commands.signal("CONT", stack.process(Service.MENTORSHIP).pid());
        await().atMost(180, SECONDS)
                .ignoreExceptions()
                .until(() -> "DONE"
                        .equals(amara.asking(Service.CONTACTS).get(receipt).path("state")));
        assertEquals(Set.of(), left());
    }

    /** On the same stack; the second round, after which the receipt is closed, is not awaited here. */
    @Test
    @Tag("X25")
    void somebody_who_moves_has_everything_in_the_other_tenant_with_the_same_ids() {
        Person amara = Person.in(stack, Role.APPLICANT);
        fill(amara);
        UUID sub = amara.subject().sub();
        Person there = new Person(stack, new Tokens.Subject(sub, sub, Role.APPLICANT));
        String contact = amara.asking(Service.CONTACTS).get("/v1/contacts").path("items[0].id");
        Response ordered = amara.sending(Service.CONTACTS, Map.of()).post("/v1/moves");
        assertEquals(202, ordered.statusCode(), ordered.asString());
        await().atMost(60, SECONDS)
                .until(() -> amara.asking(Service.CONTACTS)
                        .get("/v1/moves/" + ordered.path("id"))
                        .path("services.state")
                        .equals(List.of("DONE", "DONE", "DONE")));
        there.asking(Service.CONTACTS).get("/v1/contacts/" + contact).then().statusCode(200);
        Map<Service, String> lists = Map.of(
                Service.CONTACTS,
                "/v1/contacts",
                Service.PROGRAMS,
                "/v1/saved-searches",
                Service.MENTORSHIP,
                "/v1/mentees");
        lists.forEach((service, list) -> {
            assertEquals(List.of(seed), there.asking(service).get(list).path("items.name"), service.id());
            assertEquals(403, amara.asking(service).get(list).statusCode(), service.id());
        });
    }

    private void fill(Person amara) {
        made(amara.sending(Service.CONTACTS, Map.of("givenName", seed, "zone", "Africa/Lagos"))
                .put("/v1/applicants/me"));
        made(amara.sending(Service.CONTACTS, Map.of("name", seed, "role", "RESIDENT", "notes", seed))
                .header("Idempotency-Key", seed)
                .post("/v1/contacts"));
        made(amara.sending(Service.PROGRAMS, Map.of("name", seed, "filter", "pathway==INTEGRATED"))
                .post("/v1/saved-searches"));
        made(amara.sending(Service.MENTORSHIP, Map.of("name", seed, "goals", List.of(seed)))
                .post("/v1/mentees"));
    }

    private static void made(Response answer) {
        assertEquals(201, answer.statusCode(), answer.asString());
    }

    private static Map<String, String> archive(Person owner) throws IOException {
        Response answer = owner.asking(Service.CONTACTS).get("/v1/export.zip");
        assertEquals(200, answer.statusCode());
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** The databases that have the seed somewhere. */
    private Set<Database> left() throws SQLException {
        Set<Database> found = new TreeSet<>();
        for (Database database : Database.values()) {
            try (Connection owner = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + stack.ports().postgres() + "/" + database.id(),
                    database.owner(),
                    stack.password(database.owner()))) {
                if (!StoredText.tablesWith(seed, owner).isEmpty()) {
                    found.add(database);
                }
            }
        }
        return found;
    }
}
