package org.introducer.contacts.guidance;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.introducer.contacts.Clients.consent;
import static org.introducer.contacts.Clients.id;
import static org.introducer.contacts.Clients.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.contacts.CaseloadCopies;
import org.introducer.contacts.Clients;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.MentorshipServiceStub;
import org.introducer.contacts.Network;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("X26")
class CaseloadReadinessTest {

    private static final String READINESS = "/v1/caseload/readiness";

    private final Clients clients = Clients.ofAnAdviser();
    private final Actor adviser = clients.adviser();

    private Response read(Object... query) {
        return clients.read(READINESS, query);
    }

    @Test
    void each_who_consented_is_summed_up_by_the_rules_of_the_whole() {
        Network amara = clients.client();
        Network bela = clients.client();
        UUID mercy = UUID.randomUUID();
        String priya = amara.contact("Priya", Map.of("programId", mercy.toString()));
        amara.mail(priya, 3);
        amara.answer(priya, 1, "POSITIVE");
        Stubbed.unknownProgram(
                amara.owner().sub(), mercy, UUID.randomUUID(), Network.today().plusDays(5), "null");
        Stubbed.appliedTo(bela.owner().sub(), mercy, "APPLIED", "null");
        Stubbed.mentee(bela.owner().sub(), UUID.randomUUID(), UUID.randomUUID(), "2026-01-05T11:00:00Z");
        Stubbed.saysAsMuchTo(adviser, amara.owner().sub(), bela.owner().sub());
        Response page = read();
        page.then()
                .statusCode(200)
                .body("items.applicantId", equalTo(ids(amara, bela)))
                .body("items.seasonBasis.unique()", contains("ASSUMPTION"))
                .body("unavailable", empty())
                .body("leftOut", empty())
                .body("next", nullValue())
                .body("policyVersion", notNullValue())
                .body("disclaimer", equalTo("This is not legal advice."));
        TreeSet<String> states = new TreeSet<>();
        for (Map<String, Object> item : page.jsonPath().<Map<String, Object>>getList("items")) {
            JsonPath whole = adviser.asking()
                    .get("/v1/applicants/" + item.get("applicantId") + "/readiness")
                    .jsonPath();
            assertEquals(whole.getInt("season"), item.get("season"));
            List<Map<String, Object>> parts = whole.getList("parts");
            List<Map<String, Object>> summary = asParts(item);
            assertEquals(5, summary.size());
            for (int i = 0; i < parts.size(); i++) {
                assertEquals(summedUp(parts.get(i)), summary.get(i));
                states.add(parts.get(i).get("part") + " " + parts.get(i).get("state"));
            }
        }
        assertEquals(
                List.of(
                        "LETTERS NOT_READY",
                        "MENTORS NOT_READY",
                        "NETWORK NOT_READY",
                        "PROGRAMS NOT_READY",
                        "PROGRAMS READY",
                        "VISA READY",
                        "VISA UNKNOWN"),
                List.copyOf(states));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> asParts(Map<String, Object> item) {
        return (List<Map<String, Object>>) item.get("parts");
    }

    /** What a page has to say of a part of a whole readiness. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> summedUp(Map<String, Object> part) {
        List<Map<String, Object>> missing = (List<Map<String, Object>>) part.get("missing");
        List<Map<String, Object>> unknown = (List<Map<String, Object>>) part.get("unknown");
        Map<String, Object> summary = new HashMap<>(Map.of(
                "part", part.get("part"),
                "state", part.get("state"),
                "missing", missing.size(),
                "unknown", unknown.size()));
        Stream.concat(missing.stream(), unknown.stream())
                .findFirst()
                .ifPresent(item -> summary.put("first", Map.of("code", item.get("code"), "text", item.get("text"))));
        return summary;
    }

    @Test
    void who_did_not_consent_and_who_is_not_there_are_left_out_alike_and_nobody_is_asked_about_them() {
        Network amara = clients.client();
        Network refuses = new Network(adviser.colleague(Role.APPLICANT));
        consent(refuses, adviser.colleague(Role.ADVISER));
        Network elsewhere = Network.ofSomebody();
        String nobody = UUID.randomUUID().toString();
        refuses.contact("Priya");
        elsewhere.contact("Priya");
        String named = String.join(",", id(amara), id(refuses), id(elsewhere), nobody);
        read("filter", "applicantId=in=(" + named + ")")
                .then()
                .statusCode(200)
                .body("items.applicantId", contains(id(amara)))
                .body("leftOut.applicantId", containsInAnyOrder(id(refuses), id(elsewhere), nobody))
                .body("leftOut.reason.unique()", contains("NO_CONSENT"));
        assertEquals(List.of(id(amara)), asked());
        read().then().body("items.applicantId", contains(id(amara))).body("leftOut", empty());
        read("filter", "state==READY").then().statusCode(400);
        amara.owner().asking().get(READINESS).then().statusCode(403);
        clients.revoke(amara);
        read().then().statusCode(200).body("items", empty()).body("unavailable", empty());
    }

    private List<String> asked() {
        return new JsonPath(
                        MentorshipServiceStub.manyAskedBy(adviser).getFirst().getBodyAsString())
                .getList("ids");
    }

    @Test
    void an_applicant_whom_the_platform_made_and_who_has_not_consented_is_named_as_left_out() {
        Actor platform = adviser.colleague(Role.INTEGRATION);
        String invited = new Clients(platform).invite();
        platform.asking().get(READINESS).then().body("items", empty()).body("leftOut.applicantId", contains(invited));
    }

    @Test
    void each_service_is_asked_once_for_a_page_about_everybody_in_their_own_season() {
        Network amara = clients.client();
        Network bela = clients.client();
        amara.owner()
                .sending(Map.of(
                        "givenName", "Amara", "familyName", "Example", "zone", "Africa/Lagos", "targetSeason", 2031))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
        read().then().body("items.find { it.applicantId == '" + id(amara) + "' }.season", equalTo(2031));
        var seasons = ProgramServiceStub.seasonsAskedBy(adviser);
        assertThat(seasons, hasSize(1));
        assertThat(MentorshipServiceStub.manyAskedBy(adviser), hasSize(1));
        List<Map<String, Object>> asked = new JsonPath(seasons.getFirst().getBodyAsString()).getList("applicants");
        assertEquals(
                ids(amara, bela),
                asked.stream().map(one -> one.get("applicantId")).toList());
        assertEquals(
                2031,
                asked.stream()
                        .filter(one -> one.get("applicantId").equals(id(amara)))
                        .findFirst()
                        .orElseThrow()
                        .get("season"));
        read("season", 2029)
                .then()
                .body("items.season.unique()", contains(2029))
                .body("items.seasonBasis.unique()", contains("REQUEST"));
    }

    @Test
    void whom_a_service_says_nothing_of_is_unknown_and_the_others_are_not() {
        Network amara = clients.client();
        Network bela = clients.client();
        ProgramServiceStub.saysOfSeasonsTo(adviser, okJson("""
                {"items": [{"applicantId": "%s", "over": false, "profileKnown": true, "programs": [], "leftOut": 0}]}""".formatted(id(amara))));
        JsonPath page = read().then()
                .statusCode(200)
                .body("unavailable.part", contains("NETWORK", "VISA", "PROGRAMS"))
                .body("unavailable.service.unique()", contains("program-service"))
                .extract()
                .jsonPath();
        for (Network one : List.of(amara, bela)) {
            assertEquals(
                    one.equals(amara) ? "TARGETS" : "UNAVAILABLE",
                    page.getString("items.find { it.applicantId == '%s' }.parts[2].first.code".formatted(id(one))));
        }
    }

    /** Every applicant is a copy of the first, so that 600 are made at once. */
    @Test
    void six_hundred_applicants_are_read_with_the_statements_of_one() throws SQLException {
        Network amara = clients.client();
        UUID mercy = UUID.randomUUID();
        String priya = amara.contact("Priya", Map.of("programId", mercy.toString()));
        amara.answer(priya, 1, "POSITIVE");
        int season = read().path("items[0].season");
        amara.owner()
                .sending(Map.of("contactId", priya, "season", season, "tracks", List.of("IR")))
                .post("/v1/letters")
                .then()
                .statusCode(201);
        ProgramServiceStub.saysOfSeasonsTo(adviser, ProgramServiceStub.seasons("""
                {"programId": "%s", "shortlisted": true, "verdict": "FEASIBLE"}""".formatted(mercy)));
        int forOne = Statements.during(this::read).statements();
        CaseloadCopies.of(id(amara), 599);
        Statements.Counted<Response> page = Statements.during(() -> read("limit", 200));
        page.answer().then().statusCode(200).body("items", hasSize(200)).body("unavailable", empty());
        assertThat("statements for 200 applicants", page.statements(), lessThanOrEqualTo(forOne + 2));
        JsonPath first = page.answer().jsonPath();
        for (int part = 0; part < 5; part++) {
            assertThat(first.getList("items.collect { it.parts[" + part + "] }.unique()"), hasSize(1));
        }
        int asked = ProgramServiceStub.seasonsAskedBy(adviser).size();
        long start = System.nanoTime();
        List<String> seen = clients.walk(READINESS);
        Duration walk = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(3, ProgramServiceStub.seasonsAskedBy(adviser).size() - asked, "one call for each page");
        assertEquals(600, seen.size());
        assertEquals(600, new HashSet<>(seen).size());
        assertThat(walk, lessThan(Duration.ofSeconds(30)));
    }
}
