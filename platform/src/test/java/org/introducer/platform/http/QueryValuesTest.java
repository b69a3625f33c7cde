package org.introducer.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.problem.PlatformProblem;
import org.introducer.platform.problem.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("X09")
class QueryValuesTest {

    private enum Kind {
        ONE,
        TWO
    }

    @SuppressWarnings("unused")
    private static final class Parameters {
        @QueryParam("limit")
        @Min(1)
        @Max(200)
        private Integer limit;

        @QueryParam("page")
        private Integer page;

        @QueryParam("total")
        private Boolean total;

        @QueryParam("day")
        private LocalDate day;

        @QueryParam("kind")
        private Kind kind;

        @QueryParam("id")
        private UUID id;

        @QueryParam("text")
        private String text;
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "limit, 0, OUT_OF_RANGE, must be a whole number from 1 to 200",
        "limit, 201, OUT_OF_RANGE, must be a whole number from 1 to 200",
        "limit, ten, WRONG_TYPE, must be a whole number from 1 to 200",
        "limit, '', WRONG_TYPE, must be a whole number from 1 to 200",
        "page, 99999999999, WRONG_TYPE, must be a whole number that is not too large",
        "total, yes, WRONG_TYPE, must be true or false",
        "total, TRUE, WRONG_TYPE, must be true or false",
        "day, 2026-02-30, WRONG_TYPE, must be a date (yyyy-MM-dd)",
        "kind, one, UNKNOWN_VALUE, 'must be one of ONE, TWO'",
        "id, 7, WRONG_TYPE, must be a uuid"
    })
    void what_is_not_of_the_type_is_refused_by_the_name_of_the_parameter(
            String name, String given, InputErrorCode reason, String detail) throws NoSuchFieldException {
        ParamConverter<?> converter = converter(name);
        ProblemException refused = assertThrows(ProblemException.class, () -> converter.fromString(given));
        assertEquals(PlatformProblem.INVALID_PARAMETER, refused.problem());
        assertEquals(name, refused.errors().getFirst().parameter());
        assertEquals(reason, refused.errors().getFirst().code());
        assertEquals(detail, refused.errors().getFirst().detail());
    }

    @Test
    void what_is_of_the_type_is_read_and_what_is_not_given_is_null() throws NoSuchFieldException {
        assertEquals(200, converter("limit").fromString("200"));
        assertEquals(true, converter("total").fromString("true"));
        assertEquals(LocalDate.of(2026, 2, 28), converter("day").fromString("2026-02-28"));
        assertEquals(Kind.TWO, converter("kind").fromString("TWO"));
        assertNull(converter("id").fromString(null));
    }

    @Test
    void text_is_left_to_the_framework() throws NoSuchFieldException {
        assertNull(converter("text"));
    }

    private static ParamConverter<?> converter(String name) throws NoSuchFieldException {
        Field field = Parameters.class.getDeclaredField(name);
        return new QueryValues().getConverter(field.getType(), field.getGenericType(), field.getAnnotations());
    }
}
