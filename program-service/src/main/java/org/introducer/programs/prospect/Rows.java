package org.introducer.programs.prospect;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads rows as they are, without entities: a whole directory in one go. */
@ApplicationScoped
public class Rows {

    private final Session session;

    Rows(Session session) {
        this.session = session;
    }

    /** Makes something of one row. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> all(String sql, Reader<T> reader) {
        return read(sql, _ -> {}, reader);
    }

    /** @param sql has one place holder, for an array of ids */
    public <T> List<T> of(String sql, Collection<UUID> ids, Reader<T> reader) {
        return read(
                sql,
                statement -> statement.setArray(
                        1, statement.getConnection().createArrayOf("uuid", ids.toArray(UUID[]::new))),
                reader);
    }

    public static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** In a transaction of its own, at whose end the connection goes back: another service may be asked next. */
    private <T> List<T> read(String sql, Binder binder, Reader<T> reader) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> session.doReturningWork(connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        binder.bind(statement);
                        try (ResultSet result = statement.executeQuery()) {
                            List<T> rows = new ArrayList<>();
                            while (result.next()) {
                                rows.add(reader.read(result));
                            }
                            return rows;
                        }
                    }
                }));
    }
}
