package org.introducer.programs.prospect;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.List;
import org.introducer.programs.ContactsAway;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ProgramsTest
@QuarkusTestResource(value = ContactsAway.class, restrictToAnnotatedClass = true)
class ContactsAwayTest {

    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();

    @Test
    @Tag("P07")
    void without_contacts_service_what_needs_the_profile_is_503_and_says_when_to_try_again() {
        String program = directory.program("INTEGRATED");
        for (String answer : List.of("visa-verdict", "visa-comparison", "exclusion")) {
            amara.asking()
                    .get("/v1/programs/" + program + "/" + answer)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:introducer:problem:neighbour-unavailable"))
                    .body("detail", containsString("contacts-service"));
        }
        amara.asking().post("/v1/programs/" + program + "/eligibility").then().statusCode(503);
    }
}
