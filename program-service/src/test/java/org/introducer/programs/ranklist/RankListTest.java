package org.introducer.programs.ranklist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
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
@Tag("P22")
@WithTestResource(ContactsStub.class)
class RankListTest {

    private static final String LISTS = "/v1/rank-lists";
    private static final int SEASON = Directory.SEASON;

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();

    private String application(String pathway, String track, String state) {
        String program = directory.program(pathway);
        directory.track(program, track);
        Response created = amara.sending(Map.of("programId", program, "season", SEASON, "state", state))
                .post("/v1/applications");
        created.then().statusCode(201);
        return created.path("id");
    }

    private static Map<String, Object> entry(String application, String track, int cases, String... years) {
        return Map.of(
                "applicationId",
                application,
                "track",
                track,
                "scores",
                Map.of("Cases", cases),
                "supplemental",
                List.of(years));
    }

    private Response create(Actor actor, List<Map<String, Object>> entries) {
        return actor.sending(Map.of(
                        "season", SEASON,
                        "criteria", List.of(Map.of("name", "Cases", "weight", 2)),
                        "entries", entries))
                .post(LISTS);
    }

    @Test
    void positions_are_ordered_by_the_weights_and_moved_with_a_reason() {
        String low = application("INTEGRATED", "CATEGORICAL", "INTERVIEWED");
        String high = application("INTEGRATED", "CATEGORICAL", "INTERVIEWED");
        Response created = create(amara, List.of(entry(low, "CATEGORICAL", 4), entry(high, "CATEGORICAL", 9)));
        created.then()
                .statusCode(201)
                .body("entries.applicationId", contains(high, low))
                .body("entries[0].points", equalTo(18))
                .body("entries[0].maximum", equalTo(20));
        String path = created.header("Location");
        Map<String, Object> move = new HashMap<>(Map.of("applicationId", low, "track", "CATEGORICAL", "to", 1));
        amara.sending(move).post(path + "/moves").then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        move.put("reason", "My family lives there.");
        amara.sending(move)
                .post(path + "/moves")
                .then()
                .statusCode(200)
                .body("entries.applicationId", contains(low, high))
                .body("entries[0].movedBecause", equalTo("My family lives there."))
                .body("entries[0].byWeights", equalTo(2))
                .body("moves.reason", contains("My family lives there."));
        move.put("to", 3);
        amara.sending(move).post(path + "/moves").then().statusCode(422).body("errors[0].pointer", equalTo("/to"));
        amara.asking()
                .post(path + "/moves/revert")
                .then()
                .statusCode(200)
                .body("entries.applicationId", contains(high, low))
                .body("moves", hasSize(0));
        amara.asking()
                .post(path + "/moves/revert")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:rank-list-state"));
        move.put("to", 1);
        amara.sending(move).post(path + "/moves").then().statusCode(200);
        amara.patching("*", Map.of("entries", List.of(entry(high, "CATEGORICAL", 9))))
                .patch(path)
                .then()
                .statusCode(200)
                .body("entries.applicationId", contains(high))
                .body("moves", hasSize(0));
    }

    @Test
    void the_checks_name_what_was_not_interviewed_and_the_missing_first_year() {
        String advanced = application("INTEGRATED", "ADVANCED", "INTERVIEWED");
        String invited = application("INTEGRATED", "CATEGORICAL", "INVITED");
        String year = application("PGY1", "PRELIMINARY", "INTERVIEWED");
        String path = create(amara, List.of(entry(advanced, "ADVANCED", 9), entry(invited, "CATEGORICAL", 5)))
                .header("Location");
        amara.asking()
                .get(path)
                .then()
                .body("checks.find { it.code == 'NO_SUPPLEMENTAL_LIST' }.applicationId", equalTo(advanced))
                .body("checks.find { it.code == 'NOT_INTERVIEWED' }.applicationId", equalTo(invited))
                .body("checks.find { it.code == 'NOT_INTERVIEWED' }.severity", equalTo("ERROR"))
                .body("checks.code", hasItems("INTERVIEWED_NOT_RANKED", "DEADLINE_UNSOURCED", "FEE_UNKNOWN"))
                .body("checks.find { it.code == 'FEE_UNKNOWN' }.citation.reference", containsString("nrmp.org"))
                .body("deadline.basis", equalTo("ASSUMPTION"));
        amara.sending(Map.of("to", "INTERVIEWED"))
                .post("/v1/applications/" + invited + "/transitions")
                .then()
                .statusCode(200);
        amara.patching(
                        "*",
                        Map.of(
                                "entries",
                                List.of(entry(advanced, "ADVANCED", 9, year), entry(invited, "CATEGORICAL", 5))))
                .patch(path)
                .then()
                .statusCode(200)
                .body("checks.code", not(hasItem("NO_SUPPLEMENTAL_LIST")))
                .body("checks.code", not(hasItem("NOT_INTERVIEWED")))
                .body("checks.code", not(hasItem("INTERVIEWED_NOT_RANKED")));
        amara.sending(Map.of("to", "REJECTED"))
                .post("/v1/applications/" + year + "/transitions")
                .then()
                .statusCode(200);
        amara.asking().get(path).then().body("checks.code", hasItem("NOT_OPEN"));
    }

    @Test
    void what_contradicts_itself_or_is_not_the_applicants_is_refused() {
        String mine = application("INTEGRATED", "CATEGORICAL", "INTERVIEWED");
        create(amara, List.of(entry(mine, "CATEGORICAL", 5), entry(mine, "CATEGORICAL", 6)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/entries/1"));
        create(amara, List.of(Map.of("applicationId", mine, "track", "CATEGORICAL", "scores", Map.of("Luck", 3))))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/entries/0/scores"));
        for (String foreign : List.of(UUID.randomUUID().toString(), mine)) {
            create(Actor.applicant(), List.of(entry(foreign, "CATEGORICAL", 5)))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:introducer:problem:application-unknown"));
        }
        create(amara, List.of(entry(mine, "ADVANCED", 5, mine)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/entries/0/supplemental"));
        create(amara, List.of(entry(mine, "CATEGORICAL", 5))).then().statusCode(201);
        create(amara, Collections.nCopies(1001, entry(mine, "CATEGORICAL", 5)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/entries"));
        Map<String, Object> none = new HashMap<>();
        none.put("entries", null);
        String path = amara.asking().get(LISTS).path("items[0].id");
        amara.patching("*", none)
                .patch(LISTS + "/" + path)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/entries"));
        create(amara, List.of(entry(mine, "CATEGORICAL", 5)))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:introducer:problem:rank-list-exists"));
    }

    @Test
    @Tag("X01")
    void a_list_is_seen_by_its_owner_and_by_whom_the_owner_lets() {
        String path = create(
                        amara, List.of(entry(application("INTEGRATED", "CATEGORICAL", "RANKED"), "CATEGORICAL", 5)))
                .header("Location");
        Actor adviser = amara.colleague(Role.ADVISER);
        for (Actor stranger : List.of(adviser, amara.colleague(Role.APPLICANT), Actor.applicant())) {
            stranger.asking().get(path).then().statusCode(404);
            stranger.asking().header("If-Match", "*").delete(path).then().statusCode(404);
        }
        contacts.consents(amara, "READ");
        adviser.asking().get(path).then().statusCode(200);
        adviser.asking().header("If-Match", "*").delete(path).then().statusCode(403);
        amara.asking().header("If-Match", "*").delete(path).then().statusCode(204);
        amara.asking().post(path + "/restore").then().statusCode(200);
        amara.asking().get(LISTS).then().body("items[0].positions", equalTo(1));
    }
}
