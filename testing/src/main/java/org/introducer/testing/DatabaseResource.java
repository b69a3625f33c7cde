package org.introducer.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.introducer.local.identity.Tokens;
import org.introducer.local.postgres.Database;
import org.introducer.local.postgres.Databases;
import org.introducer.local.postgres.Migrations;
import org.introducer.local.postgres.Passwords;
import org.introducer.local.postgres.Postgres;

/** A real PostgreSQL with the migrated database of one service, named by the argument {@code database}. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    private Database database;
    private Postgres postgres;

    @Override
    public void init(Map<String, String> arguments) {
        database = Database.valueOf(arguments.get("database"));
    }

    @Override
    public Map<String, String> start() {
        postgres = Postgres.forTests();
        Passwords passwords = Passwords.inMemory();
        Databases.bootstrap(postgres, passwords);
        String url = postgres.jdbcUrl(database.id());
        beforeMigration(url, database.owner(), passwords.of(database.owner()), postgres);
        Migrations.migrate(
                url,
                database.owner(),
                passwords.of(database.owner()),
                Thread.currentThread().getContextClassLoader());
        TestDatabase.remember(url, database, passwords, postgres.superuserPassword());
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", url + "?connectTimeout=2&socketTimeout=30");
        config.put("quarkus.datasource.username", database.service());
        config.put("quarkus.datasource.password", passwords.of(database.service()));
        config.put("quarkus.oidc.public-key", Actor.KEY.publicKeyText());
        config.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        config.put("introducer.cursor-key", passwords.of("cursor"));
        config.put("introducer.audit-key", passwords.of("audit"));
        config.put("introducer.order-key", passwords.of("order"));
        // More than any test asks for; the conventions know them by the headers.
        for (String quota : new String[] {"person-reads", "person-writes", "integration-reads", "integration-writes"}) {
            config.put("introducer.fair-use." + quota, "20000");
        }
        config.put("introducer.job-poll", "1s");
        config.put("introducer.audit-seal-every", "1s");
        config.putAll(Receiver.settings());
        return config;
    }

    /** For a test of migrations: brings the empty database to an earlier version and puts rows of that version into it. */
    protected void beforeMigration(String url, String owner, String password, Postgres server) {
        // Most tests begin with the newest version.
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
