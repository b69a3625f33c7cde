package org.introducer.platform.time;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A date from 1950 to 2200: any other is a typing error, and arithmetic with it would be meaningless. */
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = OrdinaryDay.Check.class)
public @interface OrdinaryDay {

    String message() default "lies outside 1950 to 2200";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null passes: whether a day is needed is another rule. */
    class Check implements ConstraintValidator<OrdinaryDay, LocalDate> {
        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return day == null || holds(day);
        }

        /** Whether it is such a day. */
        public static boolean holds(LocalDate day) {
            return day.getYear() >= 1950 && day.getYear() < 2200;
        }
    }
}
