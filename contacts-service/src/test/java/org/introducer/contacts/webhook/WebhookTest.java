package org.introducer.contacts.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.http.HttpHeaders;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.introducer.contacts.AtOnce;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.MentorshipServiceStub;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.Receiver;
import org.introducer.testing.Receiver.Call;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("X10")
class WebhookTest {

    private final Actor amara = Actor.applicant();
    private final Actor client = amara.colleague(Role.INTEGRATION);
    private final Receiver receiver = new Receiver();
    private String secret;

    @Test
    void a_change_reaches_the_receiver_signed_and_without_values() throws Exception {
        consent(amara, client);
        String webhook = webhook(Map.of());
        String contact = contact(amara, "Secret Name");
        Call call = calls(1).getFirst();
        new Webhook(secret).verify(call.body(), headers(call));
        JsonPath event = new JsonPath(call.body());
        assertEquals("1.0", event.getString("specversion"));
        assertEquals("urn:introducer:contacts-service", event.getString("source"));
        assertEquals("org.introducer.contact.created", event.getString("type"));
        assertEquals("contacts/" + contact, event.getString("subject"));
        assertFalse(call.body().contains("Secret"), call.body());
        await().atMost(20, SECONDS)
                .untilAsserted(() -> client.asking()
                        .get(webhook + "/deliveries")
                        .then()
                        .statusCode(200)
                        .body("items.state", contains("DELIVERED"))
                        .body("items.id", contains(call.id()))
                        .body("items[0].eventId", equalTo(event.getString("id")))
                        .body("items[0].lastStatus", equalTo(200))
                        .body("items[0].attempts", equalTo(1)));
        client.asking().get(webhook).then().body(not(containsString("whsec_"))).body("hasSecret", equalTo(true));
    }

    @Test
    void nothing_is_told_of_who_did_not_consent_or_consents_no_more() {
        webhook(Map.of());
        contact(amara, "Before");
        Actor other = client.colleague(Role.APPLICANT);
        consent(other, client);
        contact(other, "Other");
        assertEquals(List.of(other.sub().toString()), owners(1));
        consent(amara, client);
        contact(amara, "Between");
        assertEquals(amara.sub().toString(), owners(2).getLast());
        revoke();
        contact(amara, "After");
        contact(other, "Last");
        assertEquals(other.sub().toString(), owners(3).getLast());
    }

    @Test
    void what_waits_is_not_sent_when_the_consent_is_revoked_meanwhile() {
        consent(amara, client);
        String webhook = webhook(Map.of());
        receiver.answers(503);
        receiver.asksFor("2");
        contact(amara, "One");
        calls(1);
        revoke();
        await().atMost(20, SECONDS)
                .untilAsserted(() ->
                        client.asking().get(webhook + "/deliveries").then().body("items", empty()));
        calls(1);
    }

    @Test
    void the_organisation_and_the_applicant_are_told_what_their_feeds_show() {
        Actor admin = amara.colleague(Role.ORG_ADMIN);
        Receiver ofAdmin = new Receiver();
        webhook(admin, ofAdmin, Map.of());
        webhook(amara, receiver, Map.of());
        contact(amara, "One");
        calls(1);
        assertEquals(List.of(), ofAdmin.calls());
    }

    @Test
    void who_has_lost_the_role_is_told_nothing_more() {
        consent(amara, client);
        String webhook = webhook(Map.of());
        contact(amara, "One");
        calls(1);
        Actor without = new Actor(client.sub(), client.tenant(), Set.of(Role.MENTOR), null);
        without.asking().get("/v1/me").then().statusCode(200);
        await().atMost(20, SECONDS)
                .until(() -> 1
                        == sql("update webhooks set failures = 0 where id = '%s' and roles = ''"
                                .formatted(id(webhook))));
        Receiver ofAmara = new Receiver();
        webhook(amara, ofAmara, Map.of());
        contact(amara, "Two");
        await().atMost(20, SECONDS).until(() -> ofAmara.calls().size() == 1);
        calls(1);
        new Actor(client.sub(), client.tenant(), Set.of(Role.INTEGRATION, Role.MENTOR), null)
                .asking()
                .get("/v1/me")
                .then()
                .statusCode(200);
        calls(2);
    }

    @Test
    void whose_owner_was_not_seen_for_long_is_told_nothing_until_they_are_seen() throws SQLException {
        consent(amara, client);
        String webhook = webhook(Map.of());
        contact(amara, "One");
        calls(1);
        // What was seen a moment ago is written within a second.
        await().during(2, SECONDS)
                .until(() -> 1
                        == sql("update webhooks set seen_at = created_at - interval '8 days' where id = '%s'"
                                .formatted(id(webhook))));
        Receiver ofAmara = new Receiver();
        webhook(amara, ofAmara, Map.of());
        contact(amara, "Two");
        await().atMost(20, SECONDS).until(() -> ofAmara.calls().size() == 1);
        calls(1);
        new Actor(client.sub(), client.tenant(), Set.of(Role.INTEGRATION, Role.MENTOR), null)
                .asking()
                .get("/v1/me")
                .then()
                .statusCode(200);
        calls(2);
    }

    @Test
    void only_what_was_asked_for_is_sent() {
        consent(amara, client);
        webhook(Map.of(
                "types",
                List.of("org.introducer.contact.created", "org.introducer.contact.changed"),
                "fields",
                List.of("notes")));
        Response created = amara.sending(Map.of("name", "One", "role", "OTHER")).post("/v1/contacts");
        amara.sending(Map.of("key", "shoe", "name", "Shoe", "type", "TEXT"))
                .post("/v1/custom-fields")
                .then()
                .statusCode(201);
        amara.patching("\"0\"", Map.of("name", "Two"))
                .patch(created.header("Location"))
                .then()
                .statusCode(200);
        amara.patching("\"1\"", Map.of("notes", "n"))
                .patch(created.header("Location"))
                .then()
                .statusCode(200);
        assertEquals(
                List.of("0000000000", "0000000002"),
                calls(2).stream()
                        .map(call -> new JsonPath(call.body()).getString("sequence"))
                        .toList());
    }

    @Test
    void what_fails_is_tried_again_under_the_same_id_after_waits_that_grow() {
        consent(amara, client);
        webhook(Map.of());
        receiver.answers(500, 500, 500, 200);
        contact(amara, "One");
        List<Call> calls = calls(4);
        assertEquals(1, calls.stream().map(Call::id).distinct().count());
        long first = calls.get(1).at() - calls.get(0).at();
        long last = calls.get(3).at() - calls.get(2).at();
        assertTrue(last > first, first + " then " + last);
    }

    @Test
    void a_receiver_that_asks_for_time_gets_it() {
        consent(amara, client);
        webhook(Map.of());
        receiver.answers(503, 200);
        receiver.asksFor("3");
        contact(amara, "One");
        List<Call> calls = calls(2);
        assertTrue(calls.get(1).at() - calls.get(0).at() >= SECONDS.toNanos(3));
    }

    @Test
    void events_of_one_contact_wait_for_one_another_and_those_of_others_do_not() {
        consent(amara, client);
        webhook(Map.of());
        receiver.answers(500, 200, 200, 200);
        Response first = amara.sending(Map.of("name", "One", "role", "OTHER")).post("/v1/contacts");
        amara.patching("\"0\"", Map.of("notes", "n")).patch(first.header("Location"));
        contact(amara, "Two");
        List<String> subjects = calls(4).stream()
                .map(call -> new JsonPath(call.body()))
                .map(event -> event.getString("subject") + " " + event.getString("sequence"))
                .toList();
        String one = "contacts/" + first.path("id");
        assertEquals(one + " 0000000000", subjects.getFirst());
        assertTrue(
                subjects.lastIndexOf(one + " 0000000000") < subjects.indexOf(one + " 0000000001"), subjects.toString());
        assertTrue(subjects.stream().anyMatch(subject -> !subject.startsWith(one)), subjects.toString());
    }

    @Test
    void a_receiver_that_is_gone_is_not_called_again_until_its_webhook_is_enabled() {
        consent(amara, client);
        String webhook = webhook(Map.of());
        receiver.answers(410);
        String first = contact(amara, "One");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> client.asking()
                        .get(webhook)
                        .then()
                        .body("state", equalTo("DISABLED"))
                        .body("disabledBecause", containsString("410")));
        client.asking().post(webhook + "/test").then().statusCode(409);
        client.asking().post(webhook + "/enable").then().statusCode(200).body("state", equalTo("ACTIVE"));
        assertEquals("contacts/" + first, new JsonPath(calls(2).getLast().body()).getString("subject"));
    }

    @Test
    void an_event_that_is_never_taken_is_given_up_others_go_on_and_it_can_be_sent_again() {
        consent(amara, client);
        String webhook = webhook(Map.of());
        receiver.answers(500, 500, 500, 500);
        contact(amara, "Poison");
        await().atMost(40, SECONDS)
                .untilAsserted(() -> failed(webhook)
                        .then()
                        .body("items", hasSize(1))
                        .body("items[0].attempts", equalTo(4))
                        .body("items[0].lastStatus", equalTo(500)));
        String failed = failed(webhook).path("items[0].id");
        contact(amara, "Next");
        calls(5);
        client.asking()
                .post(webhook + "/deliveries/" + failed + "/replay")
                .then()
                .statusCode(202)
                .body("state", equalTo("PENDING"));
        assertEquals(failed, calls(6).getLast().id());
        awaitState(webhook + "/deliveries/" + failed, "DELIVERED");
    }

    @Test
    void what_is_sent_again_while_it_fails_for_the_last_time_is_sent() throws SQLException {
        consent(amara, client);
        String webhook = webhook(Map.of());
        receiver.answers(500, 500);
        receiver.asksFor("600");
        contact(amara, "One");
        calls(1);
        awaitAttempts(webhook, 1);
        receiver.asksFor(null);
        CountDownLatch end = receiver.hangs();
        String delivery;
        try {
            delivery = due(webhook, 3);
            calls(2);
            client.asking().post(delivery + "/replay").then().statusCode(202).body("attempts", equalTo(0));
        } finally {
            end.countDown();
        }
        calls(3);
        awaitState(delivery, "DELIVERED");
    }

    @Test
    void an_address_that_was_changed_is_not_disabled_by_what_the_one_before_answers() throws SQLException {
        consent(amara, client);
        String webhook = webhook(Map.of());
        receiver.answers(410);
        CountDownLatch end = receiver.hangs();
        Receiver next = new Receiver();
        try {
            contact(amara, "One");
            calls(1);
            client.patching(client.asking().get(webhook).header("ETag"), Map.of("url", next.url()))
                    .patch(webhook)
                    .then()
                    .statusCode(200);
        } finally {
            end.countDown();
        }
        await().atMost(20, SECONDS).until(() -> next.calls().size() == 1);
        client.asking().get(webhook).then().body("state", equalTo("ACTIVE"));
        calls(1);
    }

    private void awaitAttempts(String webhook, int many) {
        await().atMost(20, SECONDS)
                .untilAsserted(() ->
                        client.asking().get(webhook + "/deliveries").then().body("items[0].attempts", equalTo(many)));
    }

    /** The address of its one delivery, which is due at once, after so many attempts. */
    private String due(String webhook, int attempts) throws SQLException {
        sql("update webhook_deliveries set attempts = %d, due_at = now() where webhook_id = '%s'"
                .formatted(attempts, id(webhook)));
        sql("update webhooks set wait_until = null where id = '%s'".formatted(id(webhook)));
        return webhook + "/deliveries/"
                + client.asking().get(webhook + "/deliveries").path("items[0].id");
    }

    @Test
    void a_receiver_that_takes_nothing_for_days_is_left() throws SQLException {
        consent(amara, client);
        String webhook = webhook(Map.of());
        receiver.answers(500, 500, 500, 500);
        contact(amara, "One");
        calls(1);
        await().atMost(20, SECONDS)
                .until(() -> 1
                        == sql(
                                "update webhooks set failing_since = failing_since - interval '6 days' where id = '%s' and failing_since is not null"
                                        .formatted(id(webhook))));
        awaitState(webhook, "DISABLED");
        failed(webhook).then().body("items", hasSize(1));
    }

    @Test
    void everything_after_a_cursor_is_sent_again_under_the_same_ids() {
        consent(amara, client);
        String webhook = webhook(Map.of());
        contact(amara, "One");
        calls(1);
        String cursor = client.asking().get("/v1/changes").path("next");
        contact(amara, "Two");
        Call second = calls(2).getLast();
        client.sending(Map.of("after", cursor)).post(webhook + "/replay").then().statusCode(200);
        assertEquals(second.id(), calls(3).getLast().id());
        client.sending(Map.of()).post(webhook + "/replay").then().statusCode(200);
        calls(5);
        client.sending(Map.of("after", "AAAA"))
                .post(webhook + "/replay")
                .then()
                .statusCode(400)
                .body("type", endsWith("invalid-cursor"));
    }

    @Test
    void a_place_that_is_no_longer_kept_disables_the_webhook_which_goes_on_from_what_is_kept() throws SQLException {
        consent(amara, client);
        String webhook = webhook(Map.of());
        contact(amara, "One");
        calls(1);
        sql("update event_feeds set last = last + 10, gone = last + 5 where tenant_id = '%s'"
                .formatted(amara.tenant()));
        awaitState(webhook, "DISABLED");
        client.asking().post(webhook + "/enable").then().statusCode(200);
        contact(amara, "Two");
        calls(3);
    }

    @Test
    void a_secret_is_replaced_while_both_are_valid() throws Exception {
        consent(amara, client);
        String webhook = webhook(Map.of());
        String before = secret;
        secret = newSecret(client, webhook);
        contact(amara, "One");
        Call call = calls(1).getFirst();
        assertEquals(2, call.signature().split(" ").length);
        new Webhook(before).verify(call.body(), headers(call));
        new Webhook(secret).verify(call.body(), headers(call));
    }

    @Test
    void a_test_is_sent_at_once_and_shows_in_the_log() throws Exception {
        String webhook = webhook(Map.of("types", List.of("org.introducer.webhook.test")));
        String test = client.asking()
                .post(webhook + "/test")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Call call = calls(1).getFirst();
        assertEquals("org.introducer.webhook.test", new JsonPath(call.body()).getString("type"));
        new Webhook(secret).verify(call.body(), headers(call));
        awaitState(test, "DELIVERED");
    }

    @Test
    void a_hanging_receiver_delays_nobody_else() {
        consent(amara, client);
        CountDownLatch end = receiver.hangs();
        try {
            webhook(Map.of());
            contact(amara, "One");
            calls(1);
            Actor other = Actor.applicant();
            Receiver theirs = new Receiver();
            webhook(other, theirs, Map.of());
            long begin = System.nanoTime();
            contact(other, "One");
            await().atMost(20, SECONDS).until(() -> theirs.calls().size() == 1);
            assertTrue(theirs.calls().getFirst().at() - begin < SECONDS.toNanos(3), "placed and sent within 3 s");
        } finally {
            end.countDown();
        }
    }

    @Test
    void a_worker_that_dies_in_a_delivery_is_followed_by_another() throws SQLException {
        consent(amara, client);
        String webhook = webhook(Map.of());
        // As a worker leaves it that was killed: claimed, and nothing else.
        sql("update webhooks set lease_until = now() + interval '4 seconds' where id = '%s'".formatted(id(webhook)));
        long begin = System.nanoTime();
        contact(amara, "One");
        assertTrue(calls(1).getFirst().at() - begin > SECONDS.toNanos(2), "the claim was not respected");
    }

    @Test
    void a_webhook_that_is_deleted_is_not_called_and_its_log_is_gone() {
        consent(amara, client);
        String webhook = webhook(Map.of());
        contact(amara, "One");
        calls(1);
        client.asking()
                .header("If-Match", client.asking().get(webhook).header("ETag"))
                .delete(webhook)
                .then()
                .statusCode(204);
        client.asking().get(webhook + "/deliveries").then().statusCode(404);
        client.asking().get("/v1/webhooks").then().body("items", empty());
    }

    @Test
    void an_erasure_takes_what_was_sent_about_the_person_and_their_own_webhooks() throws SQLException {
        consent(amara, client);
        String webhook = webhook(Map.of());
        webhook(amara, new Receiver(), Map.of());
        contact(amara, "One");
        calls(1);
        Response order = amara.sending(Map.of("reason", "REQUEST_OF_APPLICANT")).post("/v1/erasures");
        MentorshipServiceStub.carriesOut(UUID.fromString(order.path("id")));
        await().atMost(40, SECONDS)
                .untilAsserted(() -> client.asking()
                        .get(webhook + "/deliveries")
                        .then()
                        .statusCode(200)
                        .body("items", empty()));
        await().atMost(20, SECONDS)
                .until(() -> 0 == sql("update webhooks set failures = 0 where sub = '%s'".formatted(amara.sub())));
    }

    @Test
    void who_makes_two_webhooks_at_once_has_no_more_than_ten() throws Exception {
        for (int n = 0; n < 9; n++) {
            created(client).then().statusCode(201);
        }
        List<Integer> statuses = AtOnce.both(() -> created(client), () -> created(client)).stream()
                .map(Response::statusCode)
                .sorted()
                .toList();
        assertEquals(List.of(201, 409), statuses);
    }

    @Test
    void applicants_leave_room_for_the_webhooks_of_their_organisation() throws SQLException {
        created(amara).then().statusCode(201);
        sql("""
                insert into webhooks (tenant_id, id, version, sub, applicant_id, roles, seen_at, url, types, fields, state, created_at)
                select tenant_id, uuidv7(), 0, uuidv7(), uuidv7(), roles, seen_at, url, types, fields, state, created_at
                from webhooks, generate_series(1, 49) where tenant_id = '%s'""".formatted(amara.tenant()));
        created(amara)
                .then()
                .statusCode(409)
                .body("detail", equalTo("The applicants of the organisation have 50 webhooks already."));
        created(client).then().statusCode(201);
    }

    private Response created(Actor who) {
        return who.sending(Map.of("url", receiver.url())).post("/v1/webhooks");
    }

    @Test
    void an_address_that_is_not_public_is_refused_and_so_is_a_type_that_is_not_known() {
        for (String url : List.of(
                "https://127.0.0.1/",
                "https://10.0.0.1/",
                "http://hooks.example.org/",
                "https://user@hooks.example.org/",
                "https://hooks.example.org:5432/",
                "file:///etc/passwd",
                "https://localhost/",
                "http://127.0.0.1:1/")) {
            client.sending(Map.of("url", url))
                    .post("/v1/webhooks")
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("invalid-input"))
                    .body("errors[0].pointer", equalTo("/url"));
        }
        client.sending(Map.of("url", receiver.url(), "types", List.of("org.introducer.contct.created")))
                .post("/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/types/0"))
                .body("errors[0].detail", containsString("contact"));
    }

    @Test
    void nobody_has_more_than_ten() {
        for (int i = 0; i < 10; i++) {
            webhook(Map.of());
        }
        client.sending(Map.of("url", receiver.url()))
                .post("/v1/webhooks")
                .then()
                .statusCode(409);
    }

    private static void consent(Actor applicant, Actor to) {
        applicant
                .sending(Map.of("scope", "READ", "textVersion", "1"))
                .put("/v1/applicants/me/consents/" + to.sub())
                .then()
                .statusCode(201);
    }

    private void revoke() {
        String consent = "/v1/applicants/me/consents/" + client.sub();
        amara.asking()
                .header("If-Match", amara.asking().get(consent).header("ETag"))
                .delete(consent)
                .then()
                .statusCode(204);
    }

    /** Who lost the answer keeps the secret that the receiver has. */
    @Test
    @Tag("X10")
    void a_secret_whose_answer_was_lost_is_dropped_and_the_one_before_it_stays() throws Exception {
        String webhook = webhook(Map.of());
        String had = secret;
        newSecret(client, webhook);
        secret = client.asking()
                .header("If-Match", client.asking().get(webhook).header("ETag"))
                .queryParam("newestLost", true)
                .put(webhook + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        client.asking().post(webhook + "/test");
        Call call = calls(1).getFirst();
        for (String valid : List.of(had, secret)) {
            new Webhook(valid).verify(call.body(), headers(call));
        }
    }

    private static String contact(Actor of, String name) {
        return of.sending(Map.of("name", name, "role", "OTHER"))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String webhook(Map<String, Object> more) {
        return webhook(client, receiver, more);
    }

    private String webhook(Actor owner, Receiver at, Map<String, Object> more) {
        Map<String, Object> draft = new HashMap<>(more);
        draft.put("url", at.url());
        String address = owner.sending(draft)
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        secret = newSecret(owner, address);
        return address;
    }

    private static String newSecret(Actor owner, String webhook) {
        return owner.asking()
                .header("If-Match", owner.asking().get(webhook).header("ETag"))
                .put(webhook + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    private Response failed(String webhook) {
        return client.asking().queryParam("filter", "state==FAILED").get(webhook + "/deliveries");
    }

    private void awaitState(String address, String state) {
        await().atMost(40, SECONDS)
                .untilAsserted(() -> client.asking().get(address).then().body("state", equalTo(state)));
    }

    private List<Call> calls(int many) {
        await().atMost(40, SECONDS).until(() -> receiver.calls().size() >= many);
        assertEquals(many, receiver.calls().size());
        return receiver.calls();
    }

    private List<String> owners(int many) {
        return calls(many).stream()
                .map(call -> new JsonPath(call.body()).getString("data.applicantId"))
                .toList();
    }

    private static int sql(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private static HttpHeaders headers(Call call) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(call.id()),
                        "webhook-timestamp", List.of(call.timestamp()),
                        "webhook-signature", List.of(call.signature())),
                (_, _) -> true);
    }
}
