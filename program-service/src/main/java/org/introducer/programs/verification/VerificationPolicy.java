package org.introducer.programs.verification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.track.TrackType;

/** What is verified, and in which order; a field that is not listed is not. */
record VerificationPolicy(String version, String source, Map<FactField, Rule> fields) {

    /**
     * @param importance 1 is the most important
     * @param missing whether somebody is to ask where nothing is known yet
     * @param track only programs with such a track are asked; null: all
     */
    record Rule(int importance, boolean missing, TrackType track) {}

    VerificationPolicy {
        fields = Map.copyOf(fields);
    }

    /** The fields by their importance, the most important first. */
    SortedMap<Integer, List<FactField>> tiers() {
        return fields.keySet().stream()
                .sorted()
                .collect(groupingBy(field -> fields.get(field).importance(), TreeMap::new, toList()));
    }
}
