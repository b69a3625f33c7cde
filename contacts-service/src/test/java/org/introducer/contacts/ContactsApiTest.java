package org.introducer.contacts;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.introducer.testing.Examples.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.ApiContract;
import org.introducer.testing.OpenApiDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
class ContactsApiTest extends ApiContract {

    private static final String FEED = "/v1/applicants/me/calendar-feed";

    ContactsApiTest() {
        super("contacts-service", ContactsProblem.values());
        examples.reference("contactIds", () -> id(examples.make("/v1/contacts")))
                .reference("contactId", () -> id(examples.make("/v1/contacts")))
                .reference("otherContactId", this::somebody)
                .reference("survivor", this::somebody)
                .reference("losers", this::somebody)
                .reference("targetContactIds", this::somebody)
                .reference("collaboratorContactIds", this::somebody)
                .reference("supervisorContactIds", this::somebody)
                .reference("fromContactId", this::somebody)
                .reference("toContactId", this::somebody)
                .reference("introducerContactId", this::somebody)
                .reference("targetContactId", this::somebody)
                .at("/v1/programs/{programId}", () -> "/v1/programs/" + UUID.randomUUID())
                .at("/v1/applicants/me/consents/{sub}", () -> "/v1/applicants/me/consents/" + UUID.randomUUID())
                .at("/v1/advisers/{sub}", () -> "/v1/advisers/" + UUID.randomUUID())
                .at("/v1/adviser-assignments/{id}", () -> "/v1/adviser-assignments/" + UUID.randomUUID())
                .at("/v1/applicants/{id}", this::described)
                .at("/v1/applicants/{applicantId}", this::described)
                .at("/v1/applicants/me/calendar-feed", this::openFeed)
                .at("/v1/calendars/{address}", this::feed)
                .at("/v1/commitments/{id}", this::promised)
                .at("/v1/contacts/{id}/do-not-contact", this::flagged)
                .at("/v1/erasures/{id}", this::erased)
                .at("/v1/forget-requests/{id}", this::forgotten)
                .at("/v1/imports/{id}", this::imported)
                .at("/v1/merges/{id}", this::merged);
    }

    @Test
    @Tag("X15")
    void the_label_of_a_role_is_the_one_that_files_are_read_by() {
        Map<String, String> labels = new TreeMap<>();
        Actor.applicant()
                .asking()
                .get("/v1/code-lists/contact-role")
                .<List<Map<String, String>>>path("codes")
                .forEach(code -> labels.put(code.get("code"), code.get("label")));
        for (ContactRole role : ContactRole.values()) {
            assertEquals(role.label(), labels.get(role.name()));
        }
    }

    @Test
    @Tag("X15")
    void a_problem_is_described_as_the_operation_declares_it() {
        JsonNode conflict = OpenApiDocument.built().operations().stream()
                .filter(operation -> operation.id().equals("createMove"))
                .findFirst()
                .orElseThrow()
                .node()
                .at("/responses/409");
        assertEquals("#/components/responses/Problem409", conflict.path("$ref").asText());
        assertEquals(
                "An erasure is pending, or the applicant is there already",
                conflict.path("description").asText());
    }

    @Test
    @Tag("X15")
    @Tag("X12")
    void an_export_has_the_lists_that_the_document_names() {
        Set<String> named = new TreeSet<>();
        OpenApiDocument.built()
                .schemas()
                .get("Export")
                .path("properties")
                .fieldNames()
                .forEachRemaining(named::add);
        assertEquals(
                named,
                new TreeSet<>(Actor.applicant()
                        .asking()
                        .get("/v1/export")
                        .jsonPath()
                        .getMap("")
                        .keySet()));
    }

    @Test
    @Tag("X15")
    void the_day_of_an_applicant_is_described_as_those_of_a_caseload() {
        JsonNode today = OpenApiDocument.built().schemas().get("Today");
        JsonNode one = OpenApiDocument.built().schemas().get("CaseloadDay");
        Set<String> missing = new TreeSet<>();
        one.path("required").forEach(name -> missing.add(name.asText()));
        today.path("required").forEach(name -> missing.remove(name.asText()));
        assertEquals(Set.of(), missing);
        assertEquals(
                one.path("properties").path("day"), today.path("properties").path("day"));
    }

    /** Calendar programs have no token: the address is the secret (ADR 119). */
    @Override
    protected Set<String> withoutToken() {
        return Set.of("exportCalendar");
    }

    private String openFeed() {
        feed();
        return FEED;
    }

    private String feed() {
        Response known = examples.owner().asking().get(FEED);
        Response made = known.statusCode() == 404
                ? examples.owner().sending(Map.of()).put(FEED)
                : examples.owner()
                        .sending(Map.of())
                        .header("If-Match", known.header("ETag"))
                        .put(FEED);
        return made.path("address");
    }

    @Override
    protected String anyList() {
        return "/v1/contacts";
    }

    private String described() {
        Map<String, String> amara = Map.of("givenName", "Amara", "zone", "Africa/Lagos");
        Response known = examples.owner().asking().get("/v1/applicants/me");
        if (known.statusCode() == 404) {
            known = examples.owner().sending(amara).put("/v1/applicants/me");
            known.then().statusCode(201);
        }
        return "/v1/applicants/" + known.path("id");
    }

    /** One that is done: while an order waits for a service, its receipt changes by itself. */
    private String erased() {
        String order = examples.make("/v1/erasures");
        MentorshipServiceStub.carriesOut(UUID.fromString(id(order)));
        await().atMost(20, SECONDS)
                .until(() -> examples.owner().asking().get(order).path("state").equals("DONE"));
        return order;
    }

    /** One that is done, as above. */
    private String forgotten() {
        String request = examples.make("/v1/forget-requests");
        Actor operator = examples.owner().colleague(Role.OPERATOR);
        await().atMost(20, SECONDS)
                .until(() -> operator.asking().get(request).path("state").equals("DONE"));
        return request;
    }

    private String imported() {
        String job = examples.make("/v1/imports");
        await().atMost(20, SECONDS)
                .until(() -> !List.of("QUEUED", "RUNNING")
                        .contains(examples.owner().asking().get(job).<String>path("state")));
        return job;
    }

    /** Somebody new by nothing but a name. */
    private String somebody() {
        return examples.owner()
                .sending(Map.of("name", "Samuel Sample", "role", "OTHER"))
                .post("/v1/contacts")
                .path("id");
    }

    private String merged() {
        return examples.owner()
                .sending(Map.of("survivor", somebody(), "losers", List.of(somebody())))
                .post("/v1/contacts/merge")
                .header("Location");
    }

    private String promised() {
        examples.make("/v1/interactions");
        String commitment = examples.owner()
                .asking()
                .queryParam("filter", "settlement=null=true")
                .get("/v1/commitments")
                .path("items[0].id");
        return "/v1/commitments/" + commitment;
    }

    private String flagged() {
        String flag = examples.make("/v1/contacts") + "/do-not-contact";
        examples.owner()
                .sending(Map.of("reason", "asked me", "source", "the person", "since", "2026-03-01"))
                .put(flag)
                .then()
                .statusCode(200);
        return flag;
    }
}
