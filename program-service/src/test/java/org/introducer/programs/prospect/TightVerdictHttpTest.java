package org.introducer.programs.prospect;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.introducer.programs.Directory.SEASON;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verdicts for profiles that are sent along: what planning assumes is tight, what nobody knows is asked, and law alone bars. */
@ProgramsTest
@WithTestResource(ContactsStub.class)
class TightVerdictHttpTest {

    private static final String BASIS = "tracks[0].visas[0].verdictBasis.";
    private static final LocalDate START = LocalDate.of(SEASON, 7, 1);

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();
    private final Actor platform = Actor.with(Role.INTEGRATION);

    /** Whatever else is due: whether the $100,000 payment is still asked for is a question as long as nobody confirms its end. */
    private static final String H1B_WITH_THE_PAYMENT = "UNKNOWN";

    private String sponsoring(String track) {
        String program = directory.program("INTEGRATED");
        directory.track(program, track);
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        directory.fact(program, "H1B_SPONSORSHIP", "YES");
        directory.fact(program, "CAP_STATUS", "EXEMPT");
        return program;
    }

    private static Map<String, Object> profile(String visa, Object... more) {
        Map<String, Object> profile = new HashMap<>(Map.of(
                "citizenships",
                List.of("US"),
                "stage",
                "GRADUATE",
                "visaNeed",
                "REQUIRED",
                "visaAcceptable",
                List.of(visa),
                "subjectTo212e",
                "NO",
                "ecfmg",
                Map.of("state", "CERTIFIED"),
                "locationAtFiling",
                "INSIDE_US",
                "exams",
                List.of(passed("USMLE_STEP_1"), passed("USMLE_STEP_2_CK"))));
        for (int i = 0; i < more.length; i += 2) {
            profile.put((String) more[i], more[i + 1]);
        }
        return profile;
    }

    private static Map<String, Object> passed(String exam) {
        return Map.of("exam", exam, "state", "PASSED");
    }

    private static List<Object> step3(LocalDate day) {
        return List.of(
                passed("USMLE_STEP_1"),
                passed("USMLE_STEP_2_CK"),
                Map.of("exam", "USMLE_STEP_3", "state", "PLANNED", "date", day.toString()));
    }

    private ValidatableResponse ask(String program, Map<String, Object> body) {
        return platform.sending(body)
                .queryParam("season", SEASON)
                .post("/v1/programs/" + program + "/visa-verdict")
                .then();
    }

    private static String rule(String id) {
        return BASIS + "trace.find { it.rule == '" + id + "' }.";
    }

    @Test
    @Tag("P07")
    void a_code_of_no_country_is_refused_and_never_read_as_a_country_that_no_notice_lists() {
        ask(directory.program("INTEGRATED"), Map.of("profile", profile("J1", "citizenships", List.of("UK"))))
                .statusCode(422)
                .body("errors.pointer", hasItem("/profile/citizenships/0"));
    }

    @Test
    @Tag("P07")
    void a_program_that_takes_no_residents_any_more_is_feasible_for_nobody_and_says_since_when_and_from_where() {
        String program = sponsoring("CATEGORICAL");
        Map<String, Object> body = Map.of("profile", profile("J1"));
        ask(program, body).statusCode(200).body(BASIS + "trace.rule", not(hasItem("PROGRAM_OPEN")));
        Actor.curator()
                .sending(Map.of(
                        "retiredOn", "2026-06-30", "reason", "Closed.", "reference", "https://example.org/closed"))
                .post("/v1/programs/" + program + "/retire")
                .then()
                .statusCode(200);
        ask(program, body)
                .statusCode(200)
                .body("verdict", equalTo("INFEASIBLE"))
                .body("outlook", equalTo("INFEASIBLE"))
                .body(rule("PROGRAM_OPEN") + "because", containsString("2026-06-30"))
                .body(rule("PROGRAM_OPEN") + "because", containsString("https://example.org/closed"));
        platform.sending(body)
                .queryParam("season", SEASON)
                .post("/v1/programs/" + program + "/exclusion")
                .then()
                .statusCode(200)
                .body("verdict.excluded", equalTo(true))
                .body("verdict.rules.rule", hasItem("PROGRAM_OPEN"));
        eligibility(program)
                .body("verdict.overall", equalTo("INELIGIBLE"))
                .body("outlook.overall", equalTo("INELIGIBLE"))
                .body(
                        "verdict.checks.find { it.requirement == 'PROGRAM_OPEN' }.required",
                        equalTo("takes no residents from 2026-06-30 on; see https://example.org/closed"));
    }

    private ValidatableResponse eligibility(String program) {
        return platform.sending(Map.of("profile", Map.of("citizenships", List.of("NG"))))
                .queryParam("season", SEASON)
                .post("/v1/programs/" + program + "/eligibility")
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("P13")
    void a_program_that_considers_no_graduates_from_abroad_excludes_them_by_its_own_word() {
        String program = sponsoring("CATEGORICAL");
        directory.fact(program, "IMG_CONSIDERED", "NO");
        String check = "verdict.checks.find { it.requirement == 'IMG_CONSIDERED' }.";
        eligibility(program)
                .body("verdict.overall", equalTo("INELIGIBLE"))
                .body(check + "result", equalTo("FAIL"))
                .body(check + "evidence[0].sourceType", equalTo("PROGRAM_PAGE"));
    }

    @Test
    @Tag("P07")
    void step_3_a_day_after_the_plan_is_tight_and_says_which_assumption_makes_it_so() {
        String program = sponsoring("CATEGORICAL");
        LocalDate planned = START.minusDays(120 + 28 + 1);
        ask(program, Map.of("profile", profile("H1B", "exams", step3(planned.plusDays(1)))))
                .statusCode(200)
                .body("applicantId", nullValue())
                .body("verdict", equalTo(H1B_WITH_THE_PAYMENT))
                .body(rule("STEP3_BEFORE_FILING") + "because", startsWith("Tight: "))
                .body(rule("STEP3_BEFORE_FILING") + "because", containsString("h1bFilingDays = 120"))
                .body(rule("STEP3_BEFORE_FILING") + "tight", equalTo(true))
                .body(rule("STEP3_BEFORE_FILING") + "assumptions.name", hasItem("h1bFilingDays"))
                .body(BASIS + "conditions[0].tight", equalTo(true))
                .body("assumptions.find { it.name == 'h1bFilingDays' }.days", equalTo(120))
                .body("assumptions.fromRequest", everyItem(equalTo(false)));
        ask(
                        program,
                        Map.of(
                                "profile",
                                profile("H1B", "exams", step3(planned.plusDays(1))),
                                "assumptions",
                                Map.of("h1bFilingDays", 90)))
                .body("verdict", equalTo(H1B_WITH_THE_PAYMENT))
                .body(rule("STEP3_BEFORE_FILING") + "tight", equalTo(false))
                .body("assumptions.find { it.name == 'h1bFilingDays' }.days", equalTo(90))
                .body("assumptions.find { it.name == 'h1bFilingDays' }.fromRequest", equalTo(true));
        ask(program, Map.of("profile", profile("H1B", "exams", step3(START.plusDays(1)))))
                .body("verdict", equalTo("INFEASIBLE"))
                .body(rule("STEP3_BEFORE_FILING") + "says", equalTo("FAILS"));
    }

    @Test
    @Tag("P10")
    @Tag("P17")
    void the_comparison_and_the_exclusion_are_planned_with_the_same_assumptions_as_the_verdict() {
        String program = sponsoring("CATEGORICAL");
        Map<String, Object> asked = Map.of(
                "profile",
                profile("H1B", "exams", step3(START.minusDays(100))),
                "assumptions",
                Map.of("h1bFilingDays", 60));
        for (String answer : List.of("visa-verdict", "visa-comparison", "exclusion")) {
            Actor.applicant()
                    .sending(asked)
                    .queryParam("season", SEASON)
                    .post("/v1/programs/" + program + "/" + answer)
                    .then()
                    .statusCode(200)
                    .body("applicantId", nullValue())
                    .body("assumptions.find { it.name == 'h1bFilingDays' }.days", equalTo(60))
                    .body("assumptions.find { it.name == 'h1bFilingDays' }.fromRequest", equalTo(true));
        }
        Actor.applicant()
                .sending(Map.of("profile", profile("H1B", "exams", step3(START.plusDays(1)))))
                .queryParam("season", SEASON)
                .post("/v1/programs/" + program + "/exclusion")
                .then()
                .body("verdict.excluded", equalTo(true))
                .body("verdict.rules.rule", hasItem("STEP3_BEFORE_FILING"))
                .body("assumptions.fromRequest", everyItem(equalTo(false)));
    }

    @Test
    @Tag("P07")
    void a_certificate_after_the_planned_papers_is_tight() {
        String program = sponsoring("CATEGORICAL");
        for (String visa : List.of("J1", "H1B")) {
            ask(
                            program,
                            Map.of(
                                    "profile",
                                    profile(
                                            visa,
                                            "ecfmg",
                                            Map.of("state", "IN_PROGRESS", "expectedOn", SEASON + "-05-01"))))
                    .body("verdict", equalTo(visa.equals("J1") ? "CONDITIONAL" : H1B_WITH_THE_PAYMENT))
                    .body(rule("ECFMG_CERTIFIED") + "because", startsWith("Tight: "));
        }
    }

    @Test
    @Tag("P07")
    void without_exams_the_match_is_a_question_and_the_missing_exams_are_named() {
        ask(
                        sponsoring("CATEGORICAL"),
                        Map.of("profile", profile("J1", "exams", List.of(), "ecfmg", Map.of("state", "NOT_STARTED"))))
                .body("verdict", equalTo("UNKNOWN"))
                .body(rule("NRMP_VERIFICATION") + "says", equalTo("UNKNOWN"))
                .body(rule("NRMP_VERIFICATION") + "because", containsString("Step 1 and Step 2 CK"))
                .body(rule("NRMP_VERIFICATION") + "citation.reference", containsString("ecfmg.org"))
                .body(BASIS + "questions.text", hasItem(containsString("Step 1 and Step 2 CK")));
    }

    private static Map<String, Object> time(String first, String from, String last, String to, Object... more) {
        Map<String, Object> time = new HashMap<>(Map.of(first, from, last, to));
        for (int i = 0; i < more.length; i += 2) {
            time.put((String) more[i], more[i + 1]);
        }
        return time;
    }

    @Test
    @Tag("P07")
    @Tag("P09")
    void a_profile_that_contradicts_itself_or_the_calendar_is_refused_wherever_it_is_sent() {
        String program = sponsoring("CATEGORICAL");
        String tomorrow = LocalDate.now().plusDays(3).toString();
        Map<String, Object> profile = profile(
                "J1",
                "usStays",
                List.of(
                        time("from", "2026-01-02", "to", "2026-01-02"),
                        time("from", "2026-03-02", "to", "2026-03-01"),
                        Map.of("from", tomorrow)),
                "usVisas",
                List.of(time("validFrom", "2025-03-02", "validTo", "2025-03-01", "visaClass", "B")),
                "priorJ1",
                List.of(time("from", "2024-07-01", "to", "2023-06-30", "category", "ALIEN_PHYSICIAN")),
                "priorTraining",
                List.of(
                        time(
                                "from",
                                "2024-08-01",
                                "to",
                                "2023-08-01",
                                "country",
                                "NG",
                                "specialty",
                                "OTHER",
                                "level",
                                "RESIDENCY"),
                        Map.of(
                                "country",
                                "NG",
                                "specialty",
                                "OTHER",
                                "level",
                                "RESIDENCY",
                                "years",
                                2,
                                "from",
                                "2020-01-01")),
                "exams",
                List.of(Map.of("exam", "USMLE_STEP_1", "state", "PASSED", "date", tomorrow)),
                "ecfmg",
                Map.of("state", "IN_PROGRESS", "certifiedOn", "2026-01-01"),
                "visaPreferred",
                "H1B",
                "waivedOrFulfilledOn",
                "2026-01-01");
        for (String answer : List.of("visa-verdict", "visa-comparison", "exclusion", "eligibility")) {
            Actor.applicant()
                    .sending(Map.of("profile", profile))
                    .queryParam("season", SEASON)
                    .post("/v1/programs/" + program + "/" + answer)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            equalTo(List.of(
                                    "/profile/ecfmg/certifiedOn",
                                    "/profile/exams/0/date",
                                    "/profile/priorJ1/0/to",
                                    "/profile/priorTraining/0/to",
                                    "/profile/priorTraining/1/years",
                                    "/profile/usStays/1/to",
                                    "/profile/usStays/2/from",
                                    "/profile/usVisas/0/validTo",
                                    "/profile/visaPreferred",
                                    "/profile/waivedOrFulfilledOn")));
        }
        Map<String, Object> application = Map.of("programId", program, "season", SEASON);
        ask(program, Map.of("profile", profile("J1", "applications", List.of(application, application))))
                .statusCode(422)
                .body("errors.pointer", hasItem("/profile/applications/1"));
        ask(program, Map.of("profile", profile("J1", "usStays", List.of(Map.of("from", "1802-01-01")))))
                .statusCode(422)
                .body("errors.pointer", hasItem("/profile/usStays/0/from"));
    }

    @Test
    @Tag("P09")
    void times_that_overlap_count_once() {
        ask(
                        sponsoring("CATEGORICAL"),
                        Map.of(
                                "profile",
                                profile(
                                        "J1",
                                        "priorJ1",
                                        List.of(
                                                time(
                                                        "from",
                                                        "2023-07-01",
                                                        "to",
                                                        "2024-03-31",
                                                        "category",
                                                        "ALIEN_PHYSICIAN"),
                                                time(
                                                        "from",
                                                        "2024-01-01",
                                                        "to",
                                                        "2024-06-30",
                                                        "category",
                                                        "ALIEN_PHYSICIAN")))))
                .body("tracks[0].visas[0].timeBudget.usedDays", equalTo(365));
    }

    @Test
    @Tag("P07")
    @Tag("P14")
    @Tag("P15")
    void nobody_can_apply_in_a_season_that_is_over() {
        String program = sponsoring("CATEGORICAL");
        for (String answer : List.of("visa-verdict", "visa-comparison", "exclusion", "eligibility")) {
            platform.sending(Map.of("profile", profile("J1")))
                    .queryParam("season", 2025)
                    .post("/v1/programs/" + program + "/" + answer)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:introducer:problem:season-over"))
                    .body("errors[0].parameter", equalTo("season"))
                    .body("errors[0].detail", containsString("the season of 2025 is over"));
        }
        for (String answer : List.of("visa-verdict", "visa-comparison", "exclusion")) {
            amara.asking()
                    .queryParam("season", 2025)
                    .get("/v1/programs/" + program + "/" + answer)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:introducer:problem:season-over"));
        }
        for (String place : List.of("/v1/shortlists?season=2025", "/v1/what-if?season=2025")) {
            amara.sending(place.contains("what-if") ? Map.of("change", Map.of("visaPreferred", "J1")) : Map.of())
                    .post(place)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:introducer:problem:season-over"));
        }
    }

    @Test
    @Tag("P07")
    void an_assumption_that_cannot_be_is_refused_and_nothing_has_to_be_sent() {
        String program = sponsoring("CATEGORICAL");
        ask(program, Map.of("profile", profile("J1"), "assumptions", Map.of("h1bFilingDays", -1)))
                .statusCode(422)
                .body("errors.pointer", hasItem("/assumptions/h1bFilingDays"));
        ask(program, Map.of("profile", profile("J1"), "assumptions", Map.of("h1bDays", 1)))
                .statusCode(400);
        contacts.describes(amara, Map.of());
        amara.asking()
                .queryParam("season", SEASON)
                .post("/v1/programs/" + program + "/visa-verdict")
                .then()
                .statusCode(200)
                .body("applicantId", equalTo(amara.sub().toString()));
    }

    @Test
    @Tag("P08")
    void an_advanced_position_whose_known_pgy1_programs_do_not_sponsor_stays_a_question_until_only_they_will_do() {
        String program = directory.program("INTEGRATED");
        String track = directory.track(program, "ADVANCED");
        directory.fact(program, "H1B_SPONSORSHIP", "YES");
        directory.fact(program, "CAP_STATUS", "EXEMPT");
        String year = directory.program("PGY1");
        directory.fact(year, "H1B_SPONSORSHIP", "NO");
        Map<String, Object> asked = Map.of(
                "profile",
                profile(
                        "H1B",
                        "exams",
                        List.of(passed("USMLE_STEP_1"), passed("USMLE_STEP_2_CK"), passed("USMLE_STEP_3"))));
        ask(program, asked)
                .body("verdict", equalTo("UNKNOWN"))
                .body(rule("PGY1_OPTION") + "says", equalTo("UNKNOWN"))
                .body(rule("PGY1_OPTION") + "question.whom", not(nullValue()));
        directory.pgy1(program, track, year);
        ask(program, asked).body("verdict", equalTo("UNKNOWN"));
        directory.fact(program, "PGY1_ONLY_WHERE_NAMED", "YES");
        ask(program, asked)
                .body("verdict", equalTo("INFEASIBLE"))
                .body(rule("PGY1_OPTION") + "evidence.field", hasItem("PGY1_ONLY_WHERE_NAMED"));
    }

    @Test
    @Tag("P09")
    void one_training_year_with_a_leap_day_is_one_year() {
        ask(
                        sponsoring("CATEGORICAL"),
                        Map.of(
                                "profile",
                                profile(
                                        "J1",
                                        "priorJ1",
                                        List.of(Map.of(
                                                "category", "ALIEN_PHYSICIAN",
                                                "from", "2023-07-01",
                                                "to", "2024-06-30")))))
                .body("tracks[0].visas[0].timeBudget.usedDays", equalTo(365))
                .body("tracks[0].visas[0].timeBudget.slackDays", equalTo(0));
    }

    @Test
    @Tag("P07")
    void training_abroad_is_part_of_the_profile_and_the_program_says_whether_it_counts() {
        String program = sponsoring("PHYSICIAN");
        Map<String, Object> asked = Map.of(
                "profile",
                profile(
                        "J1",
                        "priorTraining",
                        List.of(Map.of(
                                "country", "NG",
                                "specialty", "INTERNAL_MEDICINE",
                                "level", "INTERNSHIP",
                                "from", "2024-08-01",
                                "to", "2025-07-31"))));
        ask(program, asked)
                .body("verdict", equalTo("UNKNOWN"))
                .body(rule("PRIOR_TRAINING") + "question.whom", equalTo("PROGRAM"))
                .body(rule("PRIOR_TRAINING") + "inputs.priorTraining", startsWith("NG, INTERNAL_MEDICINE"));
        directory.fact(program, "FOREIGN_TRAINING_COUNTS", "YES");
        ask(program, asked).body("verdict", equalTo("FEASIBLE"));
        ask(program, Map.of("profile", profile("J1", "priorTraining", List.of(Map.of("country", "Nigeria")))))
                .statusCode(422)
                .body("errors.pointer", hasItem("/profile/priorTraining/0/country"));
    }

    @Test
    @Tag("P07")
    void a_position_of_unknown_kind_contradicts_itself_nowhere() {
        String program = directory.program("INTEGRATED");
        directory.fact(program, "J1_SPONSORSHIP", "YES");
        ask(program, Map.of("profile", profile("J1")))
                .body("tracks[0].type", equalTo("UNKNOWN"))
                .body("tracks[0].trackId", equalTo(program))
                .body(rule("TRACK_TYPE") + "says", equalTo("UNKNOWN"))
                .body(rule("PRIOR_TRAINING") + "says", equalTo("UNKNOWN"))
                .body(rule("PRIOR_TRAINING") + "because", not(containsString("asks for no prior training")));
    }
}
