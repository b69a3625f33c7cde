package org.introducer.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.introducer.local.LauncherError;
import org.introducer.local.stack.ServiceOptions.LogLevel;
import org.junit.jupiter.api.Test;

class LaunchTest {
    private static final Path UNTRAINED = Path.of("no-such-folder");

    @Test
    void a_service_is_told_what_a_person_says_and_the_others_only_what_is_for_all() {
        Launch launch = Launch.built(new ServiceOptions(
                Map.of(Service.CONTACTS, 5010),
                Map.of(Service.CONTACTS, List.of("-Xmx1g")),
                Map.of("org.hibernate.SQL", LogLevel.DEBUG),
                Origins.NONE));
        String log = "-Dquarkus.log.category.\"org.hibernate.SQL\".level=DEBUG";
        assertEquals(
                List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:5010", "-Xmx1g", log),
                launch.jvm(Service.CONTACTS, UNTRAINED));
        assertEquals(List.of(log), launch.jvm(Service.PROGRAMS, UNTRAINED));
    }

    @Test
    void in_dev_mode_a_service_has_its_debug_port_unless_another_one_is_asked_for() {
        ServiceOptions options = new ServiceOptions(Map.of(Service.MENTORSHIP, 6000), Map.of(), Map.of(), Origins.NONE);
        Launch launch = Launch.inDevMode(List.of(Service.PROGRAMS, Service.MENTORSHIP), options);
        assertEquals(
                Map.of(Service.PROGRAMS, 5006, Service.MENTORSHIP, 6000),
                launch.options().debug());
        assertTrue(launch.isBuilt(Service.CONTACTS));
        assertFalse(launch.isBuilt(Service.PROGRAMS));
    }

    @Test
    void the_database_alone_needs_one_port() throws Exception {
        Ports ports = Ports.anyFree();
        try (ServerSocket taken = new ServerSocket(ports.of(Service.CONTACTS), 1, InetAddress.getLoopbackAddress())) {
            assertTrue(taken.isBound());
            ports.requireFree(Launch.databaseOnly());
            assertThrows(LauncherError.class, () -> ports.requireFree(Launch.built(ServiceOptions.NONE)));
        }
    }

    @Test
    void a_taken_port_of_a_debugger_is_said_with_the_option_for_another() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Launch launch = Launch.built(new ServiceOptions(
                    Map.of(Service.PROGRAMS, taken.getLocalPort()), Map.of(), Map.of(), Origins.NONE));
            Ports ports = Ports.anyFree();
            LauncherError error = assertThrows(LauncherError.class, () -> ports.requireFree(launch));
            assertEquals(
                    "Port " + taken.getLocalPort()
                            + " (for the debugger of program-service) is taken by another program;"
                            + " stop that, or choose another one with --debug program-service=PORT.",
                    error.getMessage());
        }
    }

    @Test
    void settings_of_dev_mode_do_not_count_in_tests_that_run_beside_it() {
        assertEquals(
                Map.of("_DEV_QUARKUS_HTTP_PORT", "9081"),
                ServiceSettings.inDevMode(Map.of("QUARKUS_HTTP_PORT", "9081", "QUARKUS_PROFILE", "prod,local")));
    }
}
