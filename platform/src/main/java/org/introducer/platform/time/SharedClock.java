package org.introducer.platform.time;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import org.introducer.platform.settings.Settings;
import org.jboss.logging.Logger;

/**
 * The clock of the database, which all replicas share: for leases, claims, due times and whatever else one replica writes and another
 * compares (ADR 169). It is read every second and carried on by the monotonic clock, so that a system clock that is wrong, jumps or
 * stands changes nothing. Asking costs no statement. Until it was read once it is the service's own clock.
 */
@Singleton
@Typed(SharedClock.class)
public final class SharedClock extends Clock {

    private static final Logger LOG = Logger.getLogger(SharedClock.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int PATIENCE_MS = 3000;

    /** An answer that took longer says less than what was read before. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    /** From here on an operator is told. */
    private static final Duration WRONG = Duration.ofSeconds(5);

    /** Before all work that asks it. */
    private static final int FIRST = 10;

    private record Reading(Instant time, long nanos) {}

    private final AgroalDataSource database;
    private final Clock own;
    private final Duration offset;
    private final LongSupplier nanos;
    private volatile Reading last;
    private volatile boolean wrong;

    @Inject
    SharedClock(@DataSource("readiness") AgroalDataSource database, Clock own, Settings settings) {
        this(database, own, ClockSource.offset(settings), System::nanoTime);
    }

    SharedClock(AgroalDataSource database, Clock own, Duration offset, LongSupplier nanos) {
        this.database = database;
        this.own = own;
        this.offset = offset;
        this.nanos = nanos;
    }

    void start(@Observes @Priority(FIRST) StartupEvent start, RecurringWork recurring) {
        read();
        recurring.every(EVERY, EVERY, "Reading the database's clock", this::read);
    }

    private void read() {
        try (Connection connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MS);
            try (Statement statement = connection.createStatement()) {
                long asked = nanos.getAsLong();
                try (ResultSet rows = statement.executeQuery("select clock_timestamp()")) {
                    rows.next();
                    took(rows.getObject(1, OffsetDateTime.class).toInstant(), asked);
                }
            }
        } catch (SQLException unavailable) {
            LOG.debug("The database's clock goes on as it was read before", unavailable);
        }
    }

    /** What the database said, and when it was asked. */
    void took(Instant time, long asked) {
        long answered = nanos.getAsLong();
        if (last == null || answered - asked <= SLOW.toNanos()) {
            last = new Reading(time.plus(offset), asked + (answered - asked) / 2);
            tell(Duration.between(instant(), own.instant()));
        }
    }

    private void tell(Duration ahead) {
        boolean now = ahead.abs().compareTo(WRONG) > 0;
        if (now && !wrong) {
            LOG.warnf("The system's clock is %s ahead of the database's: one of them is wrong", ahead);
        } else if (!now && wrong) {
            LOG.info("The system's clock is as the database's again");
        }
        wrong = now;
    }

    @Override
    public Instant instant() {
        Reading known = last;
        return known == null
                ? own.instant()
                : ClockSource.stored(known.time().plusNanos(nanos.getAsLong() - known.nanos()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("moments only");
    }
}
