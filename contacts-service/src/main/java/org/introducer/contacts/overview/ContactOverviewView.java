package org.introducer.contacts.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactView;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.etiquette.Part;
import org.introducer.contacts.etiquette.Promise.Promisor;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.contacts.followup.check.FollowUpView;
import org.introducer.contacts.followup.check.OutreachAnswers;
import org.introducer.contacts.letter.ReadinessView;
import org.introducer.contacts.relationship.Closeness;
import org.introducer.contacts.relationship.RelationshipDirection;
import org.introducer.contacts.relationship.RelationshipType;
import org.jspecify.annotations.Nullable;

/** What is known of one contact in one answer: the contact, the follow-up, the latest interactions, open promises and relationships. */
@Schema(name = "ContactOverview")
record ContactOverviewView(
        @Schema(description = "all of it, as `getContact` answers")
        ContactView contact,

        @Schema(description = "name of the program; absent: no program, or its name is not known, see `unavailable`")
        @Nullable
        String program,

        @Schema(description = "absent: it is not set") @Nullable
        Flag doNotContact,

        @Schema(description = "in no due list before this day; absent: not snoozed") @Nullable
        LocalDate snoozedUntil,

        @Schema(description = "as `getFollowUp` answers, with at most 5 reasons")
        FollowUpView followUp,

        @Schema(
                description =
                        "for each purpose whether an e-mail may be sent now, as `checkOutreach` answers, without what `unavailable`"
                                + " could not say")
        List<OutreachAnswers.Answer> outreach,

        @Schema(description = "open promises, by the day, at most 10")
        List<PromiseOpen> promises,

        @Schema(description = "the latest 20 interactions, the latest first")
        List<Line> timeline,

        @Schema(description = "whom this person knows, the latest recorded first, at most 10")
        List<Relation> relationships,

        @Schema(description = "as `getLetterReadiness` answers; absent: the contact is an office") @Nullable
        ReadinessView letter,

        @Schema(description = "lists that are longer than shown here; empty: none")
        List<Cut> cut,

        @Schema(description = "services that were unavailable; what they know is absent and was not considered")
        List<String> unavailable,

        @Schema(description = "the time of this answer") Instant asOf) {

    /** That, and why, a contact does not want to be written to. */
    @Schema(name = "ContactOverviewFlag")
    record Flag(
            @Schema(description = "why, as the applicant recorded it; absent: no reason was given") @Nullable
            String reason,

            @Schema(description = "who said so, or where; absent: not recorded") @Nullable
            String source,

            @Schema(description = "day from which it holds") LocalDate since) {}

    /** A promise to or by the contact that is not kept yet. */
    @Schema(name = "ContactOverviewPromise")
    record PromiseOpen(
            @Schema(description = "of the commitment") UUID id,
            @Schema(description = "who promised") Promisor owner,

            @Schema(description = "what was promised, in words")
            String what,

            @Schema(description = "absent: no date was named") @Nullable
            LocalDate due) {}

    /** One of the latest interactions with the contact, in short. */
    @Schema(name = "ContactOverviewInteraction")
    record Line(
            @Schema(description = "id of the interaction") UUID id,

            @Schema(description = "the role of the contact in it")
            Part part,

            InteractionKind kind,
            @Nullable Direction direction,
            @Nullable InteractionStatus status,
            Instant occurredAt,
            @Nullable Purpose purpose,
            @Nullable Reaction reaction,

            @Schema(description = "subject of an imported e-mail") @Nullable
            String subject,

            @Schema(description = "what was discussed or agreed") @Nullable
            String outcome,

            @Schema(description = "what the applicant does next") @Nullable
            String nextStep,

            @Schema(description = "name of the event") @Nullable
            String event,

            @Schema(description = "who else had part in it, at most 3")
            List<NamedPerson> others,

            @Schema(description = "how many else had part in it")
            int otherCount) {}

    /** A relationship of the contact to another contact of the applicant. */
    @Schema(name = "ContactOverviewRelationship")
    record Relation(
            @Schema(description = "id of the relationship") UUID id,
            RelationshipType type,
            RelationshipDirection direction,
            Closeness closeness,

            @Schema(description = "the other person; absent: the contact was deleted") @Nullable
            NamedPerson other,

            @Schema(description = "whether `type` is read from this contact to the other")
            boolean outward,

            @Schema(description = "what shows it, as the applicant recorded it")
            String evidence,

            LocalDate observedOn) {}
}
