package org.introducer.contacts.contact;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.contacts.identity.KeyKind;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.language.IsoCountry;
import org.introducer.platform.time.IanaZone;

/**
 * What an applicant knows about a person or an office; e-mail addresses in the order of preference, or none.
 *
 * <p>The one place of a contact's fields: input, output, columns of {@code contacts} and stored JSON are made of it.
 */
@RecordBuilder
@Embeddable
@StoredForm
@Schema(name = "ContactDraft")
public record ContactDraft(
        @NotBlank @Size(max = 200) @Schema(description = "name of the person or office", examples = "Priya Placeholder")
        String name,

        @Schema(description = "what the person does") @NotNull @Enumerated(EnumType.STRING)
        ContactRole role,

        @Enumerated(EnumType.STRING) @Schema(description = "default: PERSON")
        ContactKind kind,

        @Size(max = 300) @Schema(examples = "Example University Hospital")
        String institution,

        @Size(max = 300) String department,

        @Size(max = 300) @Schema(description = "position, as the person states it", examples = "Associate Professor")
        String title,

        @Size(max = 100) @Schema(description = "degrees and memberships after the name", examples = "MD, FSIR")
        String credentials,

        @Schema(description = "a program of program-service; 422 when it does not exist there")
        @Column(name = "program_id")
        UUID programId,

        @Schema(description = "the mentor of mentorship-service who is this person") @Column(name = "mentor_id")
        UUID mentorId,

        @Size(max = 20) @JdbcTypeCode(SqlTypes.JSON) @Schema(examples = "[\"priya@example.org\"]")
        List<@NotBlank @Size(max = 320) @Email(message = "must be an e-mail address") String> emails,

        @Size(max = 20)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(examples = "[\"https://www.linkedin.com/in/priya-placeholder-000000\"]")
        List<
                        @NotBlank @Size(max = 2000)
                        @Pattern(regexp = "https?://\\S+", message = "must be an http(s) address") String>
                urls,

        @Size(max = 20) @JdbcTypeCode(SqlTypes.JSON) List<@NotBlank @Size(max = 50) String> phones,

        @Pattern(regexp = ORCID, message = "must be an ORCID iD, 0000-0000-0000-0000")
        @CheckDigit(of = KeyKind.ORCID, written = ORCID)
        String orcid,

        @Pattern(regexp = NPI, message = "must be an NPI of 10 digits") @CheckDigit(of = KeyKind.NPI, written = NPI)
        String npi,

        @IanaZone @Schema(examples = "America/Detroit") String zone,

        @IsoCountry @Schema(examples = "US") String country,

        @Size(max = 10_000) String notes,
        @Size(max = 50) @JdbcTypeCode(SqlTypes.JSON) List<@NotBlank @Size(max = 60) String> tags,

        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "values of custom fields, by their keys: texts, numbers, days, true or false")
        Map<String, Object> fields) {

    private static final String ORCID = "\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]";
    private static final String NPI = "\\d{10}";

    public ContactDraft {
        kind = kind == null ? ContactKind.PERSON : kind;
        emails = orEmpty(emails);
        urls = orEmpty(urls);
        phones = orEmpty(phones);
        tags = orEmpty(tags);
        fields = said(fields);
    }

    /** Without those of which nothing is said, in one order. */
    private static Map<String, Object> said(Map<String, Object> fields) {
        Map<String, Object> said = new TreeMap<>(fields == null ? Map.of() : fields);
        said.values().removeIf(Objects::isNull);
        return said;
    }

    /** The same with other tags. */
    ContactDraft withTags(List<String> others) {
        return ContactDraftBuilder.builder(this).tags(others).build();
    }

    private static List<String> orEmpty(List<String> values) {
        return values == null ? List.of() : values;
    }
}
