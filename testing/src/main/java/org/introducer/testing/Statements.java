package org.introducer.testing;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts what PostgreSQL is asked to execute, whoever asks: the driver's own protocol log is read, for Hibernate's statistics do not see
 * statements of the JDBC connection.
 */
public final class Statements {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private static final String BOUND = "FE=> Bind(";

    private Statements() {}

    /** The answer of an action, with the number of statements that PostgreSQL executed meanwhile, those of background work included. */
    public record Counted<T>(T answer, int statements) {}

    /** Runs the action and counts. */
    public static <T> Counted<T> during(Supplier<T> action) {
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getMessage().contains(BOUND)) {
                    seen.add(line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        Level before = DRIVER.getLevel();
        DRIVER.addHandler(handler);
        DRIVER.setLevel(Level.FINEST);
        try {
            return new Counted<>(action.get(), seen.size());
        } finally {
            DRIVER.setLevel(before);
            DRIVER.removeHandler(handler);
        }
    }
}
