package org.introducer.contacts.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C35")
class BulkTest {

    private final Network amara = Network.ofSomebody();

    @Test
    void a_dry_run_answers_for_each_contact_and_changes_nothing() {
        String ada = amara.contact("Ada", Map.of("tags", List.of("target")));
        String bo = amara.contact("Bo");
        UUID nobody = UUID.randomUUID();
        bulk(Map.of("ids", List.of(ada, bo, nobody), "act", "TAG", "tags", List.of("Target"), "dryRun", true))
                .then()
                .statusCode(200)
                .body("count", equalTo(3))
                .body("changed", equalTo(1))
                .body("items.outcome", contains("UNCHANGED", "CHANGED", "NOT_FOUND"));
        tags(bo).then().body("tags", empty());
    }

    @Test
    void what_a_filter_names_is_changed_once_its_count_is_confirmed() {
        String ada = amara.contact("Ada", Map.of("role", "RESIDENT"));
        amara.contact("Bo", Map.of("role", "FELLOW"));
        Map<String, Object> act = Map.of("filter", "role==RESIDENT", "act", "TAG", "tags", List.of("SIR 2026"));
        bulk(act).then().statusCode(422).body("errors.pointer", contains("/expectedCount"));
        bulk(with(act, "expectedCount", 2)).then().statusCode(409).body("type", containsString("bulk-changed"));
        tags(ada).then().body("tags", empty());
        bulk(with(act, "expectedCount", 1)).then().statusCode(200).body("changed", equalTo(1));
        tags(ada).then().body("tags", contains("SIR 2026"));
        bulk(with(act, "expectedCount", 1)).then().statusCode(200).body("items.outcome", contains("UNCHANGED"));
        bulk(Map.of("ids", List.of(ada), "act", "UNTAG", "tags", List.of("sir  2026")))
                .then()
                .body("changed", equalTo(1));
        tags(ada).then().body("tags", empty());
    }

    @Test
    void an_archived_contact_is_in_no_due_list_until_it_is_taken_back() {
        String ada = amara.contact("Ada");
        amara.mail(ada, 8);
        amara.due().then().body("items", hasSize(1));
        bulk(Map.of("ids", List.of(ada), "act", "ARCHIVE")).then().statusCode(200);
        amara.due().then().body("items", empty());
        amara.owner().asking().get("/v1/contacts/" + ada).then().body("archivedAt", notNullValue());
        amara.owner()
                .asking()
                .queryParam("filter", "archivedAt=null=true")
                .get("/v1/contacts")
                .then()
                .body("items", empty());
        bulk(Map.of("ids", List.of(ada), "act", "UNARCHIVE")).then().statusCode(200);
        amara.due().then().body("items", hasSize(1));
        amara.owner().asking().get("/v1/contacts/" + ada).then().body("archivedAt", nullValue());
    }

    @Test
    void do_not_contact_outlives_every_act() {
        String ada = amara.contact("Ada Sample", Map.of("emails", List.of("ada@example.org")));
        amara.owner()
                .sending(Map.of())
                .put("/v1/contacts/" + ada + "/do-not-contact")
                .then()
                .statusCode(200);
        for (String act : List.of("ARCHIVE", "UNARCHIVE")) {
            bulk(Map.of("ids", List.of(ada), "act", act)).then().statusCode(200);
            amara.check(ada, Map.of()).then().body("decision", equalTo("STOP"));
        }
        bulk(Map.of("ids", List.of(ada), "act", "DELETE")).then().body("changed", equalTo(1));
        amara.owner().asking().get("/v1/contacts/" + ada).then().statusCode(404);
        String again = amara.contact("Ada Sample", Map.of("emails", List.of("ada@example.org")));
        amara.followUp(again).then().body("state", equalTo("DO_NOT_CONTACT"));
    }

    @Test
    void deleted_contacts_can_be_restored_and_a_repeat_finds_none() {
        String ada = amara.contact("Ada", Map.of("emails", List.of("ada@example.org")));
        Map<String, Object> act = Map.of("ids", List.of(ada), "act", "DELETE");
        bulk(act).then().body("items.outcome", contains("CHANGED"));
        bulk(act).then().statusCode(200).body("items.outcome", contains("NOT_FOUND"));
        amara.owner().asking().post("/v1/contacts/" + ada + "/restore").then().statusCode(200);
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        String ada = amara.contact("Ada");
        bulk(Map.of("act", "DELETE")).then().statusCode(422);
        bulk(Map.of("act", "DELETE", "ids", List.of(ada), "filter", "role==RESIDENT"))
                .then()
                .statusCode(422);
        bulk(Map.of("act", "TAG", "ids", List.of(ada)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/tags"));
        bulk(Map.of("act", "ARCHIVE", "filter", "nonsense==1", "dryRun", true))
                .then()
                .statusCode(400);
        String full = amara.contact(
                "Full",
                Map.of(
                        "tags",
                        java.util.stream.IntStream.range(0, 50)
                                .mapToObj(i -> "t" + i)
                                .toList()));
        bulk(Map.of("act", "TAG", "ids", List.of(full, ada), "tags", List.of("one more")))
                .then()
                .statusCode(200)
                .body("items.outcome", contains("REFUSED", "CHANGED"));
    }

    @Test
    void another_applicants_contacts_are_not_found() {
        String ada = amara.contact("Ada");
        Actor other = Actor.applicant();
        other.sending(Map.of("ids", List.of(ada), "act", "DELETE"))
                .post("/v1/contacts/bulk")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("NOT_FOUND"));
        amara.owner().asking().get("/v1/contacts/" + ada).then().statusCode(200);
    }

    private static Map<String, Object> with(Map<String, Object> act, String name, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(act);
        more.put(name, value);
        return more;
    }

    private Response bulk(Map<String, ?> act) {
        return amara.owner().sending(act).post("/v1/contacts/bulk");
    }

    private Response tags(String contactId) {
        return amara.owner().asking().get("/v1/contacts/" + contactId);
    }
}
