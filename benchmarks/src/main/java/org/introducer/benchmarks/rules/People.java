package org.introducer.benchmarks.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.introducer.mentorship.matching.Availability;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MatchingPolicy;
import org.introducer.mentorship.matching.MenteeEntry;
import org.introducer.mentorship.matching.MentorEntry;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.Tiers;
import org.introducer.mentorship.matching.Visa;

/** Invented mentors and mentees, the same for the same words. */
public final class People {

    private static final List<String> TOPICS =
            List.of("IO", "PAD", "portal hypertension", "AI", "UFE", "PAE", "stroke", "trauma", "pediatric IR");
    private static final List<String> ZONES = List.of("America/New_York", "Asia/Kolkata", "Africa/Cairo");

    private People() {}

    /** @param asked the mode, mentors, mentees, and how many mentors each ranks, as {@code STABLE 300x300/0}; 0 ranks nobody: everybody by score */
    public static MatchInputs of(String asked) {
        String[] parts = asked.split("[ x/]", -1);
        RunMode mode = RunMode.valueOf(parts[0]);
        int many = Integer.parseInt(parts[1]);
        int asking = Integer.parseInt(parts[2]);
        int ranked = Integer.parseInt(parts[3]);
        int seats = (asking + many - 1) / many;
        Random random = new Random(42);
        List<UUID> mentors =
                IntStream.range(0, many).mapToObj(n -> new UUID(1, n)).collect(Collectors.toList());
        return new MatchInputs(
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2027, 3, 31),
                mentors.stream().map(id -> mentor(id, seats, random)).toList(),
                IntStream.range(0, asking)
                        .mapToObj(n -> mentee(new UUID(2, n), mentors, ranked, random))
                        .toList(),
                List.of(),
                List.of(),
                mode,
                7,
                MatchingPolicy.CURRENT.defaultWeights(),
                List.of());
    }

    private static MentorEntry mentor(UUID id, int seats, Random random) {
        return new MentorEntry(
                id,
                Map.of(MentorType.CAREER, seats),
                Map.of(),
                topics(random),
                Set.of("en"),
                ZoneId.of(ZONES.get(random.nextInt(2))),
                evenings(),
                random.nextBoolean() ? Set.of(Visa.J1) : Set.of(Visa.J1, Visa.H1B),
                false,
                false,
                Optional.empty(),
                Set.of(),
                Map.of(),
                false,
                Optional.empty());
    }

    private static MenteeEntry mentee(UUID id, List<UUID> mentors, int ranked, Random random) {
        Collections.shuffle(mentors, random);
        return new MenteeEntry(
                id,
                Set.of(MentorType.CAREER),
                topics(random),
                Set.of("en"),
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
                evenings(),
                Set.of(Visa.J1),
                false,
                false,
                Optional.empty(),
                Set.of(),
                false,
                ranked == 0 ? Map.of() : Map.of(MentorType.CAREER, Tiers.strict(mentors.subList(0, ranked))));
    }

    private static Set<String> topics(Random random) {
        return random.ints(0, TOPICS.size())
                .distinct()
                .limit(3)
                .mapToObj(TOPICS::get)
                .collect(Collectors.toSet());
    }

    private static List<Availability> evenings() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Availability(day, LocalTime.of(18, 0), LocalTime.of(20, 0)))
                .toList();
    }
}
