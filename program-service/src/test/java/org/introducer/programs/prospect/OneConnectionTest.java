package org.introducer.programs.prospect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.introducer.programs.ContactsService;
import org.introducer.programs.ContactsStub;
import org.introducer.programs.Directory;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With a single connection in the pool, whoever kept it while asking contacts-service would keep everybody out. */
@ProgramsTest
@QuarkusTestResource(
        value = ContactsStub.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "connections", value = "1"))
class OneConnectionTest {

    private static final int SLOW_MS = 2500;

    private final ContactsService contacts = new ContactsService();
    private final Directory directory = new Directory();
    private final Actor amara = Actor.applicant();

    @Test
    @Tag("P07")
    void no_connection_is_held_while_the_profile_is_asked_for() {
        contacts.slowly(SLOW_MS).describes(amara, Map.of());
        othersAreServedDuring(
                () -> amara.asking().get("/v1/programs/" + directory.program("INTEGRATED") + "/visa-verdict"),
                () -> contacts.profilesRead(amara) > 0);
    }

    @Test
    @Tag("P15")
    void no_connection_is_held_while_the_network_is_asked_for() {
        contacts.describes(amara, Map.of());
        contacts.slowly(SLOW_MS).knows(amara, Map.of());
        othersAreServedDuring(
                () -> amara.asking().post("/v1/shortlists"),
                () -> !contacts.networksAsked(amara).isEmpty());
    }

    private void othersAreServedDuring(Supplier<Response> request, BooleanSupplier asked) {
        String program = directory.program("INTEGRATED");
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(request);
        while (!asked.getAsBoolean() && !waiting.isDone()) {
            Thread.onSpinWait();
        }
        Actor.applicant().asking().get("/v1/programs/" + program).then().statusCode(200);
        assertFalse(waiting.isDone(), "the other request had to wait");
        assertEquals(2, waiting.join().statusCode() / 100);
    }
}
