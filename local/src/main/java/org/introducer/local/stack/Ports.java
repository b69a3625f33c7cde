package org.introducer.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.introducer.local.LauncherError;

/** Eight ports in a row: the reverse proxy, the three services, PostgreSQL, and where the services tell health and metrics. */
public record Ports(int base) {
    public static final int DEFAULT_BASE = 8080;
    private static final int COUNT = 8;
    private static final int HIGHEST_BASE = 65_535 - COUNT + 1;

    private static final int FIRST_TEST_BASE = 15_000;
    private static final int TEST_STEP = 10;
    private static final int TEST_BASES = 1_700;
    private static final int FIRST_OF_THIS_PROCESS =
            (int) (ProcessHandle.current().pid() % TEST_BASES);
    private static final AtomicInteger GIVEN = new AtomicInteger();

    public Ports {
        if (base < 1 || base > HIGHEST_BASE) {
            throw new LauncherError("--port-base must lie between 1 and " + HIGHEST_BASE + ", not " + base + ".");
        }
    }

    public int proxy() {
        return base;
    }

    public int of(Service service) {
        return base + 1 + service.ordinal();
    }

    public int postgres() {
        return base + 4;
    }

    /** Where a service tells its health and its metrics, and nothing else. */
    public int management(Service service) {
        return base + 5 + service.ordinal();
    }

    public String managementUrl(Service service) {
        return "http://127.0.0.1:" + management(service);
    }

    public String url(Service service) {
        return "http://127.0.0.1:" + of(service);
    }

    public String proxyUrl() {
        return "http://127.0.0.1:" + proxy();
    }

    /** Where a receiver of webhooks may listen on this machine: the port after those of the stack, which the stack does not use. */
    public String receiverUrl() {
        return "http://127.0.0.1:" + (base + COUNT);
    }

    /** Says which port is taken, if one is, before anything is started. */
    void requireFree(Launch launch) {
        Map<Integer, String> users = new LinkedHashMap<>();
        if (!launch.services().isEmpty()) {
            users.put(proxy(), "the reverse proxy");
        }
        for (Service service : launch.services()) {
            users.put(of(service), service.id());
            users.put(management(service), "the metrics of " + service.id());
        }
        users.put(postgres(), "PostgreSQL");
        users.forEach((port, user) -> requireFree(port, user, "choose eight other ports with --port-base N"));
        launch.options()
                .debug()
                .forEach((service, port) -> requireFree(
                        port,
                        "the debugger of " + service.id(),
                        "choose another one with --debug " + service.id() + "=PORT"));
    }

    private static void requireFree(int port, String user, String remedy) {
        if (isTaken(port)) {
            throw new LauncherError(
                    "Port " + port + " (for " + user + ") is taken by another program; stop that, or " + remedy + ".");
        }
    }

    /**
     * A base whose eight ports are free right now, for local stacks of tests. It lies below the ports from which clients call: a client
     * that calls a port of these while nobody listens can be given that very port, and then holds it. None is given twice: who
     * still calls a server that was stopped must not reach another one.
     */
    public static Ports anyFree() {
        for (int tried = 0; tried < TEST_BASES; tried++) {
            Ports ports = new Ports(FIRST_TEST_BASE
                    + TEST_STEP * Math.floorMod(FIRST_OF_THIS_PROCESS + GIVEN.getAndIncrement(), TEST_BASES));
            boolean free = true;
            for (int offset = 0; offset < COUNT; offset++) {
                free &= !isTaken(ports.base() + offset);
            }
            if (free) {
                return ports;
            }
        }
        throw new LauncherError("There are no eight free ports in a row.");
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
