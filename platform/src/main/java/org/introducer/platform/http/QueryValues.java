package org.introducer.platform.http;

import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.platform.json.Names;
import org.introducer.platform.json.StrictTimes;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.problem.ProblemException;

/**
 * Reads every typed query parameter; a value that is not of the type, or is a number beyond its {@link Min} and {@link Max}, is 400
 * and names the parameter, never a 404.
 */
@Provider
public class QueryValues implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> reader = reader(type, annotations);
        return reader == null
                ? null
                : find(QueryParam.class, annotations)
                        .<ParamConverter<T>>map(parameter ->
                                new Converter<>(parameter.value(), type, reader, expected(type, annotations)))
                        .orElse(null);
    }

    private static Function<String, ?> reader(Class<?> type, Annotation[] annotations) {
        if (type == Integer.class) {
            return text -> number(text, annotations);
        }
        if (type == Boolean.class) {
            return QueryValues::flag;
        }
        if (type == UUID.class) {
            return UUID::fromString;
        }
        if (type == LocalDate.class) {
            return StrictTimes::day;
        }
        return type.isEnum() ? text -> constant(type, text) : null;
    }

    private static Integer number(String text, Annotation[] annotations) {
        int number = Integer.parseInt(text);
        if (find(Min.class, annotations).filter(least -> number < least.value()).isPresent()
                || find(Max.class, annotations)
                        .filter(most -> number > most.value())
                        .isPresent()) {
            throw new OutOfBounds();
        }
        return number;
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static String expected(Class<?> type, Annotation[] annotations) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        Optional<Min> least = find(Min.class, annotations);
        Optional<Max> most = find(Max.class, annotations);
        return least.isPresent() && most.isPresent()
                ? "a whole number from %d to %d"
                        .formatted(least.get().value(), most.get().value())
                : Names.jsonType(type);
    }

    private static <A extends Annotation> Optional<A> find(Class<A> wanted, Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(wanted::isInstance)
                .map(wanted::cast)
                .findFirst();
    }

    private static final class OutOfBounds extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
    }

    private record Converter<T>(String name, Class<T> type, Function<String, ?> reader, String expected)
            implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            try {
                return value == null ? null : type.cast(reader.apply(value));
            } catch (OutOfBounds e) {
                throw refused(InputErrorCode.OUT_OF_RANGE);
            } catch (RuntimeException e) {
                throw refused(type.isEnum() ? InputErrorCode.UNKNOWN_VALUE : InputErrorCode.WRONG_TYPE);
            }
        }

        private ProblemException refused(InputErrorCode reason) {
            return INVALID_PARAMETER.at(List.of(InputError.parameter(name, reason, "must be " + expected)));
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
