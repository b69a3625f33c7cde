package org.introducer.programs.shortlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.introducer.local.identity.Role;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@WithTestResource(ContactsStub.class)
class ForeignShortlistTest {

    private final ContactsService contacts = new ContactsService();
    private final Actor amara = Actor.applicant();

    private String shortlist() {
        contacts.describes(amara, Map.of());
        contacts.knows(amara, Map.of());
        Response made = amara.sending(Map.of()).post("/v1/shortlists");
        made.then().statusCode(201);
        return made.path("id");
    }

    @Test
    @Tag("X01")
    void to_an_adviser_without_consent_a_shortlist_costs_the_same_question_as_none() {
        String foreign = shortlist();
        String unknown = UUID.randomUUID().toString();
        for (Role role : List.of(Role.ADVISER, Role.INTEGRATION, Role.APPLICANT)) {
            Actor colleague = amara.colleague(role);
            int questions = role == Role.APPLICANT ? 0 : 1;
            for (String id : List.of(foreign, unknown)) {
                assertEquals(
                        "404 urn:introducer:problem:shortlist-not-found after " + questions,
                        asked(() -> colleague.asking().get("/v1/shortlists/" + id)));
                assertEquals(
                        "404 urn:introducer:problem:shortlist-not-found after " + questions,
                        asked(() ->
                                colleague.asking().header("If-Match", "\"0\"").delete("/v1/shortlists/" + id)));
                assertEquals(
                        "404 urn:introducer:problem:shortlist-not-found after " + questions,
                        asked(() -> colleague.asking().post("/v1/shortlists/" + id + "/restore")));
            }
            if (questions > 0) {
                for (Object applicant : List.of(amara.sub(), UUID.randomUUID())) {
                    assertEquals(
                            "404 urn:introducer:problem:not-found after 1",
                            asked(() -> colleague
                                    .asking()
                                    .queryParam("applicantId", applicant)
                                    .get("/v1/shortlists")));
                }
            }
        }
    }

    @Test
    @Tag("X02")
    void a_revoked_consent_ends_with_the_next_request_and_a_given_one_begins_with_it() {
        String id = shortlist();
        Actor adviser = amara.colleague(Role.ADVISER);
        for (int round = 0; round < 2; round++) {
            contacts.consents(amara, "READ");
            for (String place : List.of("/v1/shortlists/" + id, "/v1/shortlists?applicantId=" + amara.sub())) {
                assertEquals("200 null after 1", asked(() -> adviser.asking().get(place)));
            }
            contacts.revokes(amara);
            assertEquals(
                    "404 urn:introducer:problem:shortlist-not-found after 1",
                    asked(() -> adviser.asking().get("/v1/shortlists/" + id)));
            assertEquals(
                    "404 urn:introducer:problem:not-found after 1",
                    asked(() -> adviser.asking().get("/v1/shortlists?applicantId=" + amara.sub())));
        }
    }

    /** What was answered, and after how many questions about consent. */
    private String asked(Supplier<Response> call) {
        int before = contacts.consentsAsked();
        Response answer = call.get();
        return answer.statusCode() + " " + answer.path("type") + " after " + (contacts.consentsAsked() - before);
    }
}
