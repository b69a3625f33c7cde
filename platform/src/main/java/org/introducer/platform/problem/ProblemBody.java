package org.introducer.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What every 4xx and 5xx answers (RFC 9457), as {@code application/problem+json}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Problem",
        description = "An error (RFC 9457)",
        requiredProperties = {"type", "title", "status"})
public record ProblemBody(
        @Schema(
                description = "stable identifier of the problem type; see docs/problems.md",
                examples = "urn:introducer:problem:invalid-input")
        String type,

        @Schema(description = "the type in one sentence", examples = "The input is well-formed but not valid.")
        String title,

        @Schema(description = "the HTTP status", examples = "422")
        int status,

        @Schema(description = "what happened in this occurrence") @Nullable
        String detail,

        @Schema(description = "trace of the request, for a question to the operator") @Nullable
        String traceId,

        @Schema(description = "errors in the input, sorted; 100 at most") @Nullable
        List<InputError> errors,

        @Schema(
                description =
                        "how many more errors there are at least, of which only the first are named; absent: all that were found"
                                + " are named",
                examples = "12")
        @Nullable
        Integer moreErrors,

        @Schema(description = "details for the client; the structure depends on the type") @Nullable
        Object context) {

    /** So many errors are named at most. */
    public static final int MOST_ERRORS = 100;

    /** The same with so many errors at most. */
    public ProblemBody withErrors(int most) {
        if (errors == null || errors.size() <= most) {
            return this;
        }
        int more = errors.size() - most + (moreErrors == null ? 0 : moreErrors);
        return new ProblemBody(type, title, status, detail, traceId, errors.subList(0, most), more, context);
    }
}
