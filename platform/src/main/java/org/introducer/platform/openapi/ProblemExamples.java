package org.introducer.platform.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.problem.PlatformProblem;

/** What a problem of each status looks like. */
final class ProblemExamples {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private ProblemExamples() {}

    static Map<String, Object> of(int status) {
        PlatformProblem problem = Arrays.stream(PlatformProblem.values())
                .filter(each -> each.status() == status)
                .findFirst()
                .orElseThrow();
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", problem.type());
        example.put("title", problem.title());
        example.put("status", status);
        example.put("traceId", TRACE);
        if (problem == PlatformProblem.MALFORMED_REQUEST) {
            example.put("errors", errors("/zone", InputErrorCode.WRONG_TYPE, "must be a string"));
        } else if (status == PlatformProblem.INVALID_INPUT.status()) {
            example.put("errors", errors("/name", InputErrorCode.REQUIRED, "must not be blank"));
        }
        return example;
    }

    private static List<Map<String, String>> errors(String pointer, InputErrorCode code, String detail) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("pointer", pointer);
        error.put("code", code.name());
        error.put("detail", detail);
        return List.of(error);
    }
}
