package org.introducer.benchmarks.http;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.introducer.local.stack.Service;

/**
 * Measures a bare server, a bare database, a plain application and contacts-service in one run, and writes a table:
 * {@code Ratios ROOT DATA PORT-BASE SECONDS CONTACTS WARM-UP-SECONDS}. ROOT is the project with everything built; DATA is kept for the next run.
 */
final class Ratios {

    private static final int FIRST = 200;
    private static final int LATER = 2000;

    private final FilledStack stack;
    private final Load load;
    private final Report report = new Report();

    private Ratios(FilledStack stack, Duration length, Duration warmUp) {
        this.stack = stack;
        this.load = new Load(
                stack.root().resolve("tools/benchmark"),
                warmUp,
                length,
                stack.stack().postgres());
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        try (FilledStack stack = FilledStack.start(
                Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[4]))) {
            Ratios ratios = new Ratios(stack, seconds(args[3]), seconds(args[5]));
            ratios.fill();
            ratios.measure();
            ratios.report.write(System.out);
        }
    }

    private static Duration seconds(String number) {
        return Duration.ofSeconds(Long.parseLong(number));
    }

    private void fill() throws SQLException {
        try (Connection server = stack.connect("postgres");
                Statement statement = server.createStatement()) {
            if (statement
                    .executeQuery("select from pg_database where datname = 'pgbench'")
                    .next()) {
                return;
            }
            statement.execute("create database pgbench");
        }
        load.fill(asSuperuser("pgbench"), password());
    }

    private void measure() throws IOException, InterruptedException {
        String tenant = FilledStack.APPLICANT.tenant().toString();
        report.first(FirstCalls.posts(FIRST, stack.contacts(), stack.token(), stack.service()));
        report.first(FirstCalls.posts(LATER - FIRST, stack.contacts(), stack.token(), stack.service()));
        try (Plain plain = Plain.start(stack.root(), stack.stack(), connectionUrl())) {
            Map<String, String> reads = Map.of("IDS", stack.ids().toString());
            report.hello(load.requests("hello", plain.process(), plain.url() + "/hello", null, Map.of()));
            report.bareRead(load.transactions("pgbench -S", with(asSuperuser("pgbench"), "-S"), password()));
            String plainContacts = plain.url() + "/" + tenant + "/" + FilledStack.APPLICANT.sub() + "/contacts";
            report.add(load.requests("read one, plain", plain.process(), plainContacts, "read.lua", reads));
            report.add(load.requests("list of 50, plain", plain.process(), plainContacts, "list.lua", Map.of()));
        }
        Map<String, String> reads = Map.of("IDS", stack.ids().toString(), "TOKEN", stack.token());
        report.add(load.requests("read one", stack.service(), stack.contacts(), "read.lua", reads));
        report.add(load.requests(
                "list of 50", stack.service(), stack.contacts(), "list.lua", Map.of("TOKEN", stack.token())));
        report.add(
                load.requests("POST", stack.service(), stack.contacts(), "post.lua", Map.of("TOKEN", stack.token())));
        report.add(load.requests(
                "POST with a key",
                stack.service(),
                stack.contacts(),
                "post.lua",
                Map.of("TOKEN", stack.token(), "KEYS", "1")));
        report.barePost(load.transactions(
                "the statements of a POST",
                List.of(
                        "-f",
                        stack.root().resolve("tools/benchmark/post-contact.sql").toString(),
                        "-D",
                        "tenant=" + tenant,
                        "-D",
                        "applicant=" + FilledStack.APPLICANT.sub(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(stack.stack().ports().postgres()),
                        "-U",
                        Service.CONTACTS.database().service(),
                        "contacts"),
                Map.of(
                        "PGPASSWORD",
                        stack.stack().password(Service.CONTACTS.database().service()))));
    }

    private String connectionUrl() {
        return "jdbc:postgresql://127.0.0.1:" + stack.stack().ports().postgres() + "/contacts";
    }

    private List<String> asSuperuser(String database) {
        return List.of(
                "-h", "127.0.0.1", "-p", String.valueOf(stack.stack().ports().postgres()), "-U", "postgres", database);
    }

    private static List<String> with(List<String> options, String first) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), options.stream())
                .toList();
    }

    private Map<String, String> password() {
        return Map.of("PGPASSWORD", stack.stack().password("postgres"));
    }
}
