package org.introducer.contacts.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactStates.State;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A person, or an office, that the applicant knows or wants to know: names, addresses, role, program and preferences. */
@Schema(name = "Contact")
public record ContactView(
        UUID id,

        @Schema(description = "the applicant to whom the contact belongs")
        UUID applicantId,

        @JsonUnwrapped ContactDraft contact,

        @Schema(description = "when the two were last in touch; absent: never") @Nullable
        Instant lastTouchAt,

        @Schema(description = "since when it is in no due list; absent: it is not archived") @Nullable
        Instant archivedAt,

        @Schema(
                description = "since when nothing is kept of who it was, because the person asked for it; it cannot be"
                        + " changed, restored or merged; absent: never")
        @Nullable
        Instant forgottenAt,

        Instant createdAt,

        @Schema(
                description = "after a change or a restore: other contacts that seem to be the same person, by profile,"
                        + " ORCID iD or NPI, or by e-mail and name; absent: none")
        @Nullable
        List<DuplicateCheck.Candidate> duplicates,

        @Schema(
                description =
                        "after it was created, changed or restored: contacts with the same e-mail and another person's"
                                + " name; absent: none")
        @Nullable
        List<DuplicateCheck.Candidate> atOneAddress,

        @Schema(description = "where the follow-up stands; only with `expand=followUp`") @Nullable
        State followUp,

        @JsonIgnore long version)
        implements Writes.Created {

    static ContactView of(Contact contact) {
        return of(contact, DuplicateCheck.Others.NONE);
    }

    static ContactView of(Contact contact, DuplicateCheck.Others others) {
        return new ContactView(
                contact.id(),
                contact.ownerId(),
                contact.draft(),
                contact.lastTouchAt(),
                contact.archivedAt(),
                contact.forgottenAt(),
                contact.createdAt(),
                others.duplicates().isEmpty() ? null : others.duplicates(),
                others.atOneAddress().isEmpty() ? null : others.atOneAddress(),
                null,
                contact.version());
    }

    ContactView with(State state) {
        return new ContactView(
                id,
                applicantId,
                contact,
                lastTouchAt,
                archivedAt,
                forgottenAt,
                createdAt,
                duplicates,
                atOneAddress,
                state,
                version);
    }
}
