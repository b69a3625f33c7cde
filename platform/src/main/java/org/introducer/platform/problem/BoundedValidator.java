package org.introducer.platform.problem;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.executable.ExecutableValidator;
import jakarta.validation.metadata.BeanDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;

/**
 * Validates until more is wrong than is answered. The validator of the framework would look at every element of a list that is too
 * long, and compare each violation with all others (ADR 176).
 */
@Alternative
@Priority(1)
@Singleton
public class BoundedValidator implements Validator, ExecutableValidator {

    private final ValidatorFactory factory;

    public BoundedValidator(ValidatorFactory factory) {
        this.factory = factory;
    }

    /** Ends the validation: it leaves the library as it was thrown. */
    private static final class Enough extends ValidationException {

        private static final long serialVersionUID = 1L;
    }

    /** Makes the message of each violation of one validation, and notes where it is. */
    private static final class Noting implements MessageInterpolator {

        private final MessageInterpolator messages;
        private final List<InputError> errors = new ArrayList<>();

        Noting(MessageInterpolator messages) {
            this.messages = messages;
        }

        @Override
        public String interpolate(String template, Context context) {
            return noted(messages.interpolate(template, context), context);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return noted(messages.interpolate(template, context, locale), context);
        }

        private String noted(String message, Context context) {
            if (errors.size() == ProblemBody.MOST_ERRORS) {
                throw new Enough();
            }
            errors.add(Violations.at(
                    context.unwrap(HibernateMessageInterpolatorContext.class).getPropertyPath(),
                    context.getConstraintDescriptor(),
                    message));
            return message;
        }
    }

    private <T> Set<ConstraintViolation<T>> bounded(Function<Validator, Set<ConstraintViolation<T>>> validation) {
        Noting noting = new Noting(factory.getMessageInterpolator());
        try {
            return validation.apply(
                    factory.usingContext().messageInterpolator(noting).getValidator());
        } catch (Enough _) {
            throw INVALID_INPUT.at(noting.errors).andMore(1);
        }
    }

    @Override
    public <T> Set<ConstraintViolation<T>> validate(T object, Class<?>... groups) {
        return bounded(validator -> validator.validate(object, groups));
    }

    @Override
    public <T> Set<ConstraintViolation<T>> validateProperty(T object, String property, Class<?>... groups) {
        return bounded(validator -> validator.validateProperty(object, property, groups));
    }

    @Override
    public <T> Set<ConstraintViolation<T>> validateValue(
            Class<T> type, String property, Object value, Class<?>... groups) {
        return bounded(validator -> validator.validateValue(type, property, value, groups));
    }

    @Override
    public <T> Set<ConstraintViolation<T>> validateParameters(
            T object, Method method, Object[] values, Class<?>... groups) {
        return bounded(validator -> validator.forExecutables().validateParameters(object, method, values, groups));
    }

    @Override
    public <T> Set<ConstraintViolation<T>> validateReturnValue(
            T object, Method method, Object value, Class<?>... groups) {
        return bounded(validator -> validator.forExecutables().validateReturnValue(object, method, value, groups));
    }

    @Override
    public <T> Set<ConstraintViolation<T>> validateConstructorParameters(
            Constructor<? extends T> constructor, Object[] values, Class<?>... groups) {
        return bounded(
                validator -> validator.forExecutables().validateConstructorParameters(constructor, values, groups));
    }

    @Override
    public <T> Set<ConstraintViolation<T>> validateConstructorReturnValue(
            Constructor<? extends T> constructor, T created, Class<?>... groups) {
        return bounded(
                validator -> validator.forExecutables().validateConstructorReturnValue(constructor, created, groups));
    }

    @Override
    public BeanDescriptor getConstraintsForClass(Class<?> type) {
        return factory.getValidator().getConstraintsForClass(type);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return factory.getValidator().unwrap(type);
    }

    @Override
    public ExecutableValidator forExecutables() {
        return this;
    }
}
