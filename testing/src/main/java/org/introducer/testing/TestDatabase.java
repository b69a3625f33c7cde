package org.introducer.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.introducer.local.postgres.Database;
import org.introducer.local.postgres.Passwords;
import org.introducer.local.postgres.Postgres;

/** The database of the service under test, as its different users see it. */
public final class TestDatabase {

    private static final String PREFIX = "introducer.test-database.";

    private TestDatabase() {}

    /** Kept in system properties, because a test and its resource may live in different class loaders. */
    static void remember(String url, Database database, Passwords passwords, String superuser) {
        System.setProperty(PREFIX + "url", url);
        System.setProperty(PREFIX + "service", database.service());
        System.setProperty(PREFIX + "service-password", passwords.of(database.service()));
        System.setProperty(PREFIX + "owner", database.owner());
        System.setProperty(PREFIX + "owner-password", passwords.of(database.owner()));
        System.setProperty(PREFIX + "superuser-password", superuser);
    }

    /** As the service connects: owns nothing, bypasses nothing. */
    public static Connection asService() throws SQLException {
        return DriverManager.getConnection(get("url"), get("service"), get("service-password"));
    }

    /** As the owner of the tables, who runs the migrations. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(get("url"), get("owner"), get("owner-password"));
    }

    /** As PostgreSQL's superuser, whom row-level security does not restrict. */
    public static Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(get("url"), Postgres.SUPERUSER, get("superuser-password"));
    }

    /** The role of {@link #asService}. */
    public static String service() {
        return get("service");
    }

    /** The role of {@link #asOwner}. */
    public static String owner() {
        return get("owner");
    }

    private static String get(String name) {
        return System.getProperty(PREFIX + name);
    }
}
