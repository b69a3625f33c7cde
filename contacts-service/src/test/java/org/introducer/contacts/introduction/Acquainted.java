package org.introducer.contacts.introduction;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.introducer.contacts.Network;
import org.introducer.testing.Actor;

/** An applicant whose contacts know one another. */
record Acquainted(Network network) {

    static Acquainted somebody() {
        return new Acquainted(Network.ofSomebody());
    }

    Actor owner() {
        return network.owner();
    }

    /** A contact who answered so many days ago. */
    String friend(String name, int daysAgo) {
        String contact = network.contact(name);
        network.answer(contact, daysAgo, "POSITIVE");
        return contact;
    }

    String stranger(String name, String program) {
        return network.contact(name, program == null ? Map.of() : Map.of("programId", program));
    }

    /** Observed today, told by them. */
    void know(String from, String to, Map<String, ?> more) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "fromContactId", from,
                "toContactId", to,
                "type", "CO_AUTHOR",
                "closeness", "CLOSE",
                "source", "TOLD_BY_THEM",
                "evidence", "said so",
                "observedOn", today().toString()));
        draft.putAll(more);
        owner().sending(draft).post("/v1/relationships").then().statusCode(201);
    }

    void know(String from, String to) {
        know(from, to, Map.of());
    }

    Response toContact(String contact, int maxHops) {
        return owner().asking().queryParam("maxHops", maxHops).get("/v1/contacts/" + contact + "/introduction-paths");
    }

    Response toProgram(String program, int maxHops) {
        return owner().asking().queryParam("maxHops", maxHops).get("/v1/programs/" + program + "/introduction-paths");
    }

    Response ask(String introducer, String target) {
        return ask(introducer, target, Map.of());
    }

    Response ask(String introducer, String target, Map<String, ?> more) {
        Map<String, Object> draft = new HashMap<>(Map.of("introducerContactId", introducer, "targetContactId", target));
        draft.putAll(more);
        return owner().sending(draft).post("/v1/introductions");
    }

    void doNotContact(String contact) {
        owner().sending(Map.of("reason", "asked me"))
                .put("/v1/contacts/" + contact + "/do-not-contact")
                .then()
                .statusCode(200);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
