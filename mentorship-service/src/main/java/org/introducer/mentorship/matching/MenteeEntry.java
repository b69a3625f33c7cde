package org.introducer.mentorship.matching;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A mentee as entered into one run.
 *
 * @param wants the types of mentor wanted, one of each
 * @param goals topics to work on
 * @param visaQuestions visa classes the mentee needs experience with
 * @param appliedTo programs applied to; never shown to a mentor
 * @param conflictConsent agrees to a mentor who helps to choose residents for one of those programs, once disclosed
 * @param wishes ranked mentors per type; without a ranking for a wanted type, every eligible mentor by score
 */
public record MenteeEntry(
        UUID id,
        Set<MentorType> wants,
        Set<String> goals,
        Set<String> languages,
        ZoneId zone,
        List<Availability> availability,
        Set<Visa> visaQuestions,
        boolean wantsImgBackground,
        boolean needsLetter,
        Optional<String> institution,
        Set<UUID> appliedTo,
        boolean conflictConsent,
        Map<MentorType, Tiers> wishes) {

    public MenteeEntry {
        wants = Set.copyOf(wants);
        goals = Set.copyOf(goals);
        languages = Set.copyOf(languages);
        availability = List.copyOf(availability);
        visaQuestions = Set.copyOf(visaQuestions);
        appliedTo = Set.copyOf(appliedTo);
        wishes = Map.copyOf(wishes);
    }

    public MenteeEntry consenting() {
        return new MenteeEntry(
                id,
                wants,
                goals,
                languages,
                zone,
                availability,
                visaQuestions,
                wantsImgBackground,
                needsLetter,
                institution,
                appliedTo,
                true,
                wishes);
    }

    public Optional<Tiers> wishesFor(MentorType type) {
        return Optional.ofNullable(wishes.get(type)).filter(tiers -> !tiers.isEmpty());
    }
}
