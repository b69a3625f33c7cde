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

/** A migrated database of contacts-service, or of another that is named, one applicant, and packaged services that use it. */
final class ContactsDatabase implements AutoCloseable {

    private static final SigningKey KEY = SigningKey.inMemory();

    private final Passwords passwords = Passwords.inMemory();
    private final Path folder;
    private final Service owner;
    private final Postgres postgres;
    private final String token = tokenOf(UUID.randomUUID());

    ContactsDatabase(Path folder) {
        this(folder, Service.CONTACTS);
    }

    ContactsDatabase(Path folder, Service owner) {
        this.folder = folder;
        this.owner = owner;
        postgres = open("primary", Ports.anyFree().postgres());
        Databases.bootstrap(postgres, passwords);
        PackagedService.migrate(owner, postgres, passwords);
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
        return tokenOf(sub, Role.APPLICANT, Duration.ofMinutes(60));
    }

    static String tokenOf(UUID sub, Role role, Duration lifetime) {
        return tokenOf(new Tokens.Subject(sub, UUID.randomUUID(), role), lifetime);
    }

    static String tokenOf(Tokens.Subject subject, Duration lifetime) {
        return new Tokens(KEY, Clock.systemUTC()).mint(subject, lifetime);
    }

    /** A service that reaches the database at this address; not waited for. */
    PackagedService service(String addresses, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + addresses);
        return service(PackagedService.app(owner), settings);
    }

    PackagedService service(Map<String, String> more) throws IOException {
        return service(PackagedService.app(owner), more);
    }

    /** A service of the version that is packaged in this folder; not waited for. */
    PackagedService service(Path app, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(
                Map.of("QUARKUS_OIDC_PUBLIC_KEY", KEY.publicKeyText(), "QUARKUS_OIDC_TOKEN_ISSUER", Tokens.ISSUER));
        settings.putAll(more);
        return PackagedService.start(owner, app, Ports.anyFree(), postgres.port(), passwords, settings);
    }

    /** Brings it to the schema of the version that is packaged in this folder. */
    void migrate(Path app) {
        PackagedService.migrate(owner, app, postgres, passwords);
    }

    /** Ids of all contacts, as the database has them. */
    static Set<String> stored(Postgres server) throws SQLException {
        return new HashSet<>(versions(server).keySet());
    }

    /** The version of each contact, those included that were deleted. */
    static Map<String, Long> versions(Postgres server) throws SQLException {
        return versions(server, "true");
    }

    /** The same of the contacts for which this condition holds. */
    static Map<String, Long> versions(Postgres server, String condition) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        try (Connection connection = server.asSuperuser("contacts");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, version from contacts where " + condition)) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
            }
        }
        return versions;
    }

    /** The ids of all rows of a table. */
    Set<String> ids(String table) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Connection connection = postgres.asSuperuser(owner.database().id());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from " + table)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    /** What the database says to a question with one answer. */
    static String asked(Postgres server, String sql) throws SQLException {
        try (Connection connection = server.asSuperuser("contacts");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
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
