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
        Map<String, String> settings = new HashMap<>(more);
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + addresses);
        return service(PackagedService.app(Service.CONTACTS), settings);
    }

    PackagedService service(Map<String, String> more) throws IOException {
        return service(PackagedService.app(Service.CONTACTS), more);
    }

    /** A service of the version that is packaged in this folder; not waited for. */
    PackagedService service(Path app, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(
                Map.of("QUARKUS_OIDC_PUBLIC_KEY", KEY.publicKeyText(), "QUARKUS_OIDC_TOKEN_ISSUER", Tokens.ISSUER));
        settings.putAll(more);
        return PackagedService.start(Service.CONTACTS, app, Ports.anyFree(), postgres.port(), passwords, settings);
    }

    /** Brings it to the schema of the version that is packaged in this folder. */
    void migrate(Path app) {
        PackagedService.migrate(Service.CONTACTS, app, postgres, passwords);
    }

    /** Ids of all contacts, as the database has them. */
    static Set<String> stored(Postgres server) throws SQLException {
        return new HashSet<>(versions(server).keySet());
    }

    /** The version of each contact, those included that were deleted. */
    static Map<String, Long> versions(Postgres server) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        try (Connection connection = server.asSuperuser("contacts");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, version from contacts")) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
            }
        }
        return versions;
    }

    /** Names that more than one contact has. */
    static Set<String> doubled(Postgres server) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Connection connection = server.asSuperuser("contacts");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from contacts group by name having count(*) > 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
