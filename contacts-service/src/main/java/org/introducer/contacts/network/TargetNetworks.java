package org.introducer.contacts.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.network.strength.KnownPerson;
import org.introducer.contacts.network.strength.NetworkStrength;
import org.introducer.contacts.network.strength.StrengthPolicy;
import org.introducer.platform.access.Readable;

/** How an applicant is connected at some programs, for other features, in three queries. */
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

    /** One for each program, in the order of the question. */
    public List<AtProgram> at(Readable owner, List<UUID> programIds) {
        if (programIds.isEmpty()) {
            return List.of();
        }
        List<NetworkPerson> people = networks.peopleAt(owner, programIds);
        Set<UUID> known = acquaintances
                .of(owner.id(), people.stream().map(NetworkPerson::contactId).toList())
                .keySet();
        Set<UUID> covered = people.stream()
                .filter(person -> known.contains(person.contactId()))
                .map(NetworkPerson::programId)
                .collect(Collectors.toSet());
        Map<UUID, List<KnownPerson>> strengths = networks.at(owner, programIds);
        Instant now = Instant.now(clock);
        return programIds.stream()
                .map(program -> new AtProgram(
                        program,
                        covered.contains(program),
                        STRENGTH.of(strengths.getOrDefault(program, List.of()), now)))
                .toList();
    }
}
