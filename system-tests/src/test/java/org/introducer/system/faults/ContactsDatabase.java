package org.introducer.system.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.SigningKey;
import org.introducer.local.identity.Tokens;
import org.introducer.local.postgres.Databases;
import org.introducer.local.postgres.Passwords;
import org.introducer.local.postgres.Postgres;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;
import org.introducer.system.PackagedService;

/** A migrated database of contacts-service, one applicant, and packaged services that use it. */
final class ContactsDatabase implements AutoCloseable {

    private static final SigningKey KEY = SigningKey.inMemory();

    private final Passwords passwords = Passwords.inMemory();
    private final Path folder;
    private final Postgres postgres;
    private final String token = tokenOf(UUID.randomUUID());

    ContactsDatabase(Path folder) {
        this.folder = folder;
        postgres = open("primary", Ports.anyFree().postgres());
        Databases.bootstrap(postgres, passwords);
        PackagedService.migrate(Service.CONTACTS, postgres, passwords);
    }

    /** The server of another folder beside this one, with the same passwords. */
    Postgres open(String name, int port) {
        return Postgres.durable(cluster(name), port, passwords, folder.resolve(name + ".log"));
    }

    Path cluster(String name) {
        return folder.resolve(name);
    }

    Postgres postgres() {
        return postgres;
    }

    String token() {
        return token;
    }

    /** Of an applicant in a tenant of their own. */
    static String tokenOf(UUID sub) {
        return new Tokens(KEY, Clock.systemUTC())
                .mint(new Tokens.Subject(sub, UUID.randomUUID(), Role.APPLICANT), Duration.ofMinutes(60));
    }

    /** A service that reaches the database at this address; not waited for. */
    PackagedService service(String addresses, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_OIDC_PUBLIC_KEY",
                KEY.publicKeyText(),
                "QUARKUS_OIDC_TOKEN_ISSUER",
                Tokens.ISSUER,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://" + addresses));
        settings.putAll(more);
        return PackagedService.start(Service.CONTACTS, Ports.anyFree(), postgres.port(), passwords, settings);
    }

    PackagedService service(Map<String, String> more) throws IOException {
        return service("127.0.0.1:" + postgres.port() + "/contacts?connectTimeout=2&socketTimeout=30", more);
    }

    /** Ids of all contacts, as the database has them. */
    static Set<String> stored(Postgres server) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Connection connection = server.asSuperuser("contacts");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from contacts")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
