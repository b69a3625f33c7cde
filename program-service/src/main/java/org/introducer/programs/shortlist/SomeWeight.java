package org.introducer.programs.shortlist;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Map;
import org.introducer.programs.ranking.Criterion;

/** Weights of which one at least is above 0: without any there is no order. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = SomeWeight.Check.class)
@interface SomeWeight {

    String message() default "must have one above 0";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null passes, for it means the default; a null among them is another rule's matter. */
    class Check implements ConstraintValidator<SomeWeight, Map<Criterion, Integer>> {
        @Override
        public boolean isValid(Map<Criterion, Integer> weights, ConstraintValidatorContext context) {
            return weights == null || weights.values().stream().anyMatch(weight -> weight == null || weight != 0);
        }
    }
}
