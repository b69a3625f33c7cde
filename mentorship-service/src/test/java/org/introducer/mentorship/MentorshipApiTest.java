package org.introducer.mentorship;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.introducer.testing.Examples.id;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.Round.Person;
import org.introducer.testing.Actor;
import org.introducer.testing.ApiContract;
import org.introducer.testing.Examples;
import org.introducer.testing.OpenApiDocument;
import org.introducer.testing.OpenApiDocument.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
class MentorshipApiTest extends ApiContract {

    private Round round;

    MentorshipApiTest() {
        super("mentorship-service", MentorshipProblem.values());
        examples.by(this::inRound)
                .at("/v1/cycles/{id}", () -> "/v1/cycles/" + round.cycle())
                .at(
                        "/v1/cycles/{id}/mentors/{mentorId}",
                        () -> cycle() + "/mentors/" + round.mentor().id())
                .at(
                        "/v1/cycles/{id}/mentees/{menteeId}",
                        () -> cycle() + "/mentees/" + round.mentee().id())
                .at(
                        "/v1/cycles/{id}/locks/{lockId}",
                        () -> round.lock(round.mentee(), round.mentor()).header("Location"))
                .at("/v1/mentors/{id}", () -> "/v1/mentors/" + round.mentor().id())
                .at(
                        "/v1/mentees/{id}",
                        () -> "/v1/mentees/" + round.bystander(Map.of()).id())
                .at(
                        "/v1/do-not-matches/{id}",
                        () -> round.keepApart(round.admin, round.mentor(), round.mentee())
                                .header("Location"))
                .at("/v1/runs/{id}", this::run)
                .at("/v1/runs/{id}/mail-merge.csv", () -> published() + "/mail-merge.csv")
                .at("/v1/imports/{id}", this::imported)
                .at("/v1/cycles/{id}/groups/{groupId}", this::group)
                .at("/v1/cycles/{id}/groups/{groupId}/members/{menteeId}", this::member)
                .at("/v1/mentorships/{id}", this::mentorship)
                .at("/v1/mentorships/{id}/end", () -> active() + "/end")
                .at("/v1/mentorships/{id}/pause", () -> active() + "/pause")
                .at("/v1/mentorships/{id}/resume", () -> paused() + "/resume")
                .at("/v1/mentorships/{id}/fit", () -> held() + "/fit")
                .at("/v1/mentorships/{id}/sessions", () -> own() + "/sessions")
                .at("/v1/mentorships/{id}/sessions/{sessionId}", () -> session(own()))
                .at(
                        "/v1/mentorships/{id}/sessions/{sessionId}/attendance/decision",
                        () -> reported(session(own())) + "/attendance/decision")
                .at(
                        "/v1/mentorships/{id}/sessions/{sessionId}/notes/{noteId}",
                        () -> made(session(own()) + "/notes", Map.of("text", "Read the guideline.")))
                .at("/v1/mentorships/{id}/commitments", () -> own() + "/commitments")
                .at("/v1/mentorships/{id}/agreements", () -> own() + "/agreements")
                .at("/v1/mentorships/{id}/survey-answers", () -> ended() + "/survey-answers")
                .at("/v1/mentorships/{id}/concerns", () -> own() + "/concerns")
                .at(
                        "/v1/concerns/{id}",
                        () -> made(own() + "/concerns", Map.of("text", "x", "codeOfConduct", "2027-1")))
                .at("/v1/concerns/{id}/resolve", () -> reported() + "/resolve")
                .at("/v1/requests/{id}", this::request)
                .at("/v1/requests/{id}/give-information", () -> questioned() + "/give-information")
                .reference("mentorId", this::mentor)
                .reference("menteeId", () -> round.bystander(Map.of()).id())
                .reference("wishes", () -> round.mentor().id())
                .reference("ranking", () -> round.mentee().id())
                .body(
                        "createDoNotMatch",
                        () -> "{\"people\": [\"%s\", \"%s\"], \"reason\": \"worked together\"}"
                                .formatted(round.mentor().id(), round.mentee().id()))
                .body(
                        "simulateMatching",
                        () ->
                                "{\"mode\": \"MAX_PARTICIPATION\", \"seats\": [{\"mentorId\": \"%s\", \"type\": \"CAREER\", \"more\": 1}]}"
                                        .formatted(round.mentor().id()))
                .body(
                        "createGroup",
                        () -> OpenApiDocument.built().operations().stream()
                                .filter(operation -> operation.id().equals("createGroup"))
                                .findFirst()
                                .orElseThrow()
                                .example()
                                .replaceAll(
                                        "0199c0de[0-9a-f-]{28}", round.mentor().id()))
                .body(
                        "joinGroup",
                        () -> "{\"menteeId\": \"%s\"}".formatted(round.mentee().id()))
                .body("lockPair", this::pair)
                .body("checkPair", this::pair)
                .body(
                        "createMentorship",
                        () -> pair().replaceFirst(
                                        "\\{",
                                        "{\"note\": \"They know each other\", \"cycleId\": \"" + round.cycle()
                                                + "\", "))
                .body("createRequest", () -> {
                    String pair = pair();
                    return pair.replaceFirst("\\{", "{\"cycleId\": \"" + round.cycle() + "\", ");
                });
    }

    @Test
    @Tag("X09")
    void each_weight_is_named_by_its_own_pointer() {
        Operation start = OpenApiDocument.built().operations().stream()
                .filter(operation -> operation.id().equals("startRun"))
                .findFirst()
                .orElseThrow();
        Examples.Call call = examples.of(start);
        call.actor()
                .sending(Map.of("weights", Map.of("TOPICS", 101, "LANGUAGE", -1)))
                .post(call.address())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/weights/LANGUAGE", "/weights/TOPICS"))
                .body("errors.code", contains("OUT_OF_RANGE", "OUT_OF_RANGE"));
        call.actor()
                .sending(Map.of("mode", "BEST", "weights", Map.of("LUCK", 1)))
                .post(call.address())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/mode", "/weights/LUCK"))
                .body("errors.code", contains("UNKNOWN_VALUE", "UNKNOWN_VALUE"));
    }

    @Override
    protected String anyList() {
        return "/v1/mentors";
    }

    @Override
    protected Set<String> visibleInTenant() {
        return Set.of("programId", "cycleId", "mentorId", "wishes");
    }

    @Override
    protected Set<Role> overseers() {
        return Set.of(Role.ORG_ADMIN);
    }

    /** An adviser needs a permission that no token carries, an org-admin none. */
    @Override
    protected Actor actorFor(Operation operation) {
        return operation.allows(Role.ORG_ADMIN.claim())
                ? Actor.with(Role.APPLICANT, Role.ORG_ADMIN)
                : super.actorFor(operation);
    }

    /** Somebody with every role in the tenant of a new round. */
    private Actor inRound() {
        round = new Round();
        return round.admin.colleague(Role.values());
    }

    private String cycle() {
        return "/v1/cycles/" + round.cycle();
    }

    /** A mentor who takes no part in a cycle. */
    private String mentor() {
        Response created = examples.owner()
                .sending(Map.of("type", "CAREER", "capacity", 1))
                .post("/v1/mentors");
        created.then().statusCode(201);
        return id(created.header("Location"));
    }

    private String pair() {
        return "{\"menteeId\": \"%s\", \"mentorId\": \"%s\", \"type\": \"CAREER\"}"
                .formatted(round.mentee().id(), round.mentor().id());
    }

    private String run() {
        round.mentee(round.mentor());
        return round.run();
    }

    private String published() {
        round.mentee(round.mentor());
        return round.published();
    }

    private String group() {
        return made(
                cycle() + "/groups",
                Map.of(
                        "mentorId",
                        round.mentor().id(),
                        "kind",
                        "GROUP",
                        "type",
                        "CAREER",
                        "topic",
                        "Posters",
                        "places",
                        4));
    }

    private String member() {
        return made(group() + "/members", Map.of("menteeId", round.mentee().id()));
    }

    private String imported() {
        String job = examples.make("/v1/imports");
        await().atMost(20, SECONDS)
                .until(() -> !List.of("QUEUED", "RUNNING")
                        .contains(examples.owner().asking().get(job).<String>path("state")));
        return job;
    }

    private String mentorship() {
        published();
        return "/v1/mentorships/" + round.admin.asking().get("/v1/mentorships").path("items[0].id");
    }

    private String active() {
        Person mentor = round.mentor();
        Person mentee = round.mentee();
        mentor.actor().asking().post(asked(mentee, mentor) + "/accept").then().statusCode(200);
        return "/v1/mentorships/" + round.admin.asking().get("/v1/mentorships").path("items[0].id");
    }

    private String request() {
        Person mentor = round.mentor();
        return asked(round.mentee(), mentor);
    }

    /** A mentorship at work whose mentor is the caller. */
    private String own() {
        Person mentor = round.mentor(Map.of("sub", examples.owner().sub().toString()), Map.of());
        return round.mentorship(round.mentee(), mentor);
    }

    private String ended() {
        String mentorship = own();
        round.admin.asking().post(mentorship + "/end").then().statusCode(200);
        return mentorship;
    }

    private String session(String mentorship) {
        return made(mentorship + "/sessions", Map.of("startsAt", "2026-09-07T11:00:00Z"));
    }

    private String reported(String session) {
        examples.owner()
                .sending(Map.of("mentor", true, "mentee", true))
                .post(session + "/attendance")
                .then()
                .statusCode(200);
        return session;
    }

    private String held() {
        String mentorship = own();
        reported(session(mentorship));
        return mentorship;
    }

    private String paused() {
        String mentorship = active();
        round.admin.asking().post(mentorship + "/pause").then().statusCode(200);
        return mentorship;
    }

    /** A concern that is not about the caller. */
    private String reported() {
        Person mentee = round.mentee();
        Response report = mentee.actor()
                .sending(Map.of("text", "x", "codeOfConduct", "2027-1"))
                .post(round.mentorship(mentee, round.mentor()) + "/concerns");
        report.then().statusCode(201);
        return report.header("Location");
    }

    private String made(String collection, Map<String, ?> body) {
        Response created = examples.owner().sending(body).post(collection);
        created.then().statusCode(201);
        return created.header("Location");
    }

    private String questioned() {
        Person mentor = round.mentor();
        String request = asked(round.mentee(), mentor);
        mentor.actor()
                .sending(Map.of("text", "Which topic first?"))
                .post(request + "/request-information")
                .then()
                .statusCode(200);
        return request;
    }

    private String asked(Person mentee, Person mentor) {
        Response asked = mentee.actor()
                .sending(Map.of("cycleId", round.cycle(), "mentorId", mentor.id(), "type", "CAREER"))
                .post("/v1/requests");
        asked.then().statusCode(201);
        return asked.header("Location");
    }
}
