package org.introducer.contacts.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.commitment.PromiseDraft;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.contact.ContactDraftBuilder;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.contact.Recognition;
import org.introducer.platform.text.VisibleText;
import org.introducer.platform.time.OrdinaryDay;

/** Somebody who was met at an event, as far as the applicant knows who it was. */
@Schema(name = "DebriefItem")
record DebriefItem(
        @Schema(description = "the contact, where it is known")
        UUID contactId,

        @Size(max = 200) @Schema(description = "as far as it is known", examples = "Priya")
        String name,

        @Schema(description = "default: UNKNOWN") ContactRole role,
        @Size(max = 300) String institution,

        @Schema(description = "position, as it was said or printed on a badge") @Size(max = 300)
        String title,

        @Schema(description = "address that the person gave")
        @Size(max = 320)
        @Email(message = "must be an e-mail address")
        String email,

        @Size(max = 2000)
        @Pattern(regexp = "https?://\\S+", message = "must be an http(s) address")
        @Schema(description = "a profile, such as that on LinkedIn")
        String url,

        @OrdinaryDay @Schema(description = "in the event's zone; default: today, and after the event as its last day")
        LocalDate day,

        @Size(max = 5000) @Schema(description = "what was discussed")
        String outcome,

        @Schema(description = "what the applicant does next") @Size(max = 1000)
        String nextStep,

        @Schema(description = "promises made at the meeting, by either side") @Size(max = 10)
        List<@Valid @NotNull PromiseDraft> promises) {

    DebriefItem {
        name = VisibleText.orNull(name);
        institution = VisibleText.orNull(institution);
        title = VisibleText.orNull(title);
        email = VisibleText.orNull(email);
        url = VisibleText.orNull(url);
        outcome = VisibleText.orNull(outcome);
        nextStep = VisibleText.orNull(nextStep);
        promises = promises == null ? List.of() : promises;
    }

    /** Nothing in it says who it was or what was said. */
    boolean saysNothing() {
        return contactId == null
                && Stream.of(name, institution, email, url, outcome).allMatch(text -> text == null)
                && role == null;
    }

    /** The contact that it makes. Without a name: by the address, or by role and institution. */
    ContactDraft contact() {
        return ContactDraftBuilder.builder()
                .name(nameOrWhatIsKnown())
                .role(role == null ? ContactRole.UNKNOWN : role)
                .institution(institution)
                .title(title)
                .emails(email == null ? List.of() : List.of(email))
                .urls(url == null ? List.of() : List.of(url))
                .build();
    }

    private String nameOrWhatIsKnown() {
        return name == null ? Recognition.standIn(email, role, institution) : name.strip();
    }
}
