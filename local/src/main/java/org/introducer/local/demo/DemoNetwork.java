package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;

/**
 * An invented applicant, who has the demo's adviser and lets them read, with an invented network: 40 contacts and 120 interactions that leave
 * somebody in every etiquette state.
 */
final class DemoNetwork {
    private static final int PRECONDITION_REQUIRED = 428;

    private final Calls amara;
    private final Calls admin;
    private final Reference reference;
    private final RelativeDays days;

    DemoNetwork(Demo demo, Reference reference, RelativeDays days) {
        this.amara = demo.as(Role.APPLICANT);
        this.admin = demo.as(Role.ORG_ADMIN);
        this.reference = reference;
        this.days = days;
    }

    /** @param programs ids by ACGME code; a person whose program is not there has none */
    void load(Map<String, String> programs) {
        // An existing applicant is updated only with the ETag of the newest version.
        put(amara, "/contacts/v1/applicants/me", days.resolve(reference.object("applicant.json")));
        JsonObject reading = new JsonObject().put("scope", "READ").put("textVersion", "demo");
        put(amara, "/contacts/v1/applicants/me/consents/" + Personas.sub(Role.ADVISER), reading);
        put(amara, "/contacts/v1/applicants/me/organisation-consent", reading);
        put(
                admin,
                "/contacts/v1/advisers/" + Personas.sub(Role.ADVISER),
                new JsonObject().put("name", "Noor Placeholder (fictional)").put("title", "Adviser"));
        JsonObject assignment = new JsonObject()
                .put("applicantId", Personas.sub(Role.APPLICANT).toString())
                .put("adviser", Personas.sub(Role.ADVISER).toString());
        admin.require(admin.post(
                "/contacts/v1/adviser-assignments/batch",
                new JsonObject().put("items", new JsonArray().add(assignment))));
        int number = 0;
        for (JsonObject person : reference.list("network.json")) {
            JsonObject contact = person.getJsonObject("contact").copy();
            contact.put("programId", programs.get(person.getString("acgmeCode")));
            person(++number, contact, person);
        }
    }

    private static void put(Calls caller, String path, JsonObject body) {
        Calls.Answer answer = caller.put(path, body);
        if (answer.status() != PRECONDITION_REQUIRED) {
            caller.require(answer);
        }
    }

    private void person(int number, JsonObject contact, JsonObject person) {
        String id = amara.create("/contacts/v1/contacts", contact, "contact " + number)
                .getString("id");
        int step = 0;
        for (Object happened : person.getJsonArray("story")) {
            JsonObject interaction = days.resolve((JsonObject) happened).put("contactIds", new JsonArray().add(id));
            amara.create("/contacts/v1/interactions", interaction, "interaction " + number + "." + ++step);
        }
        if (person.containsKey("doNotContact")) {
            amara.require(
                    amara.put("/contacts/v1/contacts/" + id + "/do-not-contact", person.getJsonObject("doNotContact")));
        }
    }
}
