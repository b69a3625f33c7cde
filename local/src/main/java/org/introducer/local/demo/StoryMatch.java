package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The mentoring chapter of the story: two mentees wish for the same one of two mentors, who have one seat each. */
final class StoryMatch {
    private static final String SERVICE = "/mentorship/v1";

    private final Demo demo;
    private final Calls admin;
    private final Calls mentee;

    StoryMatch(Demo demo, Calls admin, Calls mentee) {
        this.demo = demo;
        this.admin = admin;
        this.mentee = mentee;
    }

    /** The address of the published run. */
    String play(BiConsumer<String, Calls.Answer> tell) {
        String cycle =
                SERVICE + "/cycles/" + created(admin, SERVICE + "/cycles", new JsonObject().put("name", "Story cycle"));
        String first = mentor(cycle, "Nadia Norm", "prostatic artery embolization");
        mentor(cycle, "Victor Variable", "peripheral arterial disease");
        String profile = created(
                mentee,
                SERVICE + "/mentees",
                new JsonObject()
                        .put("name", "Amara")
                        .put("wants", new JsonArray().add("CAREER"))
                        .put("goals", new JsonArray().add("PAE"))
                        .put("languages", new JsonArray().add("en"))
                        .put("zone", "Africa/Lagos"));
        String other = created(
                admin,
                SERVICE + "/mentees?applicantId=" + UUID.randomUUID(),
                new JsonObject()
                        .put("name", "Ravi Rank")
                        .put("wants", new JsonArray().add("CAREER"))
                        .put("goals", new JsonArray().add("stroke"))
                        .put("languages", new JsonArray().add("en"))
                        .put("zone", "Asia/Kolkata"));
        wish(mentee, cycle, profile, first);
        wish(admin, cycle, other, first);

        String run = SERVICE + "/runs/"
                + created(
                        admin,
                        cycle + "/runs",
                        new JsonObject().put("mode", "STABLE").put("seed", 7));
        tell.accept("run", admin.awaitEnd(run));
        demo.say("The certificate: every pair that was not matched, and why it does not block.");
        tell.accept("certificate", admin.get(run + "/certificate"));
        demo.say("Before the run is published the mentee sees nothing of it.");
        tell.accept("pairs before publication", mentee.get(run + "/pairs"));
        admin.require(admin.post(run + "/publish", new JsonObject()));
        demo.say("Then the mentee sees the mentor and every point of the score.");
        tell.accept("my pair and why", mentee.get(run + "/pairs"));
        demo.say("The unmatched mentee: the cause, and the cheapest change found.");
        tell.accept("unmatched", admin.get(run + "/unmatched"));
        return run;
    }

    private static void wish(Calls by, String cycle, String menteeId, String mentorId) {
        JsonArray wishes = new JsonArray().add(new JsonArray().add(mentorId));
        created(
                by,
                cycle + "/mentees",
                new JsonObject().put("menteeId", menteeId).put("wishes", new JsonObject().put("CAREER", wishes)));
    }

    private String mentor(String cycle, String name, String topic) {
        String id = created(
                admin,
                SERVICE + "/mentors",
                new JsonObject()
                        .put("name", name)
                        .put("type", "CAREER")
                        .put("topics", new JsonArray().add(topic))
                        .put("languages", new JsonArray().add("en"))
                        .put("zone", "America/Detroit"));
        created(admin, cycle + "/mentors", new JsonObject().put("mentorId", id));
        return id;
    }

    private static String created(Calls by, String path, JsonObject body) {
        return by.require(by.post(path, body)).getString("id");
    }
}
