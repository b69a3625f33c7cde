package org.introducer.programs.reference;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsService.Resident;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.programs.reference.ReferenceData.Institution;
import org.introducer.programs.reference.ReferenceData.ReferenceProgram;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
class LargestProgramTest {

    @Inject
    ReferenceDirectory directory;

    private record Candidate(Institution institution, ReferenceProgram program) {
        int statements() {
            return institution.policies().size() + program.facts().size();
        }
    }

    /** Under a key of its own, so that no other test finds it. */
    private String largest() throws SQLException {
        ReferenceData data = ReferenceData.read();
        Candidate largest = data.institutions().stream()
                .flatMap(one -> one.programs().stream().map(program -> new Candidate(one, program)))
                .max(Comparator.comparingInt(Candidate::statements))
                .orElseThrow();
        String key = "largest-" + UUID.randomUUID();
        ReferenceProgram program = largest.program();
        directory.load(new ReferenceData(
                "test",
                data.collectedOn(),
                data.about(),
                List.of(),
                List.of(),
                List.of(new Institution(
                        "Largest " + key,
                        largest.institution().city(),
                        largest.institution().state(),
                        largest.institution().policies(),
                        List.of(new ReferenceProgram(
                                key,
                                program.name(),
                                program.pathway(),
                                program.city(),
                                program.state(),
                                null,
                                List.of(),
                                program.sources(),
                                program.note(),
                                program.facts()))))));
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet found =
                        statement.executeQuery("select program_id from reference_programs where key = '" + key + "'")) {
            found.next();
            return found.getString(1);
        }
    }

    @Test
    @Tag("X27")
    void the_overview_of_the_program_of_which_most_is_known_is_small() throws SQLException {
        String program = largest();
        Directory tracks = new Directory();
        tracks.track(program, "CATEGORICAL");
        tracks.track(program, "ADVANCED");
        Actor amara = Actor.applicant();
        ContactsService contacts = new ContactsService();
        contacts.describes(amara, Map.of("visaNeed", "REQUIRED", "visaAcceptable", List.of("J1", "H1B")));
        contacts.knowsResidents(
                amara,
                IntStream.range(0, 40)
                        .mapToObj(i -> Resident.of("Resident Number " + i, "RESIDENT", "ALLOW", Map.of()))
                        .toArray(Resident[]::new));
        Response overview = amara.asking().get("/v1/programs/" + program + "/overview");
        overview.then().statusCode(200).body("contacts.people", hasSize(20)).body("verdict.tracks", hasSize(2));
        int bytes = overview.asByteArray().length;
        assertTrue(bytes <= 50_000, bytes + " bytes");
    }
}
