package org.introducer.contacts.donotcontact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.conditional.Versioned;
import org.introducer.platform.time.OrdinaryDay;
import org.jspecify.annotations.Nullable;

/** The flag that a contact does not want to be written to. It stands above every rule that would allow a message. */
@Schema(name = "DoNotContact")
public record DoNotContactView(
        UUID contactId,

        @Schema(description = "why, as the applicant recorded it; absent: no reason was given") @Nullable
        String reason,

        @Nullable String source,
        @Schema(description = "day from which it holds") LocalDate since,
        @Schema(description = "who set it") @Nullable UUID setBy,
        @JsonIgnore long version)
        implements Versioned {

    /** Why, on whose word and since when a contact does not want to be written to. None of it has to be known to set the flag. */
    @Schema(name = "DoNotContactDraft")
    public record Draft(
            @Size(max = 1000)
            @Schema(
                    description = "why the person does not want to be written to",
                    examples = "asked me not to write again")
            String reason,

            @Size(max = 300) @Schema(description = "who said so, or where", examples = "the person, by mail")
            String source,

            @Schema(description = "day from which it holds; default: today") @OrdinaryDay
            LocalDate since) {}

    /** Why the flag is removed. */
    @Schema(name = "DoNotContactLift")
    record Lift(
            @NotBlank
            @Size(max = 1000)
            @Schema(
                    description = "why the person may be written to again; it stays in the history",
                    examples = "wrote to me and asked for my CV")
            String reason) {}

    static DoNotContactView of(DoNotContact flag) {
        return new DoNotContactView(
                flag.contactId(), flag.reason(), flag.source(), flag.since(), flag.setBy(), flag.version());
    }
}
