package org.introducer.mentorship.run.canonical;

import static org.introducer.mentorship.run.canonical.CanonicalInputs.asLists;
import static org.introducer.mentorship.run.canonical.CanonicalInputs.sorted;
import static org.introducer.mentorship.run.canonical.CanonicalInputs.tiers;
import static org.introducer.mentorship.run.canonical.CanonicalInputs.windows;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MenteeEntry;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Visa;
import org.jspecify.annotations.Nullable;

/** A mentee in the inputs of a run. */
@Schema(name = "RunInputsMentee")
record CanonicalMentee(
        @Schema(description = "id of the mentee") UUID id,

        @Schema(description = "types of mentors that are wanted")
        Set<MentorType> wants,

        @Schema(description = "normalised topics that the mentee wants help with")
        Set<String> goals,

        Set<String> languages,

        @Schema(nullable = true, description = "null: unknown") @Nullable
        String zone,

        @Schema(description = "hours of the week in which the mentee can meet")
        List<CanonicalInputs.Window> availability,

        @Schema(description = "visas about which the mentee has questions")
        Set<Visa> visaQuestions,

        @Schema(description = "wishes for a mentor who was an IMG")
        boolean wantsImgBackground,

        @Schema(description = "hopes for a letter of recommendation")
        boolean needsLetter,

        @Schema(nullable = true, description = "null: unknown") @Nullable
        String institution,

        @Schema(description = "programs to which the mentee applied")
        Set<UUID> appliedTo,

        @Schema(description = "accepts a mentor with a disclosed conflict of interest")
        boolean conflictConsent,

        @Schema(description = "tiers of mentors, best first; all of one tier are equal")
        Map<MentorType, List<List<UUID>>> wishes) {

    static CanonicalMentee of(MenteeEntry mentee) {
        return new CanonicalMentee(
                mentee.id(),
                sorted(mentee.wants()),
                sorted(mentee.goals()),
                sorted(mentee.languages()),
                mentee.zone().toString(),
                windows(mentee.availability()),
                sorted(mentee.visaQuestions()),
                mentee.wantsImgBackground(),
                mentee.needsLetter(),
                mentee.institution().orElse(null),
                sorted(mentee.appliedTo()),
                mentee.conflictConsent(),
                asLists(mentee.wishes()));
    }

    MenteeEntry entry() {
        return new MenteeEntry(
                id,
                wants,
                goals,
                languages,
                ZoneId.of(zone),
                availability.stream().map(CanonicalInputs.Window::availability).toList(),
                visaQuestions,
                wantsImgBackground,
                needsLetter,
                Optional.ofNullable(institution),
                appliedTo,
                conflictConsent,
                tiers(wishes));
    }
}
