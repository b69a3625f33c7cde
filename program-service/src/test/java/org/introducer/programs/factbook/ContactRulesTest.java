package org.introducer.programs.factbook;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What contacts-service learns of a program before it answers "may I write now?". */
@ProgramsTest
@Tag("C06")
class ContactRulesTest {

    private static final String RULES = "items[0].contactRules";

    @Inject
    EntityManagerFactory sessions;

    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();
    private final Directory directory = new Directory();
    private String program;

    @BeforeEach
    void enterProgram() {
        program = directory.program("INTEGRATED");
    }

    private ValidatableResponse read(String... ids) {
        return amara.sending(Map.of("ids", List.of(ids)))
                .post("/v1/programs/batch-get")
                .then()
                .statusCode(200);
    }

    private void said(String field, String value, int daysAgo, String confidence) {
        curator.sending(Map.of(
                        "field",
                        field,
                        "value",
                        value,
                        "evidence",
                        Map.of(
                                "sourceType",
                                "PROGRAM_PAGE",
                                "reference",
                                "https://example.org/ir/contact",
                                "observedOn",
                                LocalDate.now().minusDays(daysAgo).toString(),
                                "confidence",
                                confidence)))
                .post("/v1/programs/" + program + "/facts")
                .then()
                .statusCode(201);
    }

    @Test
    void a_program_that_says_nothing_has_no_rules() {
        read(program).body(RULES, nullValue());
    }

    @Test
    void a_fact_is_a_rule_and_shows_its_evidence() {
        said("NO_UNSOLICITED_MAIL", "YES", 3, "HIGH");
        said("NO_CONTACT_AFTER_INTERVIEW", "NO", 3, "HIGH");
        read(program)
                .rootPath(RULES)
                .body("noUnsolicitedMail", equalTo(true))
                .body("noContactAfterInterview", equalTo(false))
                .body("basis.field", contains("NO_UNSOLICITED_MAIL", "NO_CONTACT_AFTER_INTERVIEW"))
                .body("basis[0].says", equalTo("It counts as a rule."))
                .body("basis[0].reference", equalTo("https://example.org/ir/contact"))
                .body("basis[0].freshness", equalTo("FRESH"));
    }

    @Test
    void what_is_contradicted_expired_or_depends_on_the_case_is_no_rule_and_says_why() {
        said("NO_UNSOLICITED_MAIL", "YES", 10, "HIGH");
        said("NO_UNSOLICITED_MAIL", "NO", 3, "LOW");
        said("NO_CONTACT_AFTER_INTERVIEW", "YES", 800, "HIGH");
        read(program)
                .rootPath(RULES)
                .body("noUnsolicitedMail", nullValue())
                .body("noContactAfterInterview", nullValue())
                .body("basis.standing", contains("CONFLICT", "KNOWN"))
                .body("basis.freshness", contains("FRESH", "EXPIRED"))
                .body("basis[0].says", containsString("contradicts"))
                .body("basis[1].says", containsString("too old"));
        program = directory.program("INTEGRATED");
        said("NO_UNSOLICITED_MAIL", "CASE_BY_CASE", 3, "HIGH");
        said("NO_CONTACT_AFTER_INTERVIEW", "UNKNOWN", 3, "HIGH");
        read(program)
                .rootPath(RULES)
                .body("noUnsolicitedMail", nullValue())
                .body("basis", hasSize(1))
                .body("basis[0].says", containsString("case"));
    }

    @Test
    void a_proposal_is_no_rule() {
        amara.sending(Map.of(
                        "field",
                        "NO_UNSOLICITED_MAIL",
                        "value",
                        "YES",
                        "evidence",
                        Map.of(
                                "sourceType",
                                "RESIDENT_REPORT",
                                "reference",
                                "told so",
                                "observedOn",
                                LocalDate.now().minusDays(1).toString(),
                                "confidence",
                                "LOW")))
                .post("/v1/programs/" + program + "/facts")
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"));
        read(program).body(RULES, nullValue());
    }

    @Test
    void the_rules_of_a_merged_program_are_those_of_its_survivor() {
        said("NO_UNSOLICITED_MAIL", "YES", 3, "HIGH");
        String survivor = directory.program("INTEGRATED");
        curator.sending(Map.of("into", survivor, "reference", "https://example.org/codes"))
                .post("/v1/programs/" + program + "/merge")
                .then()
                .statusCode(200);
        read(program).body("items[0].id", equalTo(program)).body(RULES + ".noUnsolicitedMail", equalTo(true));
        read(survivor).body(RULES + ".noUnsolicitedMail", equalTo(true));
    }

    /** Workers of the service ask the database meanwhile, so a few statements more are no failure. */
    @Test
    void the_rules_of_many_programs_are_read_at_once() {
        String[] many = IntStream.range(0, 40)
                .mapToObj(_ -> {
                    program = directory.program("INTEGRATED");
                    said("NO_UNSOLICITED_MAIL", "YES", 3, "HIGH");
                    return program;
                })
                .toArray(String[]::new);
        Statistics statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            read(many).body("items.findAll { it.contactRules.noUnsolicitedMail }", hasSize(40));
            long asked = statistics.getPrepareStatementCount() - before;
            assertTrue(asked >= 2 && asked < 20, asked + " statements for 40 programs");
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
