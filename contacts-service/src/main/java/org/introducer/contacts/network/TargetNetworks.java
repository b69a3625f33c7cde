package org.introducer.contacts.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.network.Networks.Place;
import org.introducer.contacts.network.strength.KnownPerson;
import org.introducer.contacts.network.strength.NetworkStrength;
import org.introducer.contacts.network.strength.StrengthPolicy;
import org.introducer.platform.access.Readable;

/** How applicants are connected at some programs, for other features, in three queries. */
@ApplicationScoped
public class TargetNetworks {

    private static final NetworkStrength STRENGTH = new NetworkStrength(StrengthPolicy.CURRENT);

    private final Networks networks;
    private final Acquaintances acquaintances;
    private final Clock clock;

    TargetNetworks(Networks networks, Acquaintances acquaintances, Clock clock) {
        this.networks = networks;
        this.acquaintances = acquaintances;
        this.clock = clock;
    }

    /** @param covered whether somebody there knows the applicant @param strength from 0 to 1 */
    public record AtProgram(UUID programId, boolean covered, double strength) {}

    /** By applicant, each with programs of their own: one for each of these, in the order of the question. */
    public Map<UUID, List<AtProgram>> at(Map<Readable, List<UUID>> programIds) {
        if (programIds.values().stream().allMatch(List::isEmpty)) {
            return programIds.keySet().stream().collect(Collectors.toMap(Readable::id, _ -> List.of()));
        }
        Map<Place, List<NetworkPerson>> people = networks.peopleAt(programIds);
        Set<UUID> known = acquaintances.of(contacts(people)).keySet();
        Map<Place, List<KnownPerson>> strengths = networks.at(programIds);
        Instant now = Instant.now(clock);
        Map<UUID, List<AtProgram>> found = new HashMap<>();
        programIds.forEach((owner, programs) -> found.put(
                owner.id(),
                programs.stream()
                        .map(program -> {
                            Place place = new Place(owner.id(), program);
                            return new AtProgram(
                                    program,
                                    people.getOrDefault(place, List.of()).stream()
                                            .anyMatch(person -> known.contains(person.contactId())),
                                    STRENGTH.of(strengths.getOrDefault(place, List.of()), now));
                        })
                        .toList()));
        return found;
    }

    private static Map<UUID, Set<UUID>> contacts(Map<Place, List<NetworkPerson>> people) {
        return people.entrySet().stream()
                .collect(Collectors.groupingBy(
                        at -> at.getKey().ownerId(),
                        Collectors.flatMapping(
                                at -> at.getValue().stream().map(NetworkPerson::contactId), Collectors.toSet())));
    }
}
