package org.introducer.contacts.program;

import static org.introducer.contacts.ContactsProblem.PROGRAM_UNKNOWN;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.Neighbours;

/** The programs as this service sees them: program-service has them. */
@ApplicationScoped
public class Programs {

    private final ProgramsApi api;
    private final Neighbour neighbour;

    Programs(@RestClient ProgramsApi api, Neighbours neighbours) {
        this.neighbour = neighbours.named("program-service");
        this.api = api;
    }

    /** What a program itself has said about being written to; null where nothing is known. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ContactRules(Boolean noUnsolicitedMail, Boolean noContactAfterInterview) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Program(UUID id, String name, ContactRules contactRules) {

        public Program {
            Objects.requireNonNull(id);
        }
    }

    /** Those of the programs that exist, in one call; 503 when program-service is away. */
    public Map<UUID, Program> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<UUID> distinct = ids.stream().distinct().toList();
        return neighbour.ask(() -> api.batchGet(new ProgramsApi.Ids(distinct))).items().stream()
                .collect(Collectors.toMap(Program::id, Function.identity()));
    }

    /** Those of the programs that do not exist, in as few calls as program-service takes. */
    public Set<UUID> unknown(Collection<UUID> ids) {
        Set<UUID> unknown = new HashSet<>(ids);
        List<UUID> all = List.copyOf(unknown);
        for (int start = 0; start < all.size(); start += Batch.MAX_ITEMS) {
            unknown.removeAll(find(all.subList(start, Math.min(start + Batch.MAX_ITEMS, all.size())))
                    .keySet());
        }
        return unknown;
    }

    /** Refuses with 422 what names a program that does not exist; null names none. */
    public void requireKnown(UUID programId) {
        if (programId != null && !find(List.of(programId)).containsKey(programId)) {
            throw PROGRAM_UNKNOWN.at("/programId", "does not exist in program-service");
        }
    }
}
