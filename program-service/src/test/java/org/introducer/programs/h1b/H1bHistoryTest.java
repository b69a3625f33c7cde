package org.introducer.programs.h1b;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.programs.h1b.EmployerFiles.alias;
import static org.introducer.programs.h1b.EmployerFiles.caseNumber;
import static org.introducer.programs.h1b.EmployerFiles.filing;
import static org.introducer.programs.h1b.EmployerFiles.petition;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P03")
class H1bHistoryTest {

    private final Actor curator = Actor.curator();
    private final Actor amara = Actor.applicant();
    private final Directory directory = new Directory();
    private final EmployerFiles files = new EmployerFiles(curator);
    private final String employer = EmployerFiles.word() + " HEALTH SYSTEM";

    private String program;

    @BeforeEach
    void enterProgram() {
        program = directory.program("INTEGRATED");
    }

    private ValidatableResponse history() {
        return history(program);
    }

    private ValidatableResponse history(String of) {
        return amara.asking().get("/v1/programs/" + of + "/h1b-history").then().statusCode(200);
    }

    private Response confirmed(Map<String, Object> draft) {
        Response proposed = curator.sending(draft).post("/v1/employer-aliases");
        proposed.then().statusCode(201);
        curator.asking().post(proposed.header("Location") + "/confirm").then().statusCode(200);
        return proposed;
    }

    @Test
    void without_a_confirmed_alias_the_history_is_unknown_and_not_none() {
        files.petitions(petition(2022, employer, "MI", 49));
        curator.sending(alias(program, employer)).post("/v1/employer-aliases");
        history()
                .body("standing", equalTo("UNKNOWN"))
                .body("statement", containsString("not none"))
                .body("aliases", empty())
                .body("years", empty())
                .body("filings", empty());
    }

    @Test
    void a_confirmed_alias_shows_petitions_and_filings_with_their_sources() {
        String resident = caseNumber();
        files.petitions(petition(2022, employer, "MI", 49), petition(2021, employer, "MI", 40));
        files.filings(filing(resident, employer, "MI"));
        String alias = confirmed(alias(program, employer)).jsonPath().getString("id");
        history()
                .body("standing", equalTo("FOUND"))
                .body("statement", containsString("never the program's policy"))
                .body("aliases.id", contains(alias))
                .body("years.fiscalYear", contains(2025, 2022, 2021))
                .body("years[0].petitions", nullValue())
                .body("years[0].filings.integratedIrResidents", equalTo(1))
                .body("years[1].petitions.initialApproved", equalTo(49))
                .body("years[1].petitions.continuingDenied", equalTo(2))
                .body("years[1].filings", nullValue())
                .body("years[1].rows[0].employer", equalTo(employer))
                .body("years[1].rows[0].aliasIds", contains(alias))
                .body("years[1].rows[0].source.sourceType", equalTo("USCIS_DATA_HUB"))
                .body("filings.caseNumber", contains(resident))
                .body("filings[0].role", equalTo("RESIDENT"))
                .body("filings[0].visaClass", equalTo("H-1B"))
                .body("filings[0].status", equalTo("Certified"))
                .body("filings[0].beginsOn", equalTo("2025-02-12"))
                .body("filings[0].wage.currency", equalTo("USD"))
                .body("filings[0].source.sourceType", equalTo("DOL_LCA"));
    }

    @Test
    void what_was_rejected_or_taken_back_is_gone_from_the_history() {
        files.petitions(petition(2022, employer, "MI", 49));
        Response alias = confirmed(alias(program, employer));
        history().body("years", hasSize(1));
        curator.sending(Map.of("reason", "The university employs them."))
                .post(alias.header("Location") + "/withdraw")
                .then()
                .statusCode(200);
        history().body("standing", equalTo("UNKNOWN")).body("years", empty());
        Response again = curator.sending(alias(program, employer)).post("/v1/employer-aliases");
        curator.sending(Map.of("reason", "The university employs them.")).post(again.header("Location") + "/reject");
        history().body("standing", equalTo("UNKNOWN"));
    }

    @Test
    void names_that_differ_in_capitals_accents_and_punctuation_are_one_and_all_others_are_not() {
        String word = EmployerFiles.word();
        files.petitions(
                petition(2022, "St. " + word + " Hôpital, INC.", "MI", 1),
                petition(2021, "ST " + word + " HOPITAL INC", "MI", 2),
                petition(2020, "ST " + word + " HOPITAL", "MI", 4),
                petition(2019, "SAINT " + word + " HOPITAL INC", "MI", 8));
        files.filings(filing(caseNumber(), "ST " + word + " HOPITAL INCORPORATED", "MI"));
        confirmed(alias(program, "st " + word.toLowerCase() + " hopital / inc"));
        history().body("years.fiscalYear", contains(2022, 2021)).body("filings", empty());
    }

    @Test
    void an_alias_counts_within_its_years_and_its_state_only() {
        files.petitions(
                petition(2019, employer, "MI", 1),
                petition(2020, employer, "MI", 2),
                petition(2021, employer, "OH", 4),
                petition(2022, employer, "MI", 8));
        files.filings(filing(caseNumber(), employer, "OH"), filing(caseNumber(), employer, "MI", "Nurse", ""));
        confirmed(alias(program, employer, "employerState", "MI", "firstYear", 2020, "lastYear", 2021));
        history().body("years.fiscalYear", contains(2020)).body("filings", empty());
        confirmed(alias(program, employer, "employerState", "MI", "firstYear", 2022));
        history().body("years.fiscalYear", contains(2022, 2020));
    }

    @Test
    void a_row_that_two_aliases_link_counts_once() {
        String institution = "Institution " + UUID.randomUUID();
        String own = directory.program("INTEGRATED", Map.of("institution", institution));
        String sister = directory.program("DIAGNOSTIC", Map.of("institution", institution.toUpperCase() + "."));
        files.petitions(petition(2022, employer, "MI", 49));
        files.filings(filing(caseNumber(), employer, "MI"));
        confirmed(alias(own, employer));
        history(sister).body("standing", equalTo("UNKNOWN"));
        confirmed(alias(null, employer, "institution", institution));
        history(own)
                .body("years[1].petitions.initialApproved", equalTo(49))
                .body("years[1].rows", hasSize(1))
                .body("years[1].rows[0].aliasIds", hasSize(2))
                .body("years[0].filings.total", equalTo(1))
                .body("filings", hasSize(1));
        history(sister).body("years[1].petitions.initialApproved", equalTo(49));
    }

    @Test
    void one_employer_serves_many_programs_and_a_program_has_several_employers() {
        String second = EmployerFiles.word() + " UNIVERSITY";
        String other = directory.program("INTEGRATED");
        files.petitions(petition(2022, employer, "MI", 3), petition(2022, second, "MI", 4));
        confirmed(alias(program, employer));
        confirmed(alias(program, second));
        confirmed(alias(other, employer));
        history().body("years[0].petitions.initialApproved", equalTo(7)).body("years[0].rows", hasSize(2));
        history(other).body("years[0].petitions.initialApproved", equalTo(3));
    }

    @Test
    void confirmed_names_that_no_file_bears_say_so() {
        confirmed(alias(program, employer));
        history()
                .body("standing", equalTo("NOTHING_FOUND"))
                .body("years", empty())
                .body("aliases", hasSize(1));
    }

    @Test
    void residents_in_ir_come_first_among_the_filings() {
        String resident = caseNumber();
        files.filings(
                filing(caseNumber(), employer, "MI", "Cardiologist", "2025"),
                filing(caseNumber(), employer, "MI", "Interventional Radiologist", "2025"),
                filing(resident, employer, "MI"));
        confirmed(alias(program, employer));
        history()
                .body("filings[0].caseNumber", equalTo(resident))
                .body("filings.role", contains("RESIDENT", "PHYSICIAN", "PHYSICIAN"))
                .body("filings[2].discipline", equalTo("OTHER"))
                .body("years[0].filings.total", equalTo(3))
                .body("years[0].filings.physicians", equalTo(2));
    }

    @Test
    void a_program_that_was_merged_leaves_its_employers_to_the_one_that_stays() {
        String survivor = directory.program("INTEGRATED");
        files.petitions(petition(2022, employer, "MI", 49));
        confirmed(alias(program, employer));
        curator.sending(Map.of("into", survivor, "reference", "https://example.org/codes"))
                .post("/v1/programs/" + program + "/merge")
                .then()
                .statusCode(200);
        history(survivor).body("years[0].petitions.initialApproved", equalTo(49));
        amara.asking()
                .redirects()
                .follow(false)
                .get("/v1/programs/" + program + "/h1b-history")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/programs/" + survivor + "/h1b-history"));
    }

    @Test
    void a_program_that_does_not_exist_has_no_history() {
        amara.asking()
                .get("/v1/programs/" + UUID.randomUUID() + "/h1b-history")
                .then()
                .statusCode(404);
    }
}
