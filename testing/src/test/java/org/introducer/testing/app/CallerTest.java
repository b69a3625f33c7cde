package org.introducer.testing.app;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import java.util.UUID;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@PlatformTest
class CallerTest {

    @Test
    @Tag("X01")
    void who_calls_with_a_token_cannot_become_somebody_else() {
        Actor actor = Actor.applicant();
        actor.sending(Map.of("sub", UUID.randomUUID(), "tenant", UUID.randomUUID()))
                .post("/v1/parcels/act-as")
                .then()
                .statusCode(200)
                .body("refused", notNullValue())
                .body("tenant", equalTo(actor.tenant().toString()));
    }
}
