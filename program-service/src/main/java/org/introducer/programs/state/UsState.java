package org.introducer.programs.state;

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
import java.util.Set;

/** The code of a state, such as {@code AL}, as the US Postal Service gives it. */
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = UsState.Check.class)
public @interface UsState {

    /** The form of the code. */
    String FORM = "[A-Z]{2}";

    String message() default "is no state, district or territory of the United States, such as AL, DC or PR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null passes, and what has another form: these are other rules. */
    class Check implements ConstraintValidator<UsState, String> {

        /** States, the district, territories, freely associated states, armed forces. */
        private static final Set<String> CODES = Set.of(
                ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK"
                                + " OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR VI FM MH PW AA AE AP")
                        .split(" "));

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || !code.matches(FORM) || known(code);
        }

        /** Whether it is such a code, in capitals. */
        public static boolean known(String code) {
            return CODES.contains(code);
        }
    }
}
