package org.introducer.platform.list;

import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.introducer.platform.problem.InputError;

/** {@code expand=}: the named relations that the caller wants embedded. */
public final class Expand {

    private Expand() {}

    /** The relations asked for, each of them allowed; 400 for an unknown one. */
    public static Set<String> of(String given, Set<String> allowed) {
        if (given == null || given.isBlank()) {
            return Set.of();
        }
        Set<String> wanted = Arrays.stream(given.split(",")).map(String::strip).collect(Collectors.toSet());
        if (!allowed.containsAll(wanted)) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter(
                    "expand",
                    "can embed " + String.join(", ", allowed.stream().sorted().toList()))));
        }
        return wanted;
    }
}
