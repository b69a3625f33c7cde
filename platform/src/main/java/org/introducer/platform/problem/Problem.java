package org.introducer.platform.problem;

import java.util.List;
import java.util.Locale;

/** One kind of failure that a caller can meet; implemented by the enum of each service, so that all kinds are in one place. */
public interface Problem {

    /** The enum constant's name, for example {@code CONTACT_NOT_FOUND}. */
    String name();

    /** The HTTP status that this kind always has. */
    int status();

    /** A short sentence for people that never changes from one occurrence to another. */
    String title();

    /** The stable identifier of the kind (RFC 9457 {@code type}); {@code docs/problems.md} has an entry for each. */
    default String type() {
        return "urn:introducer:problem:" + slug();
    }

    /** The kind's name as it stands in its {@link #type()}, for example {@code contact-not-found}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of errors that say none themselves. */
    default InputErrorCode reason() {
        return name().endsWith("_UNKNOWN") ? InputErrorCode.UNKNOWN_REFERENCE : InputErrorCode.INVALID;
    }

    /** An occurrence of this kind, with what happened in this case; never holds values that a stranger must not see. */
    default ProblemException because(String detail, Object... arguments) {
        return new ProblemException(this, arguments.length == 0 ? detail : detail.formatted(arguments), List.of());
    }

    /** An occurrence of this kind that names the places in the input. */
    default ProblemException at(List<InputError> errors) {
        return new ProblemException(this, null, errors);
    }

    /** Refuses the input with an occurrence of this kind when there are errors. */
    default void throwIfAny(List<InputError> errors) {
        if (!errors.isEmpty()) {
            throw at(errors);
        }
    }

    /** An occurrence of this kind that names one place in the body, by JSON Pointer. */
    default ProblemException at(String pointer, String detail, Object... arguments) {
        return at(List.of(InputError.at(pointer, arguments.length == 0 ? detail : detail.formatted(arguments))));
    }
}
