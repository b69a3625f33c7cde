package org.introducer.mentorship.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The oracle: tries every assignment of a small strict market of one type and keeps the stable ones. Written from the
 * definition, with the inputs only.
 */
final class EveryStableMatching {

    private final List<MenteeEntry> mentees;
    private final Map<UUID, MentorEntry> mentors = new HashMap<>();
    private final List<Map<UUID, UUID>> found = new ArrayList<>();

    private EveryStableMatching(MatchInputs inputs) {
        mentees = inputs.mentees();
        inputs.mentors().forEach(mentor -> mentors.put(mentor.id(), mentor));
    }

    /** @return mentee to mentor, one map per stable matching */
    static List<Map<UUID, UUID>> of(MatchInputs inputs) {
        EveryStableMatching search = new EveryStableMatching(inputs);
        search.assign(0, new HashMap<>());
        return search.found;
    }

    private void assign(int at, Map<UUID, UUID> matching) {
        if (at == mentees.size()) {
            if (stable(matching)) {
                found.add(Map.copyOf(matching));
            }
            return;
        }
        MenteeEntry mentee = mentees.get(at);
        assign(at + 1, matching);
        for (UUID mentor : wishes(mentee)) {
            if (holds(matching, mentor).size() < seats(mentor)) {
                matching.put(mentee.id(), mentor);
                assign(at + 1, matching);
                matching.remove(mentee.id());
            }
        }
    }

    private boolean stable(Map<UUID, UUID> matching) {
        for (MenteeEntry mentee : mentees) {
            for (UUID mentor : wishes(mentee)) {
                UUID has = matching.get(mentee.id());
                boolean wants = has == null
                        || wishes(mentee).indexOf(mentor) < wishes(mentee).indexOf(has);
                if (wants && wanted(matching, mentor, mentee.id())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean wanted(Map<UUID, UUID> matching, UUID mentor, UUID mentee) {
        List<UUID> order = flat(mentors.get(mentor).ranking().get(Cast.CAREER));
        Set<UUID> holds = holds(matching, mentor);
        return seats(mentor) > holds.size()
                || holds.stream().anyMatch(held -> order.indexOf(mentee) < order.indexOf(held));
    }

    private static Set<UUID> holds(Map<UUID, UUID> matching, UUID mentor) {
        return Set.copyOf(matching.entrySet().stream()
                .filter(entry -> entry.getValue().equals(mentor))
                .map(Map.Entry::getKey)
                .toList());
    }

    private int seats(UUID mentor) {
        return mentors.get(mentor).seats().get(Cast.CAREER);
    }

    static List<UUID> wishes(MenteeEntry mentee) {
        return flat(mentee.wishes().get(Cast.CAREER));
    }

    private static List<UUID> flat(Tiers tiers) {
        return tiers.tiers().stream().flatMap(List::stream).toList();
    }
}
