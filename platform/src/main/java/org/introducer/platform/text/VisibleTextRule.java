package org.introducer.platform.text;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;

/** Makes {@code NotBlank} ask for text that can be seen, and {@code Size} count characters. */
@Singleton
class VisibleTextRule implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        ConstraintMapping mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(NotBlank.class)
                .includeExistingValidators(false)
                .validatedBy(VisibleText.Check.class);
        mapping.constraintDefinition(Size.class)
                .includeExistingValidators(false)
                .validatedBy(TextLength.Check.class)
                .validatedBy(TextLength.CollectionCheck.class)
                .validatedBy(TextLength.MapCheck.class);
        configuration.addMapping(mapping);
    }
}
