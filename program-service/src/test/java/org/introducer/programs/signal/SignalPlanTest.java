package org.introducer.programs.signal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@Tag("P23")
@WithTestResource(ContactsStub.class)
class SignalPlanTest {

    private static final String PLANS = "/v1/signal-plans";

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();

    private Map<String, Object> signal(String tier) {
        return signal(directory.program("INTEGRATED"), "RADIOLOGY", tier);
    }

    private static Map<String, Object> signal(String program, String pool, String tier) {
        return Map.of("programId", program, "pool", pool, "tier", tier, "reason", "I know two fellows there.");
    }

    private Response create(int season, List<Map<String, Object>> signals) {
        return amara.sending(Map.of("season", season, "signals", signals)).post(PLANS);
    }

    @Test
    void more_signals_than_the_pool_has_in_the_season_are_refused() {
        List<Map<String, Object>> signals = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            signals.add(signal("GOLD"));
        }
        signals.add(signal(directory.program("DIAGNOSTIC"), "RADIOLOGY", "SILVER"));
        Response created = create(2025, signals);
        created.then()
                .statusCode(201)
                .body("budgets.find { it.tier == 'GOLD' && it.pool == 'RADIOLOGY' }.left", equalTo(0))
                .body("budgets.find { it.tier == 'SILVER' && it.pool == 'RADIOLOGY' }.left", equalTo(5))
                .body(
                        "budgets.find { it.tier == 'GOLD' && it.pool == 'RADIOLOGY' }.citation.reference",
                        notNullValue());
        signals.add(signal(directory.program("DIAGNOSTIC"), "RADIOLOGY", "GOLD"));
        String path = created.header("Location");
        amara.patching("*", Map.of("signals", signals))
                .patch(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:signals-spent"))
                .body("detail", containsString("6 signals"));
        amara.asking().get(path).then().body("signals", hasSize(7));
        create(2024, List.of(signal("SINGLE"))).then().statusCode(409);
    }

    @Test
    void a_season_of_which_no_source_says_the_budget_is_unknown_and_not_zero() {
        List<Map<String, Object>> signals = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            signals.add(signal("GOLD"));
        }
        create(2027, signals)
                .then()
                .statusCode(201)
                .body("budgets", hasSize(1))
                .body("budgets[0].spent", equalTo(8))
                .body("budgets[0].budget", nullValue())
                .body("budgets[0].left", nullValue());
    }

    @Test
    void a_signal_fits_its_program_and_there_is_one_for_each() {
        String program = directory.program("INTEGRATED");
        create(2025, List.of(signal(program, "TRANSITIONAL_YEAR", "SINGLE")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/signals/0/pool"));
        create(2025, List.of(signal(directory.program("PGY1"), "RADIOLOGY", "GOLD")))
                .then()
                .statusCode(422);
        create(2025, List.of(signal(program, "RADIOLOGY", "GOLD"), signal(program, "RADIOLOGY", "SILVER")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/signals/1/programId"));
        create(2025, List.of(signal(UUID.randomUUID().toString(), "RADIOLOGY", "GOLD")))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:program-unknown"));
        create(2025, List.of(signal(program, "RADIOLOGY", "GOLD"))).then().statusCode(201);
        create(2025, List.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:signal-plan-exists"));
    }

    @Test
    @Tag("X01")
    void a_plan_is_seen_by_its_owner_and_by_whom_the_owner_lets() {
        String path = create(2025, List.of(signal("GOLD"))).header("Location");
        Actor adviser = amara.colleague(Role.ADVISER);
        for (Actor stranger : List.of(adviser, amara.colleague(Role.APPLICANT), Actor.applicant())) {
            stranger.asking().get(path).then().statusCode(404);
        }
        contacts.consents(amara, "READ");
        adviser.asking().get(path).then().statusCode(200);
        adviser.asking().header("If-Match", "*").delete(path).then().statusCode(403);
        amara.asking().header("If-Match", "*").delete(path).then().statusCode(204);
        amara.asking().post(path + "/restore").then().statusCode(200);
    }

    private ValidatableResponse choose(Map<String, Object> body) {
        return amara.sending(body)
                .queryParam("season", Directory.SEASON)
                .post("/v1/signal-choices")
                .then();
    }

    @Test
    void without_own_chances_programs_are_explained_and_nothing_is_computed() {
        contacts.describes(amara, Map.of("visaNeed", "REQUIRED", "visaAcceptable", List.of("J1")));
        String sponsor = directory.program("INTEGRATED");
        directory.fact(sponsor, "J1_SPONSORSHIP", "YES");
        String refuses = directory.program("INTEGRATED");
        directory.fact(refuses, "J1_SPONSORSHIP", "NO");
        contacts.knows(amara, Map.of(sponsor, 0.5));
        choose(Map.of(
                        "pool",
                        "RADIOLOGY",
                        "size",
                        1,
                        "options",
                        List.of(Map.of("programId", refuses, "chance", 0.9, "value", 9), Map.of("programId", sponsor))))
                .statusCode(200)
                .body("method", equalTo("NONE"))
                .body("best", empty())
                .body("programs.programId", contains(sponsor, refuses))
                .body("programs[0].contacts", equalTo(2))
                .body("programs[1].outlook", equalTo("INFEASIBLE"))
                .body("programs[1].because", hasItem("No contact there."))
                .body("note", containsString("Nothing is computed"));
    }

    @Test
    void with_own_chances_the_best_set_is_found() {
        contacts.describes(amara, Map.of());
        contacts.knows(amara, Map.of());
        String reach = directory.program("INTEGRATED");
        String likely = directory.program("INTEGRATED");
        String safe = directory.program("INTEGRATED");
        Map<String, Object> body = Map.of(
                "pool",
                "RADIOLOGY",
                "size",
                2,
                "options",
                List.of(
                        Map.of("programId", reach, "chance", 0.1, "value", 10),
                        Map.of("programId", likely, "chance", 0.5, "value", 6),
                        Map.of("programId", safe, "chance", 0.9, "value", 2)));
        choose(body)
                .statusCode(200)
                .body("method", equalTo("CHADE_SMITH"))
                .body("best.programId", contains(likely, safe))
                .body("best[0].worth", equalTo(3))
                .body("best[1].worth", equalTo(3.9f));
        choose(Map.of("pool", "RADIOLOGY", "options", body.get("options")))
                .body("size", nullValue())
                .body("method", equalTo("NONE"));
        choose(Map.of("pool", "RADIOLOGY", "options", List.of(Map.of("programId", reach, "chance", 1.2))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/options/0/chance"));
    }
}
