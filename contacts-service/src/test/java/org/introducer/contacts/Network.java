package org.introducer.contacts;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.testing.Actor;

/** An applicant who fills their network through the API. Without a profile their days are counted in UTC. */
public record Network(Actor owner) {

    public static Network ofSomebody() {
        return new Network(Actor.applicant());
    }

    /** The id of a new contact. */
    public String contact(String name) {
        return contact(name, Map.of());
    }

    public String contact(String name, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name, "role", "IR_ATTENDING"));
        body.putAll(more);
        Response created = owner.sending(body).post("/v1/contacts");
        created.then().statusCode(201);
        return created.jsonPath().getString("id");
    }

    /** Records something that happened so many days ago, at this moment of the day. */
    public Response record(String contactId, int daysAgo, Map<String, ?> more) {
        return owner.sending(interaction(List.of(contactId), daysAgo, more)).post("/v1/interactions");
    }

    public Response mail(String contactId, int daysAgo) {
        Response recorded = record(contactId, daysAgo, Map.of("kind", "EMAIL", "direction", "OUTGOING"));
        recorded.then().statusCode(201);
        return recorded;
    }

    public Response answer(String contactId, int daysAgo, String reaction) {
        Response recorded =
                record(contactId, daysAgo, Map.of("kind", "EMAIL", "direction", "INCOMING", "reaction", reaction));
        recorded.then().statusCode(201);
        return recorded;
    }

    /** The applicant shares work with the contact. */
    public void sharesWork(String contactId, String... work) {
        String place = "/v1/contacts/" + contactId + "/attention";
        owner.sending(Map.of("sharedWork", List.of(work)))
                .header("If-Match", owner.asking().get(place).header("ETag"))
                .put(place)
                .then()
                .statusCode(200);
    }

    public static Map<String, Object> interaction(List<String> contactIds, int daysAgo, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("contactIds", contactIds);
        body.put("occurredAt", Instant.now().minusSeconds(daysAgo * 86_400L).toString());
        body.putAll(more);
        return body;
    }

    public Response followUp(String contactId) {
        return owner.asking().get("/v1/contacts/" + contactId + "/follow-up");
    }

    public Response check(String contactId, Map<String, ?> question) {
        Map<String, Object> body = new HashMap<>(Map.of("channel", "EMAIL"));
        body.putAll(question);
        return owner.sending(body).post("/v1/contacts/" + contactId + "/outreach-check");
    }

    public Response due() {
        return owner.asking().get("/v1/follow-ups/due");
    }

    /** A request with these query parameters, name and value in turn. */
    public static RequestSpecification with(RequestSpecification request, Object... query) {
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam((String) query[i], query[i + 1]);
        }
        return request;
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
