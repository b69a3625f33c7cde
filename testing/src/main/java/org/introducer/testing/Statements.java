package org.introducer.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts what PostgreSQL is asked to execute: the driver's own protocol log is read, for Hibernate's statistics do not see statements of
 * the JDBC connection. The thread that asks most to answer a request is counted: workers of the service ask meanwhile, on threads of their
 * own and on those that answered a request before.
 */
public final class Statements {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private static final String BOUND = "FE=> Bind(";
    private static final String ANSWERS = "org.jboss.resteasy.reactive.server.";

    private Statements() {}

    /** The answer of an action, with the number of statements that PostgreSQL executed for it. */
    public record Counted<T>(T answer, int statements) {}

    /** Runs the action and counts. */
    public static <T> Counted<T> during(Supplier<T> action) {
        Map<Long, Integer> byThread = new ConcurrentHashMap<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getMessage().contains(BOUND) && answersRequest()) {
                    byThread.merge(line.getLongThreadID(), 1, Integer::sum);
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
            T answer = action.get();
            return new Counted<>(
                    answer, byThread.values().stream().max(Integer::compare).orElse(0));
        } finally {
            DRIVER.setLevel(before);
            DRIVER.removeHandler(handler);
        }
    }

    private static boolean answersRequest() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().startsWith(ANSWERS)));
    }
}
