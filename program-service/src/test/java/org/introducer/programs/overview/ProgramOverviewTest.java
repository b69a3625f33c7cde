package org.introducer.programs.overview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsService.Resident;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.programs.fact.FactField;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
@Tag("X27")
class ProgramOverviewTest {

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();
    private final double latitude = Directory.latitude();
    private final Resident olu = Resident.of("Olu Open", "RESIDENT", "ALLOW", Map.of());
    private final Resident never =
            Resident.of("Nora Never", "FELLOW", "STOP", Map.of("rule", "DO_NOT_CONTACT", "why", "Asked not to."));
    private String program;

    @BeforeEach
    void an_applicant_on_j1_who_knows_somebody_at_a_program() {
        program = program();
        contacts.describes(amara, Map.of("visaNeed", "REQUIRED", "visaAcceptable", List.of("J1")));
        contacts.knows(amara, Map.of());
        contacts.knowsResidents(amara, olu, never);
    }

    private String program() {
        return directory.program(
                "INTEGRATED", Map.of("city", "Tampa", "latitude", latitude, "longitude", Math.random()));
    }

    private Response overview(Actor reader, Map<String, Object> parameters) {
        return reader.asking()
                .queryParam("season", SEASON)
                .queryParams(parameters)
                .get("/v1/programs/" + program + "/overview");
    }

    private ValidatableResponse overview() {
        return overview(amara, Map.of()).then().statusCode(200);
    }

    private Response shortlisted() {
        Response created = amara.sending(Map.of(
                        "name",
                        "Florida",
                        "filters",
                        Map.of("near", Map.of("latitude", latitude, "longitude", 0.5, "withinKm", 60))))
                .queryParam("season", SEASON)
                .post("/v1/shortlists");
        created.then().statusCode(201);
        return created;
    }

    private String applied() {
        Response application = amara.sending(Map.of("programId", program, "season", SEASON, "state", "CONTACTED"))
                .post("/v1/applications");
        application.then().statusCode(201);
        return application.path("id");
    }

    private static void counted(String program, int season, int entered, int nonUsImg) {
        Actor.curator()
                .sending(Map.of(
                        "season",
                        season,
                        "entered",
                        entered,
                        "usImg",
                        0,
                        "nonUsImg",
                        nonUsImg,
                        "imgUnknown",
                        0,
                        "unknown",
                        1,
                        "evidence",
                        Map.of(
                                "sourceType", "PROGRAM_PAGE",
                                "reference", "https://example.org/residents",
                                "observedOn", LocalDate.now().minusDays(5).toString(),
                                "confidence", "HIGH")))
                .post("/v1/programs/" + program + "/img-history")
                .then()
                .statusCode(200);
    }

    @Test
    void one_call_tells_what_a_screen_about_a_program_shows() {
        String track = directory.track(program, "CATEGORICAL");
        directory.fact(program, "IMG_CONSIDERED", "YES");
        directory.fact(program, "LETTERS", 3, SEASON - 3);
        directory.fact(program, "APPLICATION_DEADLINE", (SEASON - 1) + "-10-01");
        counted(program, 2025, 6, 2);
        Response list = shortlisted();
        String application = applied();
        overview()
                .body("program.id", equalTo(program))
                .body("program.city", equalTo("Tampa"))
                .body("program.state", equalTo("FL"))
                .body("program.name", containsString("Example"))
                .body("applicantId", equalTo(amara.sub().toString()))
                .body("season", equalTo(SEASON))
                .body("tracks.id", contains(track))
                .body("tracks[0].type", equalTo("CATEGORICAL"))
                .body("facts.field", contains("IMG_CONSIDERED", "LETTERS", "APPLICATION_DEADLINE"))
                .body("facts[0].state", equalTo("KNOWN"))
                .body("facts[0].value", equalTo("YES"))
                .body("facts[0].freshness", equalTo("FRESH"))
                .body("facts[0].sourceType", equalTo("PROGRAM_PAGE"))
                .body("facts[0].reference", equalTo("https://example.org/radiology/visa"))
                .body("facts[0].see", containsString("/v1/facts/"))
                .body("facts[1].state", equalTo("LAST_KNOWN"))
                .body("unknownFacts", hasItem("J1_SPONSORSHIP"))
                .body("unknownFacts", not(hasItem("IMG_CONSIDERED")))
                .body("verdict.profileKnown", equalTo(true))
                .body("verdict.verdict", equalTo("UNKNOWN"))
                .body("verdict.tracks.trackId", contains(track))
                .body("verdict.tracks[0].visa", equalTo("J1"))
                .body("verdict.tracks[0].rules.says", everyItem(equalTo("UNKNOWN")))
                .body("verdict.tracks[0].rules", not(empty()))
                .body("verdict.tracks[0].questions.text", not(empty()))
                .body("verdict.see", containsString("/v1/programs/" + program + "/visa-verdict?season=" + SEASON))
                .body("verdict.disclaimer", containsString("legal advice"))
                .body("imgHistory.years[0].season", equalTo(2025))
                .body("imgHistory.years[0].entered", equalTo(6))
                .body("imgHistory.windows[0].nonUsImg.count", equalTo(2))
                .body("imgHistory.windows[0].nonUsImg.of", equalTo(5))
                .body("h1bHistory.standing", equalTo("UNKNOWN"))
                .body("contacts.people.name", contains("Olu Open"))
                .body("contacts.people[0].mayAsk", equalTo("ALLOW"))
                .body("contacts.leftOut", equalTo(1))
                .body("contacts.more", equalTo(false))
                .body("dates.find { it.event == null }.startsOn", equalTo((SEASON - 1) + "-10-01"))
                .body("dates.find { it.event == 'TRAINING_STARTS' }.basis", notNullValue())
                .body("dates.daysLeft", everyItem(greaterThanOrEqualTo(0)))
                .body("undated", hasItem("INDEPENDENT_RANKING"))
                .body("undated", not(hasItem("SIR_MEETING")))
                .body("application.id", equalTo(application))
                .body("application.state", equalTo("CONTACTED"))
                .body("shortlists.shortlistId", contains(list.<String>path("id")))
                .body("shortlists[0].name", equalTo("Florida"))
                .body("shortlists[0].rank", equalTo(1))
                .body("rotations", empty())
                .body("unavailable", empty())
                .body(not(containsString("Nora")));
        assertEquals(1, contacts.contactsListed(amara).size());
        assertEquals(1, contacts.outreachChecked(amara).size());
    }

    /** The short form is of the same verdict, and what makes it weak is what it names. */
    @Test
    void the_verdict_in_short_is_that_of_the_whole_trace() {
        directory.track(program, "CATEGORICAL");
        directory.fact(program, "J1_SPONSORSHIP", "NO");
        directory.track(program, "ADVANCED");
        Response whole = amara.asking().queryParam("season", SEASON).get("/v1/programs/" + program + "/visa-verdict");
        overview()
                .body("verdict.verdict", equalTo(whole.path("verdict")))
                .body("verdict.outlook", equalTo(whole.path("outlook")))
                .body("verdict.tracks.verdict", equalTo(whole.path("tracks.verdict")))
                .body("verdict.verdict", equalTo("INFEASIBLE"))
                .body("verdict.tracks[0].rules.says", everyItem(equalTo("INFEASIBLE")))
                .body("verdict.tracks[0].rules[0].because", notNullValue())
                .body("verdict.tracks[0].outlookRules", empty());
    }

    @Test
    void what_contacts_service_does_not_answer_is_named_and_the_rest_is_there() {
        Actor bela = Actor.applicant();
        contacts.cannotDescribe(bela);
        directory.fact(program, "IMG_CONSIDERED", "YES");
        overview(bela, Map.of())
                .then()
                .statusCode(200)
                .body("unavailable.part", containsInAnyOrder("VERDICT", "CONTACTS"))
                .body("unavailable.service", everyItem(equalTo("contacts-service")))
                .body("verdict", nullValue())
                .body("contacts", nullValue())
                .body("facts.field", contains("IMG_CONSIDERED"));
    }

    @Test
    void a_program_that_wants_no_letters_has_nobody_to_ask_where_contacts_service_did_not_know() {
        contacts.knowsResidents(
                amara, Resident.of("Olu Open", "RESIDENT", "ALLOW", Map.of("unavailable", List.of("program-service"))));
        directory.fact(program, "NO_UNSOLICITED_MAIL", "YES");
        overview()
                .body("contacts.people.mayAsk", contains("STOP"))
                .body("unavailable.part", contains("RULES_OF_PROGRAM"));
    }

    @Test
    void an_adviser_reads_it_with_consent_only_and_nobody_reads_what_is_anothers() {
        shortlisted();
        applied();
        Actor adviser = amara.colleague(Role.ADVISER);
        Map<String, Object> of = Map.of("applicantId", amara.sub());
        overview(adviser, of).then().statusCode(404);
        overview(Actor.applicant(), of).then().statusCode(404);
        contacts.consents(amara, "READ");
        overview(adviser, of).then().statusCode(200).body("application.state", equalTo("CONTACTED"));
        overview(adviser, Map.of()).then().statusCode(400);
        Actor bela = amara.colleague(Role.APPLICANT);
        contacts.describes(bela, Map.of("visaNeed", "REQUIRED", "visaAcceptable", List.of("J1")));
        contacts.knowsResidents(bela);
        overview(bela, Map.of())
                .then()
                .statusCode(200)
                .body("applicantId", equalTo(bela.sub().toString()))
                .body("application", nullValue())
                .body("shortlists", empty())
                .body("contacts.people", empty());
        Actor elsewhere = Actor.applicant();
        contacts.describes(elsewhere, Map.of("visaNeed", "REQUIRED", "visaAcceptable", List.of("J1")));
        contacts.knowsResidents(elsewhere);
        overview(elsewhere, Map.of())
                .then()
                .statusCode(200)
                .body("application", nullValue())
                .body("shortlists", empty())
                .body("contacts.people", empty());
    }

    @Test
    void a_season_that_is_over_and_a_program_that_is_not_there_are_refused() {
        amara.asking()
                .queryParam("season", 2020)
                .get("/v1/programs/" + program + "/overview")
                .then()
                .statusCode(422);
        amara.asking().get("/v1/programs/" + amara.sub() + "/overview").then().statusCode(404);
    }

    @Test
    void a_program_of_which_everything_is_known_takes_as_many_statements_and_fits_on_a_screen() {
        directory.track(program, "CATEGORICAL");
        directory.fact(program, "IMG_CONSIDERED", "YES");
        shortlisted();
        applied();
        overview();
        int little = Statements.during(() -> overview(amara, Map.of())).statements();
        program = program();
        for (FactField field : FactField.values()) {
            directory.fact(
                    program,
                    field.name(),
                    switch (field.type()) {
                        case STANCE -> field == FactField.NO_CONTACT_AFTER_INTERVIEW ? "NO" : "YES";
                        case CAP -> "EXEMPT";
                        case NUMBER -> field.range().most();
                        case DATE -> (SEASON - 1) + "-10-01";
                    });
        }
        directory.track(program, "CATEGORICAL");
        directory.track(program, "PRELIMINARY");
        IntStream.rangeClosed(2014, 2025).forEach(season -> counted(program, season, 12, 3));
        contacts.knowsResidents(
                amara,
                IntStream.range(0, 60)
                        .mapToObj(i -> Resident.of(
                                "Resident Number " + i,
                                "RESIDENT",
                                "WAIT",
                                Map.of(
                                        "why",
                                        "Since 3 days the two were in touch; a week is left between two letters.",
                                        "until",
                                        "2099-01-01")))
                        .toArray(Resident[]::new));
        shortlisted();
        shortlisted();
        applied();
        Statements.Counted<Response> much = Statements.during(() -> overview(amara, Map.of()));
        much.answer()
                .then()
                .statusCode(200)
                .body("unknownFacts", empty())
                .body("facts", hasSize(FactField.values().length))
                .body("imgHistory.years", hasSize(8))
                .body("contacts.people", hasSize(20))
                .body("contacts.more", equalTo(true))
                .body("shortlists", hasSize(2));
        int bytes = much.answer().asByteArray().length;
        assertTrue(bytes <= 50_000, bytes + " bytes");
        assertTrue(much.statements() <= little + 3, much.statements() + " statements, for little " + little);
    }
}
