package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.function.BiConsumer;

/** The mentoring chapter of the story: one mentee, two mentors, one seat each. */
final class StoryMatch {
    private static final String SERVICE = "/mentorship/v1";

    private final Calls admin;
    private final Calls mentee;

    StoryMatch(Calls admin, Calls mentee) {
        this.admin = admin;
        this.mentee = mentee;
    }

    void play(BiConsumer<String, Calls.Answer> tell) {
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
        JsonArray wishes = new JsonArray().add(new JsonArray().add(first));
        created(
                mentee,
                cycle + "/mentees",
                new JsonObject().put("menteeId", profile).put("wishes", new JsonObject().put("CAREER", wishes)));

        String run = SERVICE + "/runs/"
                + created(
                        admin,
                        cycle + "/runs",
                        new JsonObject().put("mode", "STABLE").put("seed", 7));
        admin.awaitEnd(run);
        tell.accept("run", admin.get(run));
        tell.accept("certificate", admin.get(run + "/certificate"));
        tell.accept("pairs before publication", mentee.get(run + "/pairs"));
        admin.require(admin.post(run + "/publish", new JsonObject()));
        tell.accept("my pair and why", mentee.get(run + "/pairs"));
        tell.accept("unmatched", admin.get(run + "/unmatched"));
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
