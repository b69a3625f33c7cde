package org.introducer.programs.migration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What earlier versions stored means the same to this one, over HTTP; the rows themselves are compared by {@link OldDataTest}. */
@QuarkusTest
@QuarkusTestResource(
        value = EarlierDatabase.class,
        initArgs = @ResourceArg(name = "database", value = "PROGRAMS"),
        restrictToAnnotatedClass = true)
class MigrationTest {

    private static final String ID = "00000000-0000-7000-8000-0000000000";

    private final Actor curator = Actor.curator();
    private final Actor amara = new Actor(
            UUID.fromString(ID + "0b"), UUID.fromString(ID + "0a"), Set.of(Role.APPLICANT), UUID.fromString(ID + "0b"));

    private ValidatableResponse read(String path) {
        return amara.asking().get(path).then().statusCode(200);
    }

    @Test
    @Tag("P03")
    void facts_of_a_program_and_of_its_institution_are_read_with_their_evidence_and_nobody_disputes_them() {
        read("/v1/programs/" + ID + "c1/facts?season=2025")
                .body("items.field", contains("J1_SPONSORSHIP", "H1B_SPONSORSHIP", "F1_OPT_ACCEPTED"))
                .body("items[0].value", equalTo("YES"))
                .body("items[1].value", equalTo("NO"))
                .body("items[0].chosen.evidence.note", equalTo("For graduates of US schools"))
                .body("items[1].chosen.evidence.institution", equalTo("Earlier Hospital"))
                .body("items[1].chosen.disputed", equalTo(false));
    }

    @Test
    @Tag("P06")
    void a_fact_of_before_can_be_disputed_and_one_of_an_institution_is_corrected_as_its_policy() {
        String dispute = amara.sending(Map.of(
                        "reason",
                        "The page says otherwise.",
                        "value",
                        "CASE_BY_CASE",
                        "evidence",
                        Map.of(
                                "sourceType", "INSTITUTION_PAGE",
                                "reference", "https://example.org/gme",
                                "observedOn", "2024-11-01",
                                "season", 2025,
                                "confidence", "HIGH")))
                .post("/v1/facts/" + ID + "f4/disputes")
                .path("id");
        String correction = curator.sending(Map.of("reason", "It does."))
                .post("/v1/fact-disputes/" + dispute + "/accept")
                .path("correctionId");
        read("/v1/facts/" + correction)
                .body("evidence.institution", equalTo("Earlier Hospital"))
                .body("value", equalTo("CASE_BY_CASE"));
    }

    @Test
    @Tag("P03")
    void a_proposal_that_waited_is_still_open_and_is_decided() {
        read("/v1/fact-proposals/" + ID + "f3").body("state", equalTo("PROPOSED"));
        curator.sending(Map.of("reason", "Too old."))
                .post("/v1/fact-proposals/" + ID + "f3/reject")
                .then()
                .statusCode(200);
        read("/v1/fact-proposals/" + ID + "f3").body("state", equalTo("REJECTED"));
    }

    @Test
    @Tag("P21")
    void an_application_keeps_its_history() {
        read("/v1/applications/" + ID + "e1")
                .body("state", equalTo("INTERVIEWED"))
                .body("program", equalTo("Earlier Hospital Program"))
                .body("history.state", contains("APPLIED", "INVITED", "INTERVIEWED"))
                .body("history[2].note", equalTo("By video."));
    }

    @Test
    @Tag("P22")
    void a_rank_list_keeps_its_order_and_moves() {
        read("/v1/rank-lists/" + ID + "e2")
                .body("entries.applicationId", contains(ID + "e1"))
                .body("moves.reason", contains("Near my family."));
    }

    @Test
    @Tag("P23")
    void a_plan_of_signals_keeps_them() {
        read("/v1/signal-plans/" + ID + "e3")
                .body("signals", hasSize(1))
                .body("signals[0].reason", equalTo("First choice."));
    }

    @Test
    @Tag("P33")
    void the_rules_of_this_release_are_there_and_what_decides_nothing_any_more_is_withdrawn() {
        read("/v1/policy-rules?filter=code==step-j1-sponsorship").body("items", hasSize(1));
        read("/v1/policy-rules/" + ID + "d1").body("withdrawnAt", notNullValue());
        read("/v1/policy-rules?limit=200&filter=kind==PLANNING").body("items.decides", hasItem("CONSULAR_DAYS"));
    }
}
