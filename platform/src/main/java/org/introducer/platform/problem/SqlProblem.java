package org.introducer.platform.problem;

import static org.introducer.platform.problem.PlatformProblem.CONFLICT;
import static org.introducer.platform.problem.PlatformProblem.INTERNAL_ERROR;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.platform.problem.PlatformProblem.UNAVAILABLE;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/** The problem that a database error means to a caller. */
public final class SqlProblem {

    private SqlProblem() {}

    /** The problem of a write that the database refused for its content: a constraint or a value; empty for every other failure. */
    public static Optional<PlatformProblem> ofContent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(of(sql)).filter(problem -> problem == CONFLICT || problem == INVALID_INPUT);
            }
        }
        return Optional.empty();
    }

    /** SQL states by class: 08 connection, 53 resources, 57 operator intervention, 40 rollback, 23 constraint, 22 data. */
    static PlatformProblem of(SQLException sql) {
        String state = Objects.requireNonNullElse(sql.getSQLState(), "08");
        return switch (state.length() < 2 ? "08" : state.substring(0, 2)) {
            case "08", "53", "57", "40", "55", "58" -> UNAVAILABLE;
            case "23" -> CONFLICT;
            case "22" -> INVALID_INPUT;
            default -> INTERNAL_ERROR;
        };
    }
}
