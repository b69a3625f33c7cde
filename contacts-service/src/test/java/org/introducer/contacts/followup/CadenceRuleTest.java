package org.introducer.contacts.followup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.contacts.Network;
import org.introducer.contacts.imports.Importing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C09")
class CadenceRuleTest {

    private final Network amara = Network.ofSomebody();

    @Test
    void of_several_tags_the_shortest_interval_counts_and_the_contacts_own_before_all() {
        String priya = amara.contact("Priya", Map.of("tags", List.of("Target", "SIR")));
        met(priya, 50);
        rule("sir", 90).then().statusCode(201);
        amara.followUp(priya)
                .then()
                .body("cadence.days", equalTo(90))
                .body("cadence.tag", equalTo("sir"))
                .body("nextTouch", equalTo(Network.today().plusDays(40).toString()));
        amara.due().then().body("items", empty());
        String target = rule("TARGET", 30).header("Location");
        amara.followUp(priya).then().body("cadence.days", equalTo(30)).body("cadence.tag", equalTo("target"));
        amara.due().then().body("items.contactId", contains(priya));
        own(priya, 60);
        amara.followUp(priya).then().body("cadence.days", equalTo(60)).body("cadence.tag", nullValue());
        amara.due().then().body("items", empty());
        rule("Target", 10).then().statusCode(409).body("type", containsString("cadence-rule-exists"));
        amara.owner()
                .asking()
                .header("If-Match", amara.owner().asking().get(target).header("ETag"))
                .delete(target)
                .then()
                .statusCode(204);
    }

    @Test
    void a_changed_rule_or_tag_changes_the_due_list_at_once() {
        String priya = amara.contact("Priya", Map.of("tags", List.of("target")));
        met(priya, 50);
        String rule = rule("target", 90).header("Location");
        amara.due().then().body("items", empty());
        amara.owner()
                .patching(amara.owner().asking().get(rule).header("ETag"), Map.of("days", 40))
                .patch(rule)
                .then()
                .statusCode(200);
        amara.due().then().body("items.contactId", contains(priya));
        amara.owner()
                .sending(Map.of("ids", List.of(priya), "act", "UNTAG", "tags", List.of("target")))
                .post("/v1/contacts/bulk")
                .then()
                .statusCode(200);
        amara.due().then().body("items", empty());
    }

    @Test
    void somebody_never_written_to_is_due_by_a_rule() {
        String priya = amara.contact("Priya", Map.of("tags", List.of("target")));
        rule("target", 40).then().statusCode(201);
        amara.due().then().body("items.contactId", contains(priya));
        String sam = amara.contact("Sam", Map.of("tags", List.of("TARGET")));
        Importing files = new Importing(amara.owner());
        files.take("CSV", "name,tags\nUma Example,target\n");
        String uma = (String) files.contact("Uma Example").get("id");
        amara.due().then().body("items.contactId", containsInAnyOrder(priya, sam, uma));
    }

    @Test
    void etiquette_always_wins() {
        String silent = amara.contact("Silent", Map.of("tags", List.of("target")));
        amara.mail(silent, 80);
        amara.mail(silent, 60);
        String closed = amara.contact("Closed", Map.of("tags", List.of("target")));
        met(closed, 60);
        amara.owner()
                .sending(Map.of())
                .put("/v1/contacts/" + closed + "/do-not-contact")
                .then()
                .statusCode(200);
        rule("target", 1).then().statusCode(201);
        amara.due().then().body("items", empty());
        amara.followUp(silent).then().body("state", equalTo("STOP"));
        amara.followUp(closed).then().body("state", equalTo("DO_NOT_CONTACT"));
    }

    private void met(String contactId, int daysAgo) {
        amara.record(contactId, daysAgo, Map.of("kind", "CALL", "direction", "MUTUAL"))
                .then()
                .statusCode(201);
    }

    private Response rule(String tag, int days) {
        return amara.owner().sending(Map.of("tag", tag, "days", days)).post("/v1/cadence-rules");
    }

    private void own(String contactId, int days) {
        String place = "/v1/contacts/" + contactId + "/attention";
        amara.owner()
                .sending(Map.of("cadenceDays", days))
                .header("If-Match", amara.owner().asking().get(place).header("ETag"))
                .put(place)
                .then()
                .statusCode(200);
    }
}
