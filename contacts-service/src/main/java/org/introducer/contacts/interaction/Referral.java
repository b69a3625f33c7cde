package org.introducer.contacts.interaction;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;

/** The person somebody referred the applicant to. */
@StoredForm
@Schema(name = "Referral", description = "the person to whom the applicant was referred")
public record Referral(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "name of the person, as it was given", examples = "Noah Namesake")
        String name,

        @Schema(description = "address of the person; absent: none was given")
        @Size(max = 320)
        @Email(message = "must be an e-mail address")
        String email,

        @Schema(description = "the contact, if the person is one")
        UUID contactId) {}
