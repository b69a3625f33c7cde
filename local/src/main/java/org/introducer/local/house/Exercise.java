package org.introducer.local.house;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);
    private static final Clock CLOCK = Clock.systemUTC();

    private final House house;
    private final Calls contacts;
    private final Calls programs;
    private final Calls mentorship;

    Exercise(House house) {
        this.house = house;
        this.contacts = calls(Service.CONTACTS, Role.APPLICANT);
        this.programs = calls(Service.PROGRAMS, Role.APPLICANT);
        this.mentorship = calls(Service.MENTORSHIP, Role.ORG_ADMIN);
    }

    void play() {
        Instant now = CLOCK.instant();
        Demo demo = new Demo(house.ports().frontUrl(), house.tokens(), Optional.empty());
        demo.load(now);
        demo.story(StoryFiles.own()).play();
        Instant enough = CLOCK.instant().plus(LONGEST);
        for (int round = 0; round < ROUNDS && CLOCK.instant().isBefore(enough); round++) {
            keepContact(round);
            lookAround();
        }
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
        return Calls.silent(house.ports().url(service), house.tokens().mint(Personas.of(role), TOKEN_LIFETIME));
    }
}
