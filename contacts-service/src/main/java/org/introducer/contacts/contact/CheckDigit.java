package org.introducer.contacts.contact;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Optional;
import org.introducer.contacts.identity.IdentityKey;
import org.introducer.contacts.identity.KeyKind;

/** The check digit of a number is right; whether it is written as it should be is another rule. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = CheckDigit.Check.class)
@interface CheckDigit {

    KeyKind of();

    /** Numbers that are not written like this are not checked. */
    String written();

    String message() default "has a wrong check digit";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null passes. */
    class Check implements ConstraintValidator<CheckDigit, String> {

        private CheckDigit digit;

        @Override
        public void initialize(CheckDigit annotation) {
            digit = annotation;
        }

        @Override
        public boolean isValid(String number, ConstraintValidatorContext context) {
            return number == null
                    || !number.matches(digit.written())
                    || key(number).isPresent();
        }

        private Optional<IdentityKey> key(String number) {
            return switch (digit.of()) {
                case ORCID -> IdentityKey.orcid(number);
                case NPI -> IdentityKey.npi(number);
                case EMAIL, LINKEDIN -> throw new IllegalStateException(digit.of() + " has no check digit");
            };
        }
    }
}
