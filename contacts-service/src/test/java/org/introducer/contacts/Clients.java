package org.introducer.contacts;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;

/** An adviser, or a platform, with applicants who consented. */
public record Clients(Actor adviser) {

    public static Clients ofAnAdviser() {
        return new Clients(Actor.with(Role.ADVISER));
    }

    /** A new applicant who consented to the adviser. */
    public Network client() {
        Network client = new Network(adviser.colleague(Role.APPLICANT));
        consent(client, adviser);
        return client;
    }

    public static void consent(Network client, Actor to) {
        client.owner()
                .sending(Map.of("scope", "READ", "textVersion", "2026-01"))
                .put(consentTo(to))
                .then()
                .statusCode(201);
    }

    public void revoke(Network client) {
        String place = consentTo(adviser);
        client.owner()
                .asking()
                .header("If-Match", client.owner().asking().get(place).header("ETag"))
                .delete(place)
                .then()
                .statusCode(204);
    }

    private static String consentTo(Actor to) {
        return "/v1/applicants/me/consents/" + to.sub();
    }

    /** The id of an applicant whom the platform makes and who has not consented. */
    public String invite() {
        Response made = adviser.sending(Map.of(
                        "items",
                        List.of(Map.of(
                                "externalId",
                                UUID.randomUUID().toString(),
                                "profile",
                                Map.of("givenName", "Chidi", "familyName", "Invited", "zone", "Africa/Lagos")))))
                .post("/v1/applicants/batch");
        return made.jsonPath().getString("items[0].value.id");
    }

    /** @param query name and value in turn */
    public Response read(String path, Object... query) {
        return Network.with(adviser.asking(), query).get(path);
    }

    /** The applicants of all items of a list, read in pages of 200. */
    public List<String> walk(String path) {
        List<String> applicants = new ArrayList<>();
        String next = null;
        do {
            Response page = next == null ? read(path, "limit", 200) : read(path, "limit", 200, "cursor", next);
            page.then().statusCode(200);
            applicants.addAll(page.jsonPath().getList("items.applicantId", String.class));
            next = page.jsonPath().getString("next");
        } while (next != null);
        return applicants;
    }

    public static String id(Network client) {
        return client.owner().sub().toString();
    }

    public static List<String> ids(Network... clients) {
        return Stream.of(clients).map(Clients::id).sorted().toList();
    }
}
