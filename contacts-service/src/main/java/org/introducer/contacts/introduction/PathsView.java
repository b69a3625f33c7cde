package org.introducer.contacts.introduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.FollowUpState;
import org.introducer.contacts.relationship.EvidenceSource;
import org.introducer.contacts.relationship.RelationshipType;
import org.jspecify.annotations.Nullable;

/** The paths by which the applicant can be introduced to a person, or to anybody at a program; the strongest first. */
@Schema(name = "IntroductionPaths")
record PathsView(
        @Schema(required = true, description = "strongest first; of equal ones the shorter")
        List<PathItem> items,

        @Schema(description = "people over whom no path leads now, and why")
        List<Skipped> skipped,

        @Schema(description = "when there is no path: the nearest that there is, the most promising first")
        List<Alternative> alternatives,

        @Schema(description = "false: the network is too large to be searched as a whole; there may be other paths")
        boolean complete,

        @Schema(description = "services that were unavailable; facts of theirs could not be considered")
        List<String> unavailable,

        @Schema(description = "version of the policy that has the numbers", examples = "2026-1")
        String policy) {

    /** One path to a person: from the contact whom the applicant asks to the one who is reached. */
    @Schema(name = "IntroductionPath")
    record PathItem(
            @Schema(description = "number of steps; 1: the applicant knows them already", examples = "2")
            int hops,

            @Schema(
                    description = "product of the strengths of the steps",
                    minimum = "0",
                    maximum = "1",
                    examples = "0.512")
            double strength,

            @Schema(description = "the first is whom the applicant asks, the last who is reached")
            List<PathStep> steps,

            @Schema(description = "first day on which the first may be asked; absent: today") @Nullable
            LocalDate askFrom,

            @Schema(description = "why only from then on") @Nullable
            EtiquetteRule askRule,

            @Schema(description = "follow-up state of the person who is reached")
            FollowUpState targetState) {}

    /** A person on a path, and why the one before can introduce the applicant to them. */
    @Schema(name = "IntroductionPathStep")
    record PathStep(
            UUID contactId,
            String name,
            ContactRole role,
            @Nullable String institution,
            @Nullable UUID programId,

            @Schema(description = "of this step", minimum = "0", maximum = "1", examples = "0.64")
            double strength,

            @Schema(
                    description = "why the one before can introduce the applicant to this person, in a sentence",
                    examples = "Priya Placeholder and Samuel Sample are co-authors.")
            String reason,

            @Schema(description = "the relationship; absent for the first, whom the applicant knows") @Nullable
            UUID relationshipId,

            @Nullable RelationshipType type,
            @Nullable EvidenceSource source,

            @Schema(description = "what shows the relationship, as the applicant recorded it") @Nullable
            String evidence,

            @Nullable LocalDate observedOn,

            @Schema(description = "of the first: when they last responded; absent: shared work only") @Nullable
            Instant reactedAt) {}

    /** A person over whom no path may lead now, and why. */
    @Schema(name = "IntroductionSkipped")
    record Skipped(
            UUID contactId,
            String name,
            SkipReason reason,

            @Schema(description = "the rule of etiquette, where one says so") @Nullable
            EtiquetteRule rule,

            @Schema(description = "why no path leads over the person now, in a sentence")
            String why,

            @Schema(description = "first day on which this can change; absent: only something new changes it") @Nullable
            LocalDate until) {}

    /** Why no path leads over somebody. */
    @Schema(
            name = "IntroductionSkipReason",
            description =
                    "DO_NOT_CONTACT: the flag is set; ETIQUETTE: a rule speaks against writing now; OVER_LIMIT: asked "
                            + "for as many introductions as the policy allows in its window")
    enum SkipReason {
        DO_NOT_CONTACT,
        ETIQUETTE,
        OVER_LIMIT
    }

    /** Something to do instead when no path leads to the person. */
    @Schema(name = "IntroductionAlternative")
    record Alternative(
            AlternativeKind kind,
            @Nullable UUID contactId,

            @Schema(description = "name of the person; absent: nobody in particular") @Nullable
            String name,

            @Schema(description = "hops of the path, of LONGER_PATH") @Nullable
            Integer hops,

            @Schema(description = "why this may help, in a sentence")
            String why) {}

    /** What can be done instead. */
    @Schema(
            name = "IntroductionAlternativeKind",
            description =
                    "what to do instead. LONGER_PATH: a path of more hops; CONNECTOR: somebody who knows the person and "
                            + "whom the applicant does not know yet; WARM_CONTACT: a contact of the applicant who may know the person")
    enum AlternativeKind {
        LONGER_PATH,
        CONNECTOR,
        WARM_CONTACT
    }
}
