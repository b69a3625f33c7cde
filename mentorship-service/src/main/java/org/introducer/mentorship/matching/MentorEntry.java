package org.introducer.mentorship.matching;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A mentor as entered into one run.
 *
 * @param seats free seats per type in this cycle; an absent type is not offered, 0 is full, and below 0 there are more mentorships at
 *     work than seats, because the mentor lowered their number
 * @param owed mentorships at work of types that the mentor does not offer any more
 * @param imgBackground true only when the mentor opted in to saying so
 * @param selectsFor programs for which the mentor helps to choose residents
 * @param ranking the mentor's own order of mentees per type; who is not ranked follows by score
 * @param onlyRanked the rankings are complete: a mentee who is not ranked is not acceptable
 * @param weights the mentor's own weights for ordering mentees; the cycle's when empty
 */
public record MentorEntry(
        UUID id,
        Map<MentorType, Integer> seats,
        Map<MentorType, Integer> owed,
        Set<String> topics,
        Set<String> languages,
        ZoneId zone,
        List<Availability> availability,
        Set<Visa> visaExperience,
        boolean imgBackground,
        boolean writesLetters,
        Optional<String> institution,
        Set<UUID> selectsFor,
        Map<MentorType, Tiers> ranking,
        boolean onlyRanked,
        Optional<Weights> weights) {

    public MentorEntry {
        seats = Map.copyOf(seats);
        owed = Map.copyOf(owed);
        topics = Set.copyOf(topics);
        languages = Set.copyOf(languages);
        availability = List.copyOf(availability);
        visaExperience = Set.copyOf(visaExperience);
        selectsFor = Set.copyOf(selectsFor);
        ranking = Map.copyOf(ranking);
    }

    MentorEntry with(Change.AddSeats add) {
        Map<MentorType, Integer> more = new HashMap<>(seats);
        more.put(add.type(), seats.getOrDefault(add.type(), -seatsOwed(add.type())) + add.seats());
        return withSeats(more);
    }

    private MentorEntry withSeats(Map<MentorType, Integer> other) {
        return new MentorEntry(
                id,
                other,
                owed,
                topics,
                languages,
                zone,
                availability,
                visaExperience,
                imgBackground,
                writesLetters,
                institution,
                selectsFor,
                ranking,
                onlyRanked,
                weights);
    }

    /** A type of which every seat is taken is offered all the same. */
    public boolean offers(MentorType type) {
        return seats.containsKey(type);
    }

    /** Seats that can be given away. */
    public int seatsFor(MentorType type) {
        return Math.max(0, seats.getOrDefault(type, 0));
    }

    /** Seats that have to be added before a further one can be given away. */
    public int seatsOwed(MentorType type) {
        return offers(type) ? Math.max(0, -seats.get(type)) : owed.getOrDefault(type, 0);
    }
}
