package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;

/**
 * What the demo's people do after their lists are filled. The mentorships of the demo's mentor and applicant become active, and one
 * has a session that was held and one to come, notes, an agreement and a task; a speed mentoring event has a plan; two seasons have applications; the applicant has
 * a calendar address, a file that waits for confirmation, a merge and a pair of different people. A step that was done before is
 * refused and changes nothing.
 */
final class DemoSteps {
    private final Demo demo;
    private final Reference reference;
    private final RelativeDays days;
    private final ExplorerExamples examples;

    DemoSteps(Demo demo, Reference reference, RelativeDays days) {
        this.demo = demo;
        this.reference = reference;
        this.days = days;
        this.examples = new ExplorerExamples(demo);
    }

    void load() {
        network();
        season();
        mentorship();
        coordination();
        speedMentoring();
    }

    private void network() {
        step(Service.CONTACTS, Role.APPLICANT, "createMyCalendarFeed");
        Calls amara = demo.as(Role.APPLICANT);
        preview(amara, "/contacts/v1/imports", "LINKEDIN", reference.text("linkedin.csv"));
        if (amara.items("/contacts/v1/merges").isEmpty()) {
            List<JsonObject> people = amara.items("/contacts/v1/contacts");
            JsonObject survivor = people.getLast();
            JsonObject merge = new JsonObject()
                    .put("survivor", survivor.getString("id"))
                    .put("losers", new JsonArray().add(twin(amara, survivor)))
                    .put("dryRun", false);
            amara.require(amara.post("/contacts/v1/contacts/merge", merge));
            JsonObject pair = new JsonObject()
                    .put("contactId", people.get(3).getString("id"))
                    .put("otherContactId", people.get(4).getString("id"))
                    .put("reason", "Two people of one department");
            amara.require(amara.post("/contacts/v1/distinct-pairs", pair));
        }
    }

    /** The id of a second contact of the same person, which the merge takes away again. */
    private static String twin(Calls amara, JsonObject contact) {
        JsonObject twin = new JsonObject()
                .put("name", contact.getString("name"))
                .put("role", contact.getString("role"))
                .put("tags", contact.getJsonArray("tags"));
        return amara.create("/contacts/v1/contacts?allowDuplicate=true", twin, "twin")
                .getString("id");
    }

    /** A file that waits for confirmation, where there was none yet. */
    private static void preview(Calls caller, String imports, String source, String file) {
        if (caller.items(imports).isEmpty()) {
            JsonObject job = caller.require(caller.upload(imports + "?source=" + source, "text/csv", file));
            caller.awaitEnd(imports + "/" + job.getString("id"));
        }
    }

    /** This season's application to another program than in the example, and the last season's rank order list. */
    private void season() {
        Calls amara = demo.as(Role.APPLICANT);
        if (amara.items("/programs/v1/applications").isEmpty()) {
            List<JsonObject> programs = amara.items("/programs/v1/programs?limit=2");
            apply(amara, programs.getLast(), 2027);
            JsonObject last = apply(amara, programs.getFirst(), 2026);
            step(Service.PROGRAMS, Role.APPLICANT, "createRankList", list -> {
                list.getJsonArray("entries").getJsonObject(0).put("applicationId", last.getString("id"));
                return list.put("season", 2026);
            });
        }
    }

    private static JsonObject apply(Calls amara, JsonObject program, int season) {
        JsonObject application =
                new JsonObject().put("programId", program.getString("id")).put("season", season);
        return amara.create("/programs/v1/applications", application, "application " + season);
    }

    private void mentorship() {
        acceptAll(Role.MENTOR, "MENTEE");
        acceptAll(Role.APPLICANT, "MENTOR");
        unlock();
        Calls amara = demo.as(Role.APPLICANT);
        List<JsonObject> mentorships = amara.items("/mentorship/v1/mentorships");
        String active = mentorships.getFirst().getString("id");
        if (amara.items("/mentorship/v1/mentorships/" + active + "/sessions").isEmpty()) {
            held(amara, "/mentorship/v1/mentorships/" + active + "/sessions");
            step(Service.MENTORSHIP, Role.APPLICANT, "createSession");
            step(Service.MENTORSHIP, Role.MENTOR, "createSessionNote");
            step(Service.MENTORSHIP, Role.APPLICANT, "createAgreement");
            step(Service.MENTORSHIP, Role.APPLICANT, "createCommitment");
            amara.post(
                    "/mentorship/v1/mentorships/" + mentorships.getLast().getString("id") + "/concerns",
                    new JsonObject()
                            .put("text", "My mentor has not answered for three weeks.")
                            .put("codeOfConduct", "2027-1"));
            nearPeers();
        }
    }

    /** Of yesterday, and the applicant says that both came. */
    private void held(Calls amara, String sessions) {
        JsonObject session =
                new JsonObject().put("startsAt", "-1d").put("minutes", 30).put("place", "video call");
        String held =
                amara.create(sessions, days.resolve(session), "session held").getString("id");
        amara.require(amara.post(
                sessions + "/" + held + "/attendance",
                new JsonObject().put("mentor", true).put("mentee", true)));
    }

    /** After the run the first three mentees look for a near peer too, and each asks another of three mentors; the applicant the third. */
    private void nearPeers() {
        Calls admin = demo.as(Role.ORG_ADMIN);
        List<JsonObject> mentees = admin.items("/mentorship/v1/mentees?limit=3");
        mentees.forEach(mentee -> change(
                admin,
                "/mentorship/v1/mentees/" + mentee.getString("id"),
                new JsonObject().put("wants", mentee.getJsonArray("wants").add("NEAR_PEER"))));
        List<JsonObject> mentors = admin.items("/mentorship/v1/mentors?limit=3");
        mentors.forEach(mentor -> {
            JsonArray further = mentor.getJsonArray("further", new JsonArray())
                    .add(new JsonObject().put("type", "NEAR_PEER").put("capacity", 2));
            change(admin, "/mentorship/v1/mentors/" + mentor.getString("id"), new JsonObject().put("further", further));
        });
        examples.forget();
        for (int i = 0; i < mentees.size(); i++) {
            String mentee = mentees.get(i).getString("id");
            String mentor = mentors.get(mentors.size() - 1 - i).getString("id");
            examples.send(Service.MENTORSHIP, Role.ORG_ADMIN, "createRequest", request -> {
                request.remove("thenMentorIds");
                return request.put("menteeId", mentee).put("mentorId", mentor);
            });
        }
    }

    private static void change(Calls caller, String path, JsonObject changes) {
        Calls.Answer current = caller.get(path);
        caller.require(current);
        caller.require(caller.send(
                "PATCH",
                path,
                changes,
                Map.of("Content-Type", "application/merge-patch+json", "If-Match", current.etag())));
    }

    /** Who has the mentor now wants none of that type, so that a lock would contradict each further run. */
    private void unlock() {
        Calls admin = demo.as(Role.ORG_ADMIN);
        String locks = "/mentorship/v1/cycles/"
                + admin.items("/mentorship/v1/cycles").getFirst().getString("id") + "/locks";
        admin.items(locks)
                .forEach(lock -> admin.require(
                        admin.send("DELETE", locks + "/" + lock.getString("id"), null, Map.of("If-Match", "*"))));
    }

    /** All mentorships of a person become active; the organisation answers for the other side. */
    private void acceptAll(Role role, String other) {
        Calls caller = demo.as(role);
        caller.items("/mentorship/v1/mentorships").forEach(mentorship -> {
            if (mentorship.getString("state").equals("PROPOSED")) {
                String accept = "/mentorship/v1/mentorships/" + mentorship.getString("id") + "/accept";
                caller.require(caller.post(accept, new JsonObject()));
                demo.as(Role.ORG_ADMIN).post(accept, new JsonObject().put("onBehalfOf", other));
            }
        });
    }

    /** Office hours with somebody in them, the demo's adviser as a coordinator, and two people who are not to be matched. */
    private void coordination() {
        Calls admin = demo.as(Role.ORG_ADMIN);
        group(admin);
        preview(admin, "/mentorship/v1/imports", "MENTORS", """
                name,email,type,capacity,topics
                Ines Placeholder,ines@example.org,CAREER,2,portal hypertension
                """);
        admin.post(
                "/mentorship/v1/coordinators",
                new JsonObject().put("sub", Personas.sub(Role.ADVISER).toString()));
        if (admin.items("/mentorship/v1/do-not-matches").isEmpty()) {
            JsonArray people =
                    new JsonArray().add(third("/mentorship/v1/mentors")).add(third("/mentorship/v1/mentees"));
            admin.require(admin.post(
                    "/mentorship/v1/do-not-matches",
                    new JsonObject()
                            .put("people", people)
                            .put("reason", "worked together and would rather not again")));
        }
    }

    /** Another mentee than the demo's own has a place in the first group. */
    private void group(Calls admin) {
        String cycle = admin.items("/mentorship/v1/cycles").getFirst().getString("id");
        String groups = "/mentorship/v1/cycles/" + cycle + "/groups";
        String members = groups + "/" + admin.items(groups).getFirst().getString("id") + "/members";
        if (admin.items(members).isEmpty()) {
            admin.require(admin.post(members, new JsonObject().put("menteeId", third("/mentorship/v1/mentees"))));
        }
    }

    private String third(String list) {
        return demo.as(Role.ORG_ADMIN).items(list + "?limit=3").getLast().getString("id");
    }

    private void speedMentoring() {
        step(Service.MENTORSHIP, Role.ORG_ADMIN, "addSpeedParticipants");
        step(Service.MENTORSHIP, Role.ORG_ADMIN, "planSpeedEvent");
    }

    private void step(Service service, Role role, String operationId) {
        step(service, role, operationId, UnaryOperator.identity());
    }

    private void step(Service service, Role role, String operationId, UnaryOperator<JsonObject> change) {
        examples.forget();
        examples.send(service, role, operationId, change);
    }
}
