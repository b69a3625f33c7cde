package org.introducer.programs.shortlist;

import java.util.Set;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.shortlist.ShortlistDraft.Filters;
import org.introducer.programs.shortlist.ShortlistDraft.Radius;

/** What has to hold for a program to be on the list at all. */
record HardFilter(Filters filters) {

    /** By what the directory says; where a program is not known to be, a filter of place leaves it out. */
    boolean admits(Prospect prospect) {
        return fits(filters.pathways(), prospect.pathway())
                && fits(filters.states(), prospect.place().state())
                && (filters.tracks() == null
                        || prospect.tracks().stream()
                                .anyMatch(position -> filters.tracks().contains(position.track())))
                && within(filters.near(), prospect);
    }

    /** By what it comes to for the applicant; without a profile these filters cannot be applied. */
    boolean admits(Assessment assessment) {
        return assessment.rankedBy() == null
                || fits(filters.visa(), assessment.standing()) && fits(filters.eligibility(), assessment.eligibility());
    }

    private static <T> boolean fits(Set<T> wanted, T given) {
        return wanted == null || given != null && wanted.contains(given);
    }

    private static boolean within(Radius radius, Prospect prospect) {
        if (radius == null) {
            return true;
        }
        Integer distance = radius.place().distanceKm(prospect.place());
        return distance != null && distance <= radius.withinKm();
    }
}
