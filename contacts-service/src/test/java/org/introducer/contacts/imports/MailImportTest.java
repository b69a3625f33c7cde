package org.introducer.contacts.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.introducer.contacts.ContactsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ContactsTest
@Tag("C38")
class MailImportTest {

    private static final String ASK = """
            From a Tue Mar  3 09:30:00 2026
            From: Amara <Amara@Example.org>
            To: Priya Placeholder <priya@example.org>
            Subject: =?UTF-8?Q?Your_pap=C3=A9r?=
            Date: Tue, 3 Mar 2026 09:30:00 +0000
            Message-ID: <a1@example.org>

            Dear Dr. Placeholder, a secret.

            """;
    private static final String REPLY = """
            From a Wed Mar  4 09:30:00 2026
            From: "Placeholder, Priya" <priya@example.org>
            To: amara@example.org
            Subject: Re: Your paper
            Date: Wed, 4 Mar 2026 09:30:00 +0000
            Message-ID: <p1@example.org>
            In-Reply-To: <a1@example.org>

            Gladly.

            """;
    private static final String BOUNCE = """
            From MAILER-DAEMON Tue Mar  3 09:31:00 2026
            From: MAILER-DAEMON@example.org
            To: amara@example.org
            Date: Tue, 3 Mar 2026 09:31:00 +0000
            Message-ID: <d1@example.org>
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: message/delivery-status

            Final-Recipient: rfc822;priya@example.org
            Action: failed

            --b
            Content-Type: text/rfc822-headers

            Message-ID: <a1@example.org>
            --b--

            """;

    private final Importing amara = new Importing(Actor.applicant());
    private String priya;

    @BeforeEach
    void an_applicant_with_addresses_and_a_contact() {
        amara.owner()
                .sending(Map.of(
                        "givenName", "Amara",
                        "zone", "UTC",
                        "emails", List.of("amara@example.org", "a.okafor@uni.example")))
                .put("/v1/applicants/me")
                .then()
                .statusCode(201);
        priya = contact("Priya Placeholder", "priya@example.org");
    }

    private String contact(String name, String email) {
        return amara.owner()
                .sending(Map.of("name", name, "role", "IR_ATTENDING", "emails", List.of(email)))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse interactions() {
        return amara.owner()
                .asking()
                .queryParam("sort", "occurredAt")
                .get("/v1/interactions")
                .then()
                .statusCode(200);
    }

    private String state(String contact) {
        return amara.owner()
                .asking()
                .get("/v1/contacts/" + contact + "/follow-up")
                .jsonPath()
                .getString("state");
    }

    @Test
    void messages_become_interactions_with_direction_thread_and_answers() {
        String place = amara.preview("MBOX", REPLY + ASK);
        assertEquals(Map.of("create", 2), amara.counts(place));
        interactions().body("items", empty());
        Response rows = amara.owner().asking().get(place + "/rows");
        rows.then()
                .body("items[0].message.direction", equalTo("INCOMING"))
                .body("items[0].name", equalTo("Placeholder, Priya"))
                .body("items[0].matches.contactId", contains(priya))
                .body("items[1].message.direction", equalTo("OUTGOING"))
                .body("items[1].message.people.address", contains("priya@example.org"))
                .body("items[1].contactId", nullValue());
        amara.confirm(place);
        String asked = interactions()
                .body("items.direction", contains("OUTGOING", "INCOMING"))
                .body("items.kind", contains("EMAIL", "EMAIL"))
                .body("items.messageId", contains("a1@example.org", "p1@example.org"))
                .body("items.threadId", contains("a1@example.org", "a1@example.org"))
                .body("items.subject", contains("Your papér", "Re: Your paper"))
                .body("items.contactIds", contains(List.of(priya), List.of(priya)))
                .body("items[0].purpose", equalTo("ASK"))
                .body("items[1].reaction", equalTo("NOT_SAID"))
                .extract()
                .path("items[0].id");
        interactions().body("items[1].answersId", equalTo(asked));
        amara.owner()
                .asking()
                .queryParam("filter", "threadId==a1@example.org;direction==INCOMING")
                .get("/v1/interactions")
                .then()
                .body("items.messageId", contains("p1@example.org"));
        amara.owner()
                .asking()
                .get("/v1/contacts/" + priya + "/timeline")
                .then()
                .body("items.messageId", contains("p1@example.org", "a1@example.org"));
        assertEquals("NONE", state(priya));
        assertTrue(!amara.owner().asking().get("/v1/export").asString().contains("secret"));
    }

    @Test
    void the_same_file_again_and_in_two_folders_changes_nothing() {
        amara.take("MBOX", ASK + REPLY);
        String again = amara.take("MBOX", ASK + REPLY + ASK);
        assertEquals(Map.of("unchanged", 2, "duplicate", 1), amara.counts(again));
        assertEquals(List.of("RECORDED"), amara.reasons(again, 1));
        assertEquals(List.of("SAME_MESSAGE_IN_FILE"), amara.reasons(again, 3));
        interactions().body("items", hasSize(2));
    }

    @Test
    void a_message_that_the_applicant_deleted_stays_away() {
        amara.take("MBOX", ASK);
        String id = interactions().extract().path("items[0].id");
        String place = "/v1/interactions/" + id;
        amara.owner()
                .asking()
                .header("If-Match", amara.owner().asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
        String again = amara.take("MBOX", ASK);
        assertEquals(List.of("DELETED_BY_YOU"), amara.reasons(again, 1));
        interactions().body("items", empty());
    }

    @Test
    void one_message_as_a_file_of_its_own() {
        String place = amara.take("EML", ASK);
        assertEquals(Map.of("create", 1), amara.counts(place));
        amara.owner()
                .asking()
                .get(place)
                .then()
                .body("remarks.reason", contains("PURPOSE_ASSUMED"))
                .body("source", equalTo("EML"));
    }

    @Test
    void without_own_addresses_nothing_is_guessed() {
        Importing other = new Importing(Actor.applicant());
        other.upload("MBOX", ASK).then().statusCode(422).body("type", containsString("own-addresses-unknown"));
        String place = amara.preview("MBOX", ASK.replace("Amara@Example.org", "amara.new@example.org"));
        assertEquals(List.of("NOT_YOURS"), amara.reasons(place, 1));
        assertEquals(Map.of("ignored", 1), amara.counts(place));
    }

    @Test
    void what_no_person_wrote_is_left_out_with_its_reason_and_an_absence_counts_as_one() {
        String place = amara.take(
                "MBOX",
                ASK
                        + REPLY.replace("Message-ID: <p1", "List-Id: <x.example>\nMessage-ID: <p2")
                        + REPLY.replace("Message-ID: <p1", "Content-Type: text/calendar; method=REPLY\nMessage-ID: <p3")
                        + REPLY.replace("Message-ID: <p1", "X-Gmail-Labels: Drafts\nMessage-ID: <p4")
                        + REPLY.replace("Message-ID: <p1", "Auto-Submitted: auto-replied\nMessage-ID: <p5"));
        assertEquals(List.of("CREATE", "IGNORED", "IGNORED", "IGNORED", "CREATE"), amara.actions(place));
        assertEquals(List.of("MAILING_LIST"), amara.reasons(place, 2));
        assertEquals(List.of("CALENDAR_ANSWER"), amara.reasons(place, 3));
        assertEquals(List.of("DRAFT"), amara.reasons(place, 4));
        interactions().body("items.reaction", contains(nullValue(), equalTo("OUT_OF_OFFICE")));
        assertTrue(!state(priya).equals("ENGAGED"), state(priya));
    }

    @Test
    void a_message_that_came_back_never_happened() {
        String place = amara.preview("MBOX", BOUNCE + ASK);
        assertEquals(List.of("IGNORED", "CREATE"), amara.actions(place));
        assertEquals(List.of("BOUNCE"), amara.reasons(place, 1));
        assertEquals(List.of("BOUNCE"), amara.reasons(place, 2));
        amara.confirm(place);
        interactions().body("items.status", contains("BOUNCED"));
        assertEquals("NONE", state(priya));
        assertEquals(Map.of("unchanged", 1, "ignored", 1), amara.counts(amara.take("MBOX", BOUNCE + ASK)));
    }

    @Test
    void a_notice_in_a_later_file_updates_what_is_recorded_and_can_be_reverted() {
        String first = amara.take("MBOX", ASK);
        assertEquals("LAPSED", state(priya));
        String later = amara.take("MBOX", BOUNCE);
        assertEquals(Map.of("update", 1), amara.counts(later));
        assertEquals(List.of("status"), amara.changes(later, 1));
        assertEquals("NONE", state(priya));
        amara.revert(first).then().body("counts.kept", equalTo(1));
        assertTrue(amara.reasons(first, 1).contains("UPDATED_BY_LATER_IMPORT"));
        amara.revert(later).then().body("counts.reverted", equalTo(1));
        interactions().body("items.status", contains("SENT"));
        assertEquals("LAPSED", state(priya));
    }

    @Test
    void only_whoever_did_not_get_it_is_taken_off_a_message_to_several() {
        String noah = contact("Noah Namesake", "noah@example.org");
        amara.take("MBOX", ASK.replace("<priya@example.org>", "<priya@example.org>, noah@example.org") + BOUNCE);
        interactions().body("items.contactIds", contains(List.of(noah))).body("items.status", contains("SENT"));
        assertEquals("NONE", state(priya));
        assertEquals("LAPSED", state(noah));
    }

    @Test
    void recipients_count_and_copies_do_not() {
        String noah = contact("Noah Namesake", "noah@example.org");
        amara.take(
                "MBOX",
                ASK.replace("Subject:", "Cc: noah@example.org, a.okafor@uni.example\nSubject:")
                        + ASK.replace("priya@example.org", "stranger@example.org")
                                .replace("Subject:", "Cc: noah@example.org\nSubject:")
                                .replace("<a1@", "<a2@"));
        interactions()
                .body("items", hasSize(1))
                .body("items[0].contactIds", contains(priya))
                .body("items[0].ccContactIds", contains(noah));
        assertEquals("LAPSED", state(priya));
        assertEquals("NONE", state(noah));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Automatic reply: Your paper\nX-Auto-Response-Suppress: All",
                "Subject: Re: Your paper\nX-Auto-Response-Suppress: DR, OOF, AutoReply",
                "Subject: Out of Office: Re: Your paper",
                "Subject: =?utf-8?q?R=C3=A9ponse_automatique=3A_Your_paper?=",
                "Subject: Abwesenheitsnotiz: Your paper",
                "Subject: Re: Your paper\nPrecedence: auto_reply",
                "Subject: OOO until Monday",
            })
    @Tag("C04")
    void an_automatic_reply_is_nobodys_answer_however_it_says_so(String headers) {
        String away = REPLY.replaceFirst("Subject: [^\n]*", Matcher.quoteReplacement(headers));
        amara.take("MBOX", ASK + ASK.replace("<a1@", "<a2@") + away);
        interactions().body("items.findAll { it.direction == 'INCOMING' }.reaction", contains("OUT_OF_OFFICE"));
        assertEquals("STOP", silenceOf(priya));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Re: Automatic reply: Your paper", "Out of office hours at the clinic", "Automatic segmentation"
            })
    void what_a_person_wrote_about_replies_is_an_answer(String subject) {
        amara.take("MBOX", ASK + REPLY.replaceFirst("Subject: [^\n]*", "Subject: " + subject));
        interactions().body("items.findAll { it.direction == 'INCOMING' }.reaction", contains("NOT_SAID"));
    }

    /** The state, or STOP where it stands behind another. */
    private String silenceOf(String contact) {
        Response followUp = amara.owner().asking().get("/v1/contacts/" + contact + "/follow-up");
        return followUp.asString().contains("STOP") ? "STOP" : followUp.path("state");
    }

    @Test
    void a_copy_to_the_applicant_is_an_answer_only_in_answer_to_them() {
        String copied = REPLY.replace("To: amara@example.org", "To: boss@example.org\nCc: amara@example.org");
        String place = amara.take("MBOX", copied.replace("In-Reply-To: <a1@example.org>\n", ""));
        assertTrue(amara.reasons(place, 1).contains("COPIED"));
        interactions().body("items[0].passive", equalTo(true)).body("items[0].reaction", nullValue());
        amara.take("MBOX", ASK + copied.replace("<p1@", "<p2@"));
        interactions().body("items.findAll { it.messageId == 'p2@example.org' }.reaction", contains("NOT_SAID"));
    }

    @Test
    void somebody_else_at_a_shared_address_is_never_given_its_history() {
        String place = amara.take("MBOX", REPLY.replace("Placeholder, Priya", "Marcus Coordinator"));
        assertEquals(List.of("IGNORED"), amara.actions(place));
        assertTrue(amara.reasons(place, 1).contains("SHARED_ADDRESS"));
        interactions().body("items", empty());
    }

    @Test
    void a_contact_that_was_created_since_is_added_and_one_that_was_taken_off_is_not() {
        String both = ASK.replace("<priya@example.org>", "<priya@example.org>, noah@example.org");
        String before = amara.take("MBOX", both);
        assertEquals(List.of("CREATE"), amara.actions(before));
        String noah = contact("Noah Namesake", "noah@example.org");
        String again = amara.take("MBOX", both);
        assertEquals(List.of("contactIds"), amara.changes(again, 1));
        interactions().body("items.contactIds", contains(List.of(priya, noah)));
        String place = "/v1/interactions/" + interactions().extract().path("items[0].id");
        amara.owner()
                .patching(amara.owner().asking().get(place).header("ETag"), Map.of("contactIds", List.of(noah)))
                .patch(place)
                .then()
                .statusCode(200);
        assertEquals(Map.of("unchanged", 1), amara.counts(amara.take("MBOX", both)));
        amara.revert(again).then().body("counts.kept", equalTo(1));
    }

    private static final String BOTH =
            ASK.replace("<priya@example.org>", "<priya@example.org>, Noah Namesake <noah@example.org>");

    private void change(String place, Map<String, Object> change) {
        amara.owner()
                .patching(amara.owner().asking().get(place).header("ETag"), change)
                .patch(place)
                .then()
                .statusCode(200);
    }

    private String onlyInteraction() {
        return "/v1/interactions/"
                + interactions().body("items", hasSize(1)).extract().path("items[0].id");
    }

    @Test
    void a_contact_whose_address_was_noted_since_is_added_and_stays_off_once_taken_off() {
        String noah = contact("Noah Namesake", "other@example.org");
        assertEquals(List.of("CREATE"), amara.actions(amara.take("MBOX", BOTH)));
        change("/v1/contacts/" + noah, Map.of("emails", List.of("other@example.org", "noah@example.org")));
        String again = amara.take("MBOX", BOTH);
        assertEquals(List.of("contactIds"), amara.changes(again, 1));
        interactions().body("items.contactIds", contains(List.of(priya, noah)));
        assertEquals("LAPSED", state(noah));
        assertEquals(Map.of("unchanged", 1), amara.counts(amara.take("MBOX", BOTH)));
        change(onlyInteraction(), Map.of("contactIds", List.of(priya)));
        assertEquals(Map.of("unchanged", 1), amara.counts(amara.take("MBOX", BOTH)));
        change("/v1/contacts/" + noah, Map.of("emails", List.of("other@example.org")));
        change("/v1/contacts/" + noah, Map.of("emails", List.of("noah@example.org")));
        assertEquals(Map.of("unchanged", 1), amara.counts(amara.take("MBOX", BOTH)));
        interactions().body("items.contactIds", contains(List.of(priya)));
    }

    @Test
    void a_contact_whose_name_was_corrected_since_is_added() {
        String noah = contact("Zoe Otherwise", "noah@example.org");
        assertTrue(amara.reasons(amara.take("MBOX", BOTH), 1).contains("SHARED_ADDRESS"));
        change("/v1/contacts/" + noah, Map.of("name", "Noah Namesake"));
        assertEquals(List.of("contactIds"), amara.changes(amara.take("MBOX", BOTH), 1));
        interactions().body("items.contactIds", contains(List.of(priya, noah)));
    }

    @Test
    @Tag("C18")
    void a_revert_of_an_import_that_added_somebody_lets_a_later_one_add_them_again() {
        String noah = contact("Noah Namesake", "other@example.org");
        amara.take("MBOX", BOTH);
        change("/v1/contacts/" + noah, Map.of("emails", List.of("noah@example.org")));
        String again = amara.take("MBOX", BOTH);
        amara.revert(again).then().body("counts.reverted", equalTo(1));
        interactions().body("items.contactIds", contains(List.of(priya)));
        assertEquals(Map.of("update", 1), amara.counts(amara.take("MBOX", BOTH)));
        interactions().body("items.contactIds", contains(List.of(priya, noah)));
    }

    @Test
    void whom_the_applicant_added_and_took_off_by_hand_stays_off() {
        String noah = contact("Noah Namesake", "other@example.org");
        amara.take("MBOX", BOTH);
        change(onlyInteraction(), Map.of("contactIds", List.of(priya, noah)));
        change(onlyInteraction(), Map.of("contactIds", List.of(priya)));
        change("/v1/contacts/" + noah, Map.of("emails", List.of("noah@example.org")));
        assertEquals(Map.of("unchanged", 1), amara.counts(amara.take("MBOX", BOTH)));
    }

    @Test
    @Tag("C20")
    void whoever_was_taken_off_stays_off_under_the_contact_with_which_they_were_merged() {
        String noah = contact("Noah Namesake", "noah@example.org");
        amara.take("MBOX", BOTH);
        change(onlyInteraction(), Map.of("contactIds", List.of(priya)));
        String left = contact("Noah Namesake", "n.namesake@example.org");
        String merge = amara.owner()
                .sending(Map.of("survivor", left, "losers", List.of(noah)))
                .post("/v1/contacts/merge")
                .header("Location");
        assertEquals(Map.of("unchanged", 1), amara.counts(amara.take("MBOX", BOTH)));
        amara.owner().sending(Map.of()).post(merge + "/undo").then().statusCode(200);
        assertEquals(Map.of("unchanged", 1), amara.counts(amara.take("MBOX", BOTH)));
        change("/v1/contacts/" + noah, Map.of("emails", List.of()));
        change("/v1/contacts/" + left, Map.of("emails", List.of("noah@example.org")));
        assertEquals(Map.of("update", 1), amara.counts(amara.take("MBOX", BOTH)));
        interactions().body("items.contactIds", contains(List.of(priya, left)));
    }

    @Test
    void of_a_message_that_names_several_the_row_says_who_is_no_contact() {
        String place = amara.take("MBOX", BOTH);
        for (String each : List.of(place, amara.take("MBOX", BOTH))) {
            amara.owner()
                    .asking()
                    .get(each + "/rows")
                    .then()
                    .body(
                            "items[0].reasons.find { it.reason == 'NO_CONTACT' }.detail",
                            containsString("Noah Namesake"));
        }
        interactions().body("items.contactIds", contains(List.of(priya)));
    }

    @Test
    void of_a_message_that_was_recorded_by_hand_the_row_says_who_is_no_contact_and_whom_it_names_stays() {
        String noah = contact("Noah Namesake", "noah@example.org");
        record(Map.of("direction", "OUTGOING", "occurredAt", "2026-03-03T20:00:00Z", "purpose", "THANKS"));
        String three = BOTH.replace("noah@example.org>", "noah@example.org>, Rosa Resident <rosa@example.org>");
        String place = amara.take("MBOX", three);
        assertEquals(List.of("RECORDED_BY_HAND", "NO_CONTACT"), amara.reasons(place, 1));
        assertEquals(Map.of("unchanged", 1), amara.counts(amara.take("MBOX", three)));
        String rosa = contact("Rosa Resident", "rosa@example.org");
        assertEquals(Map.of("update", 1), amara.counts(amara.take("MBOX", three)));
        interactions().body("items.contactIds", contains(List.of(priya, rosa)));
        assertEquals("NONE", state(noah));
    }

    @Test
    void days_that_cannot_be_are_said() {
        String future = ASK.replace("2026 09:30:00 +0000", "2150 09:30:00 +0000");
        String place = amara.take(
                "MBOX",
                future
                        + future.replace("<a1@", "<a2@")
                                .replace("Subject:", "Received: by x; Tue, 3 Mar 2026 09:31:00 +0000\nSubject:")
                        + ASK.replace("Date: Tue, 3 Mar 2026 09:30:00 +0000\n", "")
                                .replace("<a1@", "<a3@"));
        assertEquals(List.of("INVALID", "CREATE", "INVALID"), amara.actions(place));
        assertEquals(List.of("IMPOSSIBLE_DATE"), amara.reasons(place, 1));
        assertEquals(List.of("DATE_OF_RECEIPT"), amara.reasons(place, 2));
        assertEquals(List.of("NO_DATE"), amara.reasons(place, 3));
        interactions().body("items.occurredAt", contains("2026-03-03T09:31:00Z"));
    }

    @Test
    void nobody_is_made_a_contact_and_the_row_says_who_is_none() {
        String place = amara.preview("MBOX", ASK.replace("priya@example.org", "shop@example.org"));
        amara.owner()
                .asking()
                .get(place + "/rows")
                .then()
                .body("items[0].action", equalTo("IGNORED"))
                .body("items[0].reasons[0].reason", equalTo("NO_CONTACT"))
                .body("items[0].reasons[0].detail", containsString("Priya Placeholder"));
        assertEquals(1, amara.contacts().size());
    }

    @Test
    void reverting_takes_the_history_back_and_the_file_can_be_imported_again() {
        String place = amara.take("MBOX", ASK + REPLY);
        amara.revert(place).then().body("state", equalTo("REVERTED")).body("counts.reverted", equalTo(2));
        interactions().body("items", empty());
        amara.owner().asking().get("/v1/contacts/" + priya + "/timeline").then().body("items", empty());
        assertEquals("NONE", state(priya));
        assertEquals(Map.of("create", 2), amara.counts(amara.take("MBOX", ASK + REPLY)));
    }

    @Test
    void what_was_changed_by_hand_is_kept_on_a_revert() {
        String place = amara.take("MBOX", ASK + REPLY);
        String id = interactions().extract().path("items[1].id");
        String interaction = "/v1/interactions/" + id;
        amara.owner()
                .patching(amara.owner().asking().get(interaction).header("ETag"), Map.of("outcome", "She will read it"))
                .patch(interaction)
                .then()
                .statusCode(200);
        amara.revert(place).then().body("counts.kept", equalTo(2));
        assertTrue(amara.reasons(place, 2).contains("CHANGED_SINCE"));
        interactions().body("items.id", hasItem(id));
    }

    private String record(Map<String, ?> more) {
        Map<String, Object> draft = new HashMap<>(Map.of("contactIds", List.of(priya), "kind", "EMAIL"));
        draft.putAll(more);
        return amara.owner()
                .sending(draft)
                .post("/v1/interactions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_message_that_was_recorded_by_hand_is_not_recorded_again_and_keeps_what_it_says() {
        record(Map.of("direction", "OUTGOING", "occurredAt", "2026-03-03T20:00:00Z", "purpose", "THANKS"));
        record(Map.of("direction", "INCOMING", "occurredAt", "2026-03-04T00:10:00Z", "reaction", "DECLINE"));
        String stopped = state(priya);
        String place = amara.take("MBOX", ASK + REPLY);
        assertEquals(Map.of("update", 2), amara.counts(place));
        assertTrue(amara.reasons(place, 1).contains("RECORDED_BY_HAND"));
        assertEquals(List.of("messageId"), amara.changes(place, 1));
        interactions()
                .body("items.purpose", contains("THANKS", null))
                .body("items.reaction", contains(null, "DECLINE"))
                .body("items.messageId", contains("a1@example.org", "p1@example.org"))
                .body("items[1].threadId", equalTo("a1@example.org"))
                .body("items[1].subject", equalTo("Re: Your paper"));
        assertEquals(stopped, state(priya));
        assertEquals(Map.of("unchanged", 2), amara.counts(amara.take("MBOX", ASK + REPLY)));
        amara.revert(place).then().body("counts.reverted", equalTo(2));
        interactions().body("items", hasSize(2)).body("items.messageId", contains(nullValue(), nullValue()));
    }

    @Test
    void which_of_several_that_were_recorded_by_hand_it_is_is_not_guessed() {
        record(Map.of("direction", "INCOMING", "occurredAt", "2026-03-04T08:00:00Z", "reaction", "DECLINE"));
        record(Map.of("direction", "INCOMING", "occurredAt", "2026-03-04T09:00:00Z", "reaction", "DECLINE"));
        String place = amara.take("MBOX", REPLY);
        assertEquals(List.of("IGNORED"), amara.actions(place));
        assertEquals(List.of("RECORDED_BY_HAND"), amara.reasons(place, 1));
        interactions().body("items", hasSize(2));
    }

    @Test
    void another_day_or_direction_is_another_message() {
        record(Map.of("direction", "OUTGOING", "occurredAt", "2026-03-02T23:00:00Z"));
        record(Map.of("direction", "INCOMING", "occurredAt", "2026-03-03T10:00:00Z", "reaction", "DECLINE"));
        assertEquals(Map.of("create", 1), amara.counts(amara.take("MBOX", ASK)));
    }

    @Test
    void a_message_that_reached_one_of_two_addresses_of_a_contact_was_delivered() {
        String two = amara.owner()
                .sending(Map.of(
                        "name", "Noah Namesake",
                        "role", "IR_ATTENDING",
                        "emails", List.of("noah@example.org", "noah@uni.example")))
                .post("/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String ask = ASK.replace("Priya Placeholder <priya@example.org>", "noah@example.org, noah@uni.example");
        String one = BOUNCE.replace("priya@example.org", "noah@example.org");
        amara.take("MBOX", ask + one);
        interactions().body("items.status", contains("SENT")).body("items.contactIds", contains(List.of(two)));
        amara.take("MBOX", one);
        interactions().body("items.status", contains("SENT"));
        String other = BOUNCE.replace("priya@example.org", "noah@uni.example").replace("<d1@", "<d2@");
        String both = amara.take("MBOX", one + other);
        assertEquals(List.of("UPDATE", "IGNORED"), amara.actions(both));
        interactions().body("items.status", contains("BOUNCED"));
    }

    @Test
    void somebody_for_whom_a_reaction_counts_is_named_once() {
        String copied = REPLY.replace("Subject:", "Cc: noah@example.org\nSubject:");
        amara.take("MBOX", REPLY);
        String noah = contact("Noah Namesake", "noah@example.org");
        String place = "/v1/interactions/" + interactions().extract().path("items[0].id");
        amara.owner()
                .patching(amara.owner().asking().get(place).header("ETag"), Map.of("onBehalfOf", List.of(noah)))
                .patch(place)
                .then()
                .statusCode(200);
        contact("Helena Head", "helena@example.org");
        amara.take("MBOX", copied.replace("Cc: ", "Cc: helena@example.org, "));
        amara.owner()
                .patching(amara.owner().asking().get(place).header("ETag"), Map.of("outcome", "Agreed"))
                .patch(place)
                .then()
                .statusCode(200)
                .body("ccContactIds", hasSize(1))
                .body("onBehalfOf", contains(noah));
    }

    @Test
    void an_interaction_with_a_promise_is_kept_on_a_revert() {
        String place = amara.take("MBOX", ASK);
        String interaction = "/v1/interactions/" + interactions().extract().path("items[0].id");
        amara.owner()
                .patching(
                        amara.owner().asking().get(interaction).header("ETag"),
                        Map.of("promises", List.of(Map.of("owner", "ME", "what", "send my CV"))))
                .patch(interaction)
                .then()
                .statusCode(200);
        amara.revert(place).then().body("counts.kept", equalTo(1));
        assertTrue(amara.reasons(place, 1).contains("CHANGED_SINCE"));
    }

    @Test
    void what_a_revert_deleted_and_was_restored_is_not_recorded_twice() {
        String place = amara.take("MBOX", ASK);
        String interaction = "/v1/interactions/" + interactions().extract().path("items[0].id");
        amara.revert(place).then().body("counts.reverted", equalTo(1));
        amara.owner().asking().post(interaction + "/restore").then().statusCode(200);
        assertEquals(Map.of("unchanged", 1), amara.counts(amara.take("MBOX", ASK)));
        interactions().body("items", hasSize(1)).body("items.messageId", contains("a1@example.org"));
    }

    @Test
    void what_a_revert_deleted_is_replaced_when_it_is_imported_again() {
        String place = amara.take("MBOX", ASK);
        String interaction = "/v1/interactions/" + interactions().extract().path("items[0].id");
        amara.revert(place).then().body("counts.reverted", equalTo(1));
        assertEquals(Map.of("create", 1), amara.counts(amara.take("MBOX", ASK)));
        amara.owner().asking().post(interaction + "/restore").then().statusCode(404);
        interactions().body("items", hasSize(1));
    }

    @Test
    void an_answer_may_be_imported_before_what_it_answers() {
        String copied = REPLY.replace("To: amara@example.org", "To: boss@example.org\nCc: amara@example.org");
        amara.take("MBOX", copied);
        interactions().body("items.passive", contains(true));
        amara.take("MBOX", ASK);
        String asked = interactions().extract().path("items[0].id");
        interactions()
                .body("items[1].answersId", equalTo(asked))
                .body("items[1].passive", equalTo(false))
                .body("items[1].reaction", equalTo("NOT_SAID"));
        assertEquals("NONE", state(priya));
    }
}
