package org.introducer.programs.personal;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.platform.personal.ErasureOrder;
import org.introducer.platform.personal.MoveOrder;
import org.introducer.platform.personal.Person;
import org.introducer.platform.personal.SignedOrders;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.programs.imports.ImportCalls;
import org.introducer.testing.Actor;
import org.introducer.testing.StoredText;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("X12")
class PersonalDataTest {

    private static final String SERVICE = "program-service";

    @Inject
    SignedOrders orders;

    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();
    private final Actor other = amara.colleague(Role.APPLICANT);
    private final String seed = seed();
    private final String theirs = seed();

    @Test
    void the_export_has_every_row_of_the_caller_and_of_nobody_else() throws SQLException {
        fill(amara, seed);
        fill(other, theirs);
        Response export = amara.asking().get("/v1/export");
        export.then().statusCode(200).body("applicantId", equalTo(amara.sub().toString()));
        Map<String, ?> tables = export.path("tables");
        Set<String> left = left(seed);
        left.remove("idempotent_answers");
        for (String table : left) {
            assertTrue(String.valueOf(tables.get(camelCase(table))).contains(seed), table);
        }
        assertEquals(
                Set.of(
                        "applications",
                        "confirmations",
                        "fact_disputes",
                        "fact_proposals",
                        "program_notes",
                        "saved_searches"),
                left);
        assertTrue(!export.asString().contains(theirs), "of somebody else");
        assertFalse(export.asString().contains("decisionId"), "the id of a note for curators");
    }

    @Test
    void an_order_erases_what_is_of_the_person_and_says_what_stays() throws SQLException {
        fill(amara, seed);
        fill(other, theirs);
        Set<String> before = left(theirs);
        ErasureOrder order = order();

        carriedOut(order, orders.signed(order, SERVICE))
                .then()
                .statusCode(200)
                .body("deleted.applications", equalTo(1))
                .body("deleted.saved_searches", equalTo(1))
                .body("deleted.fact_dispute_filers", equalTo(1))
                .body("deleted.idempotent_answers", equalTo(6))
                .body("changed.table", hasItem("program_notes"))
                .body("kept.table", hasItems("fact_disputes", "audit_entries"));
        assertEquals(
                Set.of("fact_disputes"), left(seed), "what was said about a program, and nothing that tells by whom");
        assertEquals(before, left(theirs));

        // It is carried out once; what was written since is for another order.
        fill(amara, seed());
        carriedOut(order, orders.signed(order, SERVICE))
                .then()
                .statusCode(200)
                .body("deleted.applications", equalTo(1));
        ErasureOrder again = order();
        carriedOut(again, orders.signed(again, SERVICE))
                .then()
                .statusCode(200)
                .body("deleted.applications", equalTo(1));
    }

    /** As when there is more to look through than a request may take for. */
    @Test
    void an_order_that_takes_long_is_accepted_at_once_and_carried_out_all_the_same() throws SQLException {
        fill(amara, seed);
        ErasureOrder order = order();
        String signed = orders.signed(order, SERVICE);
        try (Connection database = TestDatabase.asOwner();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("select from applications where applicant_id = '" + amara.sub() + "' for update");
            for (int times = 0; times < 3; times++) {
                given().header(SignedOrders.HEADER, signed)
                        .put("/v1/erasure-orders/" + order.id())
                        .then()
                        .statusCode(202);
            }
            assertTrue(left(seed).contains("applications"));
            database.rollback();
        }
        carriedOut(order, signed).then().statusCode(200).body("deleted.applications", equalTo(1));
        try (Connection database = TestDatabase.asOwner();
                Statement statement = database.createStatement();
                ResultSet jobs = statement.executeQuery(
                        "select count(*) from jobs where tenant_id = '" + amara.tenant() + "'")) {
            jobs.next();
            assertEquals(0, jobs.getInt(1), "a job tells for whom it was");
        }
    }

    @Test
    @Tag("X25")
    void a_move_takes_what_is_of_the_person_to_the_other_tenant_with_its_ids() throws SQLException {
        fill(amara, seed);
        fill(other, theirs);
        shortlist();
        String application = amara.asking().get("/v1/applications").path("items[0].id");
        execute("""
                insert into program_notes (tenant_id, id, version, sub, program_id, topic, role, observed_on, visibility, text, state,
                    published_at, created_at)
                select tenant_id, gen_random_uuid(), 0, sub, program_id, 'CULTURE', role, observed_on, 'ORGANISATION', 'for colleagues',
                    'PUBLISHED', now(), now() from program_notes where text = '%s'""".formatted(seed));
        Set<String> before = left(theirs);
        MoveOrder order = move();
        Actor there = new Actor(amara.sub(), order.target(), amara.roles(), null);
        assertEquals(Map.of("occupied", false, "busy", false), checked(order).as(Map.class));

        given().header(SignedOrders.HEADER, orders.signed(order, SERVICE))
                .put("/v1/move-orders/" + order.id())
                .then()
                .statusCode(200)
                .body("moved.applications", equalTo(1))
                .body("moved.shortlists", equalTo(1))
                .body("moved.shortlist_entries", equalTo(2))
                .body("moved.program_notes", equalTo(1))
                .body("moved.fact_dispute_filers", equalTo(1))
                .body("kept.table", hasItems("fact_disputes", "program_notes", "audit_entries"));

        assertEquals(before, left(theirs));
        there.asking().get("/v1/applications/" + application).then().statusCode(200);
        there.asking().get("/v1/saved-searches").then().body("items.name", equalTo(List.of(seed)));
        amara.asking().get("/v1/applications").then().statusCode(403).body("type", endsWith("person-moved"));
        // What the move itself brought is not in its way; to another it is.
        assertEquals(Map.of("occupied", false, "busy", false), checked(order).as(Map.class));
        MoveOrder another = new MoveOrder(UUID.randomUUID(), order.person(), order.target());
        assertEquals(Map.of("occupied", true, "busy", false), checked(another).as(Map.class));
        for (UUID tenant : List.of(amara.tenant(), order.target())) {
            assertEquals(
                    "1",
                    one("select count(*) from audit_entries where action = 'move' and tenant_id = '" + tenant + "'"));
        }

        // What came meanwhile goes along when the order is repeated, and the report adds it up.
        shortlist();
        given().header(SignedOrders.HEADER, orders.signed(order, SERVICE))
                .put("/v1/move-orders/" + order.id())
                .then()
                .statusCode(200)
                .body("moved.applications", equalTo(1))
                .body("moved.shortlists", equalTo(2));
    }

    @Test
    @Tag("X25")
    void an_order_of_one_kind_is_not_one_of_the_other_and_a_move_is_for_its_target_only() throws SQLException {
        fill(amara, seed);
        MoveOrder move = move();
        ErasureOrder erasure = new ErasureOrder(move.id(), move.person());
        carriedOut(erasure, orders.signed(move, SERVICE)).then().statusCode(401);
        for (String bad : new String[] {
            orders.signed(erasure, SERVICE), orders.signed(move, "mentorship-service"), amara.token(), "nonsense"
        }) {
            given().header(SignedOrders.HEADER, bad)
                    .put("/v1/move-orders/" + move.id())
                    .then()
                    .statusCode(401);
            given().header(SignedOrders.HEADER, bad)
                    .get("/v1/move-orders/" + move.id())
                    .then()
                    .statusCode(401);
        }
        assertTrue(left(seed).contains("applications"));
    }

    @Test
    void only_a_signed_order_for_this_service_and_this_address_is_carried_out() throws SQLException {
        fill(amara, seed);
        ErasureOrder order = order();
        ErasureOrder another = new ErasureOrder(UUID.randomUUID(), order.person());
        String good = orders.signed(order, SERVICE);
        for (String bad : new String[] {
            orders.signed(order, "mentorship-service"),
            orders.signed(another, SERVICE),
            good.substring(0, good.length() - 4) + "AAAA",
            good.substring(0, good.lastIndexOf('.') + 1),
            amara.token(),
            "nonsense"
        }) {
            carriedOut(order, bad).then().statusCode(401);
        }
        assertTrue(left(seed).contains("applications"));
        // Nor is an order good for anything else.
        given().auth().oauth2(good).get("/v1/applications").then().statusCode(401);
    }

    /** The directory is everybody's. */
    @Test
    @Tag("X25")
    void an_import_of_the_directory_outlives_the_curator_who_asked_for_it() {
        Actor gone = amara.colleague(Role.CURATOR);
        Actor stays = amara.colleague(Role.CURATOR);
        Response staged = ImportCalls.ended(
                gone,
                ImportCalls.send(
                        gone,
                        "source=ACGME&autoConfirm=false",
                        ("acgme_code,program_name,city,state\n" + ImportCalls.acgmeCode("416") + ",Harbor,Tampa,FL\n")
                                .getBytes(StandardCharsets.UTF_8)));
        Person person = new Person(gone.tenant(), gone.sub(), gone.sub());
        MoveOrder move = new MoveOrder(UUID.randomUUID(), person, UUID.randomUUID());
        given().header(SignedOrders.HEADER, orders.signed(move, SERVICE))
                .put("/v1/move-orders/" + move.id())
                .then()
                .statusCode(200)
                .body("moved", equalTo(Map.of()));
        ErasureOrder order = new ErasureOrder(UUID.randomUUID(), person);
        carriedOut(order, orders.signed(order, SERVICE))
                .then()
                .statusCode(200)
                .body("kept.find { it.table == 'jobs' }.rows", equalTo(1));
        String place = "/v1/imports/" + staged.path("id");
        stays.asking().post(place + "/confirm").then().statusCode(202);
        await().atMost(30, SECONDS)
                .until(() -> stays.asking().get(place).path("state").equals("DONE"));
    }

    private MoveOrder move() {
        return new MoveOrder(
                UUID.randomUUID(), new Person(amara.tenant(), amara.sub(), amara.sub()), UUID.randomUUID());
    }

    private Response checked(MoveOrder order) {
        return given().header(SignedOrders.HEADER, orders.signed(order, SERVICE))
                .get("/v1/move-orders/" + order.id());
    }

    /** With two entries. */
    private void shortlist() throws SQLException {
        UUID id = UUID.randomUUID();
        execute("""
                insert into shortlists (tenant_id, id, version, applicant_id, sub, season, making, created_at)
                values ('%s', '%s', 0, '%s', '%s', 2027, '{}', now())""".formatted(amara.tenant(), id, amara.sub(), amara.sub()));
        for (int rank = 1; rank <= 2; rank++) {
            execute("""
                    insert into shortlist_entries (tenant_id, shortlist_id, rank, program_id, content)
                    values ('%s', '%s', %d, gen_random_uuid(), '{}')""".formatted(amara.tenant(), id, rank));
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection database = TestDatabase.asOwner();
                Statement statement = database.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    private static String one(String query) throws SQLException {
        try (Connection database = TestDatabase.asOwner();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private ErasureOrder order() {
        return new ErasureOrder(UUID.randomUUID(), new Person(amara.tenant(), amara.sub(), amara.sub()));
    }

    private static Response carriedOut(ErasureOrder order, String signed) {
        return await().atMost(30, SECONDS)
                .until(
                        () -> given().header(SignedOrders.HEADER, signed).put("/v1/erasure-orders/" + order.id()),
                        answer -> answer.statusCode() != 202);
    }

    /** A bit of everything that an applicant writes here. */
    private void fill(Actor actor, String text) {
        String program = directory.program("INTEGRATED");
        String fact = directory.fact(program, "H1B_SPONSORSHIP", "YES");
        made(actor, "/v1/applications", Map.of("programId", program, "season", Directory.SEASON, "note", text));
        made(actor, "/v1/saved-searches", Map.of("name", text, "filter", "pathway==INTEGRATED"));
        made(
                actor,
                "/v1/confirmations",
                Map.of(
                        "programId",
                        program,
                        "season",
                        Directory.SEASON,
                        "field",
                        "J1_SPONSORSHIP",
                        "value",
                        "YES",
                        "form",
                        "EMAIL",
                        "confirmedOn",
                        LocalDate.now().toString(),
                        "confirmedBy",
                        text));
        made(
                actor,
                "/v1/program-notes",
                Map.of(
                        "programId",
                        program,
                        "topic",
                        "CASE_MIX",
                        "role",
                        "RESIDENT",
                        "observedOn",
                        LocalDate.now().toString(),
                        "visibility",
                        "EVERYBODY",
                        "text",
                        text));
        made(actor, "/v1/facts/" + fact + "/disputes", Map.of("reason", text, "evidence", evidence(text)));
        made(
                actor,
                "/v1/programs/" + program + "/facts",
                Map.of("field", "J1_SPONSORSHIP", "value", "YES", "evidence", evidence(text)));
    }

    private static Map<String, Object> evidence(String reference) {
        return Map.of(
                "sourceType",
                "PROGRAM_PAGE",
                "reference",
                reference,
                "observedOn",
                LocalDate.now().minusDays(2).toString(),
                "season",
                Directory.SEASON,
                "confidence",
                "HIGH");
    }

    private static void made(Actor actor, String place, Map<String, Object> body) {
        Response created = actor.sending(body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(place);
        assertTrue(created.statusCode() / 100 == 2, place + ": " + created.asString());
    }

    private static Set<String> left(String text) throws SQLException {
        try (Connection database = TestDatabase.asOwner()) {
            return new HashSet<>(StoredText.tablesWith(text, database));
        }
    }

    private static String seed() {
        return "seed" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String camelCase(String table) {
        StringBuilder name = new StringBuilder();
        for (String word : table.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
