package org.introducer.contacts.overview;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.Network;
import org.introducer.testing.Actor;

/** An applicant who has recorded everything that an overview shows. */
record Filled(Network network) {

    Actor owner() {
        return network.owner();
    }

    /** Somebody to whom a follow-up is overdue. */
    String overdue(String name, Map<String, ?> more) {
        String contact = network.contact(name, more);
        network.mail(contact, 12);
        return contact;
    }

    void promised(String contact, String by, String what, int dueInDays) {
        network.record(
                        contact,
                        3,
                        Map.of(
                                "kind",
                                "CALL",
                                "direction",
                                "MUTUAL",
                                "outcome",
                                "talked",
                                "promises",
                                List.of(Map.of("owner", by, "what", what, "due", in(dueInDays)))))
                .then()
                .statusCode(201);
    }

    String letter(String contact, int neededInDays) {
        return made(
                "/v1/letters",
                Map.of("contactId", contact, "season", 2028, "tracks", List.of("IR"), "neededBy", in(neededInDays)));
    }

    String opportunity(String title, int inDays, int days) {
        return made(
                "/v1/opportunities",
                Map.of(
                        "kind",
                        "ABSTRACT",
                        "title",
                        title,
                        "source",
                        "https://www.sirweb.org",
                        "observedOn",
                        in(-1),
                        "deadline",
                        in(inDays),
                        "steps",
                        List.of(Map.of("what", "Write", "days", days))));
    }

    String passport(int expiresInDays) {
        return made("/v1/documents", Map.of("kind", "PASSPORT", "state", "HELD", "expiresOn", in(expiresInDays)));
    }

    String event(String name, int fromDay, int toDay) {
        return made(
                "/v1/events",
                Map.of(
                        "name",
                        name,
                        "firstDay",
                        in(fromDay),
                        "lastDay",
                        in(toDay),
                        "zone",
                        "America/Chicago",
                        "place",
                        "Chicago"));
    }

    String relationship(String from, String to, String evidence) {
        return made(
                "/v1/relationships",
                Map.of(
                        "fromContactId",
                        from,
                        "toContactId",
                        to,
                        "type",
                        "CO_AUTHOR",
                        "source",
                        "PUBLICATION",
                        "evidence",
                        evidence,
                        "observedOn",
                        in(-100)));
    }

    private String made(String path, Map<String, ?> body) {
        Response made = owner().sending(new HashMap<>(body)).post(path);
        made.then().statusCode(201);
        return made.path("id");
    }

    static String in(int days) {
        return Network.today().plusDays(days).toString();
    }

    static int bytes(Response answer) {
        return answer.asByteArray().length;
    }
}
