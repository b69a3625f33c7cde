package org.introducer.platform.http;

import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.introducer.platform.json.Names;
import org.introducer.platform.problem.InputError;

/** Reads typed query parameters; a value that is not of the type is 400 and names the parameter, never a 404. */
@Provider
public class QueryValues implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> reader = reader(type);
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .filter(_ -> reader != null)
                .<ParamConverter<T>>map(name -> new Converter<>(name, type, reader))
                .orElse(null);
    }

    private static Function<String, ?> reader(Class<?> type) {
        if (type == Integer.class) {
            return Integer::valueOf;
        }
        if (type == UUID.class) {
            return UUID::fromString;
        }
        if (type == LocalDate.class) {
            return LocalDate::parse;
        }
        return type.isEnum() ? text -> constant(type, text) : null;
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private record Converter<T>(String name, Class<T> type, Function<String, ?> reader) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            try {
                return value == null ? null : type.cast(reader.apply(value));
            } catch (RuntimeException e) {
                throw INVALID_PARAMETER.at(List.of(InputError.parameter(name, "must be " + expected())));
            }
        }

        private String expected() {
            return type.isEnum() ? "one of " + Arrays.toString(type.getEnumConstants()) : "a " + Names.jsonType(type);
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
