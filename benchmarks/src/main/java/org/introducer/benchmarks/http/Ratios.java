package org.introducer.benchmarks.http;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.Tokens;
import org.introducer.local.stack.DataFolder;
import org.introducer.local.stack.LocalStack;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;
import org.introducer.local.stack.Training;

/**
 * Measures a bare server, a bare database, a plain application and contacts-service in one run, and writes a table:
 * {@code Ratios ROOT DATA PORT-BASE SECONDS CONTACTS WARM-UP-SECONDS}. ROOT is the project with everything built; DATA is kept for the next run.
 */
final class Ratios {

    private static final int FIRST = 200;
    private static final int LATER = 2000;

    private final Path root;
    private final LocalStack stack;
    private final Load load;
    private final Tokens.Subject applicant = Personas.of(Role.APPLICANT);
    private final Path data;
    private final Report report;

    private Ratios(Path root, LocalStack stack, Path data, Duration length, Duration warmUp) {
        this.root = root;
        this.stack = stack;
        this.data = data;
        this.load = new Load(root.resolve("tools/benchmark"), warmUp, length, stack.postgres());
        this.report = new Report();
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path root = Path.of(args[0]);
        DataFolder folder = new DataFolder(Path.of(args[1]));
        if (!Files.exists(root.resolve("contacts-service/target/quarkus-app/app.aot"))) {
            Training.of(root);
        }
        try (LocalStack stack =
                LocalStack.start(root, folder, new Ports(Integer.parseInt(args[2])), System.err::println)) {
            Ratios ratios = new Ratios(root, stack, folder.path(), seconds(args[3]), seconds(args[5]));
            ratios.fill(Integer.parseInt(args[4]));
            ratios.measure();
            ratios.write(System.out);
        }
    }

    private static Duration seconds(String number) {
        return Duration.ofSeconds(Long.parseLong(number));
    }

    private void fill(int contacts) throws SQLException {
        boolean fresh = !Files.exists(ids());
        if (!fresh) {
            return;
        }
        try (Connection server = connect("postgres");
                Statement statement = server.createStatement()) {
            statement.execute("create database pgbench");
        }
        load.fill(asSuperuser("pgbench"), password());
        try (Connection connection = connect("contacts")) {
            Contacts.write(connection, applicant.tenant(), applicant.sub(), contacts);
            Contacts.ids(connection, applicant.tenant(), ids());
        }
    }

    private void measure() throws IOException, InterruptedException {
        String tenant = applicant.tenant().toString();
        report.first(FirstCalls.posts(FIRST, contacts(), token(), service()));
        report.first(FirstCalls.posts(LATER - FIRST, contacts(), token(), service()));
        try (Plain plain = Plain.start(root, stack, connectionUrl())) {
            Map<String, String> reads = Map.of("IDS", ids().toString());
            report.hello(load.requests("hello", plain.process(), plain.url() + "/hello", null, Map.of()));
            report.bareRead(load.transactions("pgbench -S", with(asSuperuser("pgbench"), "-S"), password()));
            String plainContacts = plain.url() + "/" + tenant + "/" + applicant.sub() + "/contacts";
            report.add(load.requests("read one, plain", plain.process(), plainContacts, "read.lua", reads));
            report.add(load.requests("list of 50, plain", plain.process(), plainContacts, "list.lua", Map.of()));
        }
        Map<String, String> reads = Map.of("IDS", ids().toString(), "TOKEN", token());
        report.add(load.requests("read one", service(), contacts(), "read.lua", reads));
        report.add(load.requests("list of 50", service(), contacts(), "list.lua", Map.of("TOKEN", token())));
        report.add(load.requests("POST", service(), contacts(), "post.lua", Map.of("TOKEN", token())));
        report.add(load.requests(
                "POST with a key", service(), contacts(), "post.lua", Map.of("TOKEN", token(), "KEYS", "1")));
        report.barePost(load.transactions(
                "the statements of a POST",
                List.of(
                        "-f",
                        root.resolve("tools/benchmark/post-contact.sql").toString(),
                        "-D",
                        "tenant=" + tenant,
                        "-D",
                        "applicant=" + applicant.sub(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(stack.ports().postgres()),
                        "-U",
                        Service.CONTACTS.database().service(),
                        "contacts"),
                Map.of("PGPASSWORD", stack.password(Service.CONTACTS.database().service()))));
    }

    private void write(PrintStream out) throws IOException {
        report.write(out);
    }

    private ProcessHandle service() {
        return stack.process(Service.CONTACTS);
    }

    private String contacts() {
        return stack.ports().url(Service.CONTACTS) + "/v1/contacts";
    }

    private String token() {
        return stack.tokens().mint(applicant, Duration.ofHours(2));
    }

    private Path ids() {
        return data.resolve("benchmark-ids.txt");
    }

    private Connection connect(String database) throws SQLException {
        return Contacts.connect(stack.ports().postgres(), database, "postgres", stack.password("postgres"));
    }

    private String connectionUrl() {
        return "jdbc:postgresql://127.0.0.1:" + stack.ports().postgres() + "/contacts";
    }

    private List<String> asSuperuser(String database) {
        return List.of("-h", "127.0.0.1", "-p", String.valueOf(stack.ports().postgres()), "-U", "postgres", database);
    }

    private static List<String> with(List<String> options, String first) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), options.stream())
                .toList();
    }

    private Map<String, String> password() {
        return Map.of("PGPASSWORD", stack.password("postgres"));
    }
}
