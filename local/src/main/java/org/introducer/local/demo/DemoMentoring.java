package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;

/**
 * Twelve mentors and thirty mentees, all invented, matched in one published cycle of the demo's organisation. The first mentor is the
 * one for whom the local token of that role speaks.
 */
final class DemoMentoring {
    private static final String INVENTED = "An invented person of the demo.";

    private final Calls admin;
    private final Reference reference;
    private final RelativeDays days;

    DemoMentoring(Demo demo, Reference reference, RelativeDays days) {
        this.admin = demo.as(Role.ORG_ADMIN);
        this.reference = reference;
        this.days = days;
    }

    /** @param programs ids by ACGME code */
    void load(Map<String, String> programs) {
        JsonObject cycle = days.resolve(
                new JsonObject().put("name", "Demo cycle").put("begins", "+30d").put("ends", "+210d"));
        String place = "/mentorship/v1/cycles/"
                + admin.create("/mentorship/v1/cycles", cycle, "cycle").getString("id");
        Map<String, String> mentors = mentors(place + "/mentors", programs);
        enrol(place + "/mentees", mentees(), mentors);
        match(place);
        JsonObject group = new JsonObject()
                .put("mentorId", mentors.values().stream().sorted().findFirst().orElseThrow())
                .put("kind", "OFFICE_HOURS")
                .put("type", "CAREER")
                .put("topic", "How to present at SIR")
                .put("places", 6)
                .put("startsAt", "+45d")
                .put("minutes", 60);
        admin.create(place + "/groups", days.resolve(group), "group");
    }

    private void match(String cycle) {
        lockFirst(cycle);
        JsonObject draft = new JsonObject().put("mode", "STABLE").put("seed", 2027);
        String run = "/mentorship/v1/runs/"
                + admin.create(cycle + "/runs", draft, "run").getString("id");
        admin.awaitEnd(run);
        admin.create(run + "/publish", new JsonObject(), "publish");
    }

    /** The pair that both sides of the demo's tokens belong to stays together in every run. */
    private void lockFirst(String cycle) {
        JsonObject pair = new JsonObject()
                .put("menteeId", first("/mentorship/v1/mentees"))
                .put("mentorId", first("/mentorship/v1/mentors"))
                .put("type", "CAREER");
        admin.create(cycle + "/locks", pair, "lock");
    }

    private String first(String list) {
        return admin.items(list + "?limit=1").getFirst().getString("id");
    }

    /** Ids of the mentors by name; all are enrolled. */
    private Map<String, String> mentors(String enrolment, Map<String, String> programs) {
        Map<String, String> ids = new HashMap<>();
        for (JsonObject entry : reference.list("mentors.json")) {
            JsonObject mentor = entry.getJsonObject("mentor");
            String name = mentor.getString("name");
            mentor.put("programId", programs.get(entry.getString("acgmeCode")));
            if (ids.isEmpty()) {
                mentor.put("sub", Personas.sub(Role.MENTOR).toString());
            }
            ids.put(
                    name,
                    admin.create("/mentorship/v1/mentors", invented(mentor), "mentor " + name)
                            .getString("id"));
            admin.create(enrolment, new JsonObject().put("mentorId", ids.get(name)), "enrol " + name);
        }
        return ids;
    }

    /** Each mentee with the id of its profile; applicants that the organisation provisions, and the demo's own. */
    private Map<String, JsonObject> mentees() {
        Map<String, String> applicants = applicants();
        Map<String, JsonObject> mentees = new HashMap<>();
        for (JsonObject entry : reference.list("mentees.json")) {
            String applicant = entry.containsKey("externalId")
                    ? applicants.get(entry.getString("externalId"))
                    : Personas.sub(Role.APPLICANT).toString();
            JsonObject mentee = entry.getJsonObject("mentee");
            String id = admin.create(
                            "/mentorship/v1/mentees?applicantId=" + applicant,
                            invented(mentee),
                            "mentee " + mentee.getString("name"))
                    .getString("id");
            mentees.put(id, entry);
        }
        return mentees;
    }

    /** A profile has no place for a remark but its name. */
    private static JsonObject invented(JsonObject profile) {
        return profile.copy().put("name", profile.getString("name") + " (fictional)");
    }

    private Map<String, String> applicants() {
        List<JsonObject> brought = reference.list("mentees.json").stream()
                .filter(entry -> entry.containsKey("externalId"))
                .map(entry -> new JsonObject()
                        .put("externalId", entry.getString("externalId"))
                        .put("profile", entry.getJsonObject("profile").copy().put("elevatorPitch", INVENTED)))
                .toList();
        JsonObject provisioned = admin.create(
                "/contacts/v1/applicants/batch", new JsonObject().put("items", new JsonArray(brought)), "applicants");
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < brought.size(); i++) {
            JsonObject item = provisioned.getJsonArray("items").getJsonObject(i);
            ids.put(
                    brought.get(i).getString("externalId"),
                    item.getJsonObject("value").getString("id"));
        }
        return ids;
    }

    private void enrol(String enrolment, Map<String, JsonObject> mentees, Map<String, String> mentors) {
        mentees.forEach((id, entry) -> {
            JsonObject wishes = new JsonObject();
            entry.getJsonObject("wishes")
                    .forEach(type -> wishes.put(type.getKey(), ids((JsonArray) type.getValue(), mentors)));
            admin.create(
                    enrolment,
                    new JsonObject().put("menteeId", id).put("wishes", wishes),
                    "enrol " + entry.getJsonObject("mentee").getString("name"));
        });
    }

    private static JsonArray ids(JsonArray tiers, Map<String, String> mentors) {
        return new JsonArray(tiers.stream()
                .map(tier -> new JsonArray(((JsonArray) tier)
                        .stream().map(name -> mentors.get((String) name)).toList()))
                .toList());
    }
}
