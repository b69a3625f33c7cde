package org.introducer.contacts.load;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class RecipientLoadTest {

    private static final String LOAD = "/v1/caseload/recipient-load";
    private static final Map<String, String> FIRST = Map.of("purpose", "FIRST_CONTACT");

    private final Actor adviser = Actor.with(Role.ADVISER);
    private final String address = "priya." + UUID.randomUUID() + "@example.org";

    private final Map<Network, String> known = new HashMap<>();

    private Network client(Actor of) {
        Network network = new Network(of.colleague(Role.APPLICANT));
        network.owner()
                .sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put("/v1/applicants/me/consents/" + of.sub())
                .then()
                .statusCode(201);
        return network;
    }

    private List<Network> clients(Actor of, int count) {
        return IntStream.range(0, count).mapToObj(_ -> client(of)).toList();
    }

    private String priya(Network client) {
        return known.computeIfAbsent(
                client, _ -> client.contact("Priya Placeholder", Map.of("emails", List.of(address))));
    }

    private void write(Network client, int daysAgo) {
        client.mail(priya(client), daysAgo);
    }

    private void writeAll(Stream<Network> clients) {
        clients.forEach(client -> write(client, 2));
    }

    private Response check(Actor by, String contact) {
        return by.sending(new HashMap<>(Map.of("channel", "EMAIL", "purpose", "FIRST_CONTACT")))
                .post("/v1/contacts/" + contact + "/outreach-check");
    }

    @Test
    @Tag("X24")
    void who_got_first_messages_of_three_clients_is_busy_for_a_fourth_who_learns_the_day_and_nothing_else() {
        List<Network> all = clients(adviser, 12);
        Network fourth = all.getLast();
        String priya = priya(fourth);
        writeAll(all.stream().limit(2));
        fourth.check(priya, FIRST).then().body("decision", equalTo("ALLOW"));
        fourth.followUp(priya).then().body("busyUntil", nullValue());

        Network third = all.get(2);
        String named = third.contact(
                "Priya Secretname Placeholder",
                Map.of("emails", List.of(address), "institution", "Known to the third"));
        String mail = third.mail(named, 2).jsonPath().getString("id");
        Response answer = fourth.check(priya, FIRST);
        answer.then()
                .statusCode(200)
                .body("decision", equalTo("WAIT"))
                .body("rule", equalTo("RECIPIENT_BUSY"))
                .body("facts", empty())
                .body("warnings", empty());
        LocalDate until = LocalDate.parse(answer.jsonPath().getString("until"));
        assertEquals(DayOfWeek.MONDAY, until.getDayOfWeek());
        assertFalse(until.isBefore(Network.today().plusDays(28)), until.toString());
        Response followUp = fourth.followUp(priya);
        followUp.then().body("busyUntil", equalTo(until.toString())).body("state", equalTo("NONE"));
        Response many = fourth.owner()
                .sending(Map.of("contactIds", List.of(priya), "channel", "EMAIL"))
                .post("/v1/contacts/outreach-checks");
        many.then().body("items.rule", contains("RECIPIENT_BUSY"));
        for (Response each : List.of(answer, followUp, many)) {
            for (String secret : List.of(
                    "Secretname", "third", named, mail, third.owner().sub().toString(), "client")) {
                assertFalse(each.asString().contains(secret), secret + " in " + each.asString());
            }
        }
        fourth.check(priya, Map.of("purpose", "THANKS")).then().body("decision", equalTo("ALLOW"));
        String other = fourth.contact("Noah Namesake");
        fourth.check(other, FIRST).then().body("decision", equalTo("ALLOW"));
    }

    @Test
    @Tag("X24")
    @Tag("X17")
    @Tag("C24")
    void who_is_busy_is_neither_proposed_to_be_asked_for_a_letter_nor_for_an_introduction_today() {
        List<Network> all = clients(adviser, 12);
        Network fourth = all.getLast();
        String priya = priya(fourth);
        String me = "/v1/applicants/" + fourth.owner().sub();
        LocalDate today = Network.today();
        fourth.owner()
                .sending(Map.of(
                        "contactId",
                        priya,
                        "kind",
                        "OBSERVERSHIP",
                        "startsOn",
                        today.minusDays(90).toString(),
                        "endsOn",
                        today.minusDays(40).toString()))
                .post("/v1/supervisions")
                .then()
                .statusCode(201);
        fourth.owner()
                .sending(Map.of(
                        "contactId",
                        priya,
                        "season",
                        fourth.owner().asking().get(me + "/readiness").path("season"),
                        "tracks",
                        List.of("IR"),
                        "neededBy",
                        today.plusDays(60).toString()))
                .post("/v1/letters")
                .then()
                .statusCode(201);
        fourth.sharesWork(priya, "CO_AUTHOR");
        String letter = ".find { it.kind == 'ASK_FOR_LETTER' }.gate.";
        String paths = "/v1/contacts/" + priya + "/introduction-paths?maxHops=1";
        fourth.owner()
                .asking()
                .get(me + "/next-actions")
                .then()
                .body("actions" + letter + "standing", equalTo("ALLOWED"));
        fourth.owner()
                .asking()
                .get(paths)
                .then()
                .body("items.hops", contains(1))
                .body("items[0].askFrom", nullValue());

        writeAll(all.stream().limit(3));
        String until = fourth.check(priya, FIRST).jsonPath().getString("until");
        fourth.owner()
                .asking()
                .get(me + "/next-actions")
                .then()
                .body("actions.kind", not(hasItem("ASK_FOR_LETTER")))
                .body("withheld" + letter + "rule", equalTo("RECIPIENT_BUSY"))
                .body("withheld" + letter + "notBefore", equalTo(until));
        fourth.owner()
                .asking()
                .get(paths)
                .then()
                .body("items[0].askFrom", equalTo(until))
                .body("items[0].askRule", equalTo("RECIPIENT_BUSY"));
    }

    @Test
    @Tag("X24")
    void a_conversation_that_has_begun_goes_on() {
        List<Network> all = clients(adviser, 12);
        Network early = all.getLast();
        String priya = priya(early);
        early.mail(priya, 8);
        writeAll(all.stream().limit(5));
        early.check(priya, Map.of("purpose", "FOLLOW_UP")).then().body("decision", equalTo("ALLOW"));
        early.followUp(priya).then().body("busyUntil", nullValue());
    }

    @Test
    @Tag("X24")
    void first_messages_of_long_ago_and_later_ones_of_the_same_client_do_not_count() {
        List<Network> all = clients(adviser, 12);
        all.stream().limit(4).forEach(client -> {
            String priya = priya(client);
            client.mail(priya, 60);
            client.mail(priya, 2);
        });
        Network last = all.getLast();
        last.check(priya(last), FIRST).then().body("decision", equalTo("ALLOW"));
    }

    @Test
    @Tag("X24")
    void people_are_recognised_by_keys_and_not_by_an_address_that_they_share() {
        List<Network> all = clients(adviser, 12);
        writeAll(all.stream().limit(3));
        Network last = all.getLast();
        String desk = last.contact("Gregor Different", Map.of("emails", List.of(address)));
        last.check(desk, FIRST).then().body("decision", equalTo("ALLOW"));
        String profile = "https://www.linkedin.com/in/" + UUID.randomUUID();
        all.stream()
                .limit(3)
                .forEach(client -> client.mail(client.contact("Ana Lima", Map.of("urls", List.of(profile))), 1));
        String ana = last.contact("A. L. Married", Map.of("urls", List.of(profile)));
        last.check(ana, FIRST).then().body("rule", equalTo("RECIPIENT_BUSY"));
    }

    @Test
    @Tag("X24")
    void a_contact_that_a_client_deleted_was_written_to_all_the_same() {
        List<Network> all = clients(adviser, 12);
        writeAll(all.stream().limit(2));
        Network third = all.get(2);
        String gone = priya(third);
        third.mail(gone, 2);
        third.owner()
                .asking()
                .header(
                        "If-Match",
                        third.owner().asking().get("/v1/contacts/" + gone).header("ETag"))
                .delete("/v1/contacts/" + gone)
                .then()
                .statusCode(204);
        Network last = all.getLast();
        last.check(priya(last), FIRST).then().body("rule", equalTo("RECIPIENT_BUSY"));
    }

    @Test
    @Tag("X24")
    void few_others_are_not_counted_for_they_could_be_told_apart() {
        List<Network> all = clients(adviser, 10);
        writeAll(all.stream().limit(9));
        Network last = all.getLast();
        last.check(priya(last), FIRST).then().body("decision", equalTo("ALLOW"));
        check(adviser, priya(last)).then().body("rule", equalTo("RECIPIENT_BUSY"));
    }

    @Test
    @Tag("X24")
    void who_consented_to_nobody_neither_counts_nor_is_told() {
        List<Network> all = clients(adviser, 12);
        writeAll(all.stream().limit(2));
        Network alone = new Network(adviser.colleague(Role.APPLICANT));
        write(alone, 2);
        Network last = all.getLast();
        last.check(priya(last), FIRST).then().body("decision", equalTo("ALLOW"));
        writeAll(all.stream().skip(2).limit(3));
        Network other = new Network(adviser.colleague(Role.APPLICANT));
        other.check(priya(other), FIRST).then().body("decision", equalTo("ALLOW"));
        last.check(priya(last), FIRST).then().body("decision", equalTo("WAIT"));
    }

    @Test
    @Tag("X24")
    void clients_of_another_tenant_are_none_of_ours() {
        writeAll(clients(Actor.with(Role.ADVISER), 12).stream());
        Network last = clients(adviser, 12).getLast();
        last.check(priya(last), FIRST).then().body("decision", equalTo("ALLOW"));
    }

    @Test
    @Tag("X24")
    void the_one_client_of_another_adviser_does_not_show_in_any_difference() {
        List<Network> mine = clients(adviser, 4);
        Actor colleague = adviser.colleague(Role.ADVISER);
        Network hers = client(colleague);
        writeAll(mine.stream().limit(2));
        String priya = priya(mine.getLast());
        Map<String, Object> before = decision(check(adviser, priya));
        String countsBefore = adviser.asking().get(LOAD).asString();
        write(hers, 1);
        assertEquals(before, decision(check(adviser, priya)));
        assertEquals(countsBefore, adviser.asking().get(LOAD).asString());
    }

    @Test
    @Tag("X24")
    void one_client_of_others_does_not_fill_a_limit_that_two_of_the_own_have_begun() {
        List<Network> mine = clients(adviser, 3);
        List<Network> outside = clients(adviser.colleague(Role.ADVISER), 12);
        writeAll(mine.stream().limit(2));
        String priya = priya(mine.getLast());
        Map<String, Object> before = decision(check(adviser, priya));
        String countsBefore = adviser.asking().get(LOAD).asString();
        write(outside.getFirst(), 9);
        assertEquals(before, decision(check(adviser, priya)));
        assertEquals(countsBefore, adviser.asking().get(LOAD).asString());
        writeAll(outside.stream().skip(1).limit(2));
        check(adviser, priya).then().body("rule", equalTo("RECIPIENT_BUSY"));
        adviser.asking()
                .get(LOAD)
                .then()
                .body("items.find { it.kind == 'PERSON' && it.clients == 2 }.busyUntil", notNullValue());
    }

    @Test
    @Tag("X24")
    void one_client_of_others_does_not_fill_the_limit_of_a_program() {
        List<Network> mine = clients(adviser, 6);
        List<Network> outside = clients(adviser.colleague(Role.ADVISER), 12);
        UUID program = UUID.randomUUID();
        mine.stream().limit(5).forEach(client -> client.mail(at(client, program), 2));
        String there = at(mine.getLast(), program);
        Map<String, Object> before = decision(check(adviser, there));
        String countsBefore = adviser.asking().get(LOAD).asString();
        outside.getFirst().mail(at(outside.getFirst(), program), 2);
        assertEquals(before, decision(check(adviser, there)));
        assertEquals(countsBefore, adviser.asking().get(LOAD).asString());
    }

    /** Without the working hour that is suggested, which moves with the clock. */
    private static Map<String, Object> decision(Response checked) {
        Map<String, Object> decision = new HashMap<>(checked.jsonPath().getMap(""));
        decision.remove("suggestedAt");
        return decision;
    }

    @Test
    @Tag("X24")
    void an_adviser_sees_numbers_of_clients_and_no_client() {
        List<Network> mine = clients(adviser, 4);
        UUID program = UUID.randomUUID();
        List<String> contacts = mine.stream()
                .limit(2)
                .map(client -> {
                    String contact = client.contact(
                            "Priya Placeholder", Map.of("emails", List.of(address), "programId", program));
                    client.mail(contact, 2);
                    return contact;
                })
                .toList();
        mine.get(2).mail(mine.get(2).contact("Noah Namesake"), 2);
        Actor colleague = adviser.colleague(Role.ADVISER);
        clients(colleague, 14).stream().limit(7).forEach(client -> write(client, 3));
        Response page = adviser.asking().get(LOAD);
        page.then()
                .statusCode(200)
                .body("items.name", hasItem("Priya Placeholder"))
                .body("items[0].clients", equalTo(2))
                .body("items.find { it.kind == 'PERSON' && it.clients == 2 }.others", equalTo(5))
                .body("items.find { it.kind == 'PERSON' && it.clients == 2 }.limit", equalTo(3))
                .body("items.find { it.kind == 'PROGRAM' }.id", equalTo(program.toString()))
                .body("items.find { it.kind == 'PROGRAM' }.clients", equalTo(2))
                .body("items.find { it.kind == 'PROGRAM' }.others", nullValue())
                .body("items.find { it.name == 'Noah Namesake' }.clients", equalTo(1))
                .body("items.find { it.name == 'Noah Namesake' }.busyUntil", nullValue());
        assertTrue(page.asString().contains("busyUntil"), page.asString());
        for (Network client : mine) {
            assertFalse(page.asString().contains(client.owner().sub().toString()));
        }
        Response first = adviser.asking().queryParam("limit", 1).get(LOAD);
        adviser.asking()
                .queryParam("limit", 1)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get(LOAD)
                .then()
                .body("items.id", not(contains(first.jsonPath().getString("items[0].id"))));
        adviser.asking()
                .queryParam("filter", "kind==PROGRAM")
                .get(LOAD)
                .then()
                .body("items.id", contains(program.toString()));
        assertEquals(2, contacts.size());
        mine.getFirst().owner().asking().get(LOAD).then().statusCode(403);
    }

    @Test
    @Tag("X24")
    void many_clients_at_one_program_make_everybody_there_busy() {
        List<Network> all = clients(adviser, 12);
        UUID program = UUID.randomUUID();
        all.stream().limit(5).forEach(client -> client.mail(at(client, program), 2));
        Network last = all.getLast();
        String there = at(last, program);
        last.check(there, FIRST).then().body("decision", equalTo("ALLOW"));
        all.stream().skip(5).limit(1).forEach(client -> client.mail(at(client, program), 2));
        last.check(there, FIRST).then().body("rule", equalTo("RECIPIENT_BUSY"));
    }

    private static String at(Network client, UUID program) {
        return client.contact("Somebody " + UUID.randomUUID(), Map.of("programId", program));
    }

    @Test
    @Tag("X24")
    void an_introducer_whom_three_clients_asked_is_not_to_be_asked_by_a_fourth() {
        List<Network> all = clients(adviser, 12);
        Network last = all.getLast();
        all.stream().limit(2).forEach(this::asks);
        asks(last).then().body("warnings.code", not(hasItem("INTRODUCER_OVER_LIMIT")));
        Network another = all.get(10);
        all.stream().skip(2).limit(1).forEach(this::asks);
        Response warned = asks(another);
        warned.then().statusCode(201).body("warnings.code", hasItem("INTRODUCER_OVER_LIMIT"));
        assertFalse(warned.asString().contains("client"), warned.asString());
    }

    private Response asks(Network client) {
        return client.owner()
                .sending(Map.of(
                        "introducerContactId", priya(client), "targetContactId", client.contact("Target Person")))
                .post("/v1/introductions");
    }

    @Test
    @Tag("X24")
    void a_hundred_contacts_are_checked_with_the_statements_of_one() {
        List<Network> all = clients(adviser, 12);
        writeAll(all.stream().limit(3));
        Network last = all.getLast();
        List<String> contacts = IntStream.range(0, 60)
                .mapToObj(i -> last.contact(
                        "Contact " + i,
                        Map.of("emails", List.of(UUID.randomUUID() + "@example.org"), "programId", UUID.randomUUID())))
                .toList();
        Statements.Counted<Response> checked = Statements.during(() -> last.owner()
                .sending(Map.of("contactIds", contacts, "channel", "EMAIL"))
                .post("/v1/contacts/outreach-checks"));
        checked.answer().then().statusCode(200).body("items.decision.unique()", contains("ALLOW"));
        assertTrue(checked.statements() < 30, checked.statements() + " statements");
    }
}
