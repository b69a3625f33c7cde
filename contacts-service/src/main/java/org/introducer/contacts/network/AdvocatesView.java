package org.introducer.contacts.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.jspecify.annotations.Nullable;

/** The contacts at a program who know the applicant, by what is recorded. Nobody's intention to help is guessed. */
@Schema(name = "Advocates")
record AdvocatesView(
        @Schema(
                required = true,
                description = "those with the most kinds of evidence first, then those of whom there is the latest")
        List<Advocate> items,

        @Schema(description = "people at the program among the contacts of whom no evidence is recorded")
        int withoutEvidence,

        @Schema(description = "services that were unavailable; facts of theirs could not be considered")
        List<String> unavailable) {

    /** A contact at a program who knows the applicant, with what shows it and when the next update fits. */
    @Schema(name = "Advocate")
    record Advocate(
            UUID contactId,
            String name,
            ContactRole role,

            @Schema(description = "the latest first; at most 20 of what happened")
            List<Evidence> evidence,

            @Schema(description = "when the applicant last sent an update; absent: never") @Nullable
            Instant lastUpdateAt,

            NextUpdate nextUpdate) {}

    /** One thing that shows that a contact knows the applicant, such as a shared project, a rotation or a meeting. */
    @Schema(name = "AdvocateEvidence")
    record Evidence(
            EvidenceKind kind,

            @Schema(description = "when it happened; absent for what lasts") @Nullable
            Instant at,

            @Schema(description = "where it is recorded") @Nullable
            UUID interactionId) {}

    @Schema(
            name = "AdvocateEvidenceKind",
            description =
                    "what shows that the person knows the applicant. PROJECT, SUPERVISION and MENTOR last; ROTATION, "
                            + "MEETING, EVENT, INTRODUCTION and ANSWER happened on a day")
    enum EvidenceKind {
        PROJECT,
        SUPERVISION,
        MENTOR,
        ROTATION,
        MEETING,
        EVENT,
        INTRODUCTION,
        ANSWER
    }

    /** When the next update fits. */
    @Schema(name = "NextUpdate", description = "when the next update to an advocate fits")
    record NextUpdate(
            @Schema(description = "an update may be sent now, or from a day on; false: only something new changes it")
            boolean possible,

            @Schema(description = "first day on which it fits; absent: now, or never") @Nullable
            LocalDate from,

            EtiquetteRule rule,

            @Schema(description = "the rule as it applies here")
            String why) {}
}
