package org.introducer.programs.watch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
@Tag("P27")
class ProgramChangeTest {

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();
    private final double latitude = Directory.latitude();
    private String program;

    @BeforeEach
    void a_program_in_a_place_of_its_own() {
        program = directory.program("INTEGRATED", Map.of("latitude", latitude, "longitude", 0.5));
    }

    private String shortlist(Actor actor) {
        contacts.describes(actor, Map.of());
        contacts.knows(actor, Map.of());
        Response made = actor.sending(Map.of(
                        "filters", Map.of("near", Map.of("latitude", latitude, "longitude", 0.5, "withinKm", 60))))
                .queryParam("season", SEASON)
                .post("/v1/shortlists");
        made.then().statusCode(201).body("entries.programId", contains(program));
        return made.header("Location");
    }

    private static Response feed(Actor actor, String after) {
        return after == null
                ? actor.asking().get("/v1/program-changes")
                : actor.asking().queryParam("after", after).get("/v1/program-changes");
    }

    @Test
    void who_shortlisted_a_program_learns_that_its_sponsorship_was_dropped_and_nobody_else_does() {
        directory.fact(program, "H1B_SPONSORSHIP", "YES", SEASON - 1);
        shortlist(amara);
        Actor other = Actor.applicant();
        String begin = feed(amara, null)
                .then()
                .statusCode(200)
                .body("items.kind", contains("FIRST_KNOWN"))
                .body("more", equalTo(false))
                .extract()
                .path("next");
        feed(amara, begin).then().body("items", empty()).body("next", equalTo(begin));
        String fact = directory.fact(program, "H1B_SPONSORSHIP", "NO", SEASON);
        String next = feed(amara, begin)
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("CHANGED"))
                .body("items[0].before", equalTo("YES"))
                .body("items[0].after", equalTo("NO"))
                .body("items[0].beforeSeason", equalTo(SEASON - 1))
                .body("items[0].season", equalTo(SEASON))
                .body("items[0].factId", equalTo(fact))
                .body(
                        "items[0].says",
                        startsWith("Sponsors H-1B: NO for %d, before YES for %d.".formatted(SEASON, SEASON - 1)))
                .extract()
                .path("next");
        feed(amara, next).then().body("items", empty());
        feed(other, null).then().body("items", empty());
        other.asking()
                .queryParam("after", next)
                .get("/v1/program-changes")
                .then()
                .statusCode(400);
    }

    @Test
    void the_feed_is_read_in_pages_without_loss_and_what_shows_no_change_is_none() {
        shortlist(amara);
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        String policy = directory.fact(program, "LETTERS", 3);
        curator.asking()
                .header("If-Match", curator.asking().get("/v1/facts/" + policy).header("ETag"))
                .delete("/v1/facts/" + policy)
                .then()
                .statusCode(204);
        Response first = amara.asking().queryParam("limit", 2).get("/v1/program-changes");
        first.then().body("items.kind", contains("FIRST_KNOWN", "FIRST_KNOWN")).body("more", equalTo(true));
        feed(amara, first.path("next"))
                .then()
                .body("items.kind", contains("WITHDRAWN"))
                .body("items[0].field", equalTo("LETTERS"))
                .body("items[0].before", equalTo("3"))
                .body("more", equalTo(false));
    }

    @Test
    void changes_of_a_merged_program_are_those_of_the_one_that_stays() {
        String goes = directory.program("INTEGRATED");
        directory.fact(goes, "J1_SPONSORSHIP", "YES");
        shortlist(amara);
        feed(amara, null).then().body("items", empty());
        curator.sending(Map.of("into", program, "reference", "https://example.org/codes"))
                .post("/v1/programs/" + goes + "/merge")
                .then()
                .statusCode(200);
        feed(amara, null)
                .then()
                .body("items.programId", contains(program))
                .body("items.field", contains("J1_SPONSORSHIP"));
    }

    @Test
    void a_shortlist_of_a_colleague_is_not_the_callers() {
        shortlist(amara);
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        feed(amara.colleague(Role.APPLICANT), null).then().statusCode(200).body("items", empty());
    }

    @Test
    void a_deleted_shortlist_watches_nothing() {
        String shortlist = shortlist(amara);
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        feed(amara, null).then().body("items", hasSize(1));
        amara.asking()
                .header("If-Match", amara.asking().get(shortlist).header("ETag"))
                .delete(shortlist)
                .then()
                .statusCode(204);
        feed(amara, null).then().body("items", empty());
    }

    @Test
    void each_tenant_with_the_program_on_a_shortlist_gets_one_event() throws SQLException {
        shortlist(amara);
        shortlist(amara);
        Actor other = Actor.applicant();
        shortlist(other);
        String fact = directory.fact(program, "H1B_SPONSORSHIP", "NO");
        for (UUID tenant : new UUID[] {amara.tenant(), other.tenant()}) {
            assertEquals(1, events(tenant, fact));
        }
        assertEquals(0, events(Actor.applicant().tenant(), fact));
        assertEquals(0, events(curator.tenant(), fact));
    }

    @Test
    @Tag("X11")
    void a_change_of_a_program_is_in_the_feed_of_who_shortlisted_it_and_of_whom_they_consented_to() {
        shortlist(amara);
        Actor other = amara.colleague(Role.APPLICANT);
        Actor adviser = amara.colleague(Role.ADVISER);
        shortlist(other);
        String fact = directory.fact(program, "H1B_SPONSORSHIP", "NO");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> amara.asking()
                        .get("/v1/changes")
                        .then()
                        .statusCode(200)
                        .body(
                                "items.type",
                                contains("org.introducer.shortlist.created", "org.introducer.program.changed"))
                        .body(
                                "items.data.applicantId",
                                everyItem(equalTo(amara.sub().toString())))
                        .body("items[1].subject", equalTo("programs/" + program))
                        .body("items[1].source", equalTo("urn:introducer:program-service"))
                        .body("items[1].data.details.factId", equalTo(fact))
                        .body("items[1].data.details.after", equalTo("NO")));
        adviser.asking().get("/v1/changes").then().statusCode(200).body("items", empty());
        amara.colleague(Role.ORG_ADMIN).asking().get("/v1/changes").then().body("items", empty());
        contacts.gaveConsents(other);
        adviser.asking()
                .get("/v1/changes")
                .then()
                .body("items", hasSize(2))
                .body("items.data.applicantId", everyItem(equalTo(other.sub().toString())));
        contacts.gaveConsents();
    }

    private static int events(UUID tenant, String fact) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(
                        "select count(*) from outbox_events where type = 'program.changed' and tenant_id = '%s' and data ->> 'factId' = '%s'"
                                .formatted(tenant, fact))) {
            found.next();
            return found.getInt(1);
        }
    }

    @Test
    void a_cursor_that_was_changed_is_refused() {
        amara.asking()
                .queryParam("after", "bm9uZQ")
                .get("/v1/program-changes")
                .then()
                .statusCode(400)
                .body("type", endsWith("invalid-cursor"));
    }
}
