package org.introducer.mentorship.profile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.Availability;
import org.introducer.platform.json.StoredForm;

/** Hours of one weekday, in the person's own time zone. */
@Window.EndsAfterBegin
@StoredForm
@Schema(name = "WeeklyWindow")
public record Window(
        @Schema(description = "weekday in the zone of the person") @NotNull
        DayOfWeek day,

        @NotNull
        @JsonSerialize(using = Minutes.class)
        @Schema(
                description = "first minute, HH:MM in the person's zone",
                implementation = String.class,
                pattern = MINUTES,
                examples = "07:00")
        LocalTime from,

        @NotNull
        @JsonSerialize(using = Minutes.class)
        @Schema(
                implementation = String.class,
                pattern = MINUTES,
                description = "00:00 is the end of the day",
                examples = "09:00")
        LocalTime to) {

    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final String MINUTES = "^([01]\\d|2[0-3]):[0-5]\\d$";

    /** Without seconds, as they came. */
    static final class Minutes extends JsonSerializer<LocalTime> {
        @Override
        public void serialize(LocalTime time, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeString(HOUR_AND_MINUTE.format(time));
        }
    }

    public Availability availability() {
        return new Availability(day, from, to);
    }

    private boolean inOrder() {
        return wholeMinutes(from) && wholeMinutes(to) && endsAfterBegin();
    }

    private static boolean wholeMinutes(LocalTime time) {
        return time.toSecondOfDay() % 60 == 0 && time.getNano() == 0;
    }

    private boolean endsAfterBegin() {
        return to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Check.class)
    @interface EndsAfterBegin {
        String message() default "must name whole minutes and end after it begins";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** A missing time is another rule's matter. */
    public static class Check implements ConstraintValidator<EndsAfterBegin, Window> {
        @Override
        public boolean isValid(Window window, ConstraintValidatorContext context) {
            return window == null || window.from == null || window.to == null || window.inOrder();
        }
    }
}
