package org.introducer.platform.http;

import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import java.util.List;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/** A query parameter that is {@code true} or {@code false}; anything else is 400. */
public final class Flag {

    private Flag() {}

    /** The parameter's value, false when it is not given. */
    public static boolean of(String name, String given) {
        if (given == null || given.equals("false")) {
            return false;
        }
        if (given.equals("true")) {
            return true;
        }
        throw INVALID_PARAMETER.at(
                List.of(InputError.parameter(name, InputErrorCode.WRONG_TYPE, "must be true or false")));
    }
}
