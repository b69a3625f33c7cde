package org.introducer.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One place of the input that is wrong: a JSON Pointer into the body, or the name of a query parameter or header. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InputError", description = "One error in the input")
public record InputError(
        @Schema(description = "JSON Pointer (RFC 6901) into the body", examples = "/name")
        String pointer,

        @Schema(description = "name of the query parameter or header", examples = "limit")
        String parameter,

        @Schema(description = "what is wrong with it", examples = "must not be blank")
        String detail)
        implements Comparable<InputError> {

    private static final Comparator<InputError> ORDER = Comparator.comparing(
                    (InputError e) -> Objects.requireNonNullElse(e.pointer, ""))
            .thenComparing(e -> Objects.requireNonNullElse(e.parameter, ""))
            .thenComparing(InputError::detail);

    /** An error in the body. */
    public static InputError at(String pointer, String detail) {
        return new InputError(pointer, null, detail);
    }

    /** An error in a query parameter or header. */
    public static InputError parameter(String name, String detail) {
        return new InputError(null, name, detail);
    }

    @Override
    public int compareTo(InputError other) {
        return ORDER.compare(this, other);
    }
}
