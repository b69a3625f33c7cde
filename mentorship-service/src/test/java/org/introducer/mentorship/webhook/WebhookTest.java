package org.introducer.mentorship.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.ConsentingApplicants;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.testing.Actor;
import org.introducer.testing.Receiver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@WithTestResource(ConsentingApplicants.class)
@Tag("X10")
class WebhookTest {

    private final Actor amara =
            new Actor(ConsentingApplicants.ASKED_ABOUT, UUID.randomUUID(), Set.of(Role.APPLICANT), null);
    private final Actor adviser = amara.colleague(Role.ADVISER);
    private final Actor admin = amara.colleague(Role.ORG_ADMIN);

    @Test
    void an_adviser_is_told_of_who_consents_and_an_org_admin_of_the_organisation() {
        Receiver ofAdviser = webhook(adviser);
        Receiver ofAdmin = webhook(admin);
        describe(amara.colleague(Role.APPLICANT));
        String mentee = describe(amara);
        await().atMost(40, SECONDS)
                .until(() -> ofAdmin.calls().size() >= 2 && !ofAdviser.calls().isEmpty());
        assertEquals(2, ofAdmin.calls().size());
        assertEquals(1, ofAdviser.calls().size());
        JsonPath event = new JsonPath(ofAdviser.calls().getFirst().body());
        assertEquals("org.introducer.mentee.created", event.getString("type"));
        assertEquals("mentees/" + mentee, event.getString("subject"));
        assertEquals("urn:introducer:mentorship-service", event.getString("source"));
    }

    private static String describe(Actor applicant) {
        return applicant
                .sending(Map.of("name", "Amara", "wants", List.of("CAREER")))
                .post("/v1/mentees")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Receiver webhook(Actor owner) {
        Receiver receiver = new Receiver();
        String webhook = owner.sending(Map.of("url", receiver.url()))
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        owner.asking()
                .header("If-Match", owner.asking().get(webhook).header("ETag"))
                .put(webhook + "/secret")
                .then()
                .statusCode(200);
        return receiver;
    }
}
