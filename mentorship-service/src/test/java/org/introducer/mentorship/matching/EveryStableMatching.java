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
public final class EveryStableMatching {

    private final List<MenteeEntry> mentees;
    private final Map<UUID, List<UUID>> wishes = new HashMap<>();
    private final Map<UUID, List<UUID>> ranking = new HashMap<>();
    private final Map<UUID, Integer> seats = new HashMap<>();
    private final List<Map<UUID, UUID>> found = new ArrayList<>();

    private EveryStableMatching(MatchInputs inputs) {
        mentees = inputs.mentees();
        mentees.forEach(mentee -> wishes.put(mentee.id(), wishes(mentee)));
        for (MentorEntry mentor : inputs.mentors()) {
            ranking.put(mentor.id(), flat(mentor.ranking().get(TestPeople.CAREER)));
            seats.put(mentor.id(), mentor.seats().get(TestPeople.CAREER));
        }
    }

    /** @return mentee to mentor, one map per stable matching */
    public static List<Map<UUID, UUID>> of(MatchInputs inputs) {
        EveryStableMatching search = new EveryStableMatching(inputs);
        search.assign(0, new HashMap<>());
        return search.found;
    }

    private void assign(int at, Map<UUID, UUID> matching) {
        if (blocked(mentees.subList(0, at), matching)) {
            return;
        }
        if (at == mentees.size()) {
            found.add(Map.copyOf(matching));
            return;
        }
        UUID mentee = mentees.get(at).id();
        assign(at + 1, matching);
        for (UUID mentor : wishes.get(mentee)) {
            if (holds(matching, mentor).size() < seats.get(mentor)) {
                matching.put(mentee, mentor);
                assign(at + 1, matching);
                matching.remove(mentee);
            }
        }
    }

    /** Two of those decided on would rather have each other; a free seat counts once everybody is. */
    private boolean blocked(List<MenteeEntry> decided, Map<UUID, UUID> matching) {
        for (MenteeEntry mentee : decided) {
            List<UUID> order = wishes.get(mentee.id());
            int has = order.indexOf(matching.get(mentee.id()));
            for (UUID mentor : has < 0 ? order : order.subList(0, has)) {
                if (wanted(matching, mentor, mentee.id(), decided.size() == mentees.size())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean wanted(Map<UUID, UUID> matching, UUID mentor, UUID mentee, boolean complete) {
        List<UUID> order = ranking.get(mentor);
        Set<UUID> holds = holds(matching, mentor);
        return complete && seats.get(mentor) > holds.size()
                || holds.stream().anyMatch(held -> order.indexOf(mentee) < order.indexOf(held));
    }

    private static Set<UUID> holds(Map<UUID, UUID> matching, UUID mentor) {
        return Set.copyOf(matching.entrySet().stream()
                .filter(entry -> entry.getValue().equals(mentor))
                .map(Map.Entry::getKey)
                .toList());
    }

    static List<UUID> wishes(MenteeEntry mentee) {
        return flat(mentee.wishes().get(TestPeople.CAREER));
    }

    private static List<UUID> flat(Tiers tiers) {
        return tiers.tiers().stream().flatMap(List::stream).toList();
    }
}
