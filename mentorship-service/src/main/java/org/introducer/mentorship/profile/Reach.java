package org.introducer.mentorship.profile;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;

/** A contact detail that is shown to the other side of a mentorship. */
@Reach.FitsItsKind
@StoredForm
@Schema(name = "Reach")
public record Reach(
        @NotNull Kind kind,

        @NotBlank @Size(max = 320) @Schema(description = "the address or number itself", examples = "ines@example.org")
        String value,

        @Size(max = 200) @Schema(description = "what it is for", examples = "questions between sessions")
        String purpose) {

    /** How many ways one person names at most. */
    public static final int MOST = 5;

    /** What kind of address it is. */
    @Schema(name = "ReachKind", description = "form of the contact detail")
    public enum Kind {
        EMAIL("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+"),
        /** Digits, with an optional + before them; spaces, brackets and hyphens between them. */
        PHONE("\\+?[0-9][0-9 ()./-]{3,30}"),
        LINK("https?://[^\\s/?#]+\\S*");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private boolean fits() {
        return kind.pattern.matcher(value).matches();
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Check.class)
    @interface FitsItsKind {
        String message() default
                "must be an address of its kind: an e-mail address, a phone number, or a link with http or https";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** A missing kind or value is another rule's matter. */
    public static class Check implements ConstraintValidator<FitsItsKind, Reach> {
        @Override
        public boolean isValid(Reach reach, ConstraintValidatorContext context) {
            return reach == null || reach.kind == null || reach.value == null || reach.fits();
        }
    }
}
