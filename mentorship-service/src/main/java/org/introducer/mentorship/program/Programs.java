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

        private Set<UUID> ids() {
            return Set.copyOf(places.values());
        }
    }

    /** Refuses with 422 what names a program that does not exist; what was named before is not asked again. */
    public void requireKnown(Named named, Named before) {
        List<UUID> asked = named.ids().stream()
                .filter(id -> !before.ids().contains(id))
                .sorted()
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        Set<UUID> known = new HashSet<>();
        for (int from = 0; from < asked.size(); from += MOST_AT_ONCE) {
            List<UUID> some = asked.subList(from, Math.min(asked.size(), from + MOST_AT_ONCE));
            neighbour
                    .ask(() -> api.batchGet(new ProgramsApi.Ids(some)))
                    .items()
                    .forEach(program -> known.add(program.id()));
        }
        List<InputError> unknown = named.places.entrySet().stream()
                .filter(place -> asked.contains(place.getValue()) && !known.contains(place.getValue()))
                .map(place -> InputError.at(place.getKey(), "does not exist in program-service"))
                .toList();
        if (!unknown.isEmpty()) {
            throw PROGRAM_UNKNOWN.at(unknown);
        }
    }
}
