package org.introducer.platform.imports;

import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/** Query parameters that every import has. */
public final class ImportParameters {

    private static final int FIRST_YEAR = 1990;

    private ImportParameters() {}

    /** Refuses a day on which no file can have said what it says: one in the future, by UTC. */
    public static void requireObservedOn(LocalDate day, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (day != null && (day.isAfter(today) || day.getYear() < FIRST_YEAR)) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter(
                    "observedOn",
                    InputErrorCode.OUT_OF_RANGE,
                    "must be from " + FIRST_YEAR + " on and not in the future")));
        }
    }

    /** Where a file is from, as stated, else its source, day and digest. */
    public static String reference(String given, String source, LocalDate observedOn, String digest) {
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        String day = observedOn == null ? "" : " of " + observedOn;
        return "%s file%s, SHA-256 %s".formatted(source, day, digest.substring(0, 16));
    }
}
