package org.introducer.benchmarks.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Invented contacts of one applicant, written past the service because it takes too long through it. */
final class Contacts {

    private static final int READ = 10_000;

    private Contacts() {}

    static void write(Connection connection, UUID tenant, UUID owner, int many) throws SQLException {
        execute(connection, """
                insert into contacts (tenant_id, id, version, owner_id, name, role, kind, institution, emails, country, tags, created_at)
                select cast(? as uuid), uuidv7(), 0, cast(? as uuid), 'Person ' || n, 'IR_ATTENDING', 'PERSON',
                       'Example University Hospital ' || n % 500, jsonb_build_array('person' || n || '@example.org'), 'US',
                       '["benchmark"]', now() - n * interval '1 second'
                from generate_series(1, ?) n""", tenant, owner, many);
        execute(connection, """
                insert into contact_keys (tenant_id, owner_id, kind, value, contact_id)
                select tenant_id, owner_id, 'EMAIL', emails ->> 0, id from contacts
                where tenant_id = cast(? as uuid) and owner_id = cast(? as uuid) and created_at > now() - ? * interval '2 seconds'
                on conflict do nothing""", tenant, owner, many);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) contacts");
            statement.execute("vacuum (analyze) contact_keys");
        }
    }

    /** Ids to read, spread over the whole table, one a line. */
    static void ids(Connection connection, UUID tenant, Path file) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select id from contacts where tenant_id = ? order by hashtext(cast(id as text)) limit " + READ)) {
            statement.setObject(1, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        try {
            Files.write(file, ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Connection connection, String sql, UUID tenant, UUID owner, int many)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.toString());
            statement.setString(2, owner.toString());
            statement.setInt(3, many);
            statement.executeUpdate();
        }
    }

    static Connection connect(int port, String database, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }
}
