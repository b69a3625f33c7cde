package org.introducer.mentorship.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Random markets in which much is stable: mentors prefer who likes them least. Mentees order the mentors at random or by nim
 * addition, which makes for the most rotations (Irving and Leather, SIAM Journal on Computing 1986); then some neighbours
 * change places, some lists end early, some choices are tied.
 */
public final class Opposed {

    private final Random random;
    private final boolean nim;
    private final boolean tied;

    private Opposed(Random random) {
        this.random = random;
        nim = random.nextInt(3) > 0;
        tied = random.nextInt(3) == 0;
    }

    public static MatchInputs market(Random random, int mentors, int mentees) {
        return new Opposed(random).market(mentors, mentees);
    }

    private MatchInputs market(int mentors, int mentees) {
        List<List<Integer>> wishes = IntStream.range(0, mentees)
                .mapToObj(mentee -> ordered(mentors, mentor -> nim ? mentee ^ mentor : 0))
                .toList();
        int twoSeats = Math.clamp(mentees - mentors, 0, mentors);
        return TestPeople.inputs(
                IntStream.range(0, mentors)
                        .mapToObj(n -> TestPeople.mentor(n)
                                .seats(random.nextInt(mentors) < twoSeats ? 2 : 1)
                                .ranking(tiers(
                                        ordered(
                                                mentees,
                                                mentee -> -wishes.get(mentee).indexOf(n)),
                                        TestPeople::menteeId)))
                        .toList(),
                IntStream.range(0, mentees)
                        .mapToObj(n -> TestPeople.mentee(n).wishes(tiers(someOf(wishes.get(n)), TestPeople::mentorId)))
                        .toList());
    }

    private List<Integer> ordered(int people, IntFunction<Integer> place) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, people).boxed().toList());
        Collections.shuffle(order, random);
        order.sort(Comparator.comparing(place::apply));
        if (random.nextInt(5) == 0) {
            int at = random.nextInt(people - 1);
            Collections.swap(order, at, at + 1);
        }
        return order;
    }

    private List<Integer> someOf(List<Integer> order) {
        return random.nextInt(8) == 0 ? order.subList(0, 1 + random.nextInt(order.size())) : order;
    }

    private Tiers tiers(List<Integer> order, IntFunction<UUID> id) {
        List<List<UUID>> tiers = new ArrayList<>();
        for (int n : order) {
            if (tiers.isEmpty() || !tied || random.nextInt(5) > 0) {
                tiers.add(new ArrayList<>());
            }
            tiers.getLast().add(id.apply(n));
        }
        return new Tiers(tiers);
    }
}
