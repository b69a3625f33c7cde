package org.introducer.platform.problem;

import static org.introducer.platform.problem.InputErrorCode.UNKNOWN_NAME;
import static org.introducer.platform.problem.InputErrorCode.UNKNOWN_VALUE;
import static org.introducer.platform.problem.InputErrorCode.WRONG_TYPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.introducer.platform.json.StrictJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X09")
class AllFaultsTest {

    private final ObjectMapper json = new ObjectMapper();

    AllFaultsTest() {
        new StrictJson().customize(json);
        new AllFaults().customize(json);
    }

    enum Size {
        SMALL,
        LARGE
    }

    record Part(Size size, Integer weight) {}

    /** Refuses null as a record of a service may. */
    record Parcel(Size size, Part part, List<Part> parts, Set<Size> sizes, Map<Size, Integer> amounts) {
        Parcel {
            sizes = sizes == null ? Set.of() : Set.copyOf(sizes);
        }
    }

    @Test
    void every_unknown_value_and_name_is_named_at_its_place() {
        List<InputError> errors = errors("""
                {"size": "HUGE", "part": {"size": "TINY", "wieght": 1}, "parts": [{"size": "SMALL"}, {"size": "X"}],
                 "amounts": {"LARGE": 1, "HUGE": 2}, "colour": {"a": ["b"]}}""");
        assertEquals(
                List.of("/amounts/HUGE", "/colour", "/part/size", "/part/wieght", "/parts/1/size", "/size"),
                errors.stream().map(InputError::pointer).toList());
        assertEquals(
                List.of(UNKNOWN_VALUE, UNKNOWN_NAME, UNKNOWN_VALUE, UNKNOWN_NAME, UNKNOWN_VALUE, UNKNOWN_VALUE),
                errors.stream().map(InputError::code).toList());
        assertEquals("must be one of [SMALL, LARGE]", errors.getLast().detail());
        assertEquals("unknown name; did you mean 'weight'?", errors.get(3).detail());
    }

    @Test
    void who_reads_leniently_is_told_of_nothing() throws JsonProcessingException {
        ObjectMapper lenient = json.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
        Parcel parcel =
                lenient.readValue("{\"size\": \"HUGE\", \"part\": {\"wieght\": 1, \"weight\": 2}}", Parcel.class);
        assertNull(parcel.size());
        assertEquals(2, parcel.part().weight());
    }

    @Test
    void what_a_record_cannot_hold_once_a_value_is_missing_hides_nothing() {
        assertEquals(
                List.of("/sizes/1"),
                errors("{\"sizes\": [\"SMALL\", \"HUGE\"]}").stream()
                        .map(InputError::pointer)
                        .toList());
    }

    @Test
    void where_reading_ends_is_told_with_what_was_noted_before() {
        List<InputError> errors = errors("{\"size\": \"HUGE\", \"part\": {\"weight\": \"heavy\"}}");
        assertEquals(
                List.of("/part/weight", "/size"),
                errors.stream().map(InputError::pointer).toList());
        assertEquals(
                List.of(WRONG_TYPE, UNKNOWN_VALUE),
                errors.stream().map(InputError::code).toList());
    }

    /** What is wrong in a hundred places is wrong; to look for more would cost more than it tells. */
    @Test
    void a_hundred_faults_are_named_and_the_others_counted() {
        String names =
                IntStream.range(0, 100_000).mapToObj("\"x%d\": 1"::formatted).collect(Collectors.joining(","));
        ProblemException many = problem("{" + names + "}");
        assertEquals(100, many.errors().size());
        assertEquals(99_900, many.more());
    }

    private List<InputError> errors(String body) {
        return problem(body).errors();
    }

    private ProblemException problem(String body) {
        return UnreadableJson.problem(
                assertThrows(JsonProcessingException.class, () -> json.readValue(body, Parcel.class)));
    }
}
