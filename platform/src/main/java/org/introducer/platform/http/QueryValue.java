package org.introducer.platform.http;

import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.ProblemException;

/** Query parameters read as a type; what is none of it is 400, where the framework would answer 404. */
public final class QueryValue {

    private QueryValue() {}

    /** One of an enum's names. */
    public static <E extends Enum<E>> Optional<E> choice(String name, String given, Class<E> type) {
        if (given == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(given))
                .findFirst()
                .orElseThrow(() -> refused(
                        name,
                        "must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }

    /** A day, such as 2026-10-01. */
    public static Optional<LocalDate> day(String name, String given) {
        try {
            return Optional.ofNullable(given).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw refused(name, "must be a date (yyyy-MM-dd)");
        }
    }

    /** A whole number within bounds. */
    public static Optional<Integer> number(String name, String given, int least, int most) {
        try {
            return Optional.ofNullable(given).map(Integer::valueOf).map(number -> {
                if (number < least || number > most) {
                    throw new NumberFormatException();
                }
                return number;
            });
        } catch (NumberFormatException e) {
            throw refused(name, "must be a whole number from %d to %d".formatted(least, most));
        }
    }

    /** A parameter that the operation needs. */
    public static <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> refused(name, "is required"));
    }

    private static ProblemException refused(String name, String detail) {
        return INVALID_PARAMETER.at(List.of(InputError.parameter(name, detail)));
    }
}
