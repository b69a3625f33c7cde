package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.introducer.local.identity.Role;

/** The data of a first look: an applicant of the demo organisation and the beginning of a network. */
final class DemoData {
    private static final int PRECONDITION_REQUIRED = 428;

    private final Demo demo;

    DemoData(Demo demo) {
        this.demo = demo;
    }

    void load() {
        Calls amara = demo.as(Role.APPLICANT);
        applicant(amara);
        contact(amara, "priya", "Priya Placeholder", "IR_ATTENDING", "America/Detroit");
        contact(amara, "samuel", "Samuel Sample", "RESIDENT", "America/New_York");
        contact(amara, "elena", "Elena Example", "COORDINATOR", "America/Chicago");
    }

    private static void applicant(Calls amara) {
        Calls.Answer answer = amara.put(
                "/contacts/v1/applicants/me",
                new JsonObject()
                        .put("givenName", "Amara")
                        .put("familyName", "Okafor")
                        .put("zone", "Africa/Lagos")
                        .put("citizenships", new JsonArray().add("NG"))
                        .put("graduationYear", 2024));
        // An applicant who is there already is changed only by who has read the newest version.
        if (answer.status() != PRECONDITION_REQUIRED) {
            amara.require(answer);
        }
    }

    /** The key makes a second attempt, after one that broke off, harmless. */
    private static void contact(Calls amara, String key, String name, String role, String zone) {
        amara.require(amara.send(
                "POST",
                "/contacts/v1/contacts",
                new JsonObject().put("name", name).put("role", role).put("zone", zone),
                Map.of("Idempotency-Key", "demo-contact-" + key)));
    }
}
