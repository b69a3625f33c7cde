package org.introducer.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One place of the input that is wrong: a JSON Pointer into the body, or the name of a query parameter or header. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InputError", description = "One error in the input")
public record InputError(
        @Schema(description = "JSON Pointer (RFC 6901) into the body", examples = "/name") @Nullable
        String pointer,

        @Schema(description = "name of the query parameter or header", examples = "limit") @Nullable
        String parameter,

        @Schema(description = "stable reason, for programs", examples = "REQUIRED")
        InputErrorCode code,

        @Schema(description = "what is wrong with it", examples = "must not be blank")
        String detail)
        implements Comparable<InputError> {

    private static final Comparator<InputError> ORDER = Comparator.comparing(
                    (InputError e) -> Objects.requireNonNullElse(e.pointer, ""))
            .thenComparing(e -> Objects.requireNonNullElse(e.parameter, ""))
            .thenComparing(InputError::detail);

    /** An error in the body. */
    public static InputError at(String pointer, String detail) {
        return at(pointer, InputErrorCode.INVALID, detail);
    }

    /** An error in the body, with its reason. */
    public static InputError at(String pointer, InputErrorCode code, String detail) {
        return new InputError(pointer, null, code, detail);
    }

    /** An error in a query parameter or header. */
    public static InputError parameter(String name, String detail) {
        return parameter(name, InputErrorCode.INVALID, detail);
    }

    /** An error in a query parameter or header, with its reason. */
    public static InputError parameter(String name, InputErrorCode code, String detail) {
        return new InputError(null, name, code, detail);
    }

    /** The same error of what stands at this place of a larger body. */
    public InputError under(String place) {
        return new InputError(place + (pointer == null ? "" : pointer), null, code, detail);
    }

    /** The same error with its reason. */
    InputError because(InputErrorCode reason) {
        return new InputError(pointer, parameter, reason, detail);
    }

    @Override
    public int compareTo(InputError other) {
        return ORDER.compare(this, other);
    }
}
