package org.introducer.programs;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.introducer.testing.Examples.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.introducer.local.identity.Role;
import org.introducer.programs.fact.FactField;
import org.introducer.testing.Actor;
import org.introducer.testing.ApiContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
class ProgramsApiTest extends ApiContract {

    private final Directory directory = new Directory();

    ProgramsApiTest() {
        super("program-service", ProgramsProblem.values());
        examples.by(this::described)
                .at("/v1/programs/{id}/tracks/{trackId}", this::track)
                .at("/v1/programs/{id}/tracks/{trackId}/positions/{season}", () -> track() + "/positions/2026")
                .at(
                        "/v1/programs/{id}/tracks/{trackId}/pgy1-options/{pgy1Id}",
                        () -> track() + "/pgy1-options/" + directory.program("PGY1"))
                .at(
                        "/v1/programs/{id}/img-history/{season}",
                        () -> "/v1/programs/" + directory.program("INTEGRATED") + "/img-history/2025")
                .at(
                        "/v1/programs/{id}/facts/{field}",
                        () -> "/v1/programs/" + directory.program("INTEGRATED") + "/facts/J1_SPONSORSHIP")
                .at("/v1/shortlists/{id}/entries/{programId}", this::shortlistEntry)
                .at("/v1/applications/{id}/revert", () -> sentApplication() + "/revert")
                .at("/v1/employer-aliases/{id}/withdraw", this::confirmedAlias)
                .at("/v1/program-notes/{id}/publish", () -> submittedNote() + "/publish")
                .at("/v1/program-notes/{id}/reject", () -> submittedNote() + "/reject")
                .at("/v1/facts/{id}", this::fact)
                .at("/v1/fact-disputes/{id}", this::dispute)
                .at("/v1/fact-proposals/{id}", this::proposal)
                .at("/v1/img-year-proposals/{id}", this::proposedCounts)
                .at("/v1/imports/{id}", this::imported)
                .reference("programIds", () -> directory.program("INTEGRATED"))
                .reference("programId", () -> directory.program("INTEGRATED"))
                .reference("applicationId", () -> id(examples.make("/v1/applications")))
                .body("moveRank", this::rankMove)
                .reference("into", () -> directory.program("INTEGRATED"))
                .body(
                        "createCityPlace",
                        () ->
                                "{\"city\": \"Ville %s\", \"state\": \"AL\", \"latitude\": 33.5, \"longitude\": -86.8, \"reference\": \"GeoNames 1\"}"
                                        .formatted(UUID.randomUUID()))
                .body("createPolicyRule", () ->
                        """
                        {"code": "example-%d", "kind": "INFORMATION", "topic": "TRAVEL_BAN", "statement": "An invented notice.",
                         "citation": {"source": "Example Register", "reference": "https://example.org/register"},
                         "reviewedOn": "2026-10-01"}""".formatted(ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999)))
                .body(
                        "createTrack",
                        () ->
                                "{\"type\": \"ADVANCED\", \"label\": \"Interventional Radiology-Integrated\", \"nrmpCode\": \"%07dA0\"}"
                                        .formatted(ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999)));
    }

    private Actor described() {
        Actor owner = Actor.with(Role.values());
        ContactsService contacts = new ContactsService();
        contacts.describes(owner, Map.of());
        contacts.knows(owner, Map.of());
        contacts.knowsResidents(owner);
        return owner;
    }

    @Test
    @Tag("X15")
    void the_label_of_a_field_is_the_one_that_questions_use() {
        Map<String, String> labels = new TreeMap<>();
        Actor.curator()
                .asking()
                .get("/v1/code-lists/fact-field")
                .<List<Map<String, String>>>path("codes")
                .forEach(code -> labels.put(code.get("code"), code.get("label")));
        for (FactField field : FactField.values()) {
            assertEquals(field.label(), labels.get(field.name()));
        }
    }

    @Override
    protected String anyList() {
        return "/v1/programs";
    }

    private String track() {
        String program = directory.program("INTEGRATED");
        return "/v1/programs/" + program + "/tracks/" + directory.track(program, "ADVANCED");
    }

    private String sentApplication() {
        String application = examples.make("/v1/applications");
        examples.owner()
                .sending(Map.of("to", "APPLIED"))
                .post(application + "/transitions")
                .then()
                .statusCode(200);
        return application;
    }

    /** Of the position that the example list has. */
    private String rankMove() {
        Actor owner = examples.owner();
        String list = "/v1/rank-lists/" + owner.asking().get("/v1/rank-lists").<String>path("items[0].id");
        return "{\"applicationId\": \"%s\", \"track\": \"ADVANCED\", \"to\": 1, \"reason\": \"My family lives there.\"}"
                .formatted(owner.asking().get(list).<String>path("entries[0].applicationId"));
    }

    private String shortlistEntry() {
        directory.program("INTEGRATED");
        String list = examples.make("/v1/shortlists");
        return list + "/entries/" + examples.owner().asking().get(list).<String>path("entries[0].programId");
    }

    private String confirmedAlias() {
        String alias = examples.make("/v1/employer-aliases");
        examples.owner().asking().post(alias + "/confirm").then().statusCode(200);
        return alias + "/withdraw";
    }

    /** As curators are shown it. */
    private String submittedNote() {
        String program = examples.owner()
                .asking()
                .get(examples.make("/v1/program-notes"))
                .path("programId");
        return "/v1/program-notes/"
                + Actor.curator()
                        .asking()
                        .queryParam("programId", program)
                        .get("/v1/program-notes/submitted")
                        .<String>path("items[0].id");
    }

    private String fact() {
        return "/v1/facts/" + directory.fact(directory.program("INTEGRATED"), "J1_SPONSORSHIP", "YES");
    }

    private String dispute() {
        Response filed = examples.owner()
                .sending(Map.of(
                        "reason",
                        "The page says otherwise.",
                        "value",
                        "NO",
                        "evidence",
                        Map.of(
                                "sourceType", "PROGRAM_PAGE",
                                "reference", "https://example.org/visa",
                                "observedOn", LocalDate.now().minusDays(5).toString(),
                                "season", Directory.SEASON,
                                "confidence", "HIGH")))
                .post(fact() + "/disputes");
        return "/v1/fact-disputes/" + filed.path("id");
    }

    private String proposal() {
        Response proposed = examples.owner()
                .colleague(Role.ADVISER)
                .sending(Map.of(
                        "field",
                        "J1_SPONSORSHIP",
                        "value",
                        "NO",
                        "evidence",
                        Map.of(
                                "sourceType", "RESIDENT_REPORT",
                                "reference", "a resident",
                                "observedOn", LocalDate.now().minusDays(10).toString(),
                                "season", Directory.SEASON,
                                "confidence", "LOW")))
                .post("/v1/programs/" + directory.program("INTEGRATED") + "/facts");
        return "/v1/fact-proposals/" + proposed.path("id");
    }

    private String proposedCounts() {
        Response answered = examples.owner()
                .sending(Map.of(
                        "programId",
                        directory.program("INTEGRATED"),
                        "season",
                        Directory.SEASON - 2,
                        "imgCounts",
                        Map.of("entered", 4, "usImg", 0, "nonUsImg", 1, "imgUnknown", 0, "unknown", 0),
                        "role",
                        "RESIDENT",
                        "answeredOn",
                        LocalDate.now().minusDays(10).toString(),
                        "confidence",
                        "LOW"))
                .post("/v1/resident-answers");
        return "/v1/img-year-proposals/" + answered.path("proposalId");
    }

    private String imported() {
        String job = "/v1/imports/" + id(examples.make("/v1/imports"));
        await().atMost(20, SECONDS)
                .until(() -> !List.of("QUEUED", "RUNNING")
                        .contains(examples.owner().asking().get(job).<String>path("state")));
        return job;
    }
}
