package org.introducer.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.Tokens;
import org.introducer.local.stack.DataFolder;
import org.introducer.local.stack.LocalStack;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;
import org.introducer.local.stack.Training;

/** The local stack with invented contacts of one applicant; its data are kept for the next run. */
record FilledStack(Path root, Path data, LocalStack stack) implements AutoCloseable {

    static final Tokens.Subject APPLICANT = Personas.of(Role.APPLICANT);

    static FilledStack start(Path root, Path data, int portBase, int contacts)
            throws IOException, InterruptedException, SQLException {
        if (!Files.exists(root.resolve("contacts-service/target/quarkus-app/app.aot"))) {
            Training.of(root);
        }
        DataFolder folder = new DataFolder(data);
        LocalStack stack = LocalStack.start(root, folder, new Ports(portBase), System.err::println);
        FilledStack filled = new FilledStack(root, folder.path(), stack);
        if (!Files.exists(filled.ids())) {
            try (Connection connection = filled.connect("contacts")) {
                Contacts.write(connection, APPLICANT.tenant(), APPLICANT.sub(), contacts);
                Contacts.ids(connection, APPLICANT.tenant(), filled.ids());
            }
        }
        return filled;
    }

    /** The process of contacts-service. */
    ProcessHandle service() {
        return stack.process(Service.CONTACTS);
    }

    /** The address of the contacts. */
    String contacts() {
        return stack.ports().url(Service.CONTACTS) + "/v1/contacts";
    }

    String token() {
        return stack.tokens().mint(APPLICANT, Duration.ofHours(2));
    }

    /** A file with the ids of contacts to read, one a line. */
    Path ids() {
        return data.resolve("benchmark-ids.txt");
    }

    Connection connect(String database) throws SQLException {
        return Contacts.connect(stack.ports().postgres(), database, "postgres", stack.password("postgres"));
    }

    @Override
    public void close() {
        stack.close();
    }
}
