package org.introducer.mentorship.run.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import org.erdtman.jcs.JsonCanonicalizer;
import org.introducer.mentorship.matching.Availability;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.HardRule;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MenteeEntry;
import org.introducer.mentorship.matching.MentorEntry;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.Tiers;
import org.introducer.mentorship.matching.Visa;
import org.introducer.mentorship.matching.Weights;

class CanonicalInputsProperties {

    private static final List<String> WORDS = List.of(
            "IO", "portal hypertension", "\"quoted\"", "back\\slash", "line\nbreak", "Ωμέγα", "🩻", "", "tab\t");

    private static final long LARGEST = (1L << 53) - 1;

    @Property(tries = 200)
    @Tag("M06")
    void inputs_read_back_are_the_inputs_that_were_stored(@ForAll @LongRange(min = -LARGEST, max = LARGEST) long seed) {
        MatchInputs inputs = inputs(new Random(seed), seed);
        String stored = CanonicalInputs.of(inputs).json();
        MatchInputs read = CanonicalInputs.read(stored).inputs();
        assertEquals(stored, CanonicalInputs.of(read).json());
        assertEquals(inputs.mentors(), read.mentors());
        assertEquals(inputs.mentees(), read.mentees());
        assertEquals(Set.copyOf(inputs.rules()), Set.copyOf(read.rules()));
    }

    /** Another implementation of RFC 8785 finds nothing to change. */
    @Property(tries = 200)
    @Tag("M06")
    void inputs_are_written_as_the_standard_has_it(@ForAll @LongRange(min = -LARGEST, max = LARGEST) long seed)
            throws IOException {
        String stored = CanonicalInputs.of(inputs(new Random(seed), seed)).json();
        assertEquals(new JsonCanonicalizer(stored).getEncodedString(), stored);
    }

    private static MatchInputs inputs(Random random, long seed) {
        List<UUID> mentors = ids(random, 4);
        List<UUID> mentees = ids(random, 5);
        List<UUID> everybody = new ArrayList<>(mentors);
        everybody.addAll(mentees);
        return new MatchInputs(
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2027, 3, 1 + random.nextInt(28)),
                mentors.stream()
                        .map(id -> new MentorEntry(
                                id,
                                perType(random, random.nextInt(4) - 1),
                                random.nextBoolean() ? Map.of() : perType(random, 1 + random.nextInt(3)),
                                words(random),
                                words(random),
                                zone(random),
                                hours(random),
                                visas(random),
                                random.nextBoolean(),
                                random.nextBoolean(),
                                random.nextBoolean() ? Optional.of("Example Hospital") : Optional.empty(),
                                new HashSet<>(ids(random, 2)),
                                perType(random, Tiers.strict(mentees)),
                                random.nextBoolean(),
                                random.nextBoolean() ? Optional.of(weights(random)) : Optional.empty()))
                        .toList(),
                mentees.stream()
                        .map(id -> new MenteeEntry(
                                id,
                                perType(random, 1).keySet(),
                                words(random),
                                words(random),
                                zone(random),
                                hours(random),
                                visas(random),
                                random.nextBoolean(),
                                random.nextBoolean(),
                                random.nextBoolean() ? Optional.of("Other Hospital") : Optional.empty(),
                                new HashSet<>(ids(random, 2)),
                                random.nextBoolean(),
                                perType(random, new Tiers(List.of(mentors.subList(0, 2), mentors.subList(2, 4))))))
                        .toList(),
                List.of(
                        new HardRule.SharedLanguage(words(random)),
                        new HardRule.ZoneOverlap(random.nextInt(100)),
                        new HardRule.DifferentInstitution(),
                        new HardRule.VisaTopic(),
                        new HardRule.ConflictOfInterest(HardRule.ConflictOfInterest.Mode.values()[random.nextInt(3)]),
                        new HardRule.DoNotMatch(Set.of(mentors.getFirst(), mentees.getFirst()))),
                List.of(new Pair(mentees.get(1), mentors.get(1), MentorType.CAREER)),
                RunMode.values()[random.nextInt(3)],
                seed,
                weights(random),
                List.of(new Pair(mentees.get(2), mentors.get(2), MentorType.RESEARCH)));
    }

    private static List<UUID> ids(Random random, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                .toList();
    }

    private static Set<String> words(Random random) {
        Set<String> words = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words;
    }

    private static ZoneId zone(Random random) {
        return random.nextBoolean() ? ZoneOffset.UTC : ZoneId.of("Africa/Lagos");
    }

    private static List<Availability> hours(Random random) {
        return random.nextBoolean()
                ? List.of()
                : List.of(new Availability(
                        DayOfWeek.of(1 + random.nextInt(7)), LocalTime.of(random.nextInt(20), 30), LocalTime.MIDNIGHT));
    }

    private static Set<Visa> visas(Random random) {
        return random.nextBoolean() ? Set.of() : Set.of(Visa.J1, Visa.H1B);
    }

    private static Weights weights(Random random) {
        Map<Criterion, Integer> weights = new HashMap<>();
        Arrays.stream(Criterion.values()).forEach(criterion -> weights.put(criterion, random.nextInt(101)));
        return new Weights(weights);
    }

    private static <T> Map<MentorType, T> perType(Random random, T value) {
        Map<MentorType, T> values = new HashMap<>();
        for (MentorType type : MentorType.values()) {
            if (random.nextBoolean()) {
                values.put(type, value);
            }
        }
        return values;
    }
}
