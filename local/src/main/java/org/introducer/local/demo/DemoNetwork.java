package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;

/**
 * An invented applicant, who lets the demo's adviser read, with an invented network: 40 contacts and 120 interactions that leave
 * somebody in every etiquette state.
 */
final class DemoNetwork {
    private static final int PRECONDITION_REQUIRED = 428;

    private final Calls amara;
    private final Reference reference;
    private final RelativeDays days;

    DemoNetwork(Demo demo, Reference reference, RelativeDays days) {
        this.amara = demo.as(Role.APPLICANT);
        this.reference = reference;
        this.days = days;
    }

    /** @param programs ids by ACGME code; a person whose program is not there has none */
    void load(Map<String, String> programs) {
        // An existing applicant is updated only with the ETag of the newest version.
        put("/contacts/v1/applicants/me", days.resolve(reference.object("applicant.json")));
        put(
                "/contacts/v1/applicants/me/consents/" + Personas.sub(Role.ADVISER),
                new JsonObject().put("scope", "READ").put("textVersion", "demo"));
        int number = 0;
        for (JsonObject person : reference.list("network.json")) {
            JsonObject contact = person.getJsonObject("contact").copy();
            contact.put("programId", programs.get(person.getString("acgmeCode")));
            person(++number, contact, person);
        }
    }

    private void put(String path, JsonObject body) {
        Calls.Answer answer = amara.put(path, body);
        if (answer.status() != PRECONDITION_REQUIRED) {
            amara.require(answer);
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
