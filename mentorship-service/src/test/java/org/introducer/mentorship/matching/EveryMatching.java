package org.introducer.mentorship.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.matching.market.Eligibility;
import org.introducer.mentorship.matching.market.Pool;

/** Every matching that the rules, lists, seats and locks of small inputs allow, found by trying all. */
final class EveryMatching {

    private record Slot(UUID mentor, MentorType type) {}

    private final Pool pool;
    private final Eligibility eligibility;
    private final Map<Slot, Integer> free = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<List<Pair>> all = new ArrayList<>();

    private EveryMatching(MatchInputs inputs) {
        pool = new Pool(inputs);
        eligibility = new Eligibility(pool);
        inputs.mentors()
                .forEach(mentor -> mentor.seats()
                        .forEach((type, seats) -> free.put(new Slot(mentor.id(), type), Math.max(0, seats))));
        inputs.locks().forEach(lock -> {
            free.merge(new Slot(lock.mentor(), lock.type()), -1, Integer::sum);
            pairs.add(lock);
        });
    }

    static List<List<Pair>> of(MatchInputs inputs) {
        EveryMatching every = new EveryMatching(inputs);
        every.from(0);
        return every.all;
    }

    private void from(int place) {
        if (place == pool.mentees().size() * MentorType.values().length) {
            all.add(List.copyOf(pairs));
            return;
        }
        from(place + 1);
        MenteeEntry mentee = pool.mentees().get(place / MentorType.values().length);
        MentorType type = MentorType.values()[place % MentorType.values().length];
        if (pool.inputs().locks().stream().anyMatch(lock -> lock.mentee().equals(mentee.id()) && lock.type() == type)) {
            return;
        }
        for (MentorEntry mentor : pool.mentors()) {
            Slot slot = new Slot(mentor.id(), type);
            if (free.getOrDefault(slot, 0) > 0 && may(mentee, mentor, type)) {
                free.merge(slot, -1, Integer::sum);
                pairs.add(new Pair(mentee.id(), mentor.id(), type));
                from(place + 1);
                pairs.removeLast();
                free.merge(slot, 1, Integer::sum);
            }
        }
    }

    private boolean may(MenteeEntry mentee, MentorEntry mentor, MentorType type) {
        Tiers wishes = mentee.wishes().getOrDefault(type, Tiers.NONE);
        Tiers ranking = mentor.ranking().getOrDefault(type, Tiers.NONE);
        return eligibility.broken(pool.mentee(mentee.id()), pool.mentor(mentor.id()), type) == 0
                && (wishes.isEmpty() || wishes.tiers().stream().anyMatch(tier -> tier.contains(mentor.id())))
                && (!mentor.onlyRanked() || ranking.tiers().stream().anyMatch(tier -> tier.contains(mentee.id())));
    }
}
