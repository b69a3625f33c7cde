package org.introducer.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What every 4xx and 5xx answers (RFC 9457), as {@code application/problem+json}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Problem",
        description = "What went wrong (RFC 9457)",
        requiredProperties = {"type", "title", "status"})
public record ProblemBody(
        @Schema(
                description = "stable identifier of the kind; see docs/problems.md",
                examples = "urn:introducer:problem:invalid-input")
        String type,

        @Schema(description = "the kind in a sentence", examples = "The input is understood but not valid.")
        String title,

        @Schema(description = "the HTTP status", examples = "422")
        int status,

        @Schema(description = "what happened in this case") String detail,

        @Schema(description = "trace of the request, for a question to the operator")
        String traceId,

        @Schema(description = "places of the input that are wrong, sorted")
        List<InputError> errors,

        @Schema(description = "what the caller can act on; its form depends on the kind")
        Object context) {}
