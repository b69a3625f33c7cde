package org.introducer.contacts.network.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The search against one that tries every path of a small network. */
@Tag("C23")
class PathSearchProperties {

    private static final int PEOPLE = 7;

    record Small(Map<UUID, Integer> ties, List<Link> links, Set<UUID> targets, Set<UUID> blocked, int maxHops) {}

    private static UUID person(int number) {
        return new UUID(0, number);
    }

    @Provide
    Arbitrary<Small> networks() {
        // Few different costs, so that many paths are equally strong.
        Arbitrary<Integer> costs = Arbitraries.of(0, 1, 2, 5);
        Arbitrary<Integer> people = Arbitraries.integers().between(1, PEOPLE);
        Arbitrary<Link> links = Combinators.combine(people, people, costs, Arbitraries.integers())
                .as((from, to, cost, id) -> new Link(person(from), person(to), cost, new UUID(1, id)))
                .filter(link -> !link.from().equals(link.to()));
        Arbitrary<Set<UUID>> somebody =
                people.map(PathSearchProperties::person).set().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.maps(people.map(PathSearchProperties::person), costs)
                                .ofMaxSize(4),
                        links.list().ofMaxSize(25),
                        somebody,
                        somebody,
                        Arbitraries.integers().between(1, 4))
                .as(Small::new);
    }

    @Property
    void every_path_is_found_once_and_in_order(@ForAll("networks") Small network) {
        assertEquals(everyPath(network), found(network, network.links()));
    }

    @Property
    void the_order_of_the_relationships_changes_nothing(@ForAll("networks") Small network, @ForAll Random random) {
        List<Link> shuffled = new ArrayList<>(network.links());
        Collections.shuffle(shuffled, random);
        assertEquals(found(network, network.links()), found(network, shuffled));
    }

    @Property
    void who_is_blocked_between_two_paths_is_on_none_that_follows(@ForAll("networks") Small network) {
        PathSearch search = new PathSearch(network.ties(), network.links(), network.targets(), network.maxHops());
        Optional<Path> first = search.next();
        if (first.isPresent()) {
            search.block(first.get().asked());
            for (Optional<Path> path = search.next(); path.isPresent(); path = search.next()) {
                List<UUID> people = path.get().people();
                int place = people.indexOf(first.get().asked());
                assertTrue(place == -1 || place > 0 && place == people.size() - 1, path + " after " + first);
            }
        }
    }

    @Property
    void one_more_relationship_never_weakens_the_strongest_path(
            @ForAll("networks") Small network, @ForAll("networks") Small other) {
        List<Link> more = new ArrayList<>(network.links());
        more.addAll(other.links());
        found(network, network.links()).stream()
                .findFirst()
                .ifPresent(path -> assertTrue(found(network, more).getFirst().cost() <= path.cost()));
    }

    @Example
    void costs_are_strengths_that_add_up() {
        assertEquals(0, Cost.of(1));
        assertEquals(0.5, Cost.strength(Cost.of(0.5)));
        assertEquals(0.25, Cost.strength((long) Cost.of(0.5) + Cost.of(0.5)));
        assertEquals(0.024, Cost.strength((long) Cost.of(0.8) + Cost.of(0.3) + Cost.of(0.1)));
        assertThrows(IllegalArgumentException.class, () -> Cost.of(0));
        assertThrows(IllegalArgumentException.class, () -> Cost.of(1.1));
        assertThrows(IllegalArgumentException.class, () -> Cost.of(Double.NaN));
    }

    @Example
    void a_relationship_fades_and_something_stays() {
        TieStrength strength = new TieStrength(PathPolicy.CURRENT);
        LocalDate today = LocalDate.of(2026, 6, 1);
        assertEquals(0.8, strength.of(0.8, 1, 1, today, today));
        assertEquals(0.4, strength.of(0.8, 1, 1, today.minusDays(1095), today));
        assertEquals(0.8 * 0.2, strength.of(0.8, 1, 1, today.minusYears(30), today));
        assertEquals(0.8, strength.of(0.8, 1, 1, today.plusDays(3), today), "a clock that is behind");
        assertEquals(0.8 * 0.5 * 0.3, strength.of(0.8, 0.5, 0.3, today, today), 1e-12);
    }

    private static List<Path> found(Small network, List<Link> links) {
        PathSearch search = new PathSearch(network.ties(), links, network.targets(), network.maxHops());
        network.blocked().forEach(search::block);
        List<Path> found = new ArrayList<>();
        for (Optional<Path> path = search.next(); path.isPresent(); path = search.next()) {
            found.add(path.get());
        }
        return found;
    }

    private static List<Path> everyPath(Small network) {
        Map<UUID, Map<UUID, Integer>> least = new HashMap<>();
        network.links()
                .forEach(link -> least.computeIfAbsent(link.to(), _ -> new HashMap<>())
                        .merge(link.from(), link.cost(), Math::min));
        List<Path> all = new ArrayList<>();
        for (UUID target : network.targets()) {
            walk(network, least, new ArrayList<>(List.of(target)), 0, all);
        }
        all.sort(Comparator.comparingLong(Path::cost)
                .thenComparingInt(Path::hops)
                .thenComparing(path -> path.people().reversed().toString()));
        return all;
    }

    /** @param people from the first to the target */
    private static void walk(
            Small network, Map<UUID, Map<UUID, Integer>> least, List<UUID> people, long cost, List<Path> all) {
        UUID first = people.getFirst();
        boolean asked = !network.blocked().contains(first);
        if (network.ties().containsKey(first) && asked) {
            all.add(new Path(people, cost + network.ties().get(first)));
        }
        if (people.size() < network.maxHops() && (asked || people.size() == 1)) {
            least.getOrDefault(first, Map.of()).forEach((before, step) -> {
                if (!people.contains(before)) {
                    List<UUID> longer = new ArrayList<>(people);
                    longer.addFirst(before);
                    walk(network, least, longer, cost + step, all);
                }
            });
        }
    }

    @Example
    void a_network_whose_only_acquaintance_is_blocked_is_not_searched() {
        int width = 150;
        List<Link> links = new ArrayList<>();
        for (int from = 0; from < width; from++) {
            links.add(new Link(person(1), person(1000 + from), 1, person(9)));
            links.add(new Link(person(3000 + from), person(2), 1, person(9)));
            for (int to = 0; to < width; to++) {
                links.add(new Link(person(1000 + from), person(2000 + to), 1, person(9)));
                links.add(new Link(person(2000 + from), person(3000 + to), 1, person(9)));
            }
        }
        PathSearch search = new PathSearch(Map.of(person(1), 1), links, Set.of(person(2)), 5);
        search.block(person(1));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertEquals(Optional.empty(), search.next()));
    }

    @Example
    void nobody_is_reached_without_a_target_or_a_tie() {
        Link link = new Link(person(1), person(2), 3, person(9));
        assertEquals(Optional.empty(), new PathSearch(Map.of(person(1), 1), List.of(link), Set.of(), 4).next());
        assertEquals(Optional.empty(), new PathSearch(Map.of(), List.of(link), Set.of(person(2)), 4).next());
        PathSearch search = new PathSearch(Map.of(person(1), 1), List.of(link), new TreeSet<>(Set.of(person(2))), 4);
        assertEquals(new Path(List.of(person(1), person(2)), 4), search.next().orElseThrow());
        assertEquals(link, search.link(person(1), person(2)).orElseThrow());
        assertEquals(Optional.empty(), search.link(person(2), person(1)));
        search = new PathSearch(Map.of(person(1), 1), List.of(link), Set.of(person(2)), 4);
        search.exclude(person(2));
        assertEquals(Optional.empty(), search.next());
    }
}
