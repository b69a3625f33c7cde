package org.introducer.programs.imports;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Assumptions;

/** How tests import files. */
public final class ImportCalls {

    private static final List<String> ENDED = List.of("PREVIEWED", "DONE", "FAILED", "CANCELLED", "REVERTED");

    private ImportCalls() {}

    public static Response send(Actor curator, String source, String file) {
        return send(curator, "source=" + source, file.getBytes(StandardCharsets.UTF_8));
    }

    /** @param query such as {@code source=NRMP&autoConfirm=false}; by default confirmed, and observed long ago */
    public static Response send(Actor curator, String query, byte[] file) {
        return curator.asking().contentType("text/csv").body(file).post("/v1/imports?" + whole(query));
    }

    static String whole(String query) {
        return query
                + (query.contains("observedOn=") ? "" : "&observedOn=2026-01-15")
                + (query.contains("autoConfirm=") ? "" : "&autoConfirm=true");
    }

    /** Imports and waits until the worker has done its part. */
    public static Response imported(Actor curator, String source, String file) {
        return ended(curator, send(curator, source, file));
    }

    public static Response imported(Actor curator, String query, byte[] file) {
        return ended(curator, send(curator, query, file));
    }

    /** The job that was accepted, once no worker has it any more. */
    public static Response ended(Actor curator, Response accepted) {
        accepted.then().statusCode(202);
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> curator.asking().get(accepted.header("Location")),
                        job -> ENDED.contains(job.jsonPath().getString("state")));
    }

    /** The id of the program that has an NRMP code; null when none has. */
    public static String programWithNrmpCode(Actor reader, String nrmpCode) {
        return reader.asking()
                .queryParam("filter", "nrmpCode==" + nrmpCode)
                .get("/v1/programs")
                .jsonPath()
                .getString("items[0].id");
    }

    /** A code of ACGME's form that no other test has. */
    public static String acgmeCode(String specialty) {
        return specialty + "99" + digits(5);
    }

    /** An NRMP code but its letter and digit, that no other test has. */
    public static String nrmpCode(String specialty) {
        return digits(4) + specialty;
    }

    static String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(ThreadLocalRandom.current().nextInt(10));
        }
        return digits.toString();
    }

    /** A real file, or the test is skipped. */
    public static byte[] real(String name) throws java.io.IOException {
        Path file = Path.of(System.getProperty("introducer.root", ".."), "../shared/data")
                .resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), "skipped: no ../shared/data/" + name);
        return Files.readAllBytes(file);
    }
}
