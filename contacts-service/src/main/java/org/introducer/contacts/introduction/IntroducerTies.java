package org.introducer.contacts.introduction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.introduction.Ties.Tie;
import org.introducer.platform.identity.Caller;

/**
 * The relationships of those who may know an applicant: the second step of every long path, whatever its target. They are kept in memory
 * from one search to the next, and used only while the database says that no relationship of the applicant was written since.
 */
@ApplicationScoped
class IntroducerTies {

    /** A tie takes about 170 bytes: all that are kept take 34 MB at most. */
    private static final int MOST_KEPT = 200_000;

    /** Of one applicant. */
    private static final int MOST = Surroundings.MOST;

    private static final String VERSION =
            "select n.version from network_versions n where n.tenant_id = :tenant and n.owner_id = :owner";

    private final Session session;
    private final Caller caller;
    private final Ties ties;
    private final Cache<Network, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Network _, Kept each) -> each.weight())
            .build();

    IntroducerTies(Session session, Caller caller, Ties ties) {
        this.session = session;
        this.caller = caller;
        this.ties = ties;
    }

    /** Whose relationships: never used for another tenant or applicant. */
    private record Network(UUID tenant, UUID owner) {}

    /**
     * @param version of the network, before any of these relationships was read and after
     * @param from what leads from each contact that was read
     * @param tooMany nothing is kept, because there are more than one applicant may have here
     */
    private record Kept(UUID version, Map<UUID, List<Tie>> from, boolean tooMany) {

        int weight() {
            return 1 + from.size() + from.values().stream().mapToInt(List::size).sum();
        }
    }

    /**
     * What leads from these contacts to some others, as {@link Ties#outOf} reads it; null when there is too much to keep, or nothing says
     * whether it still holds.
     */
    List<Tie> outOf(UUID ownerId, Collection<UUID> contacts, Set<UUID> to) {
        UUID version = version(ownerId);
        if (version == null) {
            return null;
        }
        Network network = new Network(caller.tenant(), ownerId);
        Kept known = kept.getIfPresent(network);
        if (known == null || !known.version().equals(version)) {
            known = new Kept(version, Map.of(), false);
        }
        if (!known.tooMany() && !known.from().keySet().containsAll(contacts)) {
            known = with(known, contacts, ownerId);
            // What was read may be newer than the version, which comes back where a failover or a restore loses the
            // write.
            if (version.equals(version(ownerId))) {
                kept.put(network, known);
            }
        }
        return known.tooMany() ? null : among(known.from(), contacts, to);
    }

    private static List<Tie> among(Map<UUID, List<Tie>> from, Collection<UUID> contacts, Set<UUID> to) {
        List<Tie> found = new ArrayList<>();
        for (UUID contact : contacts) {
            for (Tie tie : from.get(contact)) {
                if (to.contains(tie.to())) {
                    found.add(tie);
                }
            }
        }
        return found;
    }

    /** The same, and what leads from those of the contacts that were not read yet. */
    private Kept with(Kept before, Collection<UUID> contacts, UUID ownerId) {
        List<UUID> missing = contacts.stream()
                .filter(contact -> !before.from().containsKey(contact))
                .toList();
        List<Tie> read = ties.outOf(ownerId, missing, null, MOST);
        Map<UUID, List<Tie>> from = new HashMap<>(before.from());
        missing.forEach(contact -> from.put(contact, new ArrayList<>()));
        read.forEach(tie -> from.get(tie.from()).add(tie));
        Kept all = new Kept(before.version(), from, false);
        return read.size() < MOST && all.weight() < MOST ? all : new Kept(before.version(), Map.of(), true);
    }

    private UUID version(UUID ownerId) {
        return session.createNativeQuery(VERSION, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .findFirst()
                .orElse(null);
    }
}
