package org.introducer.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.introducer.local.Commands;
import org.introducer.local.house.Service;
import org.junit.jupiter.api.Test;

/** However a house is told to stop, it stops whole, in order, and starts again. */
class StopIT {

    private static final long LIMIT_SECONDS = 60;

    @Test
    void a_signal_stops_everything_in_order_even_while_it_starts_and_the_next_up_works() {
        try (House house = House.planned()) {
            house.up("The three services start");
            stops(house, () -> Commands.signal("TERM", house.launcher().pid()), List.of(house.postgres()));
            house.up();
            stops(house, () -> Commands.signal("TERM", house.launcher().pid()), processes(house));
            house.up();
            stops(house, () -> assertEquals(0, house.introducer("down").exitCode()), processes(house));
        }
    }

    private static List<ProcessHandle> processes(House house) {
        List<ProcessHandle> all = new ArrayList<>(List.of(house.postgres()));
        for (Service service : Service.values()) {
            all.add(house.process(service));
        }
        return all;
    }

    private static void stops(House house, Runnable told, List<ProcessHandle> processes) {
        told.run();
        assertTrue(Commands.ended(house.launcher(), LIMIT_SECONDS), "it goes on");
        for (ProcessHandle each : processes) {
            assertFalse(each.isAlive(), () -> "left behind: " + each.info());
        }
        assertTrue(
                house.said().matches("(?s).*Stopping the services.*Stopping PostgreSQL.*Stopped\\. The data stays.*"),
                house.said());
        assertEquals(3, house.introducer("status").exitCode());
    }
}
