package org.introducer.programs.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.introducer.programs.ProgramsTest;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * A measurement, run by name only: {@code -Dtest=ImportSpeed}. Imports generated Data Hub rows over HTTP, from the first byte
 * sent to DONE, beside a bare COPY of the same file in the same run, and prints ratios and the live heap.
 */
@ProgramsTest
class ImportSpeed {

    private final Actor curator = Actor.curator();

    @Test
    void petitions_beside_a_bare_copy() throws Exception {
        measure("warm-up", 1, 50_000);
        int rows = Integer.getInteger("introducer.rows", 500_000);
        measure("small", 2, rows / 5);
        measure("large", 3, rows);
    }

    private void measure(String name, int seed, int rows) throws Exception {
        Path file = generate(seed, rows);
        try {
            double plain = copy(file, "");
            double keyed = copy(file, ", primary key (employer, tax_id, city, zip)");
            double import1 = seconds(() -> upload(file, "counts.create", rows));
            double import2 = seconds(() -> upload(file, "counts.unchanged", rows));
            long heap = liveHeap(() -> upload(file, "counts.unchanged", rows));
            System.out.printf(
                    "%s: %,d rows, %,d MB: bare COPY %.2f s, COPY into a keyed and indexed table %.2f s,"
                            + " import %.2f s (ratios %.2f, %.2f), the same again %.2f s, live heap at most %,d MB%n",
                    name,
                    rows,
                    Files.size(file) >> 20,
                    plain,
                    keyed,
                    import1,
                    plain / import1,
                    keyed / import1,
                    import2,
                    heap >> 20);
        } finally {
            Files.delete(file);
        }
    }

    private static Path generate(int seed, int rows) throws IOException {
        Path file = Files.createTempFile("petitions", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(ImportTest.HUB);
            for (int i = 0; i < rows; i++) {
                out.write("%d,EMPLOYER %d OF THE UNITED STATES %d,%d,0,%d,0,62,%04d,FL,TAMPA,%05d%n"
                        .formatted(2010 + seed, i * 7919L % rows, seed, i % 50, i % 30, i % 10000, i % 100000));
            }
        }
        return file;
    }

    private static double copy(Path file, String key) throws Exception {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.execute("create table bare (fiscal_year int, employer text, ia int, id int, ca int, cd int,"
                    + " naics text, tax_id text, state text, city text, zip text" + key + ")");
            if (!key.isEmpty()) {
                statement.execute("create index on bare (employer, fiscal_year)");
            }
            double took = seconds(() -> owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare from stdin (format csv, header)", in, 1 << 16));
            statement.execute("drop table bare");
            return took;
        }
    }

    private void upload(Path file, String outcome, int rows) throws Exception {
        String base = ConfigProvider.getConfig().getValue("test.url", String.class);
        HttpResponse<String> accepted;
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            accepted = client.send(
                    HttpRequest.newBuilder(URI.create(
                                    base + "/v1/imports?autoConfirm=true&observedOn=2026-01-15&source=USCIS_DATA_HUB"))
                            .header("Authorization", "Bearer " + curator.token())
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        assertEquals(202, accepted.statusCode(), accepted.body());
        System.out.printf("  accepted after %.2f s%n", (System.nanoTime() - begun) / 1e9);
        String job = accepted.headers().firstValue("Location").orElseThrow();
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> curator.asking().get(job).jsonPath().getString("state"), "DONE"::equals);
        assertEquals(rows, curator.asking().get(job).jsonPath().getInt(outcome));
    }

    private interface Act {
        void run() throws Exception;
    }

    private static double seconds(Act act) throws Exception {
        long begun = System.nanoTime();
        act.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The most that was live: used right after a forced collection, looked at all along. */
    private static long liveHeap(Act act) throws Exception {
        AtomicLong most = new AtomicLong();
        try (ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor()) {
            sampler.scheduleWithFixedDelay(
                    () -> {
                        System.gc();
                        Runtime jvm = Runtime.getRuntime();
                        most.accumulateAndGet(jvm.totalMemory() - jvm.freeMemory(), Math::max);
                    },
                    0,
                    500,
                    TimeUnit.MILLISECONDS);
            act.run();
            sampler.shutdownNow();
        }
        return most.get();
    }
}
