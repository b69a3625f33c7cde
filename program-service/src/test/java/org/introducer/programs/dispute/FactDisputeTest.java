package org.introducer.programs.dispute;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.local.identity.Role;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P06")
class FactDisputeTest {

    private static final String SECRET = "Dr. Quillfeather told me at the interview";

    private final Directory directory = new Directory();
    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();
    private final Actor stranger = Actor.applicant();
    private String program;
    private String fact;

    @BeforeEach
    void a_program_sponsors_h1b() {
        program = directory.program("INTEGRATED");
        fact = directory.fact(program, "H1B_SPONSORSHIP", "YES");
    }

    private static Map<String, Object> evidence(String source) {
        return Map.of(
                "sourceType",
                source,
                "reference",
                SECRET,
                "observedOn",
                LocalDate.now().minusDays(2).toString(),
                "season",
                Directory.SEASON,
                "confidence",
                source.equals("RESIDENT_REPORT") ? "MEDIUM" : "HIGH");
    }

    private Response file(Actor actor, String value, String source) {
        Map<String, Object> draft = new HashMap<>(Map.of("reason", SECRET, "evidence", evidence(source)));
        if (value != null) {
            draft.put("value", value);
        }
        return actor.sending(draft).post("/v1/facts/" + fact + "/disputes");
    }

    private String filed(Actor actor, String value, String source) {
        Response filed = file(actor, value, source);
        filed.then().statusCode(201);
        return "/v1/fact-disputes/" + filed.path("id");
    }

    private Response field() {
        return stranger.asking()
                .queryParam("season", Directory.SEASON)
                .get("/v1/programs/" + program + "/facts/H1B_SPONSORSHIP");
    }

    @Test
    void whoever_is_signed_in_files_a_dispute_and_the_fact_counts_as_before() {
        for (Role role : Role.values()) {
            file(Actor.with(role), "NO", "PROGRAM_PAGE")
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("OPEN"))
                    .body("programId", equalTo(program))
                    .body("value", equalTo("NO"))
                    .body("history.kind", contains("FILED"));
        }
        field().then()
                .body("shown.standing", equalTo("KNOWN"))
                .body("shown.value", equalTo("YES"))
                .body("shown.chosen.disputed", equalTo(true));
        stranger.asking()
                .get("/v1/facts/" + fact)
                .then()
                .body("disputed", equalTo(true))
                .body("state", equalTo("ACCEPTED"));
        stranger.asking()
                .queryParam("filter", "programId==" + program + ";state==OPEN")
                .get("/v1/fact-disputes")
                .then()
                .statusCode(200)
                .body("items", hasSize(Role.values().length));
    }

    @Test
    void nobody_else_learns_who_filed_it_or_in_which_words() {
        String dispute = filed(amara, "NO", "RESIDENT_REPORT");
        amara.asking().get(dispute).then().body("mine", equalTo(true)).body("words.reason", equalTo(SECRET));
        curator.asking().get(dispute).then().body("mine", equalTo(false)).body("words.reference", equalTo(SECRET));
        amara.asking().get("/v1/fact-disputes/mine").then().body("items", hasSize(1));
        for (Actor other : List.of(stranger, amara.colleague(Role.ADVISER), amara.colleague(Role.ORG_ADMIN))) {
            Response seen = other.asking().get(dispute);
            seen.then().statusCode(200).body("mine", equalTo(false)).body("words", nullValue());
            assertFalse(seen.asString().contains("Quillfeather"));
            other.asking().get("/v1/fact-disputes/mine").then().body("items", empty());
            other.asking()
                    .queryParam("filter", "factId==" + fact)
                    .get("/v1/fact-disputes")
                    .then()
                    .body("items.mine", everyItem(equalTo(false)))
                    .body("items.words", everyItem(nullValue()));
            other.asking().post(dispute + "/withdraw").then().statusCode(404);
        }
        for (Actor any : List.of(stranger, curator, amara.colleague(Role.ADVISER))) {
            String seen = any.asking().get(dispute).asString();
            Stream.of(amara.sub(), amara.tenant()).forEach(person -> assertFalse(seen.contains(person.toString())));
        }
        assertFalse(field().asString().contains("Quillfeather"));
    }

    @Test
    void a_dispute_needs_evidence_and_says_something_else() {
        amara.sending(Map.of("reason", "I do not believe it.", "value", "NO"))
                .post("/v1/facts/" + fact + "/disputes")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence"));
        file(amara, "YES", "PROGRAM_PAGE").then().statusCode(422).body("errors.pointer", contains("/value"));
        file(amara, "MAYBE", "PROGRAM_PAGE").then().statusCode(422).body("errors.pointer", contains("/value"));
        file(amara, "NO", "DOL_LCA").then().statusCode(422).body("errors.pointer", contains("/evidence/sourceType"));
        amara.sending(Map.of("reason", "x", "evidence", evidence("PROGRAM_PAGE")))
                .post("/v1/facts/" + UUID.randomUUID() + "/disputes")
                .then()
                .statusCode(404);
        filed(amara, "NO", "PROGRAM_PAGE");
        file(amara, "CASE_BY_CASE", "PROGRAM_PAGE").then().statusCode(409).body("type", endsWith("dispute-exists"));
    }

    @Test
    void an_accepted_dispute_is_a_fact_beside_the_other_and_the_rule_of_facts_decides() {
        String dispute = filed(amara, "NO", "RESIDENT_REPORT");
        curator.sending(Map.of("reason", "Several residents say so."))
                .post(dispute + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("correctionId", notNullValue())
                .body("history.kind", contains("FILED", "ACCEPTED"))
                .body("history[1].text", equalTo("Several residents say so."));
        field().then()
                .body("shown.standing", equalTo("CONFLICT"))
                .body("shown.value", equalTo("YES"))
                .body("shown.chosen.disputed", equalTo(false))
                .body("setAside.fact.value", contains("NO"))
                .body("setAside.fact.evidence.confidence", contains("MEDIUM"))
                .body("setAside.fact.evidence.reporter", contains("dispute"));
        curator.sending(Map.of("reason", "Twice."))
                .post(dispute + "/accept")
                .then()
                .statusCode(409);
        amara.asking().post(dispute + "/withdraw").then().statusCode(409).body("type", endsWith("dispute-decided"));
    }

    @Test
    void what_becomes_public_can_be_written_anew_and_a_note_of_the_filer_does_not() {
        Map<String, Object> evidence = new HashMap<>(evidence("PROGRAM_PAGE"));
        evidence.put("note", SECRET);
        Response filed = amara.sending(Map.of("reason", SECRET, "value", "NO", "evidence", evidence))
                .post("/v1/facts/" + fact + "/disputes");
        String correction = curator.sending(
                        Map.of("reason", "The page says so now.", "reference", "https://example.org/visa"))
                .post("/v1/fact-disputes/" + filed.path("id") + "/accept")
                .then()
                .statusCode(200)
                .extract()
                .path("correctionId");
        Response published = stranger.asking().get("/v1/facts/" + correction);
        published.then().body("evidence.reference", equalTo("https://example.org/visa"));
        assertFalse(published.asString().contains("Quillfeather"));
    }

    @Test
    void nobody_has_more_than_fifty_open_disputes() throws SQLException {
        String dispute = filed(amara, "NO", "PROGRAM_PAGE");
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.executeUpdate(
                    """
                    with copies as (
                        insert into fact_disputes (id, version, fact_id, field, value, reason, evidence, state, steps, filed_at)
                        select uuidv7(), 0, fact_id, field, value, reason, evidence, state, steps, filed_at
                        from fact_disputes, generate_series(1, 49) where id = '%s' returning id)
                    insert into fact_dispute_filers (tenant_id, dispute_id, sub) select '%s', id, '%s' from copies""".formatted(dispute.substring(dispute.lastIndexOf('/') + 1), amara.tenant(), amara.sub()));
        }
        fact = directory.fact(program, "J1_SPONSORSHIP", "YES");
        file(amara, "NO", "PROGRAM_PAGE").then().statusCode(409).body("type", endsWith("too-many-disputes"));
        filed(stranger, "NO", "PROGRAM_PAGE");
        amara.asking().post(dispute + "/withdraw").then().statusCode(200);
        filed(amara, "NO", "PROGRAM_PAGE");
    }

    @Test
    void a_newer_word_of_the_same_source_replaces_the_disputed_fact() {
        String dispute = filed(amara, "NO", "PROGRAM_PAGE");
        curator.sending(Map.of("reason", "The page says so now."))
                .post(dispute + "/accept")
                .then()
                .statusCode(200);
        field().then().body("shown.standing", equalTo("KNOWN")).body("shown.value", equalTo("NO"));
        stranger.asking().get("/v1/facts/" + fact).then().body("value", equalTo("YES"));
    }

    @Test
    void a_dispute_without_another_value_withdraws_the_fact() {
        String dispute = filed(amara, null, "PROGRAM_PAGE");
        curator.sending(Map.of("reason", "The page does not say so.", "withdrawFact", false))
                .post(dispute + "/accept")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/withdrawFact"));
        curator.sending(Map.of("reason", "The page does not say so."))
                .post(dispute + "/accept")
                .then()
                .statusCode(200)
                .body("correctionId", nullValue());
        field().then().body("shown.standing", equalTo("UNKNOWN"));
        stranger.asking().get("/v1/facts/" + fact).then().body("state", equalTo("WITHDRAWN"));
        file(amara, "NO", "PROGRAM_PAGE").then().statusCode(409).body("type", endsWith("fact-not-accepted"));
    }

    @Test
    void an_accepted_dispute_withdraws_the_fact_besides_only_where_that_is_asked() {
        String dispute = filed(amara, "NO", "FREIDA");
        curator.sending(Map.of("reason", "The page is gone.", "withdrawFact", true))
                .post(dispute + "/accept")
                .then()
                .statusCode(200)
                .body("correctionId", notNullValue());
        stranger.asking().get("/v1/facts/" + fact).then().body("state", equalTo("WITHDRAWN"));
        field().then().body("shown.standing", equalTo("KNOWN")).body("shown.value", equalTo("NO"));
    }

    @Test
    void a_public_reference_belongs_to_another_value() {
        String dispute = filed(amara, null, "PROGRAM_PAGE");
        curator.sending(Map.of("reason", "The page does not say so.", "reference", "https://example.org/visa"))
                .post(dispute + "/accept")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reference"));
        amara.asking().get(dispute).then().body("state", equalTo("OPEN"));
    }

    @Test
    void unknown_is_no_other_value_and_withdraws_the_fact() {
        String dispute = filed(amara, "UNKNOWN", "PROGRAM_PAGE");
        amara.asking().get(dispute).then().body("value", nullValue());
        curator.sending(Map.of("reason", "The page does not say so."))
                .post(dispute + "/accept")
                .then()
                .statusCode(200)
                .body("correctionId", nullValue());
        field().then().body("shown.standing", equalTo("UNKNOWN"));
    }

    @Test
    void a_policy_of_an_institution_is_contradicted_only_by_a_source_that_speaks_of_the_institution() {
        Map<String, Object> policy = new HashMap<>(evidence("GME_OFFICE_WRITTEN"));
        policy.put("scope", "INSTITUTION");
        Response stated = curator.sending(Map.of("field", "H1B_SPONSORSHIP", "value", "YES", "evidence", policy))
                .post("/v1/programs/" + program + "/facts");
        stated.then().statusCode(201);
        fact = stated.path("id");
        file(amara, "NO", "PROGRAM_PAGE")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence/sourceType"))
                .body("errors[0].detail", containsString("propose it as a fact of that program"));
        filed(stranger, null, "PROGRAM_PAGE");
        filed(amara, "NO", "GME_OFFICE_WRITTEN");
    }

    @Test
    void the_program_answers_and_a_rejection_leaves_the_fact_alone() {
        String dispute = filed(amara, "NO", "RESIDENT_REPORT");
        Map<String, Object> answer = Map.of(
                "answer", "We sponsor both.",
                "reference", "E-mail of the GME office",
                "answeredOn", LocalDate.now().minusDays(1).toString());
        amara.sending(answer).post(dispute + "/answers").then().statusCode(403);
        curator.sending(answer).post(dispute + "/answers").then().statusCode(200);
        Map<String, Object> later = new HashMap<>(answer);
        later.put("answeredOn", LocalDate.now().plusDays(3).toString());
        curator.sending(later).post(dispute + "/answers").then().statusCode(422);
        curator.sending(Map.of()).post(dispute + "/reject").then().statusCode(422);
        curator.sending(Map.of("reason", "The GME office says both."))
                .post(dispute + "/reject")
                .then()
                .statusCode(200);
        amara.asking()
                .get(dispute)
                .then()
                .body("state", equalTo("REJECTED"))
                .body("history.kind", contains("FILED", "ANSWERED", "REJECTED"))
                .body("history[1].text", equalTo("We sponsor both."))
                .body("history[2].text", containsString("GME office"));
        field().then().body("shown.value", equalTo("YES")).body("shown.chosen.disputed", equalTo(false));
        curator.sending(answer).post(dispute + "/answers").then().statusCode(409);
    }

    @Test
    void who_filed_it_withdraws_it_and_may_file_another() {
        String dispute = filed(amara, "NO", "PROGRAM_PAGE");
        String before = stranger.asking().get("/v1/facts/" + fact).header("ETag");
        amara.asking().post(dispute + "/withdraw").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        stranger.asking()
                .get("/v1/facts/" + fact)
                .then()
                .header("ETag", not(equalTo(before)))
                .body("disputed", equalTo(false));
        filed(amara, "NO", "PROGRAM_PAGE");
    }
}
