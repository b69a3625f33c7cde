package org.introducer.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.ArrayList;
import java.util.List;

/** Says with a JSON Pointer where a constraint is violated. */
public final class Violations {

    private Violations() {}

    /** The place in the body, without the names that only the validator knows: of methods, parameters and container elements. */
    public static InputError at(ConstraintViolation<?> violation) {
        return at(violation.getPropertyPath(), violation.getConstraintDescriptor(), violation.getMessage());
    }

    static InputError at(Path place, ConstraintDescriptor<?> constraint, String message) {
        List<Path.Node> nodes = new ArrayList<>();
        place.forEach(nodes::add);
        if (constraint.getAnnotation() instanceof AssertTrue) {
            // A statement about several members is about what has them; it is no member itself.
            nodes.removeLast();
        }
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (isMember(node)) {
                pointer.append('/').append(node.getName());
            }
        }
        return InputError.at(pointer.toString(), code(constraint), message);
    }

    /** The reason that a constraint stands for. */
    static InputErrorCode code(ConstraintDescriptor<?> constraint) {
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> InputErrorCode.REQUIRED;
            case "Size", "Length" -> InputErrorCode.WRONG_LENGTH;
            case "Pattern", "Email" -> InputErrorCode.WRONG_FORMAT;
            case "Min",
                    "Max",
                    "DecimalMin",
                    "DecimalMax",
                    "Positive",
                    "PositiveOrZero",
                    "Past",
                    "PastOrPresent",
                    "Future",
                    "FutureOrPresent" -> InputErrorCode.OUT_OF_RANGE;
            case "Null" -> InputErrorCode.UNKNOWN_NAME;
            default -> InputErrorCode.INVALID;
        };
    }

    private static boolean isMember(Path.Node node) {
        return node.getName() != null
                && node.getKind() != ElementKind.METHOD
                && node.getKind() != ElementKind.PARAMETER
                && !node.getName().startsWith("<");
    }
}
