package org.introducer.contacts.imports;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.introducer.testing.Actor;

/** An applicant who brings files. */
public record Importing(Actor owner) {

    private static final Set<String> WORKING = Set.of("QUEUED", "RUNNING", "APPLYING");

    public Response upload(String source, String text) {
        return upload(source, text.getBytes(StandardCharsets.UTF_8));
    }

    public Response upload(String source, byte[] file) {
        return upload(source, file, Map.of());
    }

    public Response upload(String source, byte[] file, Map<String, String> parameters) {
        String type = source.equals("VCARD")
                ? "text/vcard"
                : source.equals("NPPES")
                        ? "application/json"
                        : source.equals("MBOX")
                                ? "application/mbox"
                                : source.equals("EML") ? "message/rfc822" : "text/csv";
        return owner.asking()
                .contentType(type)
                .body(file)
                .queryParam("source", source)
                .queryParams(parameters)
                .post("/v1/imports");
    }

    /** The address of an import whose preview is there. */
    public String preview(String source, String text) {
        return preview(source, text.getBytes(StandardCharsets.UTF_8));
    }

    public String preview(String source, byte[] file) {
        return preview(source, file, Map.of());
    }

    /** With these query parameters besides. */
    public String preview(String source, byte[] file, Map<String, String> parameters) {
        Response accepted = upload(source, file, parameters);
        accepted.then().statusCode(202);
        String place = accepted.header("Location");
        assertEquals("PREVIEWED", settled(place).jsonPath().getString("state"));
        return place;
    }

    /** The address of an import that is done. */
    public String take(String source, String text) {
        return confirm(preview(source, text));
    }

    /** A file that was true on a day. */
    public String take(String source, String text, String observedOn) {
        return confirm(preview(source, text.getBytes(StandardCharsets.UTF_8), Map.of("observedOn", observedOn)));
    }

    public String confirm(String place) {
        owner.asking().post(place + "/confirm").then().statusCode(202);
        Response settled = settled(place);
        assertEquals("DONE", settled.jsonPath().getString("state"), settled.asString());
        return place;
    }

    /** The reverted import, or why it cannot be reverted. */
    public Response revert(String place) {
        Response asked = owner.asking().post(place + "/revert");
        return asked.statusCode() == 202 ? settled(place) : asked;
    }

    /** The import, as soon as no worker has it any more. */
    public Response settled(String place) {
        return await().atMost(120, SECONDS)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> owner.asking().get(place),
                        answer -> !WORKING.contains(answer.jsonPath().getString("state")));
    }

    /** How many rows have which action; those that no row has are left out. */
    public Map<String, Integer> counts(String place) {
        Map<String, Integer> counts = owner.asking().get(place).jsonPath().getMap("counts");
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    public List<Map<String, Object>> rows(String place) {
        Response rows = owner.asking().queryParam("limit", 200).get(place + "/rows");
        rows.then().statusCode(200);
        return rows.jsonPath().getList("items");
    }

    public List<String> actions(String place) {
        return rows(place).stream().map(row -> (String) row.get("action")).toList();
    }

    public List<String> reasons(String place, int number) {
        return owner.asking()
                .queryParam("filter", "number==" + number)
                .get(place + "/rows")
                .jsonPath()
                .getList("items[0].reasons.reason");
    }

    /** The fields that a row sets. */
    public List<String> changes(String place, int number) {
        return owner.asking()
                .queryParam("filter", "number==" + number)
                .get(place + "/rows")
                .jsonPath()
                .getList("items[0].changes.field");
    }

    public List<Map<String, Object>> contacts() {
        return owner.asking()
                .queryParam("limit", 200)
                .get("/v1/contacts")
                .jsonPath()
                .getList("items");
    }

    public Map<String, Object> contact(String name) {
        return contacts().stream()
                .filter(contact -> contact.get("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    public void change(String name, Map<String, ?> patch) {
        String place = "/v1/contacts/" + contact(name).get("id");
        owner.patching(owner.asking().get(place).header("ETag"), patch)
                .patch(place)
                .then()
                .statusCode(200);
    }
}
