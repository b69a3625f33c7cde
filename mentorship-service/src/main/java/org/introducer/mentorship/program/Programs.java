package org.introducer.mentorship.program;

import static org.introducer.mentorship.MentorshipProblem.PROGRAM_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.Neighbours;

/** The programs as this service sees them: program-service has them. */
@ApplicationScoped
public class Programs {

    private static final int MOST_AT_ONCE = 1000;

    private final ProgramsApi api;
    private final Neighbour neighbour;

    Programs(@RestClient ProgramsApi api, Neighbours neighbours) {
        this.neighbour = neighbours.named("program-service");
        this.api = api;
    }

    /** Programs that a draft names, each with its place in the body. */
    public static final class Named {
        private final Map<String, UUID> places = new LinkedHashMap<>();

        public Named at(String pointer, UUID id) {
            if (id != null) {
                places.put(pointer, id);
            }
            return this;
        }

        public Named eachAt(String pointer, List<UUID> ids) {
            for (int i = 0; i < ids.size(); i++) {
                at(pointer + "/" + i, ids.get(i));
            }
            return this;
        }

        public Set<UUID> ids() {
            return Set.copyOf(places.values());
        }

        /** Refuses with 422 what names one of these. */
        public void requireNoneOf(Set<UUID> unknown) {
            List<InputError> faults = places.entrySet().stream()
                    .filter(place -> unknown.contains(place.getValue()))
                    .map(place -> InputError.at(place.getKey(), "program-service does not know this program"))
                    .toList();
            PROGRAM_UNKNOWN.throwIfAny(faults);
        }
    }

    /** Refuses with 422 what names a program that does not exist; what was named before is not asked again. */
    public void requireKnown(Named named, Named before) {
        Set<UUID> asked = new HashSet<>(named.ids());
        asked.removeAll(before.ids());
        named.requireNoneOf(unknown(asked));
    }

    /** Those of the ids that program-service does not know, in as few calls as it takes. */
    public Set<UUID> unknown(Set<UUID> ids) {
        List<UUID> asked = ids.stream().sorted().toList();
        Set<UUID> unknown = new HashSet<>(ids);
        for (int from = 0; from < asked.size(); from += MOST_AT_ONCE) {
            List<UUID> some = asked.subList(from, Math.min(asked.size(), from + MOST_AT_ONCE));
            neighbour
                    .ask(() -> api.batchGet(new ProgramsApi.Ids(some)))
                    .items()
                    .forEach(program -> unknown.remove(program.id()));
        }
        return unknown;
    }
}
