package org.introducer.contacts.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.introducer.contacts.ContactsTest;
import org.introducer.testing.Actor;
import org.introducer.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Imports of 30,000 rows, of LinkedIn and of any table, beside a bare {@code COPY} of the same rows into a table with the same indexes, in the same run. No part
 * of verify; run it with {@code ./mvnw -pl contacts-service -am test
 * -Dtest=ImportBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@ContactsTest
class ImportBenchmark {

    private static final int ROWS = 30_000;
    private static final String HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

    private static String table(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> ("Given%1$d Family%1$d MD,https://www.linkedin.com/in/person-%1$d,%2$s,"
                                + "Example University Hospital %3$d,\"Associate Professor, Interventional Radiology\"")
                        .formatted(i, i % 20 == 0 ? "person%d@example.org".formatted(i) : "", i % 500))
                .collect(Collectors.joining("\n", "Full Name,URL,E-Mail,Hospital,Position\n", "\n"));
    }

    private static String linkedIn(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> ("Given%1$d,\"Family%1$d, MD\",https://www.linkedin.com/in/person-%1$d,%2$s,"
                                + "Example University Hospital %3$d,\"Associate Professor, Interventional Radiology\",28 Nov 2021")
                        .formatted(i, i % 20 == 0 ? "person%d@example.org".formatted(i) : "", i % 500))
                .collect(Collectors.joining("\n", HEADER, "\n"));
    }

    @Test
    void thirty_thousand_rows_beside_a_bare_copy() throws Exception {
        new Importing(Actor.applicant()).take("LINKEDIN", linkedIn(2000));
        new Importing(Actor.applicant()).take("CSV", table(2000));
        for (int run = 1; run <= Integer.getInteger("introducer.runs", 3); run++) {
            measure(run, "LINKEDIN", linkedIn(ROWS).getBytes(StandardCharsets.UTF_8));
            measure(run, "CSV", table(ROWS).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void measure(int run, String source, byte[] file) throws Exception {
        Importing amara = new Importing(Actor.applicant());
        long start = System.nanoTime();
        String place = amara.upload(source, file).header("Location");
        long staged = System.nanoTime();
        amara.settled(place);
        long previewed = System.nanoTime();
        amara.confirm(place);
        long done = System.nanoTime();
        assertEquals(ROWS, amara.counts(place).get("create"));
        String again = amara.preview(source, file);
        assertEquals(ROWS, amara.counts(again).get("unchanged"));
        long seen = System.nanoTime();
        amara.revert(place).then().statusCode(200);
        long reverted = System.nanoTime();
        double copy = copy(amara.owner().tenant());
        System.out.printf(
                "run %d, %s, %,d rows: read and staged %.2f s, compared %.2f s, applied %.2f s; the file again %.2f s; reverted %.2f s; bare COPY %.2f s;"
                        + " applied : COPY = %.1f, all : COPY = %.1f%n",
                run,
                source,
                ROWS,
                seconds(start, staged),
                seconds(staged, previewed),
                seconds(previewed, done),
                seconds(done, seen),
                seconds(seen, reverted),
                copy,
                seconds(previewed, done) / copy,
                seconds(start, done) / copy);
    }

    /** The contacts of a tenant, deleted ones too, copied as text into an empty table with the indexes of contacts. */
    private static double copy(UUID tenant) throws SQLException, IOException {
        String columns =
                "tenant_id, id, version, owner_id, name, role, kind, institution, title, credentials, emails, urls, created_at";
        Path text = Path.of(System.getProperty("java.io.tmpdir"), "introducer-copy-" + tenant);
        try (Connection superuser = TestDatabase.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(
                    "copy (select %s from contacts where tenant_id = '%s') to '%s'".formatted(columns, tenant, text));
            statement.execute("drop table if exists copied");
            statement.execute("create table copied (like contacts including all)");
            long start = System.nanoTime();
            long rows = statement.executeLargeUpdate("copy copied (%s) from '%s'".formatted(columns, text));
            double took = seconds(start, System.nanoTime());
            assertEquals(ROWS, rows);
            statement.execute("drop table copied");
            return took;
        } finally {
            Files.deleteIfExists(text);
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
