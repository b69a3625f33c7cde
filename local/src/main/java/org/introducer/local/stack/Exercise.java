package org.introducer.local.stack;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.introducer.local.LauncherError;
import org.introducer.local.demo.Calls;
import org.introducer.local.demo.Demo;
import org.introducer.local.demo.StoryFiles;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;

/**
 * Calls that services are asked most, as often as it takes for the JVM to see how they run: the demo and its story once, which reach
 * far, and then the daily ones again and again.
 */
final class Exercise {
    private static final int ROUNDS = 400;
    private static final int PEOPLE = 300;
    private static final int WISHES = 20;
    private static final List<String> TOPICS = List.of("IO", "PAD", "UFE", "PAE", "stroke", "trauma", "pediatric IR");
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);
    private static final Clock CLOCK = Clock.systemUTC();

    private final LocalStack stack;
    private final Calls contacts;
    private final Calls programs;
    private final Calls mentorship;

    Exercise(LocalStack stack) {
        this.stack = stack;
        this.contacts = calls(Service.CONTACTS, Role.APPLICANT);
        this.programs = calls(Service.PROGRAMS, Role.APPLICANT);
        this.mentorship = calls(Service.MENTORSHIP, Role.ORG_ADMIN);
    }

    void play() {
        Instant now = CLOCK.instant();
        Demo demo = new Demo(stack.ports().proxyUrl(), stack.tokens(), Optional.empty());
        demo.load(now);
        demo.story(StoryFiles.own()).play();
        match();
        Instant enough = CLOCK.instant().plus(LONGEST);
        for (int round = 0; round < ROUNDS && CLOCK.instant().isBefore(enough); round++) {
            keepContact(round);
            lookAround();
        }
    }

    /** A cycle of so many people that the JVM sees how a match, its check and its storing run; that of the demo has too few. */
    private void match() {
        LocalDate today = LocalDate.now(CLOCK);
        JsonObject draft = new JsonObject()
                .put("name", "Exercise")
                .put("begins", today.plusDays(30).toString())
                .put("ends", today.plusDays(210).toString());
        String cycle = "/v1/cycles/"
                + mentorship.require(mentorship.post("/v1/cycles", draft)).getString("id");
        List<String> mentors = added(
                "/v1/mentors/batch",
                number -> profile(number).put("type", "CAREER").put("topics", topics(number)));
        List<String> mentees = added(
                "/v1/mentees/batch",
                number -> new JsonObject()
                        .put("applicantId", UUID.randomUUID().toString())
                        .put(
                                "mentee",
                                profile(number)
                                        .put("wants", new JsonArray().add("CAREER"))
                                        .put("goals", topics(number / 2))));
        added(cycle + "/mentors/batch", number -> new JsonObject().put("mentorId", mentors.get(number)));
        added(
                cycle + "/mentees/batch",
                number -> new JsonObject()
                        .put("menteeId", mentees.get(number))
                        .put("wishes", number % 2 == 0 ? new JsonObject() : wishes(number, mentors)));
        for (String mode : List.of("STABLE", "MAX_SCORE", "MAX_PARTICIPATION", "STABLE")) {
            JsonObject run = mentorship.require(mentorship.post(cycle + "/runs", new JsonObject().put("mode", mode)));
            mentorship.awaitEnd("/v1/runs/" + run.getString("id"));
        }
    }

    /** The ids of what a batch made of so many drafts. */
    private List<String> added(String batch, IntFunction<JsonObject> draft) {
        JsonArray items =
                new JsonArray(IntStream.range(0, PEOPLE).mapToObj(draft).toList());
        return mentorship
                .require(mentorship.post(batch, new JsonObject().put("items", items)))
                .getJsonArray("items")
                .stream()
                .map(item -> id(batch, (JsonObject) item))
                .toList();
    }

    private static String id(String batch, JsonObject item) {
        JsonObject value = item.getJsonObject("value");
        if (value == null) {
            throw new LauncherError("An item of " + batch + " was answered with " + item);
        }
        return value.getString("id");
    }

    private static JsonObject profile(int number) {
        return new JsonObject()
                .put("name", "Person " + number)
                .put("zone", number % 3 == 0 ? "America/Los_Angeles" : "America/New_York")
                .put("languages", new JsonArray().add("en"))
                .put(
                        "hours",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("day", DayOfWeek.of(1 + number % 7).name())
                                        .put("from", "18:00")
                                        .put("to", "20:00")));
    }

    private static JsonArray topics(int number) {
        return new JsonArray().add(TOPICS.get(number % TOPICS.size())).add(TOPICS.get((number + 2) % TOPICS.size()));
    }

    private static JsonObject wishes(int number, List<String> mentors) {
        JsonArray places = new JsonArray();
        for (int place = 0; place < WISHES; place++) {
            places.add(new JsonArray().add(mentors.get((number * 7 + place * 11) % PEOPLE)));
        }
        return new JsonObject().put("CAREER", places);
    }

    private void keepContact(int round) {
        JsonObject person = new JsonObject()
                .put("name", "Person " + round)
                .put("role", "IR_ATTENDING")
                .put("emails", new JsonArray().add("person" + round + "@example.org"));
        Map<String, String> key = round % 2 == 0 ? Map.of() : Map.of("Idempotency-Key", "exercise-" + round);
        String address = "/v1/contacts/"
                + contacts.require(contacts.send("POST", "/v1/contacts", person, key))
                        .getString("id");
        String etag = contacts.get(address).etag();
        contacts.send(
                "PATCH",
                address,
                new JsonObject().put("institution", "Example University Hospital"),
                Map.of("If-Match", etag, "Content-Type", "application/merge-patch+json"));
        contacts.post(
                "/v1/interactions",
                new JsonObject()
                        .put("kind", "EMAIL")
                        .put("direction", "OUTGOING")
                        .put(
                                "occurredAt",
                                CLOCK.instant().minus(Duration.ofDays(8)).toString())
                        .put("contactIds", new JsonArray().add(address.substring(address.lastIndexOf('/') + 1))));
        contacts.get(address + "/follow-up");
        contacts.post(address + "/outreach-check", new JsonObject().put("channel", "EMAIL"));
        contacts.get("/v1/contacts?limit=50");
        contacts.get("/v1/follow-ups/due");
    }

    private void lookAround() {
        JsonArray found = programs.get("/v1/programs").object().getJsonArray("items", new JsonArray());
        if (!found.isEmpty()) {
            String program = "/v1/programs/" + found.getJsonObject(0).getString("id");
            programs.get(program);
            programs.get(program + "/facts");
            programs.get(program + "/visa-verdict");
        }
        mentorship.get("/v1/cycles");
        mentorship.get("/v1/mentors");
    }

    private Calls calls(Service service, Role role) {
        return Calls.silent(stack.ports().url(service), stack.tokens().mint(Personas.of(role), TOKEN_LIFETIME));
    }
}
