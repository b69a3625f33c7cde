package org.introducer.local.postgres;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.introducer.local.LauncherError;

/** Brings a database to the schema its service was built for, as the owner of the tables. */
public final class Migrations {
    /** Only the owner writes the schema history; the service may read its version. */
    private static final String HISTORY_READ_ONLY = """
            do $$
            declare
                grantee text;
            begin
                for grantee in
                    select distinct g.grantee from information_schema.role_table_grants g
                    where g.table_schema = 'public' and g.table_name = 'flyway_schema_history' and g.grantee <> current_user
                loop
                    execute format('revoke insert, update, delete on flyway_schema_history from %I', grantee);
                end loop;
            end $$""";

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        // Errors are reported by the exception; other output of Flyway is suppressed.
        FLYWAY.setLevel(Level.SEVERE);
    }

    private Migrations() {}

    /** Applies what is missing from {@code db/platform} and {@code db/migration} of the class path. */
    public static int migrate(String jdbcUrl, String owner, String password, ClassLoader classPath) {
        return migrate(jdbcUrl, owner, password, classPath, "latest");
    }

    /** The same up to a version and no further: a database as that version left it, for tests of the migrations after it. */
    public static int migrate(String jdbcUrl, String owner, String password, ClassLoader classPath, int version) {
        return migrate(jdbcUrl, owner, password, classPath, Integer.toString(version));
    }

    private static int migrate(String jdbcUrl, String owner, String password, ClassLoader classPath, String target) {
        try {
            int applied = Flyway.configure(classPath)
                    .dataSource(jdbcUrl, owner, password)
                    .locations("classpath:db/platform", "classpath:db/migration")
                    .failOnMissingLocations(false)
                    .target(target)
                    .outOfOrder(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
            if (applied > 0) {
                try (Connection connection = DriverManager.getConnection(jdbcUrl, owner, password);
                        Statement statement = connection.createStatement()) {
                    statement.execute(HISTORY_READ_ONLY);
                }
            }
            return applied;
        } catch (FlywayException | SQLException cause) {
            throw new LauncherError("The migrations of " + jdbcUrl + " failed: " + cause.getMessage(), cause);
        }
    }

    /** The same from a packaged service: {@code <service>/target/quarkus-app}. */
    public static int migrate(String jdbcUrl, String owner, String password, Path quarkusApp) {
        try (URLClassLoader classPath = new URLClassLoader(jarsOf(quarkusApp), Migrations.class.getClassLoader())) {
            return migrate(jdbcUrl, owner, password, classPath);
        } catch (IOException cause) {
            throw new LauncherError(
                    "The migrations in " + quarkusApp + " cannot be read: " + cause.getMessage(), cause);
        }
    }

    /** The same from folders of resources as they are written. */
    public static int migrate(String jdbcUrl, String owner, String password, List<Path> resources) {
        try (URLClassLoader classPath = new URLClassLoader(urls(resources), Migrations.class.getClassLoader())) {
            return migrate(jdbcUrl, owner, password, classPath);
        } catch (IOException cause) {
            throw new LauncherError("The migrations in " + resources + " cannot be read: " + cause.getMessage(), cause);
        }
    }

    private static URL[] jarsOf(Path quarkusApp) throws IOException {
        try (Stream<Path> app = Files.list(quarkusApp.resolve("app"));
                Stream<Path> library = Files.list(quarkusApp.resolve("lib/main"))) {
            Stream<Path> platform =
                    library.filter(jar -> jar.getFileName().toString().startsWith("org.introducer.platform-"));
            return urls(Stream.concat(app, platform)
                    .filter(each -> each.toString().endsWith(".jar"))
                    .toList());
        }
    }

    private static URL[] urls(List<Path> entries) throws MalformedURLException {
        URL[] urls = new URL[entries.size()];
        for (int each = 0; each < urls.length; each++) {
            urls[each] = entries.get(each).toUri().toURL();
        }
        return urls;
    }
}
