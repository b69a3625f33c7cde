package org.introducer.platform.problem;

import static org.introducer.platform.problem.PlatformProblem.MALFORMED_REQUEST;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.introducer.platform.json.Names;

/** Says where and why a body could not be read, in the words of JSON and without those of Java. */
public final class UnreadableJson {

    private UnreadableJson() {}

    /** The places in what was read, and what is wrong there: all that could be seen. */
    public static ProblemException problem(JsonProcessingException e) {
        return e instanceof FaultyBody faulty
                ? MALFORMED_REQUEST.at(faulty.errors()).andMore(faulty.more())
                : MALFORMED_REQUEST.at(List.of(where(e)));
    }

    /** The place where reading ended, and what is wrong there. */
    static InputError where(JsonProcessingException e) {
        return at(pointer(e), e);
    }

    /** What is wrong at a place that is known. */
    static InputError at(String pointer, JsonProcessingException e) {
        JsonProcessingException root = root(e);
        return InputError.at(pointer, code(root), reason(root));
    }

    private static InputErrorCode code(JsonProcessingException root) {
        return switch (root) {
            case UnrecognizedPropertyException _ -> InputErrorCode.UNKNOWN_NAME;
            case InvalidFormatException format when format.getTargetType().isEnum() -> InputErrorCode.UNKNOWN_VALUE;
            case MismatchedInputException mismatch when mismatch.getTargetType() != null -> InputErrorCode.WRONG_TYPE;
            case InputCoercionException _ -> InputErrorCode.WRONG_TYPE;
            case StreamConstraintsException _ -> InputErrorCode.WRONG_LENGTH;
            case JsonParseException parse
            when parse.getOriginalMessage().startsWith("Duplicate field") -> InputErrorCode.DUPLICATE;
            default -> InputErrorCode.MALFORMED;
        };
    }

    private static String pointer(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping) {
            return mapping.getPath().stream()
                    .map(step -> step.getFieldName() != null
                            ? escaped(step.getFieldName())
                            : String.valueOf(step.getIndex()))
                    .map(step -> "/" + step)
                    .collect(Collectors.joining());
        }
        return e.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static String reason(JsonProcessingException root) {
        return switch (root) {
            case UnrecognizedPropertyException unknown ->
                unknownName(unknown.getPropertyName(), unknown.getKnownPropertyIds());
            case InvalidFormatException format when format.getTargetType().isEnum() -> oneOf(format.getTargetType());
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> "must be " + Names.jsonType(mismatch.getTargetType());
            case InputCoercionException number -> "must be " + Names.jsonType(number.getTargetType());
            case StreamConstraintsException tooMuch ->
                "is nested too deeply, or has a text, name or number that is too long";
            case JsonParseException parse
            when parse.getOriginalMessage().startsWith("Duplicate field") -> "is given twice";
            default -> "is not well-formed JSON";
        };
    }

    /** A name as a step of a JSON Pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static String oneOf(Class<?> type) {
        return "must be one of " + Arrays.toString(type.getEnumConstants());
    }

    static String unknownName(String name, Collection<Object> known) {
        return "unknown name" + hint(name, known);
    }

    private static String hint(String name, Collection<Object> known) {
        return Names.nearest(name, known.stream().map(String::valueOf).toList())
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    private static JsonProcessingException root(JsonProcessingException e) {
        JsonProcessingException root = e;
        while (root.getCause() instanceof JsonProcessingException cause && cause != root) {
            root = cause;
        }
        return root;
    }
}
