package org.introducer.system.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.introducer.local.Commands;
import org.introducer.local.stack.Ports;
import org.introducer.system.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas behind haproxy, which asks them every half second whether they are ready, are restarted one after the other. */
class RollingRestartFaults {

    private static final int PER_SECOND = Integer.getInteger("introducer.rate", 100);
    private static final Map<String, String> SETTINGS = Map.of("INTRODUCER_HTTP_DRAIN_DELAY", "4s");
    /** A replica that has just started gets its whole share only after this, and the next is restarted only then. */
    private static final int SLOW_START_SECONDS = 5;

    @Test
    void no_call_fails(@TempDir Path folder) throws Exception {
        assumeTrue(
                Commands.run(List.of("haproxy", "-v")).succeeded(),
                "haproxy is not installed (apt-get install haproxy)");
        try (ContactsDatabase database = new ContactsDatabase(folder)) {
            PackagedService first = database.service(SETTINGS).until("ready", 200);
            PackagedService second = database.service(SETTINGS).until("ready", 200);
            int port = Ports.anyFree().proxy();
            Process balancer = balancer(folder, port, first, second);
            try {
                Load load = new Load("http://127.0.0.1:" + port, database.token());
                balanced(port, 2);
                load.warmUp(200).start(PER_SECOND, true);
                TimeUnit.SECONDS.sleep(2);
                first = restarted(first, port);
                second = restarted(second, port);
                TimeUnit.SECONDS.sleep(2);
                List<Load.Outcome> outcomes = load.stop();

                Map<Integer, Long> byStatus =
                        outcomes.stream().collect(Collectors.groupingBy(Load.Outcome::status, Collectors.counting()));
                System.out.printf(
                        "Rolling restart at %d calls a second: %s%n%s",
                        PER_SECOND, byStatus, Files.readString(folder.resolve("haproxy.log")));
                assertEquals(
                        List.of(),
                        outcomes.stream()
                                .filter(each -> each.status() != 201)
                                .limit(5)
                                .toList(),
                        byStatus.toString());
                Set<String> lost =
                        outcomes.stream().flatMap(each -> each.id().stream()).collect(Collectors.toSet());
                lost.removeAll(ContactsDatabase.stored(database.postgres()));
                assertEquals(Set.of(), lost);
            } finally {
                balancer.destroyForcibly();
                first.close();
                second.close();
            }
        }
    }

    private static PackagedService restarted(PackagedService replica, int balancer) throws Exception {
        replica.process().destroy();
        assertTrue(replica.process().waitFor(60, TimeUnit.SECONDS), "it does not end");
        PackagedService again = replica.again().until("ready", 200);
        balanced(balancer, 2);
        TimeUnit.SECONDS.sleep(SLOW_START_SECONDS);
        return again;
    }

    private static void balanced(int port, int replicas) {
        URI status = URI.create("http://127.0.0.1:" + port + "/haproxy;csv");
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            try (InputStream csv = status.toURL().openStream()) {
                return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> line.startsWith("replicas,r") && line.contains(",UP,"))
                                .count()
                        == replicas;
            }
        });
    }

    private static Process balancer(Path folder, int port, PackagedService first, PackagedService second)
            throws IOException {
        Path configuration = Files.writeString(folder.resolve("haproxy.cfg"), """
                defaults
                  mode http
                  timeout connect 2s
                  timeout client 60s
                  timeout server 60s
                  timeout check 5s
                  retries 3
                  option redispatch
                frontend callers
                  bind 127.0.0.1:%d
                  stats enable
                  stats uri /haproxy
                  default_backend replicas
                backend replicas
                  option httpchk
                  http-check send meth GET uri /q/health/ready ver HTTP/1.1 hdr Host replicas hdr Connection close
                  default-server check inter 500ms fall 2 rise 2 slowstart %ds
                  server r1 %s port %d
                  server r2 %s port %d
                """.formatted(
                        port,
                        SLOW_START_SECONDS,
                        URI.create(first.url()).getAuthority(),
                        URI.create(first.management()).getPort(),
                        URI.create(second.url()).getAuthority(),
                        URI.create(second.management()).getPort()));
        return new ProcessBuilder("haproxy", "-db", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
    }
}
