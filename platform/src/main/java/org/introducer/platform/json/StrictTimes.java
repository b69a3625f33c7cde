package org.introducer.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Days and instants as RFC 3339 writes them, in the years 1 to 9999; a number, another form or a day that no calendar has is refused. */
public final class StrictTimes {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final int LAST_YEAR = 9999;

    private StrictTimes() {}

    /**
     * The day.
     *
     * @throws DateTimeException when the text is none
     */
    public static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new DateTimeException("is not a day");
        }
        LocalDate day = LocalDate.parse(text);
        requireYear(day.getYear());
        return day;
    }

    /**
     * The instant that a date and time with an offset means.
     *
     * @throws DateTimeException when the text is none
     */
    public static Instant instant(String text) {
        return offset(text).toInstant();
    }

    private static OffsetDateTime offset(String text) {
        if (!INSTANT.matcher(text).matches()) {
            throw new DateTimeException("is not a date and time with an offset");
        }
        OffsetDateTime time = OffsetDateTime.parse(text);
        requireYear(time.withOffsetSameInstant(ZoneOffset.UTC).getYear());
        return time;
    }

    private static void requireYear(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("lies outside the years 1 to " + LAST_YEAR);
        }
    }

    static SimpleModule module() {
        return new SimpleModule("strict-times")
                .addDeserializer(LocalDate.class, new Strict<>(LocalDate.class, StrictTimes::day))
                .addDeserializer(Instant.class, new Strict<>(Instant.class, StrictTimes::instant))
                .addDeserializer(OffsetDateTime.class, new Strict<>(OffsetDateTime.class, StrictTimes::offset));
    }

    private static final class Strict<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> read;

        Strict(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    return read.apply(parser.getText());
                } catch (DateTimeException e) {
                    throw MismatchedInputException.from(parser, handledType(), e.getMessage());
                }
            }
            throw MismatchedInputException.from(parser, handledType(), "is not text");
        }
    }
}
