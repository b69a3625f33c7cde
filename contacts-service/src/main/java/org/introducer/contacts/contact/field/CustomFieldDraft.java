package org.introducer.contacts.contact.field;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.time.OrdinaryDay;

/** A custom field as it is declared. Values are kept by its key, so that the name can change. */
@Embeddable
@Schema(name = "CustomFieldDraft")
public record CustomFieldDraft(
        @NotNull
        @Pattern(
                regexp = "[a-z][a-zA-Z0-9]{0,39}",
                message = "must be letters and digits, beginning with a small letter")
        @Schema(description = "names the field in contacts and filters; cannot be changed", examples = "medicalSchool")
        String key,

        @NotBlank @Size(max = 100) @Schema(description = "for people", examples = "Medical school")
        String name,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "cannot be changed")
        FieldType type,

        @Size(max = 100) @JdbcTypeCode(SqlTypes.JSON) @Schema(description = "the values of a CHOICE; of no other type")
        List<@NotBlank @Size(max = 200) String> choices) {

    private static final int LONGEST = 2000;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final int DECIMALS = 6;

    public CustomFieldDraft {
        choices = choices == null ? List.of() : choices;
    }

    /** Why a value of JSON is none of this field; empty: it is one. */
    Optional<String> fault(Object value) {
        boolean fits = switch (type) {
            case TEXT -> value instanceof String text && !text.isBlank() && text.length() <= LONGEST;
            case NUMBER ->
                value instanceof Number number
                        && Double.isFinite(number.doubleValue())
                        && isBounded(new BigDecimal(number.toString()));
            case DATE -> value instanceof String text && isDay(text);
            case BOOLEAN -> value instanceof Boolean;
            case CHOICE -> choices.contains(value);
        };
        return fits ? Optional.empty() : Optional.of("must be " + expected());
    }

    private static boolean isBounded(BigDecimal number) {
        return number.abs().compareTo(LARGEST) < 0
                && number.stripTrailingZeros().scale() <= DECIMALS;
    }

    private static boolean isDay(String text) {
        try {
            return OrdinaryDay.Check.holds(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private String expected() {
        return switch (type) {
            case TEXT -> "a text of at most " + LONGEST + " characters";
            case NUMBER -> "a number below 10^15 with at most " + DECIMALS + " decimals";
            case DATE -> "a day between 1950 and 2200, such as 2026-03-01";
            case BOOLEAN -> "true or false";
            case CHOICE -> "one of " + String.join(", ", choices);
        };
    }
}
