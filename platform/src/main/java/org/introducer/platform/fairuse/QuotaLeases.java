package org.introducer.platform.fairuse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The parts of a client's quota that the replicas of this service take, in its database. Asks over the connections of readiness: those
 * of requests are all taken when it matters most.
 */
@ApplicationScoped
class QuotaLeases {

    private static final Logger LOG = Logger.getLogger(QuotaLeases.class);
    /** Longer than any window is looked at, clocks that differ included. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int PATIENCE_MS = 3000;

    private final AgroalDataSource database;
    private final Clock clock;

    QuotaLeases(@DataSource("readiness") AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whose requests are counted. @param sub one for each person, and for each client with credentials of its own */
    record Client(UUID tenant, UUID sub) {}

    /**
     * What a replica got.
     *
     * @param total what all have taken of the window
     */
    record Lease(int granted, int total) {}

    /** @param window its start, in milliseconds of the epoch */
    Lease take(Client client, boolean writes, long window, int wanted, int most) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MS);
            try (PreparedStatement statement =
                    connection.prepareStatement("select granted, total from lease_quota(?, ?, ?, ?, ?, ?)")) {
                statement.setObject(1, client.tenant());
                statement.setObject(2, client.sub());
                statement.setBoolean(3, writes);
                statement.setObject(4, Instant.ofEpochMilli(window).atOffset(ZoneOffset.UTC));
                statement.setInt(5, wanted);
                statement.setInt(6, most);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return new Lease(rows.getInt("granted"), rows.getInt("total"));
                }
            }
        }
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void purge() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select purge_quota_leases(?)")) {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MS);
            statement.setObject(1, Instant.now(clock).minus(KEPT).atOffset(ZoneOffset.UTC));
            statement.execute();
        } catch (SQLException unavailable) {
            LOG.debug("Leases of quotas are kept a minute longer", unavailable);
        }
    }
}
