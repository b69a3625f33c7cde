package org.introducer.programs.prospect;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.introducer.programs.Directory.SEASON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.programs.h1b.EmployerFiles;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
class VisaVerdictHttpTest {

    private static final String J1 = "tracks[0].visas.find { it.visa == 'J1' }";

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();

    private String categorical() {
        String program = directory.program("INTEGRATED");
        directory.track(program, "CATEGORICAL");
        return program;
    }

    private static ValidatableResponse verdict(Actor actor, String program) {
        return actor.asking()
                .queryParam("season", SEASON)
                .get("/v1/programs/" + program + "/visa-verdict")
                .then();
    }

    @Test
    @Tag("P07")
    void an_unknown_stance_stays_unknown_and_the_outlook_is_what_was_last_known() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("J1")));
        String program = categorical();
        directory.fact(program, "J1_SPONSORSHIP", "YES", SEASON - 1);
        verdict(amara, program)
                .statusCode(200)
                .body("verdict", equalTo("UNKNOWN"))
                .body("outlook", equalTo("FEASIBLE"))
                .body("outlookNote", startsWith("Last known, confirm"))
                .body("disclaimer", startsWith("Not legal advice"))
                .body("profileKnown", equalTo(true))
                .body(J1 + ".verdict", equalTo("UNKNOWN"))
                .body(J1 + ".outlook", equalTo("FEASIBLE"))
                .body(J1 + ".verdictBasis.questions[0].whom", equalTo("GME_OFFICE"))
                .rootPath(J1 + ".outlookBasis.trace.find { it.rule == 'J1_SPONSORED' }")
                .body("says", equalTo("HOLDS"))
                .body("evidence[0].season", equalTo(SEASON - 1))
                .body("evidence[0].ageDays", equalTo(10))
                .body("evidence[0].sourceType", equalTo("PROGRAM_PAGE"))
                .body("evidence[0].reference", equalTo("https://example.org/radiology/visa"));
        assertEquals(1, contacts.profilesRead(amara));
    }

    @Test
    @Tag("P06")
    void an_open_dispute_is_said_in_the_trace_and_an_accepted_one_counts_by_the_rule_of_facts() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("J1")));
        String program = categorical();
        String fact = directory.fact(program, "J1_SPONSORSHIP", "YES");
        String rule = J1 + ".verdictBasis.trace.find { it.rule == 'J1_SPONSORED' }";
        verdict(amara, program)
                .rootPath(rule)
                .body("says", equalTo("HOLDS"))
                .body("evidence[0].disputed", equalTo(false));
        String dispute = Actor.applicant()
                .sending(Map.of(
                        "reason",
                        "They stopped.",
                        "value",
                        "NO",
                        "evidence",
                        Map.of(
                                "sourceType", "FREIDA",
                                "reference", "FREIDA entry",
                                "observedOn", LocalDate.now().minusDays(2).toString(),
                                "season", SEASON,
                                "confidence", "HIGH")))
                .post("/v1/facts/" + fact + "/disputes")
                .path("id");
        verdict(amara, program)
                .rootPath(rule)
                .body("says", equalTo("HOLDS"))
                .body("evidence[0].disputed", equalTo(true));
        Actor.curator()
                .sending(Map.of("reason", "Both say what they say."))
                .post("/v1/fact-disputes/" + dispute + "/accept")
                .then()
                .statusCode(200);
        verdict(amara, program)
                .rootPath(rule)
                .body("says", equalTo("UNKNOWN"))
                .body("evidence[0].standing", equalTo("CONFLICT"))
                .body("evidence[0].disputed", equalTo(false));
    }

    @Test
    @Tag("P07")
    void nothing_known_is_unknown_in_both_and_never_a_no() {
        contacts.describes(amara, Map.of());
        verdict(amara, categorical())
                .statusCode(200)
                .body("verdict", equalTo("UNKNOWN"))
                .body("outlook", equalTo("UNKNOWN"))
                .body("tracks[0].visas.verdict", everyItem(equalTo("UNKNOWN")));
    }

    @Test
    @Tag("P07")
    void the_trace_shows_every_rule_with_inputs_citation_and_what_would_change_it() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("H1B"), "priorH1bDays", 0));
        String program = categorical();
        directory.fact(program, "H1B_SPONSORSHIP", "YES");
        directory.fact(program, "CAP_STATUS", "SUBJECT");
        verdict(amara, program)
                .statusCode(200)
                .body("verdict", equalTo("INFEASIBLE"))
                .rootPath("tracks[0].visas[0].verdictBasis")
                .body(
                        "trace.rule",
                        hasItems(
                                "VISA_NEED",
                                "TRACK_TYPE",
                                "H1B_SPONSORED",
                                "ECFMG_CERTIFIED",
                                "H1B_TIME",
                                "TWO_YEAR_HOME_RULE",
                                "H1B_CAP",
                                "STEP3_BEFORE_FILING",
                                "NOTICE"))
                .body("trace.find { it.rule == 'H1B_CAP' }.says", equalTo("FAILS"))
                .body("trace.find { it.rule == 'H1B_CAP' }.wouldChange", containsString("cap-exempt"))
                .body("trace.find { it.rule == 'H1B_CAP' }.citation.source", notNullValue())
                .body("trace.find { it.rule == 'STEP3_BEFORE_FILING' }.says", equalTo("DUE"))
                .body("trace.find { it.rule == 'STEP3_BEFORE_FILING' }.inputs.step3", equalTo("PLANNED 2027-02-01"))
                .body("conditions[0].rule", equalTo("STEP3_BEFORE_FILING"))
                .body("wouldChange", hasItem(containsString("cap-exempt")));
    }

    @Test
    @Tag("P09")
    void the_time_budget_says_needed_used_and_slack() {
        contacts.describes(
                amara,
                Map.of(
                        "priorJ1",
                        List.of(Map.of("category", "ALIEN_PHYSICIAN", "from", "2020-01-01", "to", "2020-01-10"))));
        verdict(amara, categorical())
                .rootPath(J1 + ".timeBudget")
                .body("pathYears", equalTo(6))
                .body("limitYears", equalTo(7))
                .body("usedDays", equalTo(10))
                .body("slackDays", equalTo(355))
                .body("citations", hasSize(2));
    }

    @Test
    @Tag("P08")
    void an_advanced_position_lists_its_pgy1_options_on_the_same_visa_the_nearer_first() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("J1")));
        String program = directory.program("INTEGRATED", Map.of("institution", "Chained Hospital", "latitude", 61.2));
        directory.track(program, "ADVANCED");
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        String far = pgy1("Far year", 61.6, "YES");
        String near = pgy1("Near year", 61.3, "YES");
        String closed = pgy1("Closed year", 61.2, "NO");
        String chain = "tracks[0].visas[0].verdictBasis.pgy1.options";
        Response answer = verdict(amara, program)
                .statusCode(200)
                .body("verdict", equalTo("FEASIBLE"))
                .body("tracks[0].warnings.rule", hasItem("MATCH_COMMITMENT"))
                .body(chain + "[0].programId", equalTo(near))
                .body(chain + "[0].distanceKm", equalTo(11))
                .body(chain + "[0].visa", equalTo("J1"))
                .extract()
                .response();
        List<String> order = answer.jsonPath().getList(chain + ".programId");
        assertEquals(order.indexOf(near) + 1, order.indexOf(far));
        assertEquals(
                "INFEASIBLE",
                answer.jsonPath()
                        .getString(chain + ".find { it.programId == '" + closed + "' }?.verdict ?: 'INFEASIBLE'"));
    }

    @Test
    @Tag("P01")
    @Tag("P08")
    void the_pgy1_programs_that_a_program_names_come_before_nearer_ones_that_come_to_the_same() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("J1")));
        String program = directory.program("INTEGRATED", Map.of("institution", "Naming Hospital", "latitude", 71.2));
        String track = directory.track(program, "ADVANCED");
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        String near = pgy1("Near other", 71.3, "YES");
        String named = pgy1("Named year", 71.9, "YES");
        String namedWithout = pgy1("Named year without a visa", 71.2, "NO");
        for (String year : List.of(named, namedWithout)) {
            directory.pgy1(program, track, year);
        }
        String chain = "tracks[0].visas[0].verdictBasis.pgy1.options";
        verdict(amara, program)
                .statusCode(200)
                .body("verdict", equalTo("FEASIBLE"))
                .body(chain + "[0].programId", equalTo(named))
                .body(chain + "[0].affiliated", equalTo(true))
                .body(chain + "[1].programId", equalTo(near))
                .body(chain + "[1].affiliated", equalTo(false));
    }

    private String pgy1(String name, double latitude, String j1) {
        String year = directory.program("PGY1", Map.of("name", name, "state", "AK", "latitude", latitude));
        directory.fact(year, "J1_SPONSORSHIP", j1);
        return year;
    }

    @Test
    @Tag("P08")
    void an_advanced_position_is_as_weak_as_its_best_pgy1() {
        contacts.describes(
                amara,
                Map.of(
                        "visaAcceptable",
                        List.of("H1B"),
                        "exams",
                        List.of(Map.of("exam", "USMLE_STEP_3", "state", "PASSED"))));
        String program = directory.program("INTEGRATED");
        directory.track(program, "ADVANCED");
        directory.fact(program, "H1B_SPONSORSHIP", "YES");
        directory.fact(program, "CAP_STATUS", "EXEMPT");
        verdict(amara, program)
                .body("verdict", equalTo("UNKNOWN"))
                .body(
                        "tracks[0].visas[0].verdictBasis.trace.find { it.rule == 'PGY1_OPTION' }.says",
                        equalTo("UNKNOWN"));
    }

    @Test
    @Tag("P10")
    void j1_and_h1b_stand_side_by_side_whatever_the_applicant_takes() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("H1B")));
        String program = categorical();
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        amara.asking()
                .queryParam("season", SEASON)
                .get("/v1/programs/" + program + "/visa-comparison")
                .then()
                .statusCode(200)
                .body("tracks[0].j1", equalTo("FEASIBLE"))
                .body("tracks[0].h1b", equalTo("UNKNOWN"))
                .body("tracks[0].better", equalTo("J1"))
                .body(
                        "tracks[0].aspects.name",
                        hasItems("two-year home rule", "Step 3", "time", "cost borne by the program"))
                .body("disclaimer", startsWith("Not legal advice"));
    }

    @Test
    @Tag("P07")
    void who_has_not_described_themselves_gets_questions_instead_of_a_refusal() {
        verdict(amara, categorical())
                .statusCode(200)
                .body("profileKnown", equalTo(false))
                .body("verdict", equalTo("UNKNOWN"))
                .body("tracks[0].visas[0].verdictBasis.questions.whom", hasItem("APPLICANT"));
    }

    @Test
    @Tag("P07")
    void a_place_of_filing_is_asked_for_where_a_notice_depends_on_it() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("H1B")));
        String notice = "tracks[0].visas[0].verdictBasis.trace.find { it.inputs.notice == 'h1b-100k-scope' }.says";
        String program = categorical();
        verdict(amara, program).body(notice, equalTo("UNKNOWN"));
        amara.asking()
                .queryParam("season", SEASON)
                .queryParam("locationAtFiling", "INSIDE_US")
                .get("/v1/programs/" + program + "/visa-verdict")
                .then()
                .body(notice, equalTo("HOLDS"));
    }

    @Test
    @Tag("P07")
    void a_season_that_is_none_is_named_as_the_parameter() {
        for (String operation : List.of("visa-verdict", "visa-comparison", "exclusion", "facts")) {
            for (String season : List.of("1999", "next")) {
                amara.asking()
                        .queryParam("season", season)
                        .get("/v1/programs/" + categorical() + "/" + operation)
                        .then()
                        .statusCode(400)
                        .body("type", endsWith("invalid-parameter"))
                        .body("errors.parameter", hasItem("season"));
            }
        }
    }

    @Test
    @Tag("P07")
    void an_adviser_needs_consent_and_has_to_say_whom_they_mean() {
        Actor adviser = amara.colleague(Role.ADVISER);
        contacts.describes(amara, Map.of());
        String address = "/v1/programs/" + categorical() + "/visa-verdict";
        adviser.asking()
                .queryParam("applicantId", amara.sub())
                .get(address)
                .then()
                .statusCode(404);
        adviser.asking().get(address).then().statusCode(400).body("errors.parameter", hasItem("applicantId"));
        Actor trusted = amara.colleague(Role.ADVISER);
        contacts.consents(amara, "READ");
        trusted.asking()
                .queryParam("applicantId", amara.sub())
                .get(address)
                .then()
                .statusCode(200)
                .body("applicantId", equalTo(amara.sub().toString()));
        Actor.applicant()
                .asking()
                .queryParam("applicantId", amara.sub())
                .get(address)
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("P07")
    void the_same_answer_has_the_same_weak_tag_until_something_changes() {
        contacts.describes(amara, Map.of());
        String program = categorical();
        String tag = verdict(amara, program)
                .header("ETag", startsWith("W/"))
                .extract()
                .header("ETag");
        amara.asking()
                .queryParam("season", SEASON)
                .header("If-None-Match", tag)
                .get("/v1/programs/" + program + "/visa-verdict")
                .then()
                .statusCode(304);
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        verdict(amara, program).statusCode(200).header("ETag", not(equalTo(tag)));
    }

    @Test
    @Tag("P07")
    void what_does_not_exist_or_is_out_of_bounds_is_refused() {
        verdict(amara, UUID.randomUUID().toString()).statusCode(404).body("type", containsString("program-not-found"));
        String address = "/v1/programs/" + categorical() + "/visa-verdict";
        amara.asking()
                .queryParam("season", 1999)
                .get(address)
                .then()
                .statusCode(greaterThan(399))
                .statusCode(lessThan(500));
        amara.asking().queryParam("season", "next").get(address).then().statusCode(400);
        amara.asking()
                .queryParam("locationAtFiling", "MARS")
                .get(address)
                .then()
                .statusCode(400);
        amara.asking().queryParam("applicantId", "me").get(address).then().statusCode(400);
        assertEquals(0, contacts.profilesRead(amara));
    }

    @Test
    @Tag("P07")
    void facts_that_contradict_each_other_are_unknown_and_both_are_shown() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("J1")));
        String program = categorical();
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        directory.fact(program, "J1_SPONSORSHIP", "NO");
        verdict(amara, program)
                .body("verdict", equalTo("UNKNOWN"))
                .body("outlook", equalTo("UNKNOWN"))
                .body(
                        J1 + ".verdictBasis.trace.find { it.rule == 'J1_SPONSORED' }.evidence.value",
                        hasItems("YES", "NO"))
                .body(J1 + ".timeBudget", notNullValue())
                .body("tracks[0].visas[0].notApplied", hasSize(0))
                .body("tracks[0].label", nullValue());
    }

    @Test
    @Tag("P05")
    @Tag("P07")
    void two_petitioning_employers_that_differ_leave_the_cap_unknown() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("H1B")));
        String program = categorical();
        directory.fact(program, "CAP_STATUS", "EXEMPT", SEASON, "University");
        directory.fact(program, "CAP_STATUS", "SUBJECT", SEASON, "Clinic");
        amara.asking()
                .get("/v1/programs/" + program + "/facts/CAP_STATUS")
                .then()
                .body("shown.standing", equalTo("CONFLICT"));
        verdict(amara, program)
                .rootPath("tracks[0].visas[0].verdictBasis.trace.find { it.rule == 'H1B_CAP' }")
                .body("says", equalTo("UNKNOWN"))
                .body("question.whom", equalTo("GME_OFFICE"))
                .body("evidence.value", hasItems("EXEMPT", "SUBJECT"));
    }

    @Test
    @Tag("P07")
    void what_contacts_service_says_that_is_newer_than_this_service_is_read_as_not_said() {
        contacts.describes(
                amara,
                Map.of(
                        "stage", "FELLOW",
                        "visaAcceptable", List.of("J1", "O1"),
                        "exams", List.of(Map.of("exam", "USMLE_STEP_4", "state", "PASSED")),
                        "ecfmg", Map.of("state", "PAUSED"),
                        "somethingNew", 1));
        verdict(amara, categorical())
                .statusCode(200)
                .body("tracks[0].visas.visa", equalTo(List.of("J1")))
                .body(J1 + ".verdictBasis.questions.whom", hasItem("APPLICANT"));
    }

    @Test
    @Tag("P07")
    void h1b_history_of_an_employer_stands_beside_a_verdict_and_changes_neither_it_nor_the_facts() {
        contacts.describes(amara, Map.of("visaAcceptable", List.of("H1B")));
        String program = categorical();
        String employer = EmployerFiles.word() + " HEALTH SYSTEM";
        Actor curator = Actor.curator();
        EmployerFiles files = new EmployerFiles(curator);
        files.petitions(EmployerFiles.petition(2022, employer, "MI", 49));
        files.filings(EmployerFiles.filing(EmployerFiles.caseNumber(), employer, "MI"));
        Response before = verdict(amara, program)
                .statusCode(200)
                .body("h1bHistory.standing", equalTo("UNKNOWN"))
                .extract()
                .response();
        Response alias = curator.sending(EmployerFiles.alias(program, employer)).post("/v1/employer-aliases");
        curator.asking().post(alias.header("Location") + "/confirm").then().statusCode(200);
        verdict(amara, program)
                .body("h1bHistory.standing", equalTo("FOUND"))
                .body("h1bHistory.initialApproved", equalTo(49))
                .body("h1bHistory.integratedIrResidents", equalTo(1))
                .body("h1bHistory.see", equalTo("/v1/programs/" + program + "/h1b-history"))
                .body("verdict", equalTo("UNKNOWN"))
                .body("tracks", equalTo(before.jsonPath().getList("tracks")));
        amara.asking().get("/v1/programs/" + program + "/facts").then().body("items", hasSize(0));
    }
}
