package org.introducer.programs.program;

import static org.introducer.platform.list.Listing.Comparison.EQUAL;
import static org.introducer.programs.fact.FactField.H1B_SPONSORSHIP;
import static org.introducer.programs.fact.FactField.J1_SPONSORSHIP;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.platform.list.Listing;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Sponsorship;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.track.TrackType;

/** What the directory can be filtered and sorted by. */
final class ProgramListing {

    static final String RETIRED = "retired";

    private ProgramListing() {}

    static Listing<Program> of(Search search, KnownStances stances) {
        Listing<Program> listing = Listing.of(Program.class)
                .filter("name", String.class)
                .filter("institution", String.class)
                .filter("pathway", Pathway.class)
                .filter("state", String.class)
                .filter("city", String.class)
                .filter(RETIRED, "(case when e.retiredOn is null then false else true end)", Boolean.class)
                .filterAny(
                        "acgmeCode",
                        "ProgramCode c where c.programId = e.id and c.scheme = 'ACGME'",
                        "c.code",
                        String.class)
                .filterAny(
                        "nrmpCode",
                        "ProgramCode c where c.programId = e.id and c.scheme = 'NRMP'",
                        "c.code",
                        String.class)
                .filterAny("trackType", "ProgramTrack t where t.programId = e.id", "t.type", TrackType.class)
                .derived("j1Sponsorship", Stance.class, Set.of(EQUAL), stance(J1_SPONSORSHIP, search, stances))
                .derived("h1bSponsorship", Stance.class, Set.of(EQUAL), stance(H1B_SPONSORSHIP, search, stances))
                .derived("sponsorship", Sponsorship.class, Set.of(EQUAL), sponsorship(false, search, stances))
                .derived("lastKnownSponsorship", Sponsorship.class, Set.of(EQUAL), sponsorship(true, search, stances))
                .sort("name", "lower(e.name)", String.class)
                .sort("state", "coalesce(e.state, '')", String.class)
                .sort("city", "coalesce(e.city, '')", String.class);
        if (search.near() != null) {
            Distance distance = new Distance(search.near());
            listing.derived(Distance.FIELD, Integer.class, Distance.COMPARISONS, distance)
                    .sort(Distance.FIELD, distance.sortHql(), Double.class);
        }
        return listing;
    }

    /** The same, but that instead of any distance it is asked whether no place is known. */
    static Listing<Program> withoutPlace(Search search, KnownStances stances) {
        return of(search, stances)
                .derived(Distance.FIELD, Integer.class, Distance.COMPARISONS, (_, _, _) -> Distance.NO_PLACE);
    }

    /** Who says so; UNKNOWN is whoever is not known to say anything. Read only when it is asked for. */
    private static Listing.Meaning<Stance> stance(FactField field, Search search, KnownStances stances) {
        return (_, stance, bind) -> {
            boolean unknown = stance == Stance.UNKNOWN;
            List<UUID> programs = stances.of(field, search.season()).entrySet().stream()
                    .filter(known -> unknown || known.getValue() == stance)
                    .map(Map.Entry::getKey)
                    .toList();
            if (programs.isEmpty()) {
                return unknown ? "1 = 1" : "1 = 0";
            }
            return (unknown ? "e.id not in " : "e.id in ") + bind.apply(programs);
        };
    }

    /** Each program of the directory has one, so that none is left out. Read only when it is asked for. */
    private static Listing.Meaning<Sponsorship> sponsorship(boolean lastKnown, Search search, KnownStances stances) {
        return (_, sponsorship, bind) -> {
            List<UUID> programs = stances.of(lastKnown, search.season()).entrySet().stream()
                    .filter(known -> known.getValue() == sponsorship)
                    .map(Map.Entry::getKey)
                    .toList();
            return programs.isEmpty() ? "1 = 0" : "e.id in " + bind.apply(programs);
        };
    }
}
