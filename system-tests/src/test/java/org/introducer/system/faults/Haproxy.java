package org.introducer.system.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.introducer.local.Commands;
import org.introducer.local.stack.Ports;
import org.introducer.system.PackagedService;

/** A balancer in front of replicas, which asks them every half second whether they are ready. */
final class Haproxy implements AutoCloseable {

    /** A replica that has just started gets its whole share only after this; another is to be stopped only then. */
    static final int SLOW_START_SECONDS = 5;

    private final int port = Ports.anyFree().proxy();
    private final Path log;
    private final Process process;

    Haproxy(Path folder, PackagedService... replicas) throws IOException {
        StringBuilder servers = new StringBuilder();
        int serial = 1;
        for (PackagedService replica : replicas) {
            servers.append("  server r%d %s port %d%n"
                    .formatted(
                            serial++,
                            URI.create(replica.url()).getAuthority(),
                            URI.create(replica.management()).getPort()));
        }
        Path configuration =
                Files.writeString(folder.resolve("haproxy.cfg"), """
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
                %s""".formatted(port, SLOW_START_SECONDS, servers));
        log = folder.resolve("haproxy.log");
        process = new ProcessBuilder("haproxy", "-db", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    static void assumeInstalled() {
        assumeTrue(
                Commands.run(List.of("haproxy", "-v")).succeeded(),
                "haproxy is not installed (apt-get install haproxy)");
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Waits until so many replicas are called. */
    Haproxy until(int replicas) {
        URI status = URI.create(url() + "/haproxy;csv");
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            try (InputStream csv = status.toURL().openStream()) {
                return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> line.startsWith("replicas,r") && line.contains(",UP,"))
                                .count()
                        == replicas;
            }
        });
        return this;
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
