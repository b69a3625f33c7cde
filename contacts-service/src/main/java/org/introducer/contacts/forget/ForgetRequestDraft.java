package org.introducer.contacts.forget;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be forgotten, and where it is on record that the person asked for it. */
@Schema(name = "ForgetRequestDraft")
record ForgetRequestDraft(
        @NotEmpty
        @Size(max = 20)
        @Schema(
                description = "all e-mail addresses that the person names and has shown to be theirs",
                examples = "[\"noah.namesake@example.org\"]")
        List<@NotBlank @Size(max = 320) @Email(message = "must be an e-mail address") String> emails,

        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 ._/#:-]{0,99}", message = "must be a reference, not a text")
        @Schema(
                description = "reference of the file that has the request and the proof of who asked; it stays in the"
                        + " receipt, so it names nobody",
                examples = "PRIVACY-2026-017")
        String evidence) {}
