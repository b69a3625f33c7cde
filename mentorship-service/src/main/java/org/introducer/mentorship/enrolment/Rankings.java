package org.introducer.mentorship.enrolment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Tiers;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/** Rankings with ties as a draft gives them: per type a list of tiers, the best first. */
final class Rankings {

    private Rankings() {}

    static Set<UUID> people(Map<MentorType, List<List<UUID>>> rankings) {
        return rankings.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** What is wrong: too many people in a ranking, or somebody twice. */
    static List<InputError> faults(String pointer, Map<MentorType, List<List<UUID>>> rankings, int most) {
        List<InputError> faults = new ArrayList<>();
        rankings.forEach((type, tiers) -> {
            Set<UUID> seen = new HashSet<>();
            each(tiers, (place, id) -> {
                if (!seen.add(id)) {
                    faults.add(
                            InputError.at(pointer + "/" + type + place, InputErrorCode.DUPLICATE, "is already ranked"));
                }
            });
            if (seen.size() > most) {
                faults.add(InputError.at(pointer + "/" + type, "may rank at most " + most + " people in this cycle"));
            }
        });
        return faults;
    }

    /** The places of people who are not known. */
    static List<InputError> unknown(
            String pointer, Map<MentorType, List<List<UUID>>> rankings, Set<UUID> known, String what) {
        List<InputError> faults = new ArrayList<>();
        rankings.forEach((type, tiers) -> each(tiers, (place, id) -> {
            if (!known.contains(id)) {
                faults.add(InputError.at(pointer + "/" + type + place, what));
            }
        }));
        return faults;
    }

    static Map<MentorType, Tiers> tiers(Map<MentorType, List<List<UUID>>> rankings) {
        Map<MentorType, Tiers> tiers = new EnumMap<>(MentorType.class);
        rankings.forEach((type, ranking) -> tiers.put(type, new Tiers(ranking)));
        return tiers;
    }

    private interface Visitor {
        void visit(String place, UUID id);
    }

    private static void each(List<List<UUID>> tiers, Visitor visitor) {
        for (int tier = 0; tier < tiers.size(); tier++) {
            for (int i = 0; i < tiers.get(tier).size(); i++) {
                visitor.visit("/" + tier + "/" + i, tiers.get(tier).get(i));
            }
        }
    }
}
