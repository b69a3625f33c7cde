package org.introducer.contacts.overview;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.introducer.contacts.Clients.consent;
import static org.introducer.contacts.Clients.id;
import static org.introducer.contacts.Clients.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.CaseloadCopies;
import org.introducer.contacts.Clients;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("X26")
class CaseloadTodayTest {

    private static final String TODAY = "/v1/caseload/today";

    /** How many of each list a page has of an applicant. */
    private static final Map<String, Integer> LENGTHS =
            Map.of("followUps", 3, "promises", 3, "milestones", 2, "deadlines", 3, "events", 2);

    private final Clients clients = Clients.ofAnAdviser();
    private final Actor adviser = clients.adviser();

    private Response read(Object... query) {
        return clients.read(TODAY, query);
    }

    private static void liveIn(Network client, String zone, int targetSeason) {
        client.owner()
                .sending(Map.of(
                        "givenName", "Amara", "familyName", "Example", "zone", zone, "targetSeason", targetSeason))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
    }

    private static void fill(Network client, int times) {
        Filled day = new Filled(client);
        for (int i = 0; i < times; i++) {
            String due = day.overdue("Priya " + i, Map.of("programId", UUID.randomUUID(), "institution", "Mercy"));
            day.promised(client.contact("Samuel " + i), "ME", "send paper " + i, i);
            day.letter(due, 10 + i);
            day.opportunity("Closes " + i, 20 + i, 10);
            day.event("Meeting " + i, i, i + 2);
        }
        day.passport(20);
    }

    @Test
    void each_day_of_the_page_is_the_beginning_of_the_day_of_that_applicant() {
        Network amara = clients.client();
        Network bela = clients.client();
        Network idle = clients.client();
        liveIn(amara, "Pacific/Kiritimati", Network.today().getYear() + 1);
        liveIn(bela, "Etc/GMT+12", Network.today().getYear() + 2);
        fill(amara, 5);
        fill(bela, 1);
        Response page = read();
        page.then()
                .statusCode(200)
                .body("items.applicantId", equalTo(ids(amara, bela, idle)))
                .body("leftOut", empty())
                .body("next", nullValue())
                .body("unavailable", empty())
                .body("asOf", notNullValue())
                .body("policyVersion", notNullValue());
        for (Map<String, Object> item : page.jsonPath().<Map<String, Object>>getList("items")) {
            JsonPath whole = adviser.asking()
                    .get("/v1/today?applicantId=" + item.get("applicantId"))
                    .jsonPath();
            assertEquals(begun(whole), withCutNames(item));
        }
        JsonPath all = page.jsonPath();
        assertThat(new HashSet<>(all.getList("items.day")).size(), greaterThan(1));
        String busy = of(amara);
        LENGTHS.forEach(
                (list, most) -> assertEquals(most, all.getList(busy + list).size(), list));
        assertEquals(LENGTHS.keySet(), new HashSet<>(all.getList(busy + "cut.property")));
        all.<String>getList(busy + "cut.list")
                .forEach(link -> adviser.asking()
                        .urlEncodingEnabled(false)
                        .get(link)
                        .then()
                        .statusCode(200));
        page.then()
                .body(of(bela) + "deadlines.kind", containsInAnyOrder("LETTER", "OPPORTUNITY"))
                .body(of(bela) + "followUps.find { it.name == 'Priya 0' }.program", startsWith("Program "))
                .body(of(idle) + "followUps", empty())
                .body(of(idle) + "milestones", not(empty()));
    }

    private static String of(Network client) {
        return "items.find { it.applicantId == '%s' }.".formatted(id(client));
    }

    /** What a page has to have of the day of one applicant. */
    private static Map<String, Object> begun(JsonPath whole) {
        Map<String, Object> day = new HashMap<>(whole.getMap("$"));
        day.keySet().removeAll(List.of("unavailable", "asOf", "policyVersion"));
        TreeSet<String> cut = new TreeSet<>();
        LENGTHS.forEach((list, most) -> {
            List<Map<String, Object>> all = whole.getList(list);
            if (all.size() > most) {
                cut.add(list);
            }
            day.put(
                    list,
                    all.stream()
                            .limit(most)
                            .map(CaseloadTodayTest::withOneReason)
                            .toList());
        });
        day.put("cut", cut);
        return day;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> withCutNames(Map<String, Object> item) {
        Map<String, Object> day = new HashMap<>(item);
        day.computeIfPresent(
                "cut",
                (_, cut) -> ((List<Map<String, String>>) cut)
                        .stream().map(one -> one.get("property")).collect(Collectors.toCollection(TreeSet::new)));
        return day;
    }

    private static Map<String, Object> withOneReason(Map<String, Object> item) {
        Map<String, Object> shown = new HashMap<>(item);
        shown.computeIfPresent("why", (_, why) -> ((List<?>) why).subList(0, 1));
        return shown;
    }

    @Test
    @Tag("X01")
    void who_did_not_consent_and_who_is_not_there_are_left_out_alike() {
        Network amara = clients.client();
        Network refuses = new Network(adviser.colleague(Role.APPLICANT));
        consent(refuses, adviser.colleague(Role.ADVISER));
        Network elsewhere = Network.ofSomebody();
        for (Network one : List.of(amara, refuses, elsewhere)) {
            new Filled(one).overdue("Priya", Map.of());
        }
        String nobody = UUID.randomUUID().toString();
        String named = String.join(",", id(amara), id(refuses), id(elsewhere), nobody);
        read("filter", "applicantId=in=(" + named + ")")
                .then()
                .statusCode(200)
                .body("items.applicantId", contains(id(amara)))
                .body("leftOut.applicantId", containsInAnyOrder(id(refuses), id(elsewhere), nobody))
                .body("leftOut.reason.unique()", contains("NO_CONSENT"));
        read().then().body("items.applicantId", contains(id(amara))).body("leftOut", empty());
        read("filter", "followUps==1").then().statusCode(400);
        amara.owner().asking().get(TODAY).then().statusCode(403);
        Actor platform = adviser.colleague(Role.INTEGRATION);
        String invited = new Clients(platform).invite();
        platform.asking().get(TODAY).then().body("items", empty()).body("leftOut.applicantId", contains(invited));
        clients.revoke(amara);
        read().then().statusCode(200).body("items", empty());
    }

    @Test
    void program_service_is_asked_once_for_a_page_and_without_it_no_name_is_invented() {
        Network amara = clients.client();
        Network bela = clients.client();
        UUID mercy = ProgramServiceStub.programThatSays("{\"noUnsolicitedMail\": true}");
        UUID other = UUID.randomUUID();
        String withheld = new Filled(amara).overdue("Wade", Map.of("programId", mercy));
        new Filled(bela).overdue("Priya", Map.of("programId", other));
        int before = ProgramServiceStub.callsAbout(other);
        read().then()
                .statusCode(200)
                .body(of(amara) + "followUps", empty())
                .body(of(amara) + "withheld.contactId", contains(withheld))
                .body(of(bela) + "withheld", empty());
        assertEquals(before + 1, ProgramServiceStub.callsAbout(other));
        ProgramServiceStub.becomesUnreachable(mercy);
        read().then()
                .statusCode(200)
                .body("unavailable", contains("program-service"))
                .body(of(bela) + "followUps[0].programId", equalTo(other.toString()))
                .body(of(bela) + "followUps[0].program", nullValue());
    }

    /** Every applicant is a copy of the first, so that 600 are made at once. */
    @Test
    void six_hundred_applicants_are_read_with_the_statements_of_one() throws SQLException {
        Network amara = clients.client();
        Filled day = new Filled(amara);
        UUID mercy = UUID.randomUUID();
        day.letter(day.overdue("P".repeat(200), Map.of("programId", mercy, "institution", "I".repeat(300))), 5);
        int forOne = Statements.during(this::read).statements();
        CaseloadCopies.of(id(amara), 599);
        int asked = ProgramServiceStub.callsAbout(mercy);
        Statements.Counted<Response> page = Statements.during(() -> read("limit", 200));
        page.answer()
                .then()
                .statusCode(200)
                .body("items", hasSize(200))
                .body("items.followUps.collect { it.size() }.unique()", contains(1))
                .body("items.deadlines.collect { it.size() }.unique()", contains(1));
        assertThat("statements for 200 applicants", page.statements(), lessThanOrEqualTo(forOne + 2));
        assertEquals(asked + 1, ProgramServiceStub.callsAbout(mercy), "remote calls for 200 applicants");
        List<String> seen = clients.walk(TODAY);
        assertEquals(600, seen.size());
        assertEquals(600, new HashSet<>(seen).size());
    }

    @Test
    void a_full_day_takes_eleven_kilobytes() {
        Network amara = clients.client();
        Filled day = new Filled(amara);
        for (int i = 0; i < 4; i++) {
            String due = day.overdue(
                    "\u00e9".repeat(180) + i, Map.of("programId", UUID.randomUUID(), "institution", "I".repeat(300)));
            day.promised(amara.contact("\u00e9".repeat(150) + i), "ME", "P".repeat(500), 1);
            day.letter(due, 20);
            day.opportunity("T".repeat(300), 20, 10);
            day.event("E".repeat(280) + i, i, i + 3);
        }
        read().then().body("items[0].cut", hasSize(5)).body("items[0].followUps", hasSize(3));
        assertThat(Filled.bytes(read()), lessThan(11_000));
    }
}
