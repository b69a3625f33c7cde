package org.introducer.programs.shortlist;

import static org.hamcrest.Matchers.equalTo;
import static org.introducer.programs.Directory.SEASON;

import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists that were kept while tiers were bands of the score are read by what they know. */
@ProgramsTest
@WithTestResource(ContactsStub.class)
class OldTiersTest {

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();
    private final double latitude = Directory.latitude();

    @BeforeEach
    void two_programs() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("J1")));
        contacts.knows(amara, Map.of());
        for (String j1 : List.of("YES", "NO")) {
            String program = directory.program("INTEGRATED", Map.of("latitude", latitude, "longitude", 0.5));
            directory.track(program, "CATEGORICAL");
            directory.fact(program, "J1_SPONSORSHIP", j1);
        }
    }

    private String kept(int limit) throws SQLException, IOException {
        String id = amara.sending(Map.of(
                        "limit",
                        limit,
                        "filters",
                        Map.of("near", Map.of("latitude", latitude, "longitude", 0.5, "withinKm", 20))))
                .queryParam("season", SEASON)
                .post("/v1/shortlists")
                .jsonPath()
                .getString("id");
        try (Connection owner = TestDatabase.asOwner()) {
            run(
                    owner,
                    "update shortlists set making = jsonb_set(making, '{tiers}', '{\"LIKELY\": 1, \"TARGET\": 0,"
                            + " \"REACH\": 0, \"CLOSED\": 1}') where id = ?",
                    id);
            run(
                    owner,
                    "update shortlist_entries set content = content || '{\"tier\": \"LIKELY\", \"tierBecause\":"
                            + " \"At least 700 of 1000 of the score.\"}' where shortlist_id = ?",
                    id);
            owner.createStatement().execute(migration());
        }
        return "/v1/shortlists/" + id;
    }

    private static void run(Connection owner, String sql, String id) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            statement.executeUpdate();
        }
    }

    private static String migration() throws IOException {
        try (InputStream file =
                OldTiersTest.class.getResourceAsStream("/db/migration/V2140__tiers_by_what_is_known.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @Tag("P15")
    void a_list_that_kept_all_its_programs_is_counted_again() throws Exception {
        amara.asking()
                .get(kept(50))
                .then()
                .statusCode(200)
                .body("entries.tier", equalTo(List.of("UNCLEAR", "CLOSED")))
                .body("entries[0].tierBecause", equalTo("Visa: FEASIBLE. Requirements: UNKNOWN."))
                .body("tiers", equalTo(Map.of("OPEN", 0, "CONDITIONAL", 0, "UNCLEAR", 1, "CLOSED", 1)));
    }

    @Test
    @Tag("P15")
    void of_a_list_that_kept_fewer_only_what_is_closed_is_still_counted() throws Exception {
        amara.asking()
                .get(kept(1))
                .then()
                .statusCode(200)
                .body("entries.tier", equalTo(List.of("UNCLEAR")))
                .body("tiers", equalTo(Map.of("CLOSED", 1)));
    }
}
