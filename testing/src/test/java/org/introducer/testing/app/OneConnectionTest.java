package org.introducer.testing.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two tenants share the only connection; its rows are told apart by the database alone, for the list asks for all. */
@PlatformTest
@TestProfile(OneConnectionTest.Alone.class)
@Tag("X01")
class OneConnectionTest {

    private static final int ROUNDS = 400;

    public static class Alone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.max-size",
                    "1",
                    "quarkus.datasource.jdbc.min-size",
                    "1",
                    "quarkus.datasource.jdbc.acquisition-timeout",
                    "20s");
        }
    }

    private record Side(Actor actor, List<String> names) {}

    @Test
    void nobody_sees_the_other_tenant_whatever_came_to_nothing_before() {
        Side one = side("one");
        Side other = side("other");
        for (int round = 0; round < ROUNDS; round++) {
            Side side = round % 2 == 0 ? one : other;
            if (round % 3 == 0) {
                refused(side);
            }
            if (round % 5 == 0) {
                create(side, "%s %03d".formatted(side.names().getFirst(), round));
            }
            assertEquals(
                    side.names(),
                    side.actor().asking().get("/v1/parcels").jsonPath().getList("$"),
                    "round " + round);
        }
    }

    private static Side side(String name) {
        Side side = new Side(Actor.applicant(), new ArrayList<>());
        create(side, name);
        return side;
    }

    private static void create(Side side, String name) {
        side.actor()
                .sending(Map.of("name", name, "size", "SMALL", "code", name))
                .post("/v1/parcels")
                .then()
                .statusCode(201);
        side.names().add(name);
    }

    /** The database refuses a second parcel with the code, and all of the transaction is rolled back. */
    private static void refused(Side side) {
        side.actor()
                .sending(Map.of(
                        "name", "x", "size", "SMALL", "code", side.names().getFirst()))
                .post("/v1/parcels")
                .then()
                .statusCode(409);
    }
}
