package org.introducer.contacts.merge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class MergeTest {

    private final Network network = Network.ofSomebody();
    private final Actor amara = network.owner();

    private Response merge(String survivor, String... losers) {
        return amara.sending(Map.of("survivor", survivor, "losers", List.of(losers)))
                .post("/v1/contacts/merge");
    }

    private String merged(String survivor, String... losers) {
        Response done = merge(survivor, losers);
        done.then().statusCode(201);
        return done.header("Location");
    }

    private Response undo(String merge) {
        return amara.sending(Map.of()).post(merge + "/undo");
    }

    private static String place(String contact) {
        return "/v1/contacts/" + contact;
    }

    private Response get(String contact) {
        return amara.asking().redirects().follow(false).get(place(contact));
    }

    private List<String> timeline(String contact) {
        return amara.asking().get(place(contact) + "/timeline").jsonPath().getList("items.id");
    }

    @Test
    @Tag("C20")
    void a_dry_run_answers_the_plan_of_each_field_and_changes_nothing() {
        String priya =
                network.contact("Priya Placeholder", Map.of("institution", "A", "emails", List.of("p@example.org")));
        String other = network.contact(
                "P. Placeholder", Map.of("institution", "B", "title", "Professor", "emails", List.of("q@example.org")));
        amara.sending(Map.of()).put(place(other) + "/do-not-contact").then().statusCode(200);
        String etag = get(priya).header("ETag");
        amara.sending(Map.of("survivor", priya, "losers", List.of(other), "dryRun", true))
                .post("/v1/contacts/merge")
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("fields.find { it.field == 'institution' }.left[0].value", equalTo("B"))
                .body("fields.find { it.field == 'title' }.after", equalTo("Professor"))
                .body("fields.find { it.field == 'emails' }.after", contains("p@example.org", "q@example.org"))
                .body("warnings.code", contains("DO_NOT_CONTACT"));
        assertEquals(etag, get(priya).header("ETag"));
        get(other).then().statusCode(200);
        amara.asking().get("/v1/merges").then().body("items", hasSize(0));
    }

    @Test
    @Tag("C20")
    void history_letters_and_promises_go_over_and_come_back() {
        String priya = network.contact("Priya Placeholder", Map.of("tags", List.of("mentor")));
        String other = network.contact("P. Placeholder", Map.of("title", "Professor", "tags", List.of("SIR")));
        String first = network.mail(priya, 20).path("id");
        String second = network.record(
                        other,
                        12,
                        Map.of(
                                "kind",
                                "EMAIL",
                                "direction",
                                "OUTGOING",
                                "promises",
                                List.of(Map.of("owner", "ME", "what", "send my CV", "due", "2026-01-01"))))
                .path("id");
        String both = amara.sending(Network.interaction(
                        List.of(other),
                        5,
                        Map.of("kind", "EMAIL", "direction", "INCOMING", "onBehalfOf", List.of(priya))))
                .post("/v1/interactions")
                .path("id");
        amara.sending(Map.of("contactId", other, "season", 2027, "tracks", List.of("IR")))
                .post("/v1/letters")
                .then()
                .statusCode(201);
        String merge = merged(priya, other);
        assertEquals(List.of(both, second, first), timeline(priya));
        amara.asking().get("/v1/interactions/" + second).then().body("contactIds", contains(priya));
        amara.asking()
                .get("/v1/interactions/" + both)
                .then()
                .body("contactIds", contains(priya))
                .body("onBehalfOf", nullOrEmpty());
        amara.asking().get("/v1/commitments").then().body("items[0].contactIds", contains(priya));
        amara.asking()
                .queryParam("filter", "contactId==" + priya)
                .get("/v1/letters")
                .then()
                .body("items", hasSize(1));
        get(priya).then().body("title", equalTo("Professor")).body("tags", contains("mentor", "SIR"));
        amara.asking().get(merge).then().body("moved.what", hasItems("interactions", "letters", "commitments"));
        undo(merge).then().statusCode(200).body("kept", nullValue());
        assertEquals(List.of(both, first), timeline(priya));
        assertEquals(List.of(both, second), timeline(other));
        amara.asking()
                .get("/v1/interactions/" + both)
                .then()
                .body("contactIds", contains(other))
                .body("onBehalfOf", contains(priya));
        amara.asking().get("/v1/commitments").then().body("items[0].contactIds", contains(other));
        get(priya).then().statusCode(200).body("title", nullValue()).body("tags", contains("mentor"));
        get(other).then().statusCode(200).body("title", equalTo("Professor"));
        undo(merge).then().statusCode(409).body("type", equalTo("urn:introducer:problem:merge-conflict"));
    }

    private static org.hamcrest.Matcher<Object> nullOrEmpty() {
        return org.hamcrest.Matchers.anyOf(nullValue(), equalTo(List.of()));
    }

    @Test
    @Tag("C20")
    void an_old_id_in_the_body_of_a_check_is_the_contact_that_is_left() {
        String one = network.contact("One");
        String other = network.contact("Other");
        merged(one, other);
        amara.sending(Map.of("contactIds", List.of(other), "channel", "EMAIL"))
                .post("/v1/contacts/outreach-checks")
                .then()
                .statusCode(200)
                .body("items.contactId", contains(one));
    }

    @Test
    void an_old_id_answers_308_with_the_same_path_through_chains() {
        String a = network.contact("Ada A");
        String b = network.contact("Ada B");
        String c = network.contact("Ada C");
        String first = merged(b, a);
        String second = merged(c, b);
        for (String old : List.of(a, b)) {
            get(old).then().statusCode(308).header("Location", equalTo(place(c)));
            amara.asking()
                    .redirects()
                    .follow(false)
                    .queryParam("limit", 7)
                    .get(place(old) + "/timeline")
                    .then()
                    .statusCode(308)
                    .header("Location", equalTo(place(c) + "/timeline?limit=7"));
        }
        amara.sending(Map.of("ids", List.of(a, c)))
                .post("/v1/contacts/batch-get")
                .then()
                .body("items.id", contains(c))
                .body("merged[0].id", equalTo(a))
                .body("merged[0].mergedInto", equalTo(c));
        Actor.applicant()
                .asking()
                .redirects()
                .follow(false)
                .get(place(a))
                .then()
                .statusCode(404);
        amara.asking().get("/v1/contacts").then().body("items.id", contains(c));
        amara.asking().get("/v1/contacts/deleted").then().body("items", hasSize(0));
        undo(first).then().statusCode(409);
        undo(second).then().statusCode(200);
        get(a).then().statusCode(308).header("Location", equalTo(place(b)));
        undo(first).then().statusCode(200);
        amara.asking().get("/v1/contacts").then().body("items.id", containsInAnyOrder(a, b, c));
    }

    @Test
    @Tag("C20")
    @Tag("C12")
    void do_not_contact_of_any_holds_for_all_and_goes_when_it_was_never_said_of_them() {
        String priya = network.contact("Priya Placeholder");
        String other = network.contact("Priya Placeholder");
        amara.sending(Map.of("reason", "asked me"))
                .put(place(other) + "/do-not-contact")
                .then()
                .statusCode(200);
        String merge = merged(priya, other);
        network.followUp(priya).then().body("state", equalTo("DO_NOT_CONTACT"));
        undo(merge).then().statusCode(200);
        network.followUp(priya).then().body("state", equalTo("NONE"));
        network.followUp(other).then().body("state", equalTo("DO_NOT_CONTACT"));
        String again = merged(other, priya);
        undo(again).then().statusCode(200);
        network.followUp(priya).then().body("state", equalTo("NONE"));
        network.followUp(other).then().body("state", equalTo("DO_NOT_CONTACT"));
    }

    @Test
    @Tag("C20")
    @Tag("C12")
    void a_flag_that_is_set_while_they_are_one_stays_on_both() {
        String priya = network.contact("Priya Placeholder");
        String other = network.contact("Priya Placeholder");
        String merge = merged(priya, other);
        amara.sending(Map.of()).put(place(priya) + "/do-not-contact").then().statusCode(200);
        undo(merge).then().statusCode(200);
        for (String contact : List.of(priya, other)) {
            network.followUp(contact).then().body("state", equalTo("DO_NOT_CONTACT"));
        }
    }

    @Test
    @Tag("C20")
    @Tag("C04")
    void silence_of_both_is_united_and_a_new_contact_with_a_key_of_either_has_it() {
        String priya = network.contact("Priya Placeholder", Map.of("emails", List.of("p@example.org")));
        String other = network.contact(
                "Priya Other", Map.of("urls", List.of("https://www.linkedin.com/in/priya-other-000001")));
        network.mail(priya, 20);
        network.mail(other, 12);
        String merge = merged(priya, other);
        network.followUp(priya).then().body("state", equalTo("STOP"));
        String again = amara.sending(Map.of(
                        "name",
                        "Somebody Else",
                        "role",
                        "OTHER",
                        "urls",
                        List.of("https://www.linkedin.com/in/priya-other-000001")))
                .queryParam("allowDuplicate", true)
                .post("/v1/contacts")
                .path("id");
        network.followUp(again).then().body("state", equalTo("STOP"));
        undo(merge).then().statusCode(200);
        network.followUp(priya).then().body("state", not(equalTo("STOP")));
        network.followUp(other).then().body("state", not(equalTo("STOP")));
    }

    @Test
    @Tag("C20")
    void keys_go_over_and_come_back() {
        String priya = network.contact("Priya Placeholder");
        String other = network.contact("Priya Placeholder", Map.of("emails", List.of("q@example.org")));
        Map<String, Object> same =
                Map.of("name", "Priya Placeholder", "role", "OTHER", "emails", List.of("q@example.org"));
        String merge = merged(priya, other);
        amara.sending(same)
                .post("/v1/contacts")
                .then()
                .statusCode(409)
                .body("context.candidates.contactId", contains(priya));
        undo(merge).then().statusCode(200);
        amara.sending(same)
                .post("/v1/contacts")
                .then()
                .statusCode(409)
                .body("context.candidates.contactId", contains(other));
    }

    @Test
    @Tag("C20")
    void what_was_changed_since_stays_and_is_named() {
        String priya = network.contact("Priya Placeholder");
        String other = network.contact("P. Placeholder", Map.of("title", "Professor", "institution", "B"));
        String merge = merged(priya, other);
        amara.patching(get(priya).header("ETag"), Map.of("title", "Chair"))
                .patch(place(priya))
                .then()
                .statusCode(200);
        String mail = network.mail(priya, 1).path("id");
        undo(merge).then().statusCode(200).body("kept", contains("title"));
        get(priya).then().body("title", equalTo("Chair")).body("institution", nullValue());
        assertEquals(List.of(mail), timeline(priya));
    }

    @Test
    @Tag("C20")
    void what_cannot_be_merged_is_refused() {
        String priya = network.contact("Priya Placeholder");
        String other = network.contact("P. Placeholder");
        merge(priya, priya, other, other)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/losers/0", "/losers/2"));
        merge(priya, "0199c0de-0000-7000-8000-00000000dead")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/losers/0"));
        String foreign = Network.ofSomebody().contact("Foreign Person");
        merge(priya, foreign).then().statusCode(422).body("type", equalTo("urn:introducer:problem:reference-unknown"));
        String office = network.contact("GME office", Map.of("kind", "OFFICE", "role", "COORDINATOR"));
        merge(office, priya).then().statusCode(409);
        merged(priya, other);
        merge(office, other).then().statusCode(409).body("type", equalTo("urn:introducer:problem:merge-conflict"));
        List<String> many = Stream.iterate(1, i -> i + 1)
                .limit(15)
                .map(i -> "+1 555 01" + (100 + i))
                .toList();
        List<String> more = Stream.iterate(1, i -> i + 1)
                .limit(15)
                .map(i -> "+1 555 02" + (100 + i))
                .toList();
        merge(network.contact("A", Map.of("phones", many)), network.contact("A", Map.of("phones", more)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/losers"));
    }

    @Test
    @Tag("C20")
    void of_two_merges_at_once_one_is_done_and_nothing_goes_in_a_circle() {
        for (int i = 0; i < 3; i++) {
            String a = network.contact("Ada A" + i);
            String b = network.contact("Ada B" + i);
            List<CompletableFuture<Integer>> calls = List.of(
                    CompletableFuture.supplyAsync(() -> merge(a, b).statusCode()),
                    CompletableFuture.supplyAsync(() -> merge(b, a).statusCode()));
            assertEquals(
                    List.of(201, 409),
                    calls.stream().map(CompletableFuture::join).sorted().toList());
            assertEquals(
                    List.of(200, 308),
                    Stream.of(a, b).map(each -> get(each).statusCode()).sorted().toList());
        }
    }

    @Test
    @Tag("C20")
    void what_is_recorded_while_its_contact_is_merged_is_refused_or_goes_over() {
        for (int i = 0; i < 5; i++) {
            String survivor = network.contact("Ada A" + i);
            String other = network.contact("Ada B" + i);
            List<CompletableFuture<Response>> calls = List.of(
                    CompletableFuture.supplyAsync(() -> merge(survivor, other)),
                    CompletableFuture.supplyAsync(
                            () -> network.record(other, 1, Map.of("kind", "EMAIL", "direction", "OUTGOING"))),
                    CompletableFuture.supplyAsync(
                            () -> amara.sending(Map.of("contactId", other, "season", 2027, "tracks", List.of("IR")))
                                    .post("/v1/letters")));
            List<Response> answers = calls.stream().map(CompletableFuture::join).toList();
            assertEquals(201, answers.getFirst().statusCode());
            boolean recorded = answers.get(1).statusCode() == 201;
            assertEquals(recorded ? 201 : 422, answers.get(1).statusCode());
            assertEquals(recorded ? List.of(answers.get(1).path("id")) : List.of(), timeline(survivor));
            boolean planned = answers.get(2).statusCode() == 201;
            assertEquals(planned ? 201 : 422, answers.get(2).statusCode());
            amara.asking()
                    .queryParam("filter", "contactId==" + survivor)
                    .get("/v1/letters")
                    .then()
                    .body("items", hasSize(planned ? 1 : 0));
        }
    }

    @Test
    @Tag("C21")
    void a_pair_of_different_people_is_neither_a_duplicate_nor_merged() {
        String url = "https://www.linkedin.com/in/priya-placeholder-000001";
        String priya = network.contact("Priya Placeholder", Map.of("urls", List.of(url)));
        Map<String, Object> body = new HashMap<>(Map.of("name", "Priya Sample", "role", "OTHER", "urls", List.of(url)));
        String other = amara.sending(body)
                .queryParam("allowDuplicate", true)
                .post("/v1/contacts")
                .path("id");
        Response duplicate =
                amara.patching(get(other).header("ETag"), Map.of("notes", "n")).patch(place(other));
        duplicate.then().body("duplicates.contactId", hasItem(priya));
        Response pair = amara.sending(Map.of("contactId", priya, "otherContactId", other, "reason", "cousins"))
                .post("/v1/distinct-pairs");
        pair.then().statusCode(201);
        amara.sending(Map.of("contactId", other, "otherContactId", priya))
                .post("/v1/distinct-pairs")
                .then()
                .statusCode(409);
        amara.sending(Map.of("contactId", other, "otherContactId", other))
                .post("/v1/distinct-pairs")
                .then()
                .statusCode(422);
        amara.patching(get(other).header("ETag"), Map.of("notes", "m"))
                .patch(place(other))
                .then()
                .statusCode(200)
                .body("duplicates", nullValue());
        merge(priya, other).then().statusCode(409).body("type", equalTo("urn:introducer:problem:contacts-distinct"));
        String third = network.contact("Priya Third");
        String merge = merged(third, other);
        merge(priya, third).then().statusCode(409).body("type", equalTo("urn:introducer:problem:contacts-distinct"));
        undo(merge).then().statusCode(200);
        amara.asking()
                .header("If-Match", amara.asking().get(pair.header("Location")).header("ETag"))
                .delete(pair.header("Location"))
                .then()
                .statusCode(204);
        merge(priya, other).then().statusCode(201);
    }
}
