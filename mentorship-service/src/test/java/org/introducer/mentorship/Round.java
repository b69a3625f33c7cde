package org.introducer.mentorship;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;

/** A cycle of a new tenant with invented people, made over HTTP by its org-admin. */
public final class Round {

    public final Actor admin;
    private final Map<String, ?> settings;
    private String cycle;

    public Round() {
        this(Map.of());
    }

    public Round(Map<String, ?> more) {
        this(Actor.with(Role.ORG_ADMIN), more);
    }

    private Round(Actor admin, Map<String, ?> more) {
        this.admin = admin;
        settings = more;
    }

    /** Another cycle of the same tenant. */
    public Round next() {
        return new Round(admin, settings);
    }

    /** The cycle's id; it is made when first asked for, because a test's fields come before the service's port is known. */
    public String cycle() {
        if (cycle == null) {
            cycle = made(
                    "/v1/cycles",
                    with(Map.of("name", "Autumn", "begins", "2027-09-01", "ends", "2028-02-28"), settings));
        }
        return cycle;
    }

    /** Somebody of the tenant, with the mentor or mentee profile that bears their subject. */
    public record Person(Actor actor, String id) {}

    /** A mentor who takes part: one seat for CAREER unless more is said. */
    public Person mentor(Map<String, ?> profile, Map<String, ?> enrolment) {
        Actor actor = admin.colleague(Role.MENTOR);
        String id = made(
                "/v1/mentors",
                with(Map.of("type", "CAREER", "capacity", 1, "sub", actor.sub().toString()), profile));
        made("/v1/cycles/" + cycle() + "/mentors", with(Map.of("mentorId", id), enrolment));
        return new Person(actor, id);
    }

    public Person mentor() {
        return mentor(Map.of(), Map.of());
    }

    /** A mentee who takes part and wants a CAREER mentor unless more is said. */
    public Person mentee(Map<String, ?> profile, Map<String, ?> enrolment) {
        Person mentee = bystander(profile);
        made("/v1/cycles/" + cycle() + "/mentees", with(Map.of("menteeId", mentee.id()), enrolment));
        return mentee;
    }

    /** A mentee who wishes for these mentors, one after the other. */
    public Person mentee(Person... wishes) {
        return mentee(
                Map.of(),
                wishes.length == 0
                        ? Map.of()
                        : Map.of(
                                "wishes",
                                Map.of(
                                        "CAREER",
                                        List.of(wishes).stream()
                                                .map(mentor -> List.of(mentor.id()))
                                                .toList())));
    }

    /** A mentee who takes no part in the cycle. */
    public Person bystander(Map<String, ?> profile) {
        Actor actor = admin.colleague(Role.APPLICANT);
        Response created =
                actor.sending(with(Map.of("wants", List.of("CAREER")), profile)).post("/v1/mentees");
        created.then().statusCode(201);
        return new Person(actor, created.jsonPath().getString("id"));
    }

    public Response lock(Person mentee, Person mentor) {
        return admin.sending(Map.of("menteeId", mentee.id(), "mentorId", mentor.id(), "type", "CAREER"))
                .post("/v1/cycles/" + cycle() + "/locks");
    }

    public Response keepApart(Actor author, Person... people) {
        return author.sending(Map.of(
                        "people", List.of(people).stream().map(Person::id).toList(), "reason", "a private reason"))
                .post("/v1/do-not-matches");
    }

    public Response checkPair(Person mentee, Person mentor) {
        return admin.sending(Map.of("menteeId", mentee.id(), "mentorId", mentor.id(), "type", "CAREER"))
                .post("/v1/cycles/" + cycle() + "/pair-check");
    }

    /** Asks for a run and waits until it is made. */
    public String run(Map<String, ?> draft) {
        Response asked = admin.sending(draft).post("/v1/cycles/" + cycle() + "/runs");
        asked.then().statusCode(202);
        String place = asked.header("Location");
        await().atMost(30, SECONDS).pollInterval(100, MILLISECONDS).until(() -> {
            String state = admin.asking().get(place).jsonPath().getString("state");
            return !List.of("QUEUED", "RUNNING").contains(state);
        });
        admin.asking().get(place).then().body("state", equalTo("DRAFT"));
        return place;
    }

    public String run() {
        return run(Map.of("seed", 7));
    }

    /** A run that is published. */
    public String published() {
        String run = run();
        admin.asking().post(run + "/publish").then().statusCode(200);
        return run;
    }

    /** The matches of a run, mentee to mentor. */
    public Map<String, String> pairs(String run) {
        Map<String, String> pairs = new HashMap<>();
        List<Map<String, String>> items = admin.asking()
                .queryParam("limit", 200)
                .get(run + "/pairs")
                .jsonPath()
                .getList("items");
        items.forEach(item -> pairs.put(item.get("menteeId"), item.get("mentorId")));
        return pairs;
    }

    /** The address of a mentorship of the two, at work because the mentor accepted a request. */
    public String mentorship(Person mentee, Person mentor) {
        Response asked = mentee.actor()
                .sending(Map.of("cycleId", cycle(), "mentorId", mentor.id(), "type", "CAREER"))
                .post("/v1/requests");
        asked.then().statusCode(201);
        Response accepted = admin.asking().post(asked.header("Location") + "/accept");
        accepted.then().statusCode(200);
        return "/v1/mentorships/" + accepted.jsonPath().getString("mentorshipId");
    }

    public static String unknown() {
        return UUID.randomUUID().toString();
    }

    public static Map<String, Object> with(Map<String, ?> base, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(base);
        all.putAll(more);
        return all;
    }

    private String made(String place, Map<String, ?> body) {
        Response created = admin.sending(body).post(place);
        created.then().statusCode(201);
        String location = created.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
