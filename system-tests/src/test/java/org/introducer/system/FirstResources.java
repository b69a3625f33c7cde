package org.introducer.system;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;

/**
 * The first resource of every service, played through by one tenant's people: who they are, whom they know, where they want to
 * go, who helps them.
 *
 * @param address where a service is: behind the reverse proxy or by itself
 * @param token the token of the tenant's person of a role; always the same person
 */
public record FirstResources(Function<Service, String> address, Function<Role, String> token) {

    public void play() {
        String program = aCuratorEntersAProgram();
        String applicant = anApplicantSaysWhoTheyAre();
        anAdviserSeesThemWhileTheyConsent(applicant);
        anApplicantKeepsContacts(program);
        theTenantHasMentorsMenteesAndCycles();
    }

    private String aCuratorEntersAProgram() {
        String name = "Example " + UUID.randomUUID();
        Response entered = sends(Role.CURATOR, Map.of("name", name, "pathway", "INTEGRATED"))
                .post(at(Service.PROGRAMS, "/v1/programs"));
        entered.then().statusCode(201);
        found(Role.APPLICANT, Service.PROGRAMS, entered).then().body("name", equalTo(name));
        as(Role.MENTOR)
                .queryParam("filter", "name==\"" + name + "\"")
                .get(at(Service.PROGRAMS, "/v1/programs"))
                .then()
                .statusCode(200)
                .body("items.name", contains(name));
        sends(Role.APPLICANT, Map.of("name", name, "pathway", "INTEGRATED"))
                .post(at(Service.PROGRAMS, "/v1/programs"))
                .then()
                .statusCode(403);
        return entered.path("id");
    }

    private String anApplicantSaysWhoTheyAre() {
        Map<String, Object> amara = Map.of("givenName", "Amara", "zone", "Africa/Lagos");
        String me = at(Service.CONTACTS, "/v1/applicants/me");
        Response known = as(Role.APPLICANT).get(me);
        RequestSpecification saying = sends(Role.APPLICANT, amara);
        if (known.statusCode() == 200) {
            saying.header("If-Match", known.header("ETag"));
        }
        Response said = saying.put(me);
        said.then().statusCode(known.statusCode() == 200 ? 200 : 201);
        String id = said.path("id");
        as(Role.APPLICANT)
                .get(at(Service.CONTACTS, "/v1/applicants/" + id))
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Amara"));
        return id;
    }

    private void anAdviserSeesThemWhileTheyConsent(String applicant) {
        String seen = at(Service.CONTACTS, "/v1/applicants/" + applicant);
        as(Role.ADVISER).get(seen).then().statusCode(404);
        String adviser = as(Role.ADVISER).get(at(Service.CONTACTS, "/v1/me")).path("sub");
        String consent = at(Service.CONTACTS, "/v1/applicants/me/consents/" + adviser);
        Response given = sends(Role.APPLICANT, Map.of("scope", "READ", "textVersion", "2026-01"))
                .put(consent);
        given.then().statusCode(201);
        as(Role.ADVISER).get(seen).then().statusCode(200);
        as(Role.APPLICANT)
                .header("If-Match", given.header("ETag"))
                .delete(consent)
                .then()
                .statusCode(204);
        as(Role.ADVISER).get(seen).then().statusCode(404);
    }

    private void anApplicantKeepsContacts(String program) {
        String contacts = at(Service.CONTACTS, "/v1/contacts");
        Map<String, Object> priya =
                Map.of("name", "Priya Placeholder", "role", "IR_ATTENDING", "programId", UUID.randomUUID());
        sends(Role.APPLICANT, priya)
                .post(contacts)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:introducer:problem:program-unknown"));
        Response noted = sends(
                        Role.APPLICANT,
                        Map.of("name", "Priya Placeholder", "role", "IR_ATTENDING", "programId", program))
                .post(contacts);
        noted.then().statusCode(201);
        found(Role.APPLICANT, Service.CONTACTS, noted).then().body("programId", equalTo(program));
        String one = contacts + "/" + noted.path("id");
        Response changed = as(Role.APPLICANT)
                .contentType("application/merge-patch+json")
                .header("If-Match", noted.header("ETag"))
                .body(Map.of("notes", "met in Toronto"))
                .patch(one);
        changed.then().statusCode(200).body("notes", equalTo("met in Toronto"));
        as(Role.APPLICANT).get(contacts).then().statusCode(200).body("items.id", hasItem(noted.<String>path("id")));
        as(Role.APPLICANT)
                .header("If-Match", changed.header("ETag"))
                .delete(one)
                .then()
                .statusCode(204);
        as(Role.APPLICANT).get(one).then().statusCode(404);
    }

    private void theTenantHasMentorsMenteesAndCycles() {
        for (Map.Entry<String, Role> each : Map.of(
                        "mentors", Role.ORG_ADMIN,
                        "mentees", Role.APPLICANT,
                        "cycles", Role.ORG_ADMIN)
                .entrySet()) {
            String list = at(Service.MENTORSHIP, "/v1/" + each.getKey());
            Response created = sends(each.getValue(), Map.of("name", "Example")).post(list);
            created.then().statusCode(201);
            found(each.getValue(), Service.MENTORSHIP, created).then().body("name", equalTo("Example"));
            as(each.getValue())
                    .queryParam("filter", "id==" + created.path("id"))
                    .get(list)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
    }

    /** What is at the Location, which is a path of the origin that was asked. */
    private Response found(Role role, Service service, Response created) {
        String location =
                URI.create(at(service, "/")).resolve(created.header("Location")).toString();
        Response found = as(role).get(location);
        found.then().statusCode(200).header("ETag", equalTo(created.header("ETag")));
        return found;
    }

    private String at(Service service, String path) {
        return address.apply(service) + path;
    }

    private RequestSpecification as(Role role) {
        return given().auth().oauth2(token.apply(role));
    }

    private RequestSpecification sends(Role role, Object body) {
        return as(role).contentType("application/json").body(body);
    }
}
