package org.introducer.platform.problem;

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
import java.util.stream.Collectors;
import org.introducer.platform.json.Names;

/** Says where and why a body could not be read, in the words of JSON and without those of Java. */
public final class UnreadableJson {

    private UnreadableJson() {}

    /** The place in what was read, and what is wrong there. */
    public static InputError where(JsonProcessingException e) {
        return InputError.at(pointer(e), reason(e));
    }

    private static String pointer(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping) {
            return mapping.getPath().stream()
                    .map(step -> step.getFieldName() != null
                            ? step.getFieldName().replace("~", "~0").replace("/", "~1")
                            : String.valueOf(step.getIndex()))
                    .map(step -> "/" + step)
                    .collect(Collectors.joining());
        }
        return e.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static String reason(JsonProcessingException e) {
        return switch (root(e)) {
            case UnrecognizedPropertyException unknown ->
                "unknown name" + hint(unknown.getPropertyName(), unknown.getKnownPropertyIds());
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "must be one of " + Arrays.toString(format.getTargetType().getEnumConstants());
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
